create schema if not exists casework;

-- The case (办件). State and version move by casework alone, one step a commit; head is the hash of
-- the last journal entry, so the chain goes on without reading it.
create table casework.case_file (
    centre_id         char(6)     not null,
    case_id           bigint      not null,
    number            text        not null,
    item_code         text        not null,
    item_name         text        not null,
    guide_version     int         not null,
    variant           text        not null default '',
    situations        text[]      not null default '{}',
    department        text        not null,
    theme_id          bigint,
    applicant_id      bigint      not null,
    applicant_name    text        not null,
    organisation_id   bigint,
    organisation_name text,
    agent_id          bigint,
    helper_id         bigint,
    channel           text        not null check (channel in
                        ('WINDOW','SELF_SERVICE','ONLINE','AGENT','VILLAGE','COURIER','BACK_ENTRY')),
    promptness        text        not null check (promptness in
                        ('ON_THE_SPOT','PROMISED','STRAIGHT_THROUGH')),
    idempotency_key   text,
    state             text        not null check (state in
                        ('RECEIVED','SUPPLEMENTING','ACCEPTED','IN_REVIEW','PAUSED','GRANTED',
                         'REFUSED','ISSUED','DELIVERED','OUT_OF_SCOPE','DECLINED','WITHDRAWN',
                         'REVOKED')),
    stage             smallint    not null default 0,
    version           int         not null check (version > 0),
    head              bytea       not null check (octet_length(head) = 32),
    received_at       timestamptz not null,
    accepted_at       timestamptz,
    decided_at        timestamptz,
    issued_at         timestamptz,
    delivered_at      timestamptz,
    rated_at          timestamptz,
    closed_at         timestamptz,
    notice_due        date        not null,
    promised_due      date,
    statutory_due     date,
    provisional       boolean     not null default false,
    clock             json,
    decision          json,
    certificate       text,
    supplement        json,
    primary key (centre_id, case_id)
) with (fillfactor = 80);

-- Cases.findByNumber
create unique index case_number on casework.case_file (centre_id, number);
-- Cases.receive: an operation repeated with its key has one effect
create unique index case_once on casework.case_file (centre_id, idempotency_key)
    where idempotency_key is not null;
-- Cases.ofApplicant: my cases, newest first
create index case_applicant on casework.case_file (centre_id, applicant_id, case_id desc);
-- CaseBoard.open: open cases by what falls due
create index case_open on casework.case_file (centre_id, promised_due, case_id)
    where closed_at is null;
-- sub-cases of a life event
create index case_theme on casework.case_file (centre_id, theme_id) where theme_id is not null;

-- A department's part of a case (部门任务).
create table casework.task (
    centre_id    char(6)     not null,
    case_id      bigint      not null,
    task_no      smallint    not null,
    key          text        not null,
    stage        smallint    not null,
    department   text        not null,
    role         text        not null,
    title        text        not null,
    waits_for    text        not null default '',
    days         text        not null,
    two_persons  boolean     not null default false,
    site_visit   boolean     not null default false,
    decides      boolean     not null default false,
    state        text        not null check (state in
                   ('WAITING','OPEN','CLAIMED','SECOND','RETURNED','DONE','CANCELLED')),
    holder_id    bigint,
    holder_name  text,
    opened_at    timestamptz,
    done_at      timestamptz,
    due          date,
    verdict      text        check (verdict in ('PASS','REFUSE','RETURN')),
    opinion      text,
    first_id     bigint,
    first_name   text,
    primary key (centre_id, case_id, task_no),
    foreign key (centre_id, case_id) references casework.case_file
) with (fillfactor = 80);

-- Desk.of: a department's open tasks by what falls due
create index task_desk on casework.task (centre_id, department, due, case_id, task_no)
    where state in ('OPEN','CLAIMED','SECOND','RETURNED');

-- The last number given by a body on a day; gap-free because it commits with the case.
create table casework.day_number (
    centre_id char(6) not null,
    body      text    not null,
    day       date    not null,
    last      int     not null,
    primary key (centre_id, body, day)
) with (fillfactor = 20);
