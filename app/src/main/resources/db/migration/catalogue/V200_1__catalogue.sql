create schema if not exists catalogue;

comment on schema catalogue is 'service items, the versions of their guides, and which centre offers what';

-- A reference table: an item's code names its owner, so it is the same in every centre.
create table catalogue.item (
  code text not null check (code <> ''),
  name text not null check (name <> ''),
  category text not null,
  department text not null,
  department_name text not null,
  department_code text not null,
  type char(2) not null check (type in ('01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '20')),
  division text not null,
  guide_key text,
  changed_at timestamptz not null,
  primary key (code)
);

comment on column catalogue.item.department is 'the code of the department in the house, or the given code';
comment on column catalogue.item.department_code is 'as given by the list of items';

create table catalogue.offer (
  centre_id char(6) not null,
  item_code text not null,
  since timestamptz not null,
  primary key (centre_id, item_code)
);

-- A reference table: the content of every guide that was ever in force.
create table catalogue.guide_version (
  item_code text not null,
  version int not null check (version > 0),
  guide_key text not null,
  hash char(64) not null,
  content text not null,
  since timestamptz not null,
  primary key (item_code, version)
);

create index guide_version_by_key on catalogue.guide_version (guide_key, version);
comment on index catalogue.guide_version_by_key is 'an old version by its guide''s key';
