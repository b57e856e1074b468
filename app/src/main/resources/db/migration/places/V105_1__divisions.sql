create schema if not exists places;

comment on schema places is 'administrative divisions';

-- Reference tables, the same for every centre.
create table places.division (
  code varchar(12) primary key check (code ~ '^([1-9][0-9]{5}|[1-9][0-9]{8}|[1-9][0-9]{11})$'),
  name text not null check (name <> ''),
  level text not null check (level in ('PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP', 'VILLAGE')),
  parent varchar(12),
  source text not null,
  since timestamptz not null
);

comment on column places.division.code is 'shortest form: 6 digits to the county, 9 to the township, 12 to the village';

-- DivisionStore.CHILDREN: what lies directly in a division
create index division_parent on places.division (parent, code);

create table places.division_former (
  code varchar(12) not null,
  name text not null,
  source text not null,
  since timestamptz not null,
  until timestamptz not null,
  primary key (code, until)
);

comment on table places.division_former is 'names that an import replaced';
