-- A bar set by hand says what was found; lifted, it says by whom and why (行政许可法第78、79条).
alter table intake.bar add column facts text not null default '';
alter table intake.bar add column lifted_at timestamptz;
alter table intake.bar add column lifted_by bigint;
alter table intake.bar add column lifted_why text;
alter table intake.bar add constraint bar_lifted check
    ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lifted_why is null));
