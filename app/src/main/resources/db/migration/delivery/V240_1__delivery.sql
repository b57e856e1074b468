create schema if not exists delivery;

-- A result at the issue desk (统一出件), from the moment it is ready until it is in the right hand.
create table delivery.delivery (
    centre_id     char(6)     not null,
    case_id       bigint      not null,
    number        text        not null,
    item_name     text        not null,
    identifier    text        not null,
    applicant_id  bigint      not null,
    applicant     text        not null,
    decided_on    date        not null,
    due           date        not null,
    state         text        not null check (state in ('READY','SENT','IN_LOCKER','DELIVERED','STOPPED')),
    way           text        check (way in ('COUNTER','COURIER','LOCKER','ELECTRONIC')),
    version       int         not null default 1,
    waybill       text,
    locker_cell   text,
    code_hash     bytea,
    code_until    timestamptz,
    failures      smallint    not null default 0,
    last_failure  text,
    receipt       text,
    taken_by      text,
    taken_as      text        check (taken_as in ('HOLDER','AGENT')),
    agent_id      bigint,
    letter        text,
    clerk_id      bigint,
    clerk_name    text,
    delivered_at  timestamptz,
    primary key (centre_id, case_id),
    check ((state = 'DELIVERED') = (delivered_at is not null)),
    check (state <> 'SENT' or waybill is not null),
    check (state <> 'IN_LOCKER' or code_hash is not null)
) with (fillfactor = 80);

-- Deliveries.waiting: what lies at the desk, by what falls due
create index delivery_waiting on delivery.delivery (centre_id, state, due, case_id)
    where state in ('READY','SENT','IN_LOCKER');
-- Deliveries.find: by case number or certificate, as scanned
create unique index delivery_number on delivery.delivery (centre_id, number);
create index delivery_identifier on delivery.delivery (centre_id, identifier);
-- a waybill goes with one result
create unique index delivery_waybill on delivery.delivery (centre_id, waybill)
    where state = 'SENT';
-- a cell holds one result
create unique index delivery_cell on delivery.delivery (centre_id, locker_cell)
    where state = 'IN_LOCKER';
-- Deliveries.ofApplicant
create index delivery_applicant on delivery.delivery (centre_id, applicant_id, case_id desc);
