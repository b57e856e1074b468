create schema if not exists facilities;

-- A kind of thing: lent out and given back, used up by a date, or standing there for everybody.
create table facilities.thing (
    centre_id char(6)     not null,
    key       text        not null,
    name_zh   text        not null,
    name_en   text        not null,
    kind      text        not null check (kind in ('LENT','SHELF','FACILITY')),
    owned     int         not null check (owned >= 0),
    out       int         not null default 0 check (out between 0 and owned),
    expires   date,
    checked   date,
    primary key (centre_id, key)
);

create table facilities.loan (
    centre_id   char(6)     not null,
    id          bigint      not null,
    thing       text        not null,
    borrower    text        not null,
    lent_at     timestamptz not null,
    due_at      timestamptz not null,
    lent_by     text        not null,
    returned_at timestamptz,
    state       text        check (state in ('GOOD','DAMAGED','LOST')),
    primary key (centre_id, id),
    foreign key (centre_id, thing) references facilities.thing
);

-- FacilityStore.OUT: what is out, by what falls due
create index loan_out on facilities.loan (centre_id, due_at) where returned_at is null;

-- Duty checks (7S of a window, dress, badge) and training, each with who and when.
create table facilities.note (
    centre_id char(6)     not null,
    id        bigint      not null,
    kind      text        not null check (kind in ('SEVEN_S','BADGE','TRAINING')),
    about     text        not null,
    good      boolean     not null,
    words     text        not null,
    by_name   text        not null,
    at        timestamptz not null,
    primary key (centre_id, id)
);

-- FacilityStore.NOTES: newest first
create index note_newest on facilities.note (centre_id, at desc);
