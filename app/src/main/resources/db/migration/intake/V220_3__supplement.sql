-- What the one notice asked for, each with what came of it (行政许可法第32条第1款第4、5项).
create table intake.supplement_item (
    centre_id char(6)  not null,
    case_id   bigint   not null,
    no        smallint not null,
    place     text     not null default '',
    sentence  text     not null,
    handed_at timestamptz,
    by_id     bigint,
    by_name   text,
    primary key (centre_id, case_id, no)
);
