create schema if not exists ratings;

-- A way to rate one service event without signing in: a link that works once and expires.
create table ratings.invitation (
    centre_id  char(6)     not null,
    token_hash bytea       not null,
    case_id    bigint      not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    primary key (centre_id, token_hash)
);

-- One rating per service event (一事一评): the key says so. Grades are names, never digits.
create table ratings.rating (
    centre_id  char(6)     not null,
    case_id    bigint      not null,
    grade      text        not null check (grade in
                 ('VERY_SATISFIED','SATISFIED','FAIRLY_SATISFIED','DISSATISFIED',
                  'VERY_DISSATISFIED')),
    origin     text        not null check (origin in ('ACTIVE','DEFAULT')),
    channel    text        not null check (channel in
                 ('WINDOW_DEVICE','QR','ONLINE','SMS','PAPER','PHONE')),
    reasons    text[]      not null default '{}',
    words      text        not null default '',
    named      boolean     not null,
    rater_id   bigint      not null,
    entered_by bigint,
    device     bytea,
    department text        not null,
    item_code  text        not null,
    at         timestamptz not null,
    primary key (centre_id, case_id)
);

-- Ratings.bad: bad ratings by department, newest first
create index rating_department on ratings.rating (centre_id, department, at desc);
-- FraudStore: many cases from one device
create index rating_device on ratings.rating (centre_id, device, at) where device is not null;

-- A remark adds (追评), it never overwrites.
create table ratings.remark (
    centre_id char(6)     not null,
    case_id   bigint      not null,
    no        int         not null,
    words     text        not null,
    at        timestamptz not null,
    primary key (centre_id, case_id, no),
    foreign key (centre_id, case_id) references ratings.rating
);

-- What follows a bad rating (差评整改).
create table ratings.rectification (
    centre_id      char(6)     not null,
    case_id        bigint      not null,
    department     text        not null,
    state          text        not null check (state in
                     ('OPEN','CALLED_BACK','ANSWERED','SATISFIED','UNSATISFIED','APPEALED',
                      'DISMISSED')),
    due            date        not null,
    opened_at      timestamptz not null,
    called_back_at timestamptz,
    called_back_by text,
    call_notes     text,
    answered_at    timestamptz,
    answered_by    text,
    answer         text,
    second_grade   text,
    second_at      timestamptz,
    appeal         text,
    appealed_by    text,
    appeal_answer  text,
    version        int         not null default 1,
    primary key (centre_id, case_id),
    foreign key (centre_id, case_id) references ratings.rating
);

-- Rectifications.open: what a department must still answer, by what falls due
create index rectification_open on ratings.rectification (centre_id, due, case_id)
    where state in ('OPEN','CALLED_BACK','APPEALED');
