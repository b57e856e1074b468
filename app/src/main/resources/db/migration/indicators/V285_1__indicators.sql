create schema if not exists indicators;

-- Durations keep to the minute below 128 and to 1/64 above: the lower end of the step they fall in.
create function indicators.step(minutes int) returns int language sql immutable parallel safe
return case
    when minutes < 128 then greatest(minutes, 0)
    when minutes < 256 then (minutes >> 1) + 64
    when minutes < 512 then (minutes >> 2) + 128
    when minutes < 1024 then (minutes >> 3) + 192
    when minutes < 2048 then (minutes >> 4) + 256
    when minutes < 4096 then (minutes >> 5) + 320
    when minutes < 8192 then (minutes >> 6) + 384
    when minutes < 16384 then (minutes >> 7) + 448
    when minutes < 32768 then (minutes >> 8) + 512
    when minutes < 65536 then (minutes >> 9) + 576
    when minutes < 131072 then (minutes >> 10) + 640
    when minutes < 262144 then (minutes >> 11) + 704
    when minutes < 524288 then (minutes >> 12) + 768
    when minutes < 1048576 then (minutes >> 13) + 832
    else (least(minutes, 2097151) >> 14) + 896 end;

-- What is known of a case, one row a case; every figure is counted from these rows alone.
create table indicators.fact (
    centre_id      char(6)     not null,
    case_id        bigint      not null,
    number         text        not null,
    item           text        not null,
    item_name      text        not null,
    department     text        not null,
    channel        text        not null,
    desk           text        not null default '',
    officer        text        not null default '',
    officer_name   text        not null default '',
    promptness     text        not null check (promptness in
                     ('ON_THE_SPOT','PROMISED','STRAIGHT_THROUGH')),
    received_at    timestamptz not null,
    received_on    date        not null,
    accepted_on    date,
    decided_on     date,
    closed_on      date,
    outcome        text        not null check (outcome in
                     ('OPEN','GRANTED','REFUSED','OUT_OF_SCOPE','DECLINED','WITHDRAWN')),
    promised_due   date,
    statutory_due  date,
    promised_days  int         not null default 0,
    statutory_days int         not null default 0,
    evaluable      boolean     not null default false,
    grade          text        check (grade in ('VERY_SATISFIED','SATISFIED','FAIRLY_SATISFIED',
                     'DISSATISFIED','VERY_DISSATISFIED')),
    origin         text        check (origin in ('ACTIVE','DEFAULT')),
    named          boolean     not null default false,
    causes         text[]      not null default '{}',
    called_back    boolean     not null default false,
    put_right      boolean     not null default false,
    in_time        boolean     not null default false,
    second_good    boolean     not null default false,
    settled        boolean     not null default true,
    visits         smallint,
    assisted       boolean     not null default false,
    wall_minutes   int,
    open_minutes   int,
    accepting      int,
    deciding       int,
    handing        int,
    -- Every yes and no of a finished case as one bit each, named in Mark.
    pattern        int         not null generated always as (
        case when decided_on is null then 0 else
          (promised_due is not null)::int
        + (promised_due is not null and decided_on <= promised_due)::int * 2
        + (promised_due is not null and decided_on < promised_due)::int * 4
        + (promised_due is not null and promptness = 'PROMISED')::int * 8
        + (statutory_due is not null)::int * 16
        + (statutory_due is not null and decided_on <= statutory_due)::int * 32
        + (promptness <> 'PROMISED' or coalesce(accepted_on = decided_on, false))::int * 64
        + evaluable::int * 128
        + (evaluable and grade is not null)::int * 256
        + (evaluable and grade is not null and coalesce(origin = 'ACTIVE', false))::int * 512
        + (evaluable and coalesce(grade in ('VERY_SATISFIED','SATISFIED','FAIRLY_SATISFIED'), false))::int * 1024
        + (evaluable and coalesce(grade in ('VERY_SATISFIED','SATISFIED'), false))::int * 2048
        + (evaluable and coalesce(grade in ('DISSATISFIED','VERY_DISSATISFIED'), false))::int * 4096
        + (evaluable and named and coalesce(grade in ('DISSATISFIED','VERY_DISSATISFIED'), false))::int * 8192
        + (evaluable and called_back)::int * 16384
        + (evaluable and put_right)::int * 32768
        + (evaluable and put_right and in_time)::int * 65536
        + (evaluable and put_right and second_good)::int * 131072
        + (channel = 'ONLINE')::int * 262144
        + (visits is not null)::int * 524288
        + coalesce(visits = 0, false)::int * 1048576
        + coalesce(visits <= 1, false)::int * 2097152
        + assisted::int * 4194304
        + (outcome = 'GRANTED')::int * 8388608
        + (statutory_days > 0)::int * 16777216
        end) stored,
    primary key (centre_id, case_id)
);

-- FactStore.LIST_DECIDED: the finished cases behind a figure
create index fact_decided on indicators.fact (centre_id, decided_on desc, case_id desc)
    where decided_on is not null;
-- FactStore.LIST_ACCEPTED: the accepted cases behind a figure
create index fact_accepted on indicators.fact (centre_id, accepted_on desc, case_id desc)
    where accepted_on is not null;
-- FactStore.LIST_OVERDUE: what is unfinished by what falls due
create index fact_due on indicators.fact (centre_id, promised_due desc, case_id desc)
    where decided_on is null and closed_on is null and accepted_on is not null;
-- FactStore.CAUSES: bad ratings of a period
create index fact_bad on indicators.fact (centre_id, decided_on)
    where grade in ('DISSATISFIED','VERY_DISSATISFIED');
-- FactStore.UNSETTLED: bad ratings whose putting right still moves
create index fact_unsettled on indicators.fact (centre_id, case_id) where not settled;
-- FactStore.DAY: what was received on a day
create index fact_received on indicators.fact (centre_id, received_on, received_at, case_id);

-- Counts of cases that share one pattern, by day and by month (the first of it). Basis A counts by
-- the day of acceptance, F by the day of the decision, D what is unfinished by its promised day.
create table indicators.tally (
    centre_id char(6) not null,
    grain     char(1) not null check (grain in ('D','M')),
    dim       text    not null check (dim in
                ('all','department','item','channel','desk','officer')),
    basis     char(1) not null check (basis in ('A','F','D')),
    day       date    not null,
    value     text    not null,
    pattern   int     not null,
    n         bigint  not null,
    statutory bigint  not null,
    promised  bigint  not null,
    primary key (centre_id, grain, dim, basis, day, value, pattern)
) with (fillfactor = 80);

-- Counts of finished cases by how long a part of them took, for medians and 95th percentiles.
create table indicators.span (
    centre_id char(6)  not null,
    dim       text     not null check (dim in ('all','department','item')),
    part      text     not null check (part in ('WALL','OPEN','ACCEPTING','DECIDING','HANDING')),
    month     date     not null,
    value     text     not null,
    step      smallint not null,
    n         bigint   not null,
    primary key (centre_id, dim, part, month, value, step)
) with (fillfactor = 80);

-- How a value of a dimension is called.
create table indicators.label (
    centre_id char(6) not null,
    dim       text    not null,
    value     text    not null,
    parent    text    not null default '',
    name      text    not null,
    primary key (centre_id, dim, value)
);

-- What happened besides cases: help given, stuck matters solved; one row an entry of the journal.
create table indicators.happening (
    centre_id char(6) not null,
    subject   bigint  not null,
    seq       int     not null,
    kind      text    not null,
    day       date    not null,
    times     int     not null check (times > 0),
    primary key (centre_id, subject, seq)
);
-- HappeningStore.COUNT: how often something happened in a period
create index happening_kind on indicators.happening (centre_id, kind, day);

-- A month as it was when it was closed; a later closing is a new version, never an overwrite.
create table indicators.closing (
    centre_id char(6)     not null,
    month     date        not null check (extract(day from month) = 1),
    version   int         not null check (version > 0),
    closed_at timestamptz not null,
    closed_by text        not null,
    reason    text        not null default '',
    primary key (centre_id, month, version)
);

create table indicators.closed_tally (
    centre_id char(6) not null,
    month     date    not null,
    version   int     not null,
    dim       text    not null,
    basis     char(1) not null,
    value     text    not null,
    pattern   int     not null,
    n         bigint  not null,
    statutory bigint  not null,
    promised  bigint  not null,
    primary key (centre_id, month, version, dim, basis, value, pattern),
    foreign key (centre_id, month, version) references indicators.closing
);

-- What a fact adds to the tallies.
create function indicators.parts(f indicators.fact)
returns table (grain char(1), dim text, basis char(1), day date, value text, pattern int,
               statutory bigint, promised bigint)
language sql immutable parallel safe as $$
  select g.grain::char(1), d.dim, b.basis::char(1),
    case when g.grain = 'D' then b.day else b.day - extract(day from b.day)::int + 1 end,
    d.value, b.pattern, b.statutory, b.promised
  from (values
      ('A', f.accepted_on, 0, 0::bigint, 0::bigint),
      ('F', f.decided_on, f.pattern, f.statutory_days::bigint,
        case when f.statutory_days > 0 then f.promised_days else 0 end::bigint),
      ('D', case when f.decided_on is null and f.closed_on is null and f.accepted_on is not null
            then f.promised_due end, 0, 0::bigint, 0::bigint))
      as b (basis, day, pattern, statutory, promised),
    (values ('all', ''), ('department', f.department), ('item', f.item), ('channel', f.channel),
      ('desk', f.desk), ('officer', f.officer)) as d (dim, value),
    (values ('D'), ('M')) as g (grain)
  where b.day is not null
$$;

-- What a fact adds to the durations.
create function indicators.lengths(f indicators.fact)
returns table (dim text, part text, month date, value text, step smallint)
language sql immutable parallel safe as $$
  select d.dim, p.part, f.decided_on - extract(day from f.decided_on)::int + 1, d.value,
    indicators.step(p.minutes)::smallint
  from (values ('WALL', f.wall_minutes), ('OPEN', f.open_minutes), ('ACCEPTING', f.accepting),
      ('DECIDING', f.deciding), ('HANDING', f.handing)) as p (part, minutes),
    (values ('all', ''), ('department', f.department), ('item', f.item)) as d (dim, value)
  where f.decided_on is not null and p.minutes is not null
$$;

-- Where a recount from the facts is laid beside what the feed has kept.
create unlogged table indicators.recounted (like indicators.tally including all);
create unlogged table indicators.respanned (like indicators.span including all);
