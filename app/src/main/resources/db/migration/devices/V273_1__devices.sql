create schema if not exists devices;

-- Printers and screens of the hall, and when each last answered.
create table devices.device (
    centre_id char(6)     not null,
    key       text        not null check (key ~ '^[0-9a-f]{12}$'),
    kind      text        not null check (kind in ('PRINTER','SCREEN')),
    name      text        not null,
    address   text        not null,
    trouble   text        not null check (trouble in ('NONE','SILENT','NOT_READY','NO_PAPER')),
    seen_at   timestamptz,
    made_at   timestamptz not null,
    primary key (centre_id, key),
    unique (centre_id, name)
);
