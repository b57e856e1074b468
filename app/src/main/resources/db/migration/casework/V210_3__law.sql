-- Steps taken by programs under a key of theirs; the second request with a key has no effect.
create table casework.step_key (
    centre_id   char(6)     not null,
    key         text        not null,
    actor_id    bigint      not null,
    case_id     bigint      not null,
    fingerprint text        not null,
    at          timestamptz not null,
    primary key (centre_id, actor_id, key)
);

-- Published.page: grants that are in force, newest first
create index case_published on casework.case_file (centre_id, decided_at desc, case_id desc)
    where state in ('GRANTED','ISSUED','DELIVERED');
