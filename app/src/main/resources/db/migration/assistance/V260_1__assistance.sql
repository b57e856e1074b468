create schema if not exists assistance;

create table assistance.day_number (
    centre_id char(6) not null,
    kind      char(1) not null,
    day       date    not null,
    last      int     not null,
    primary key (centre_id, kind, day)
);

-- Somebody asks for help with a matter (帮代办).
create table assistance.help_order (
    centre_id      char(6)     not null,
    order_id       bigint      not null,
    number         text        not null,
    way            text        not null check (way in ('ONLINE','PHONE','HALL','HOME','VILLAGE')),
    scope          text        not null check (scope in ('CONSULT','FILL_IN','ACCOMPANY','AGENT')),
    client_id      bigint      not null,
    client_name    text        not null,
    matter         text        not null,
    place          text        not null default '',
    wanted_at      timestamptz,
    persons        int         not null default 1 check (persons between 1 and 500),
    helper_id      bigint,
    helper_name    text,
    letter_file    bigint,
    letter_signed  date,
    application_id bigint,
    state          text        not null check (state in
                     ('ASKED','TAKEN','STARTED','FINISHED','CANCELLED')),
    result         text,
    travel_minutes int         not null default 0,
    asked_at       timestamptz not null,
    asked_by       bigint      not null,
    started_at     timestamptz,
    finished_at    timestamptz,
    version        int         not null default 1,
    primary key (centre_id, order_id),
    check (helper_id is null or helper_id <> client_id)
);

-- OrderStore.OPEN: what is still to be done
create index help_order_open on assistance.help_order (centre_id, order_id)
    where state in ('ASKED','TAKEN','STARTED');
-- OrderStore.OF_CLIENT: a person's own
create index help_order_client on assistance.help_order (centre_id, client_id, order_id desc);
-- OrderStore.SERVED: a helper's hours
create index help_order_helper on assistance.help_order (centre_id, helper_id, started_at);

-- Who helps on which day.
create table assistance.rota (
    centre_id char(6) not null,
    day       date    not null,
    person_id bigint  not null,
    primary key (centre_id, day, person_id)
);

-- A use of the green channel (绿色通道), asked and approved by two persons.
create table assistance.green_use (
    centre_id   char(6)     not null,
    use_id      bigint      not null,
    case_id     bigint      not null,
    case_number text        not null,
    item_name   text        not null,
    reason      text        not null,
    note        text        not null default '',
    state       text        not null check (state in ('ASKED','APPROVED','APPLIED','DECLINED')),
    asked_by    bigint      not null,
    asked_name  text        not null,
    asked_at    timestamptz not null,
    approver_id bigint,
    approver    text,
    approved_at timestamptz,
    primary key (centre_id, use_id),
    unique (centre_id, case_id),
    check (approver_id is null or approver_id <> asked_by)
);

-- What could not be got done (办不成事).
create table assistance.ticket (
    centre_id   char(6)     not null,
    ticket_id   bigint      not null,
    number      text        not null,
    class       text        not null,
    cause       text        not null,
    case_id     bigint,
    case_number text,
    item_code   text,
    item_name   text        not null,
    department  text        not null,
    reporter_id bigint      not null,
    reporter    text        not null,
    words       text        not null,
    state       text        not null check (state in
                  ('REGISTERED','ROUTED','MEETING','ANSWERED','CALLED_BACK','CLOSED')),
    result      text        check (result in ('SOLVED','TRANSFERRED','EXPLAINED','NOT_ACCEPTED')),
    due         date        not null,
    due_reason  text,
    answer      text,
    answered_by text,
    satisfied   boolean,
    call_notes  text,
    opened_at   timestamptz not null,
    answered_at timestamptz,
    closed_at   timestamptz,
    version     int         not null default 1,
    primary key (centre_id, ticket_id)
);

-- TicketStore.OPEN: what must be answered, by what falls due
create index ticket_open on assistance.ticket (centre_id, due, ticket_id) where state <> 'CLOSED';
-- TicketStore.OF_REPORTER: a person's own
create index ticket_reporter on assistance.ticket (centre_id, reporter_id, ticket_id desc);
-- TicketStore.FINDINGS: repeats of one cause
create index ticket_cause on assistance.ticket (centre_id, item_code, cause, opened_at);

-- Each "no" of a window, reported by itself (否定答复报告).
create table assistance.window_no (
    centre_id   char(6)     not null,
    case_id     bigint      not null,
    kind        text        not null,
    case_number text        not null,
    item_name   text        not null,
    department  text        not null,
    said_by     text        not null,
    reason      text        not null,
    at          timestamptz not null,
    seen_by     text,
    seen_at     timestamptz,
    primary key (centre_id, case_id, kind)
);

-- TicketStore.NOES: those nobody has looked at
create index window_no_unseen on assistance.window_no (centre_id, at) where seen_at is null;
