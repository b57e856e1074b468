create schema if not exists journal;

-- What happened: append-only, a hash chain per subject (a case, a person looked at, a setting).
-- The body is json, not jsonb, because the hash covers its exact text.
create table journal.entry (
    centre_id   char(6)     not null,
    subject     bigint      not null,
    seq         int         not null check (seq > 0),
    at          timestamptz not null,
    actor_id    bigint      not null,
    actor_name  text        not null,
    kind        text        not null check (kind ~ '^[a-z][a-z-]*\.[a-z][a-z-]*$'),
    body        json        not null,
    hash        bytea       not null check (octet_length(hash) = 32),
    tx          xid8        not null default pg_current_xact_id(),
    primary key (centre_id, subject, seq)
);

-- Feed.next: what was committed since a listener's place, in an order that no late commit can enter.
create index entry_feed on journal.entry (tx, subject, seq);

-- The outbox: how far each listener has read.
create table journal.listener (
    name     text   primary key,
    tx       xid8   not null default '0',
    subject  bigint not null default 0,
    seq      int    not null default 0
);

-- Seals over everything in feed order, so that a cut tail or a lost chain shows too.
create table journal.seal (
    no        bigint      primary key,
    at        timestamptz not null,
    tx        xid8        not null,
    subject   bigint      not null,
    seq       int         not null,
    entries   bigint      not null,
    hash      bytea       not null check (octet_length(hash) = 32)
);

create function journal.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is append-only';
end $$;

create trigger entry_append_only before update or delete or truncate on journal.entry
    for each statement execute function journal.refuse_change();
