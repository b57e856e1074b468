create schema if not exists hall;

-- The rules of a centre's hall, as data. Wait and lengths are in minutes.
create table hall.setting (
    centre_id         char(6)  not null primary key,
    opening           text     not null check (opening in ('HOURS','OPEN','CLOSED')),
    calls_to_miss     smallint not null check (calls_to_miss between 1 and 9),
    back_after        smallint not null check (back_after between 1 and 99),
    back_times        smallint not null check (back_times between 0 and 9),
    favoured_in_row   smallint not null check (favoured_in_row between 1 and 99),
    come_back_at      smallint not null check (come_back_at between 1 and 99),
    rest_area         int      not null check (rest_area >= 0),
    proposals         text     not null check (proposals in ('ASK','AUTO')),
    worth             int      not null check (worth >= 1)
);

-- What one queue is for; its letter begins its numbers.
create table hall.service_group (
    centre_id  char(6)          not null,
    code       text             not null check (code ~ '^[A-Z]$'),
    name_zh    text             not null,
    name_en    text             not null,
    items      text[]           not null default '{}',
    minutes    double precision not null check (minutes > 0 and minutes <= 480),
    variation  double precision not null check (variation >= 0 and variation <= 3),
    position   smallint         not null,
    open       boolean          not null default true,
    queue_over int,
    wait_over  int,
    primary key (centre_id, code)
);

-- A window: what its staff can do (skills), what it usually serves and what it serves now.
create table hall.service_window (
    centre_id     char(6)     not null,
    no            smallint    not null check (no between 1 and 999),
    kind          text        not null check (kind in ('REGULAR','STANDBY','FLEXIBLE')),
    low_counter   boolean     not null default false,
    sign_language boolean     not null default false,
    skills        text[]      not null,
    usual         text[]      not null,
    serving       text[]      not null,
    state         text        not null check (state in ('OPEN','BREAK','CLOSING','CLOSED')),
    until         timestamptz,
    clerk_id      bigint,
    clerk_name    text,
    ticket_id     bigint,
    favoured      smallint    not null default 0,
    primary key (centre_id, no)
);

-- WindowStore.SIT: one clerk sits at one window
create unique index window_clerk on hall.service_window (centre_id, clerk_id)
    where clerk_id is not null;
-- one ticket stands before one window
create unique index window_ticket on hall.service_window (centre_id, ticket_id)
    where ticket_id is not null;

-- The last number of each queue and class on each day.
create table hall.series (
    centre_id  char(6)  not null,
    day        date     not null,
    group_code text     not null,
    class      text     not null check (class in ('NORMAL','PRIORITY','APPOINTMENT')),
    last       int      not null check (last > 0),
    primary key (centre_id, day, group_code, class)
);

-- Order comes from here, never from a clock.
create sequence hall.place;
create sequence hall.event_seq;

create table hall.ticket (
    centre_id   char(6)     not null,
    id          bigint      not null,
    day         date        not null,
    group_code  text        not null,
    class       text        not null check (class in ('NORMAL','PRIORITY','APPOINTMENT')),
    class_rank  smallint    not null,
    no          int         not null,
    label       text        not null,
    token       text        not null,
    key         text        not null,
    reason      text        check (reason in
                  ('ELDERLY','DISABLED','EXPECTING','INFANT','SOLDIER','ILL')),
    people      smallint    not null check (people between 1 and 20),
    items       text[]      not null default '{}',
    source      text        not null check (source in ('KIOSK','PHONE','APPOINTMENT','DESK')),
    needs       text[]      not null default '{}',
    state       text        not null check (state in
                  ('WAITING','CALLED','SERVING','HELD','DONE','MISSED','LEFT')),
    place       bigint      not null,
    turn        bigint      not null,
    again       smallint    not null default 0,
    calls       smallint    not null default 0,
    window_no   smallint,
    for_window  smallint,
    told_low    int,
    told_high   int,
    taken_at    timestamptz not null,
    called_at   timestamptz,
    first_called_at timestamptz,
    began_at    timestamptz,
    ended_at    timestamptz,
    primary key (centre_id, id),
    unique (centre_id, day, group_code, class, no)
);

-- TicketStore.TAKE: the same press of a button is one ticket
create unique index ticket_key on hall.ticket (centre_id, key);
-- TicketStore.BY_TOKEN: the page on the phone
create unique index ticket_token on hall.ticket (centre_id, token);
-- CallStore.NEXT: whose turn it is
create index ticket_turn on hall.ticket (centre_id, day, class_rank, turn, again, place)
    where state = 'WAITING';
-- ViewStore.ACTIVE: who is in the hall
create index ticket_active on hall.ticket (centre_id, day)
    where state in ('WAITING','CALLED','SERVING','HELD');
-- ViewStore.DONE_TODAY: what the day has shown so far
create index ticket_day on hall.ticket (centre_id, day, ended_at);

-- Everything that happened to tickets and windows, in the order of its numbers.
create table hall.event (
    centre_id  char(6)     not null,
    seq        bigint      not null default nextval('hall.event_seq'),
    kind       text        not null check (kind in
                 ('TAKEN','CALLED','RECALLED','BEGUN','ENDED','HELD','RESUMED','BACK','MISSED',
                  'TRANSFERRED','HANDED','LEFT','WINDOW','RULE')),
    day        date,
    ticket_id  bigint,
    label      text,
    window_no  smallint,
    by_id      bigint      not null default 0,
    key        text,
    at         timestamptz not null,
    primary key (centre_id, seq)
);

-- EventStore.BY_KEY: the same press of a key is one call
create unique index event_key on hall.event (centre_id, key) where key is not null;
-- EventStore.OF_TICKET: what became of a number
create index event_ticket on hall.event (centre_id, ticket_id, seq) where ticket_id is not null;

-- The cases that began while a ticket stood before a clerk's window.
create table hall.ticket_case (
    centre_id char(6)     not null,
    ticket_id bigint      not null,
    case_id   bigint      not null,
    at        timestamptz not null,
    primary key (centre_id, ticket_id, case_id)
);
