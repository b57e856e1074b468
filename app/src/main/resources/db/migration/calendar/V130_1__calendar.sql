create schema if not exists calendar;

comment on schema calendar is 'working days, office hours and durable timers';

-- Reference tables, the same for every centre: the notices that were imported on top of those that
-- ship with the product. A later version of a year replaces the earlier one and both stay.
create table calendar.holiday_notice (
  notice_year int not null check (notice_year between 1900 and 2200),
  version int not null check (version >= 1),
  imported_at timestamptz not null,
  source text not null,
  primary key (notice_year, version)
);

create table calendar.holiday (
  notice_year int not null,
  version int not null,
  day date not null,
  name text not null,
  off boolean not null,
  primary key (notice_year, version, day),
  foreign key (notice_year, version) references calendar.holiday_notice
);

create table calendar.office_hours (
  centre_id char(6) not null,
  valid_from date not null,
  sessions text not null,
  primary key (centre_id, valid_from)
);

comment on table calendar.office_hours is 'when the centre is open on a working day, from a date on';

create table calendar.timer (
  centre_id char(6) not null,
  kind text not null,
  key text not null,
  due_at timestamptz not null,
  wake_at timestamptz not null,
  payload text not null,
  state text not null default 'WAITING' check (state in ('WAITING', 'DONE')),
  attempts int not null default 0,
  claim bigint,
  last_error text,
  fired_at timestamptz,
  primary key (centre_id, kind, key)
);

comment on column calendar.timer.wake_at is 'when it may be claimed: due, after back-off, or when a claim has lapsed';

-- TimerStore.CLAIM: what is due now, oldest first
create index timer_wake on calendar.timer (wake_at) where state = 'WAITING';

-- TimerStore.PURGE: what was done long ago
create index timer_fired on calendar.timer (fired_at) where state = 'DONE';
