create schema if not exists intake;

-- An application from its first answer on. The answers are personal data and rest sealed.
create table intake.application (
    centre_id       char(6)     not null,
    application_id  bigint      not null,
    kind            text        not null check (kind in ('ITEM','THEME')),
    target          text        not null,
    guide_version   int         not null,
    channel         text        not null check (channel in
                      ('WINDOW','SELF_SERVICE','ONLINE','AGENT','VILLAGE','COURIER','BACK_ENTRY')),
    owner_id        bigint      not null,
    applicant_id    bigint,
    organisation_id bigint,
    helper_id       bigint,
    answers         bytea       not null,
    prefilled       text[]      not null default '{}',
    state           text        not null check (state in ('DRAFT','SUBMITTED','DROPPED')),
    version         int         not null check (version > 0),
    received_at     timestamptz,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    submitted_at    timestamptz,
    idempotency_key text,
    primary key (centre_id, application_id)
) with (fillfactor = 80);

-- Applications.drafts: what somebody has begun
create index application_owner on intake.application (centre_id, owner_id, application_id desc)
    where state = 'DRAFT';
-- Reuse.offered: what the same person handed in before
create index application_applicant on intake.application (centre_id, applicant_id, application_id desc)
    where state = 'SUBMITTED';
-- Applications.start: an operation repeated with its key has one effect
create unique index application_once on intake.application (centre_id, owner_id, idempotency_key)
    where idempotency_key is not null;

-- How each material is there: several pictures are one material.
create table intake.material (
    centre_id      char(6)     not null,
    application_id bigint      not null,
    key            text        not null,
    how            text        not null check (how in
                     ('ORIGINAL','COPY','PHOTO','CERTIFICATE','SHARED','REUSED','DEFERRED','COMMITTED')),
    files          bigint[]    not null default '{}',
    source         text        not null default '',
    valid_until    date,
    at             timestamptz not null,
    by_id          bigint      not null,
    by_name        text        not null,
    primary key (centre_id, application_id, key),
    foreign key (centre_id, application_id) references intake.application
);

-- Papers.of: where a file is used, to say who may see it
create index material_files on intake.material using gin (files);

-- Which case came of which application; awaiting until it is accepted or told otherwise.
create table intake.filed (
    centre_id      char(6)  not null,
    case_id        bigint   not null,
    application_id bigint   not null,
    guide          text     not null,
    notice_due     date     not null,
    awaiting       boolean  not null,
    primary key (centre_id, case_id),
    foreign key (centre_id, application_id) references intake.application
);

-- Applications.filed: the cases of an application
create index filed_application on intake.filed (centre_id, application_id, case_id);
-- Applications.awaiting, the window's list: what waits for acceptance, by the day silence accepts it
create index filed_awaiting on intake.filed (centre_id, notice_due, case_id) where awaiting;

-- A written notice with the special seal, exactly as it was given (行政许可法第32条).
create table intake.notice (
    centre_id char(6)     not null,
    case_id   bigint      not null,
    kind      text        not null check (kind in
                ('RECEIPT','ACCEPTED','OUT_OF_SCOPE','DECLINED','SUPPLEMENT')),
    facts     json        not null,
    at        timestamptz not null,
    by_id     bigint      not null,
    by_name   text        not null,
    primary key (centre_id, case_id, kind)
);

-- 容缺: a paper that may follow. It ends when it is supplied or when its day has passed.
create table intake.deferral (
    centre_id    char(6)     not null,
    case_id      bigint      not null,
    key          text        not null,
    name         text        not null,
    promised_at  timestamptz not null,
    due          date        not null,
    state        text        not null check (state in ('OPEN','SUPPLIED','EXPIRED')),
    files        bigint[]    not null default '{}',
    ended_at     timestamptz,
    primary key (centre_id, case_id, key)
);
-- Deferrals.expire: what was promised and did not come
create index deferral_open on intake.deferral (centre_id, due, case_id) where state = 'OPEN';

-- 告知承诺: a signed sentence in place of a proof. It ends when it has been checked.
create table intake.commitment (
    centre_id    char(6)     not null,
    case_id      bigint      not null,
    key          text        not null,
    name         text        not null,
    promise      text        not null,
    signer_id    bigint      not null,
    signed_at    timestamptz not null,
    check_by     date        not null,
    state        text        not null check (state in ('SIGNED','TRUE','FALSE')),
    checked_at   timestamptz,
    checker_id   bigint,
    finding      text        not null default '',
    primary key (centre_id, case_id, key)
);
-- Commitments.toCheck: what is to be checked, by its day
create index commitment_signed on intake.commitment (centre_id, check_by, case_id)
    where state = 'SIGNED';

-- Who may not apply for an item for a time, or may not be trusted with promises (行政许可法第78、79条).
create table intake.bar (
    centre_id  char(6) not null,
    bar_id     bigint  not null,
    subject_id bigint  not null,
    item_code  text,
    reason     text    not null,
    article    text    not null,
    from_day   date    not null,
    until_day  date    not null check (until_day >= from_day),
    case_id    bigint,
    by_id      bigint  not null,
    primary key (centre_id, bar_id)
);
-- Bars.against: whether a person or organisation is barred
create index bar_subject on intake.bar (centre_id, subject_id, until_day);
