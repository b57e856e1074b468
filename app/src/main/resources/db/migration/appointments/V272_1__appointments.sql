create schema if not exists appointments;

-- A peak planned ahead: from when to when, for which queue, in which slots, with what in reserve.
create table appointments.plan (
    centre_id     char(6)     not null,
    id            bigint      not null,
    name_zh       text        not null,
    name_en       text        not null,
    group_code    text        not null,
    first_day     date        not null,
    last_day      date        not null,
    opens         time        not null,
    closes        time        not null,
    slot_minutes  smallint    not null check (slot_minutes between 10 and 240),
    quota         int         not null check (quota between 1 and 500),
    windows       smallint    not null check (windows between 1 and 99),
    standby       smallint    not null check (standby between 0 and 99),
    standby_queue int         not null check (standby_queue >= 1),
    rest_area     int         not null check (rest_area >= 0),
    state         text        not null check (state in ('DRAFT','PUBLISHED','CLOSED')),
    made_at       timestamptz not null,
    primary key (centre_id, id),
    check (first_day <= last_day and opens < closes)
);

-- The check keeps a slot from being given away twice, whatever a program does.
create table appointments.slot (
    centre_id char(6) not null,
    plan_id   bigint  not null,
    day       date    not null,
    starts    time    not null,
    ends      time    not null,
    quota     int     not null,
    taken     int     not null default 0 check (taken between 0 and quota),
    primary key (centre_id, plan_id, day, starts),
    foreign key (centre_id, plan_id) references appointments.plan
);

create table appointments.booking (
    centre_id char(6)     not null,
    id        bigint      not null,
    plan_id   bigint      not null,
    day       date        not null,
    starts    time        not null,
    people    smallint    not null check (people between 1 and 20),
    code      text        not null,
    token     text        not null,
    key       text        not null,
    person_id bigint,
    state     text        not null check (state in ('BOOKED','ARRIVED','CANCELLED','RELEASED')),
    made_at   timestamptz not null,
    primary key (centre_id, id),
    foreign key (centre_id, plan_id, day, starts) references appointments.slot
);

-- BookingStore.BOOK: the same press is one booking
create unique index booking_key on appointments.booking (centre_id, key);
-- BookingStore.BY_TOKEN
create unique index booking_token on appointments.booking (centre_id, token);
-- BookingStore.ARRIVE: the code is asked for at the kiosk on its day
create unique index booking_code on appointments.booking (centre_id, day, code);
-- BookingStore.RELEASE: who did not come
create index booking_open on appointments.booking (centre_id, day, starts) where state = 'BOOKED';
