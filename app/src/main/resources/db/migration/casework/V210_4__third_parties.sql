-- Those whose interests a permit touches (利害关系人，行政许可法第36条、第46条至第48条): name and contact
-- rest sealed, as does what they had to say; the journal knows them by number only.
create table casework.third_party (
    centre_id char(6)     not null,
    case_id   bigint      not null,
    no        smallint    not null check (no > 0),
    person_id bigint,
    relation  text        not null,
    matter    text        not null,
    sealed    bytea       not null,
    told      date        not null,
    ask_by    date        not null,
    asked     date,
    heard     date,
    views     bytea,
    primary key (centre_id, case_id, no),
    foreign key (centre_id, case_id) references casework.case_file
);

-- ThirdPartyStore.ofPerson: what a signed-in person was told of
create index third_party_person on casework.third_party (centre_id, person_id)
    where person_id is not null;
