create schema if not exists signals;

-- A pattern that a person has to judge; nothing is dropped by it.
create table signals.signal (
    centre_id    char(6)     not null,
    signal_id    bigint      not null,
    rule         text        not null,
    subject      text        not null,
    state        text        not null check (state in ('OPEN','FAKE','HARMLESS','SHARED')),
    count        int         not null,
    people       int         not null,
    minutes      int         not null,
    share        int         not null,
    first_at     timestamptz not null,
    last_at      timestamptz not null,
    found_at     timestamptz not null,
    judged_count int         not null default 0,
    judged_at    timestamptz,
    judged_by    bigint,
    judged_name  text,
    judged_words text,
    version      int         not null default 1,
    primary key (centre_id, signal_id),
    unique (centre_id, rule, subject)
);

create table signals.signal_rating (
    centre_id char(6) not null,
    signal_id bigint  not null,
    event_id  bigint  not null,
    primary key (centre_id, signal_id, event_id),
    foreign key (centre_id, signal_id) references signals.signal
);

-- SignalListStore.CLEARED: what else stands behind a rating
create index signal_of_rating on signals.signal_rating (centre_id, event_id);
