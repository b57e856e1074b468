-- What a clerk's contract says; whoever has no row works 40 hours, any hour, any queue.
create table staffing.contract (
    centre_id  char(6)     not null,
    clerk_id   bigint      not null,
    hours      smallint    not null check (hours between 1 and 40),
    earliest   smallint    not null check (earliest between 0 and 23),
    latest     smallint    not null check (latest between 1 and 24 and latest > earliest),
    free_days  smallint[]  not null check (free_days <@ '{1,2,3,4,5,6,7}'),
    skills     text[]      not null check (cardinality(skills) > 0),
    changed_at timestamptz not null,
    primary key (centre_id, clerk_id)
);

-- The last plan of a week, by its Monday, and what of it was published. A plan that was begun and
-- neither came nor failed is being made.
create table staffing.week_plan (
    centre_id    char(6)     not null,
    monday       date        not null check (extract(isodow from monday) = 1),
    begun_at     timestamptz not null,
    ended_at     timestamptz,
    failed       boolean     not null default false,
    plan         jsonb,
    published    jsonb,
    published_at timestamptz,
    publisher    text,
    primary key (centre_id, monday)
);
