create schema if not exists assistance;

-- Service outside the usual hours or away from the hall: by appointment, on rest days, at home.
create table assistance.visit (
    centre_id   char(6)     not null,
    visit_id    bigint      not null,
    number      text        not null,
    kind        text        not null check (kind in ('APPOINTMENT','REST_DAY','EXTENDED','HOME')),
    client_id   bigint      not null,
    client_name text        not null,
    matter      text        not null,
    place       text        not null,
    starts      timestamptz not null,
    ends        timestamptz not null,
    rest_day    boolean     not null,
    parties     text        not null default '',
    case_id     bigint,
    case_number text,
    state       text        not null check (state in ('PLANNED','BEGUN','DONE','CANCELLED')),
    result      text,
    began       timestamptz,
    ended       timestamptz,
    planned_by  text        not null,
    planned_at  timestamptz not null,
    version     int         not null default 1,
    primary key (centre_id, visit_id),
    check (ends > starts),
    check (state <> 'DONE' or (began is not null and ended >= began))
);

-- Who of ours is there; two at least on a home visit.
create table assistance.visit_member (
    centre_id char(6) not null,
    visit_id  bigint  not null,
    person_id bigint  not null,
    name      text    not null,
    primary key (centre_id, visit_id, person_id)
);

-- A visit with those who are there.
create view assistance.visit_whole as
select v.*, m.ids, m.names
from assistance.visit v,
    lateral (select array_agg(person_id order by person_id) as ids,
            array_agg(name order by person_id) as names
        from assistance.visit_member
        where centre_id = v.centre_id and visit_id = v.visit_id) m;

-- VisitStore.AHEAD: what is planned or under way, soonest first
create index visit_ahead on assistance.visit (centre_id, starts, visit_id)
    where state in ('PLANNED','BEGUN');
-- VisitStore.OF_CLIENT: a person's own
create index visit_client on assistance.visit (centre_id, client_id, visit_id desc);
-- VisitStore.OF_CASE: those of a case
create index visit_case on assistance.visit (centre_id, case_id) where case_id is not null;
-- VisitStore.COUNTS: those carried out since a moment
create index visit_done on assistance.visit (centre_id, began) where state = 'DONE';
-- VisitStore.BUSY: what else somebody has
create index visit_member_person on assistance.visit_member (centre_id, person_id, visit_id);

-- OrderStore.WITH_LETTER: whose letter of authority a file is
create index help_order_letter on assistance.help_order (centre_id, letter_file)
    where letter_file is not null;
-- OrderStore.FILLS: for whom a helper may open a form just now
create index help_order_under_way on assistance.help_order (centre_id, helper_id, client_id)
    where state = 'STARTED';
-- TicketStore.WITH_DEPARTMENTS: what is with a department, by what falls due
create index ticket_with on assistance.ticket (centre_id, department, due, ticket_id)
    where state in ('ROUTED','MEETING');
