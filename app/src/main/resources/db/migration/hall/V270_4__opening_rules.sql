-- What a queue past its limit does: it is shown with a button, or a window opens by itself for a while.
alter table hall.service_group
    add column opens         text     not null default 'CLICK' check (opens in ('CLICK','AUTO')),
    add column opens_minutes smallint not null default 60 check (opens_minutes between 15 and 240);
