-- What can be rated: a visit on site that is over (一次一评), or a case that is over (一事一评). Its id is
-- the id of the visit's number or of the case.
create table ratings.evaluable (
    centre_id   char(6)     not null,
    event_id    bigint      not null,
    kind        text        not null check (kind in ('VISIT','CASE')),
    label       text        not null,
    item_code   text        not null,
    item_name   text        not null,
    department  text        not null,
    window_no   smallint,
    served_by   bigint,
    served_name text        not null default '',
    ended_at    timestamptz not null,
    declined_at timestamptz,
    primary key (centre_id, event_id)
);

insert into ratings.evaluable
  (centre_id, event_id, kind, label, item_code, item_name, department, ended_at)
select r.centre_id, r.case_id, 'CASE', coalesce(c.number, ''), r.item_code,
  coalesce(c.item_name, ''), r.department, least(coalesce(c.closed_at, r.at), r.at)
from ratings.rating r left join casework.case_file c using (centre_id, case_id);

alter table ratings.remark drop constraint remark_centre_id_case_id_fkey;
alter table ratings.rectification drop constraint rectification_centre_id_case_id_fkey;

-- A rating belongs to one event, and an event has one: the key says so. The case stands beside it
-- where the event is a case. RULE is the channel of what nobody said (origin DEFAULT).
alter table ratings.rating
    drop constraint rating_pkey,
    drop constraint rating_channel_check,
    add column event_id     bigint,
    add column ended_at     timestamptz,
    add column served_by    bigint,
    add column entered_name text,
    add column address      bytea,
    add column terminal_id  bigint,
    add column phone_sealed bytea,
    add column phone_index  bytea,
    add column given_on     date,
    add column marked       boolean not null default false,
    alter column rater_id drop not null,
    alter column case_id drop not null,
    add constraint rating_channel_check check (channel in
      ('WINDOW_DEVICE','KIOSK','QR','ONLINE','SMS','PAPER','PHONE','RULE')),
    add constraint rating_origin_channel_check check ((origin = 'DEFAULT') = (channel = 'RULE'));
update ratings.rating r set event_id = r.case_id, ended_at = e.ended_at
from ratings.evaluable e where e.centre_id = r.centre_id and e.event_id = r.case_id;
alter table ratings.rating
    alter column event_id set not null,
    alter column ended_at set not null,
    add primary key (centre_id, event_id),
    add foreign key (centre_id, event_id) references ratings.evaluable,
    add constraint rating_after_the_event check (at >= ended_at);

-- indicators: the rating of a case
create unique index rating_case on ratings.rating (centre_id, case_id) where case_id is not null;
-- ListStore.PAGE: newest first
create index rating_newest on ratings.rating (centre_id, at desc, event_id desc);

alter table ratings.remark rename column case_id to event_id;
alter table ratings.remark
    add column reasons text[] not null default '{}',
    add foreign key (centre_id, event_id) references ratings.rating;

alter table ratings.rectification
    drop constraint rectification_pkey,
    drop constraint rectification_state_check,
    add column event_id       bigint,
    add column named          boolean,
    add column class          text     not null default 'GENERAL'
      check (class in ('GENERAL','SIMPLE','COMPLEX','UNFOUNDED')),
    add column group_key      text,
    add column round          smallint not null default 1,
    add column call_due       date,
    add column first_due      date,
    add column appealed_by_id bigint,
    add column answered_by_id bigint,
    add column second_words   text     not null default '',
    alter column case_id drop not null,
    add constraint rectification_state_check check (state in
      ('OPEN','CALLED_BACK','ANSWERED','SATISFIED','UNSATISFIED','APPEALED','DISMISSED','SETTLED',
       'CLOSED'));
update ratings.rectification x set event_id = x.case_id, named = r.named, first_due = x.due,
  call_due = x.due, group_key = case when not r.named then
    x.department || '|' || coalesce(r.reasons[1], '') || '|' || to_char(r.at, 'YYYY-MM') end
from ratings.rating r where r.centre_id = x.centre_id and r.event_id = x.case_id;
alter table ratings.rectification
    alter column event_id set not null,
    alter column named set not null,
    alter column first_due set not null,
    alter column call_due set not null,
    add primary key (centre_id, event_id),
    add foreign key (centre_id, event_id) references ratings.rating,
    add constraint rectification_grouped check (named = (group_key is null));

-- indicators: what became of a case's bad rating
create unique index rectification_case on ratings.rectification (centre_id, case_id)
    where case_id is not null;
-- RectificationStore.GROUPS and SETTLE: what nobody put a name to, by cause
create index rectification_group on ratings.rectification (centre_id, group_key)
    where group_key is not null;

-- The ledger (台账): every step on a bad rating, by whom, in what words.
create table ratings.rectification_step (
    centre_id char(6)     not null,
    event_id  bigint      not null,
    no        int         not null,
    state     text        not null,
    by_id     bigint      not null,
    by_name   text        not null,
    words     text        not null,
    at        timestamptz not null,
    primary key (centre_id, event_id, no),
    foreign key (centre_id, event_id) references ratings.rectification
);

alter table ratings.invitation rename column case_id to event_id;
alter table ratings.invitation
    add column purpose text not null default 'RATE' check (purpose in ('RATE','AGAIN')),
    add column channel text not null default 'SMS' check (channel in ('SMS','QR'));

-- A tablet at a window or a kiosk, bound once by a code that works once.
create table ratings.terminal (
    centre_id   char(6)     not null,
    terminal_id bigint      not null,
    kind        text        not null check (kind in ('TABLET','KIOSK')),
    window_no   smallint,
    code_hash   bytea,
    code_until  timestamptz not null,
    secret_hash bytea,
    made_by     bigint      not null,
    made_name   text        not null,
    made_at     timestamptz not null,
    paired_at   timestamptz,
    revoked_at  timestamptz,
    primary key (centre_id, terminal_id),
    check ((kind = 'TABLET') = (window_no is not null)),
    check ((paired_at is null) = (secret_hash is null))
);

-- TerminalStore.BY_SECRET: which terminal asks
create unique index terminal_secret on ratings.terminal (centre_id, secret_hash)
    where secret_hash is not null;
-- TerminalStore.PAIR: a code opens one terminal
create unique index terminal_code on ratings.terminal (centre_id, code_hash)
    where code_hash is not null;
-- one live tablet stands at a window
create unique index terminal_window on ratings.terminal (centre_id, window_no)
    where paired_at is not null and revoked_at is null and window_no is not null;

-- signals: ratings of one address or one clerk in the order they came
create index rating_address on ratings.rating (centre_id, address, served_by, at)
    where address is not null;
create index rating_clerk on ratings.rating (centre_id, served_by, at) where served_by is not null;
