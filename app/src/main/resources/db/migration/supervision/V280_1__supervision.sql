create schema if not exists supervision;

-- One moment to come at which a case or a task of it turns yellow, red or unlawful by one rule.
-- Moved when the due date moves, taken away when nothing is owed any more; task 0 is the case.
create table supervision.point (
    centre_id  char(6)     not null,
    case_id    bigint      not null,
    task_no    smallint    not null,
    rule       text        not null,
    fires_at   timestamptz not null,
    due        date        not null,
    department text        not null,
    holder_id  bigint,
    fired_at   timestamptz,
    primary key (centre_id, case_id, task_no, rule)
) with (fillfactor = 80);

-- PointStore.CLAIM: what has turned and was not raised yet
create index point_due on supervision.point (fires_at) where fired_at is null;

-- Which department has something to do in which open case: the m of n/m.
create table supervision.load (
    centre_id  char(6) not null,
    department text    not null,
    case_id    bigint  not null,
    primary key (centre_id, department, case_id)
);

-- PointStore.UNLOAD: a case's departments
create index load_case on supervision.load (centre_id, case_id);

-- A warning (黄牌、红牌、违法); the second key is what makes it once per case and rule.
create table supervision.warning (
    centre_id       char(6)     not null,
    warning_id      bigint      not null,
    number          text        not null,
    case_id         bigint      not null,
    task_no         smallint    not null,
    rule            text        not null,
    metric          text        not null check (metric in
                      ('CASE_PROMISED','CASE_STATUTORY','TASK','NOTICE','DELIVERY')),
    level           text        not null check (level in ('YELLOW','RED','UNLAWFUL')),
    case_number     text        not null,
    item_code       text        not null,
    item_name       text        not null,
    department      text        not null,
    task_title      text,
    holder_id       bigint,
    holder_name     text,
    due             date        not null,
    turned_at       timestamptz not null,
    raised_at       timestamptz not null,
    state           text        not null default 'OPEN' check (state in
                      ('OPEN','REPLIED','CORRECTED','WITHDRAWN')),
    rung            smallint    not null,
    told            bigint[]    not null,
    escalates_at    timestamptz,
    cause           text,
    measure         text,
    replied_by      text,
    replied_at      timestamptz,
    corrected_at    timestamptz,
    withdrawn_why   text,
    withdrawn_by    text,
    withdrawn_at    timestamptz,
    version         int         not null default 1,
    primary key (centre_id, warning_id),
    constraint warning_once unique (centre_id, case_id, task_no, rule),
    constraint warning_number unique (centre_id, number),
    check (state <> 'WITHDRAWN' or withdrawn_why <> '')
) with (fillfactor = 80);

-- WarningStore.LIST, COUNTS: what a department must still answer or correct, newest first
create index warning_open on supervision.warning (centre_id, department, warning_id desc)
    where state in ('OPEN','REPLIED');
-- WarningStore.UNANSWERED: what goes one rung up
create index warning_ladder on supervision.warning (escalates_at) where escalates_at is not null;

-- The last warning number of a day.
create table supervision.day_number (
    centre_id char(6) not null,
    day       date    not null,
    last      int     not null,
    primary key (centre_id, day)
) with (fillfactor = 20);
