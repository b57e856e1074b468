-- What a program asked for under its Idempotency-Key: repeated it is the same application, and with
-- another body it is refused.
create table intake.request_key (
    centre_id      char(6)     not null,
    owner_id       bigint      not null,
    key            text        not null,
    fingerprint    bytea       not null,
    application_id bigint,
    at             timestamptz not null,
    primary key (centre_id, owner_id, key)
);
