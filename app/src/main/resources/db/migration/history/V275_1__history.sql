create schema if not exists history;

-- A log that an office brought along: one file, known by its content.
create table history.event_log (
    centre_id   char(6)     not null,
    log_id      bigint      not null,
    name        text        not null,
    digest      bytea       not null,
    imported_at timestamptz not null,
    cases       int         not null,
    events      int         not null,
    primary key (centre_id, log_id),
    unique (centre_id, digest)
);

create table history.past_case (
    centre_id      char(6)     not null,
    log_id         bigint      not null,
    case_no        int         not null,
    name           text        not null,
    started        timestamptz not null,
    started_on     date        not null,
    ended          timestamptz,
    planned        timestamptz,
    deadline       timestamptz,
    channel        text        not null default '',
    department     text        not null default '',
    variant        bytea       not null,
    contradictions text[]      not null default '{}',
    attributes     jsonb       not null default '{}',
    primary key (centre_id, log_id, case_no),
    foreign key (centre_id, log_id) references history.event_log
);

create table history.past_event (
    centre_id  char(6)     not null,
    log_id     bigint      not null,
    case_no    int         not null,
    seq        int         not null,
    activity   text        not null,
    at         timestamptz not null,
    resource   text        not null default '',
    handled_by text        not null default '',
    attributes jsonb       not null default '{}',
    primary key (centre_id, log_id, case_no, seq)
);
