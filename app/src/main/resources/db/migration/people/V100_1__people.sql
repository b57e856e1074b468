create schema if not exists people;

create table people.department (
  centre_id char(6) not null,
  code varchar(40) not null check (code ~ '^[a-z][a-z0-9_-]*$'),
  name_zh text not null check (length(name_zh) between 1 and 100),
  name_en text not null check (length(name_en) between 1 and 200),
  position integer not null default 1000,
  primary key (centre_id, code)
);

create table people.person (
  centre_id char(6) not null,
  person_id bigint not null,
  name text not null check (length(name) between 1 and 100),
  id_kind varchar(20) not null check (id_kind in ('RESIDENT_ID', 'NONE')),
  id_sealed bytea,
  id_index bytea,
  phone_sealed bytea,
  phone_index bytea,
  address_sealed bytea,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  primary key (centre_id, person_id),
  check ((id_kind = 'NONE') = (id_sealed is null)),
  check ((id_sealed is null) = (id_index is null)),
  check ((phone_sealed is null) = (phone_index is null))
);
-- find a person by ID number: one person per number and centre
create unique index person_by_id on people.person (centre_id, id_index) where id_index is not null;
-- find persons by phone
create index person_by_phone on people.person (centre_id, phone_index) where phone_index is not null;

create table people.organisation (
  centre_id char(6) not null,
  organisation_id bigint not null,
  uscc char(18) not null,
  name text not null check (length(name) between 1 and 200),
  legal_representative text not null default '',
  address text not null default '',
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  primary key (centre_id, organisation_id)
);
-- find an organisation by its unified social credit code
create unique index organisation_by_uscc on people.organisation (centre_id, uscc);

create table people.staff (
  centre_id char(6) not null,
  person_id bigint not null,
  active boolean not null default true,
  since timestamptz not null,
  primary key (centre_id, person_id)
);

create table people.post (
  centre_id char(6) not null,
  person_id bigint not null,
  role varchar(20) not null check (role in ('CITIZEN', 'CLERK', 'REVIEWER', 'HEAD', 'ISSUER',
    'FLOOR_MANAGER', 'VOLUNTEER', 'SUPERVISOR', 'LEADER', 'ADMIN')),
  department varchar(40) not null,
  since timestamptz not null,
  primary key (centre_id, person_id, role, department)
);
-- who holds a role, in one department or in all
create index post_by_role on people.post (centre_id, role, department);

create table people.absence (
  centre_id char(6) not null,
  absence_id bigint not null,
  person_id bigint not null,
  substitute_id bigint not null,
  first_day date not null,
  last_day date not null,
  reason text not null default '',
  arranged_by bigint not null,
  arranged_at timestamptz not null,
  primary key (centre_id, absence_id),
  check (first_day <= last_day),
  check (person_id <> substitute_id)
);
-- whose posts a substitute holds today
create index absence_by_substitute on people.absence (centre_id, substitute_id, last_day);
-- whether a holder is away today
create index absence_by_person on people.absence (centre_id, person_id, last_day);

create table people.team (
  centre_id char(6) not null,
  team_id bigint not null,
  name text not null check (length(name) between 1 and 100),
  primary key (centre_id, team_id),
  unique (centre_id, name)
);

create table people.team_member (
  centre_id char(6) not null,
  team_id bigint not null,
  person_id bigint not null,
  primary key (centre_id, team_id, person_id)
);

create table people.account (
  centre_id char(6) not null,
  person_id bigint not null,
  login text not null check (length(login) between 3 and 64),
  password_hash text not null,
  verified boolean not null,
  made_at timestamptz not null,
  primary key (centre_id, person_id)
);
-- sign in by login name
create unique index account_by_login on people.account (centre_id, login);

create table people.session (
  centre_id char(6) not null,
  token_hash bytea not null,
  person_id bigint not null,
  kind varchar(10) not null check (kind in ('STAFF', 'CITIZEN')),
  made_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (centre_id, token_hash)
);
-- end every session of a person
create index session_by_person on people.session (centre_id, person_id);
-- sweep sessions that are over
create index session_by_end on people.session (centre_id, ends_at);

create table people.invitation (
  centre_id char(6) not null,
  token_hash bytea not null,
  kind varchar(10) not null check (kind in ('FIRST', 'STAFF', 'RESET')),
  person_id bigint,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz,
  primary key (centre_id, token_hash),
  check ((kind = 'FIRST') = (person_id is null))
);

create table people.program (
  centre_id char(6) not null,
  program_id bigint not null,
  person_id bigint not null,
  name text not null check (length(name) between 1 and 100),
  token_hash bytea not null,
  made_by bigint not null,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  revoked_at timestamptz,
  primary key (centre_id, program_id)
);
-- who a bearer token stands for
create unique index program_by_token on people.program (centre_id, token_hash);

create table people.attempt (
  centre_id char(6) not null,
  key_hash bytea not null,
  failures integer not null,
  first_at timestamptz not null,
  blocked_until timestamptz,
  primary key (centre_id, key_hash)
);
-- sweep counters whose window is over
create index attempt_by_age on people.attempt (centre_id, first_at);

create table people.look (
  centre_id char(6) not null,
  look_id bigint not null,
  at timestamptz not null,
  actor_kind varchar(10) not null check (actor_kind in ('STAFF', 'CITIZEN', 'VISITOR', 'SYSTEM')),
  actor_id bigint not null,
  actor_name text not null,
  person_id bigint not null,
  what text not null,
  purpose text not null,
  primary key (centre_id, look_id)
);
-- who looked at a person, newest first
create index look_by_person on people.look (centre_id, person_id, look_id desc);

create function people.look_stays() returns trigger language plpgsql as $$
begin
  raise exception 'people.look is append-only';
end $$;
create trigger look_stays before update or delete on people.look
  for each row execute function people.look_stays();

create table people.vault_check (
  centre_id char(6) not null,
  key_check bytea not null,
  primary key (centre_id)
);
