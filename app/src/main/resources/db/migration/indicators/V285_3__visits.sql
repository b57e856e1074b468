-- A visit to the hall is a service event of its own (一次一评): a fact beside the cases that bears the
-- marks of rating and no other, on the day on which it ended. Its id is that of the visit's number.
-- The facts are made anew from the rooms: the listener has a new name and begins at the first entry.
drop function indicators.cells(indicators.fact);
drop table indicators.fact;
truncate indicators.tally, indicators.span, indicators.member;

create table indicators.fact (
    case_id           bigint      not null,
    -- Every yes and no of a finished case as one bit each, named in Mark.
    marks             int         not null generated always as (
        case when decided_on is null then 0 else
            (outcome <> 'VISIT')::int * 1
          + (promised_due is not null)::int * 2
          + coalesce(decided_on <= promised_due, false)::int * 4
          + (promised_due is not null and promptness = 'PROMISED')::int * 8
          + (coalesce(decided_on < promised_due, false) and promptness = 'PROMISED')::int * 16
          + (statutory_due is not null)::int * 32
          + coalesce(decided_on <= statutory_due, false)::int * 64
          + (outcome <> 'VISIT' and (promptness <> 'PROMISED' or coalesce(accepted_on = decided_on, false)))::int * 128
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
                        ('OPEN','GRANTED','REFUSED','OUT_OF_SCOPE','DECLINED','WITHDRAWN','VISIT')),
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
create index fact_received on indicators.fact (centre_id, received_on, received_at, case_id)
    where outcome <> 'VISIT';

-- The rows of the tallies that a case counts in.
create function indicators.cells(f indicators.fact)
returns table (dim text, value int, channel int) language sql immutable parallel safe as $$
  values ('all', 0, 0), ('all', 0, f.channel), ('department', f.department, 0),
    ('department', f.department, f.channel), ('item', f.item, 0), ('item', f.item, f.channel),
    ('desk', f.desk, 0), ('officer', f.officer, 0)
$$;

-- How far the visits of a centre and their ratings have been read.
create table indicators.visits_read (
    centre_id char(6)     not null primary key,
    upto      timestamptz not null
);
