create schema if not exists lifeevents;

-- A life event under way (一件事). Its items are cases; what became of each is read from them.
create table lifeevents.life_event (
    centre_id      char(6)     not null,
    event_id       bigint      not null,
    theme          text        not null,
    applicant_id   bigint      not null,
    applicant_name text        not null,
    promised       text        not null,
    ceiling        text        not null,
    extensions     json        not null,
    version        int         not null check (version > 0),
    begun_at       timestamptz not null,
    done_at        timestamptz,
    primary key (centre_id, event_id)
);

-- LifeEventStore.open: what is under way, oldest first
create index life_event_open on lifeevents.life_event (centre_id, event_id) where done_at is null;
