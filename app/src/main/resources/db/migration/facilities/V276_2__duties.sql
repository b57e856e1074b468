-- Where a facility stands and whether it can be used now.
alter table facilities.thing
    add column place   text    not null default '',
    add column working boolean not null default true;

-- What of a check was not in order, and when it was put right.
alter table facilities.note
    add column failed   text[]      not null default '{}',
    add column fixed_at timestamptz,
    add column fixed_by text;

-- DutyStore.NOTES: what is still to be put right stands first
create index note_open on facilities.note (centre_id, at desc) where not good and fixed_at is null;

-- A training course or a skills competition of the hall's people.
create table facilities.training (
    centre_id char(6)      not null,
    id        bigint       not null,
    kind      text         not null check (kind in ('COURSE','COMPETITION')),
    title     text         not null,
    day       date         not null,
    hours     numeric(4,1) not null check (hours > 0 and hours <= 80),
    by_name   text         not null,
    made_at   timestamptz  not null,
    primary key (centre_id, id)
);

-- DutyStore.TRAININGS: newest first
create index training_newest on facilities.training (centre_id, day desc, id desc);

-- Who took part, and how it went: a mark or a prize, in words.
create table facilities.part (
    centre_id   char(6) not null,
    training_id bigint  not null,
    name        text    not null,
    result      text    not null,
    primary key (centre_id, training_id, name),
    foreign key (centre_id, training_id) references facilities.training
);
