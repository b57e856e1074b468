create schema if not exists notices;

-- A notice on one way to one person: the inbox and the outbox in one table.
create table notices.message (
    centre_id  char(6)     not null,
    message_id bigint      not null,
    person_id  bigint      not null,
    kind       text        not null,
    key        text        not null,
    way        text        not null check (way in ('IN_APP','MAIL','SMS')),
    words      json,
    path       text,
    sealed     bytea,
    address    bytea,
    masked     text        not null default '',
    state      text        not null check (state in ('WAITING','SENT','FAILED')),
    attempts   int         not null default 0,
    wake_at    timestamptz not null,
    claim      bigint,
    last_error text,
    made_at    timestamptz not null,
    sent_at    timestamptz,
    read_at    timestamptz,
    primary key (centre_id, message_id),
    -- nobody is told the same thing twice on one way
    unique (centre_id, person_id, kind, key, way)
);

-- NoticeStore.CLAIM: what is due now
create index message_due on notices.message (wake_at) where state = 'WAITING';
-- NoticeStore.INBOX: a person's own, newest first
create index message_inbox on notices.message (centre_id, person_id, message_id desc)
    where way = 'IN_APP';
-- NoticeStore.OUTBOX: what was sent, newest first
create index message_outbox on notices.message (centre_id, message_id desc)
    where way <> 'IN_APP';

-- How a person wants to be told.
create table notices.preference (
    centre_id char(6) not null,
    person_id bigint  not null,
    mail      bytea,
    masked    text    not null default '',
    sms       boolean not null,
    english   boolean not null,
    primary key (centre_id, person_id)
);
