-- Facts narrow enough that ten million are counted again in less than a minute: the dimensions are
-- numbers, and what a recount reads comes first. Each mark stands for one numerator or denominator,
-- so a tally is one row of counters a month. The facts of before are dropped, and the feed makes
-- them anew from the rooms: its listener has a new name and so begins at the first entry.
drop function indicators.parts(indicators.fact);
drop function indicators.lengths(indicators.fact);
drop table indicators.fact, indicators.tally, indicators.span, indicators.label,
  indicators.recounted, indicators.respanned;
drop function indicators.step(int);

-- Durations keep to the minute below 64 and to 1/32 above: the number of the step they fall in.
create function indicators.step(minutes int) returns smallint language sql immutable parallel safe
return (case
    when minutes < 64 then greatest(minutes, 0)
    when minutes < 128 then (minutes >> 1) + 32
    when minutes < 256 then (minutes >> 2) + 64
    when minutes < 512 then (minutes >> 3) + 96
    when minutes < 1024 then (minutes >> 4) + 128
    when minutes < 2048 then (minutes >> 5) + 160
    when minutes < 4096 then (minutes >> 6) + 192
    when minutes < 8192 then (minutes >> 7) + 224
    when minutes < 16384 then (minutes >> 8) + 256
    when minutes < 32768 then (minutes >> 9) + 288
    when minutes < 65536 then (minutes >> 10) + 320
    when minutes < 131072 then (minutes >> 11) + 352
    when minutes < 262144 then (minutes >> 12) + 384
    when minutes < 524288 then (minutes >> 13) + 416
    when minutes < 1048576 then (minutes >> 14) + 448
    else (least(minutes, 2097151) >> 15) + 480 end)::smallint;

-- A value of a dimension and the number by which the facts know it; 0 stands for none.
create table indicators.member (
    centre_id char(6) not null,
    dim       text    not null check (dim in ('department','item','channel','desk','officer')),
    code      int     not null check (code > 0),
    value     text    not null check (value <> ''),
    name      text    not null default '',
    parent    text    not null default '',
    primary key (centre_id, dim, code),
    unique (centre_id, dim, value)
);

-- What is known of a case, one row a case; every figure is counted from these rows alone.
create table indicators.fact (
    case_id           bigint      not null,
    -- Every yes and no of a finished case as one bit each, named in Mark.
    marks             int         not null generated always as (
        case when decided_on is null then 0 else
            (decided_on is not null)::int * 1
          + (promised_due is not null)::int * 2
          + coalesce(decided_on <= promised_due, false)::int * 4
          + (promised_due is not null and promptness = 'PROMISED')::int * 8
          + (coalesce(decided_on < promised_due, false) and promptness = 'PROMISED')::int * 16
          + (statutory_due is not null)::int * 32
          + coalesce(decided_on <= statutory_due, false)::int * 64
          + (promptness <> 'PROMISED' or coalesce(accepted_on = decided_on, false))::int * 128
          + evaluable::int * 256
          + (evaluable and grade is not null)::int * 512
          + (evaluable and coalesce(origin = 'ACTIVE', false))::int * 1024
          + (evaluable and not coalesce(origin = 'ACTIVE', false))::int * 2048
          + (evaluable and coalesce(grade in ('VERY_SATISFIED','SATISFIED','FAIRLY_SATISFIED'), false))::int * 4096
          + (evaluable and coalesce(origin = 'ACTIVE' and grade in ('VERY_SATISFIED','SATISFIED','FAIRLY_SATISFIED'), false))::int * 8192
          + (evaluable and coalesce(grade in ('VERY_SATISFIED','SATISFIED'), false))::int * 16384
          + (evaluable and coalesce(grade in ('DISSATISFIED','VERY_DISSATISFIED'), false))::int * 32768
          + (evaluable and named and coalesce(grade in ('DISSATISFIED','VERY_DISSATISFIED'), false))::int * 65536
          + (evaluable and named and called_back and coalesce(grade in ('DISSATISFIED','VERY_DISSATISFIED'), false))::int * 131072
          + (evaluable and in_time and coalesce(grade in ('DISSATISFIED','VERY_DISSATISFIED'), false))::int * 262144
          + (evaluable and put_right and coalesce(grade in ('DISSATISFIED','VERY_DISSATISFIED'), false))::int * 524288
          + (evaluable and put_right and second_good and coalesce(grade in ('DISSATISFIED','VERY_DISSATISFIED'), false))::int * 1048576
          + online::int * 2097152
          + (visits is not null)::int * 4194304
          + coalesce(visits = 0, false)::int * 8388608
          + coalesce(visits <= 1, false)::int * 16777216
          + assisted::int * 33554432
          + (statutory_days > 0)::int * 67108864
        end) stored,
    department        int         not null,
    item              int         not null,
    channel           int         not null,
    desk              int         not null default 0,
    officer           int         not null default 0,
    statutory_days    int         not null default 0 check (statutory_days >= 0),
    promised_days     int         not null default 0 check (promised_days >= 0),
    received_on       date        not null,
    received_at       timestamptz not null,
    accepted_on       date,
    decided_on        date,
    closed_on         date,
    promised_due      date,
    statutory_due     date,
    wall_minutes      int,
    open_minutes      int,
    accepting_minutes int,
    deciding_minutes  int,
    handing_minutes   int,
    visits            smallint,
    online            boolean     not null default false,
    assisted          boolean     not null default false,
    evaluable         boolean     not null default false,
    named             boolean     not null default false,
    called_back       boolean     not null default false,
    put_right         boolean     not null default false,
    in_time           boolean     not null default false,
    second_good       boolean     not null default false,
    settled           boolean     not null default true,
    centre_id         char(6)     not null,
    promptness        text        not null check (promptness in
                        ('ON_THE_SPOT','PROMISED','STRAIGHT_THROUGH')),
    outcome           text        not null check (outcome in
                        ('OPEN','GRANTED','REFUSED','OUT_OF_SCOPE','DECLINED','WITHDRAWN')),
    grade             text        check (grade in ('VERY_SATISFIED','SATISFIED','FAIRLY_SATISFIED',
                        'DISSATISFIED','VERY_DISSATISFIED')),
    origin            text        check (origin in ('ACTIVE','DEFAULT')),
    causes            text[]      not null default '{}',
    number            text        not null,
    primary key (centre_id, case_id)
) with (fillfactor = 90);

-- CaseListStore.DECIDED: the finished cases behind a figure
create index fact_decided on indicators.fact (centre_id, decided_on desc, case_id desc)
    where decided_on is not null;
-- CaseListStore.DECIDED: those of one item
create index fact_item on indicators.fact (centre_id, item, decided_on desc, case_id desc)
    where decided_on is not null;
-- CaseListStore.ACCEPTED: the accepted cases behind a figure
create index fact_accepted on indicators.fact (centre_id, accepted_on desc, case_id desc)
    where accepted_on is not null;
-- CaseListStore.OVERDUE: what is unfinished by what falls due
create index fact_due on indicators.fact (centre_id, promised_due desc, case_id desc)
    where decided_on is null and closed_on is null and accepted_on is not null;
-- CaseListStore.CAUSES: bad ratings of a period
create index fact_bad on indicators.fact (centre_id, decided_on)
    where grade in ('DISSATISFIED','VERY_DISSATISFIED');
-- FactStore.UNSETTLED: bad ratings whose putting right still moves
create index fact_unsettled on indicators.fact (centre_id, case_id) where not settled;
-- CaseListStore.RECEIVED: what was received on a day
create index fact_received on indicators.fact (centre_id, received_on, received_at, case_id);

-- How many cases bear each mark, by month (its first day) and, for the whole and for departments, by
-- day. Accepted counts by the day of acceptance, due what is unfinished by its promised day, all
-- others by the day of the decision. Channel 0 is every channel.
create table indicators.tally (
    centre_id       char(6) not null,
    grain           char(1) not null check (grain in ('D','M')),
    dim             text    not null check (dim in
                      ('all','department','item','desk','officer')),
    value           int     not null,
    channel         int     not null,
    day             date    not null,
    accepted        bigint  not null default 0,
    due             bigint  not null default 0,
    finished        bigint  not null default 0,
    has_promised    bigint  not null default 0,
    in_promised     bigint  not null default 0,
    promised_kind   bigint  not null default 0,
    before_promised bigint  not null default 0,
    has_statutory   bigint  not null default 0,
    in_statutory    bigint  not null default 0,
    prompt          bigint  not null default 0,
    evaluable       bigint  not null default 0,
    rated           bigint  not null default 0,
    active          bigint  not null default 0,
    unrated         bigint  not null default 0,
    good            bigint  not null default 0,
    active_good     bigint  not null default 0,
    satisfied       bigint  not null default 0,
    bad             bigint  not null default 0,
    named_bad       bigint  not null default 0,
    called_back     bigint  not null default 0,
    in_time         bigint  not null default 0,
    put_right       bigint  not null default 0,
    second_good     bigint  not null default 0,
    online          bigint  not null default 0,
    visits_known    bigint  not null default 0,
    no_visit        bigint  not null default 0,
    one_visit       bigint  not null default 0,
    assisted        bigint  not null default 0,
    statutory_kind  bigint  not null default 0,
    statutory       bigint  not null default 0,
    promised        bigint  not null default 0,
    timed           bigint  not null default 0,
    wall_sum        bigint  not null default 0,
    open_sum        bigint  not null default 0,
    primary key (centre_id, grain, dim, channel, day, value)
) with (fillfactor = 80);

-- Cases finished in a month by the step that a part of them took; the subscript is the step.
create table indicators.span (
    centre_id char(6) not null,
    dim       text    not null check (dim in ('all','department','item','desk','officer')),
    value     int     not null,
    channel   int     not null,
    part      text    not null check (part in ('WALL','OPEN','ACCEPTING','DECIDING','HANDING')),
    month     date    not null,
    counts    int[]   not null,
    primary key (centre_id, dim, channel, value, part, month)
) with (fillfactor = 80);

-- The rows of the tallies that a case counts in.
create function indicators.cells(f indicators.fact)
returns table (dim text, value int, channel int) language sql immutable parallel safe as $$
  values ('all', 0, 0), ('all', 0, f.channel), ('department', f.department, 0),
    ('department', f.department, f.channel), ('item', f.item, 0), ('item', f.item, f.channel),
    ('desk', f.desk, 0), ('officer', f.officer, 0)
$$;

-- Two rows of counts as one; subscripts are kept, gaps are 0.
create function indicators.merged(a int[], b int[]) returns int[] language plpgsql immutable as $$
declare
  low int := least(array_lower(a, 1), array_lower(b, 1));
  high int := greatest(array_upper(a, 1), array_upper(b, 1));
  joined int[];
begin
  if low is null then
    return '{}';
  end if;
  if low = array_lower(a, 1) and high = array_upper(a, 1) then
    joined := a;
  else
    joined := array_fill(0, array[high - low + 1], array[low]);
    for i in coalesce(array_lower(a, 1), 1)..coalesce(array_upper(a, 1), 0) loop
      joined[i] := a[i];
    end loop;
  end if;
  for i in coalesce(array_lower(b, 1), 1)..coalesce(array_upper(b, 1), 0) loop
    joined[i] := joined[i] + b[i];
  end loop;
  return joined;
end $$;

-- Counts by step as an array.
create function indicators.histogram(steps int[], ns int[]) returns int[]
language plpgsql immutable as $$
declare
  low int := (select min(s) from unnest(steps) s);
  high int := (select max(s) from unnest(steps) s);
  counts int[] := array_fill(0, array[high - low + 1], array[low]);
begin
  for i in 1..array_length(steps, 1) loop
    counts[steps[i]] := counts[steps[i]] + ns[i];
  end loop;
  return counts;
end $$;

-- Closed months keep what they were, told in counters.
alter table indicators.closed_tally rename to closed_pattern;
create table indicators.closed_tally (
    centre_id       char(6) not null,
    month           date    not null,
    version         int     not null,
    accepted        bigint  not null default 0,
    due             bigint  not null default 0,
    finished        bigint  not null default 0,
    has_promised    bigint  not null default 0,
    in_promised     bigint  not null default 0,
    promised_kind   bigint  not null default 0,
    before_promised bigint  not null default 0,
    has_statutory   bigint  not null default 0,
    in_statutory    bigint  not null default 0,
    prompt          bigint  not null default 0,
    evaluable       bigint  not null default 0,
    rated           bigint  not null default 0,
    active          bigint  not null default 0,
    unrated         bigint  not null default 0,
    good            bigint  not null default 0,
    active_good     bigint  not null default 0,
    satisfied       bigint  not null default 0,
    bad             bigint  not null default 0,
    named_bad       bigint  not null default 0,
    called_back     bigint  not null default 0,
    in_time         bigint  not null default 0,
    put_right       bigint  not null default 0,
    second_good     bigint  not null default 0,
    online          bigint  not null default 0,
    visits_known    bigint  not null default 0,
    no_visit        bigint  not null default 0,
    one_visit       bigint  not null default 0,
    assisted        bigint  not null default 0,
    statutory_kind  bigint  not null default 0,
    statutory       bigint  not null default 0,
    promised        bigint  not null default 0,
    timed           bigint  not null default 0,
    wall_sum        bigint  not null default 0,
    open_sum        bigint  not null default 0,
    primary key (centre_id, month, version),
    foreign key (centre_id, month, version) references indicators.closing
);
insert into indicators.closed_tally
  (centre_id, month, version, accepted, finished, has_promised, in_promised, promised_kind,
   before_promised, has_statutory, in_statutory, prompt, evaluable, rated, active, unrated,
   good, active_good, satisfied, bad, named_bad, called_back, in_time, put_right, second_good,
   online, visits_known, no_visit, one_visit, assisted, statutory_kind, statutory, promised)
select centre_id, month, version, coalesce(sum(n) filter (where basis = 'A'), 0),
  coalesce(sum(n) filter (where basis = 'F' and pattern & 0 = 0), 0),
  coalesce(sum(n) filter (where basis = 'F' and pattern & 1 = 1), 0),
  coalesce(sum(n) filter (where basis = 'F' and pattern & 2 = 2), 0),
  coalesce(sum(n) filter (where basis = 'F' and pattern & 8 = 8), 0),
  coalesce(sum(n) filter (where basis = 'F' and pattern & 12 = 12), 0),
  coalesce(sum(n) filter (where basis = 'F' and pattern & 16 = 16), 0),
  coalesce(sum(n) filter (where basis = 'F' and pattern & 32 = 32), 0),
  coalesce(sum(n) filter (where basis = 'F' and pattern & 64 = 64), 0),
  coalesce(sum(n) filter (where basis = 'F' and pattern & 128 = 128), 0),
  coalesce(sum(n) filter (where basis = 'F' and pattern & 256 = 256), 0),
  coalesce(sum(n) filter (where basis = 'F' and pattern & 512 = 512), 0),
  coalesce(sum(n) filter (where basis = 'F' and pattern & 640 = 128), 0),
  coalesce(sum(n) filter (where basis = 'F' and pattern & 1024 = 1024), 0),
  coalesce(sum(n) filter (where basis = 'F' and pattern & 1536 = 1536), 0),
  coalesce(sum(n) filter (where basis = 'F' and pattern & 2048 = 2048), 0),
  coalesce(sum(n) filter (where basis = 'F' and pattern & 4096 = 4096), 0),
  coalesce(sum(n) filter (where basis = 'F' and pattern & 8192 = 8192), 0),
  coalesce(sum(n) filter (where basis = 'F' and pattern & 24576 = 24576), 0),
  coalesce(sum(n) filter (where basis = 'F' and pattern & 69632 = 69632), 0),
  coalesce(sum(n) filter (where basis = 'F' and pattern & 36864 = 36864), 0),
  coalesce(sum(n) filter (where basis = 'F' and pattern & 167936 = 167936), 0),
  coalesce(sum(n) filter (where basis = 'F' and pattern & 262144 = 262144), 0),
  coalesce(sum(n) filter (where basis = 'F' and pattern & 524288 = 524288), 0),
  coalesce(sum(n) filter (where basis = 'F' and pattern & 1048576 = 1048576), 0),
  coalesce(sum(n) filter (where basis = 'F' and pattern & 2097152 = 2097152), 0),
  coalesce(sum(n) filter (where basis = 'F' and pattern & 4194304 = 4194304), 0),
  coalesce(sum(n) filter (where basis = 'F' and pattern & 16777216 = 16777216), 0),
  coalesce(sum(statutory), 0), coalesce(sum(promised), 0)
from indicators.closed_pattern where dim = 'all'
group by centre_id, month, version;
drop table indicators.closed_pattern;
