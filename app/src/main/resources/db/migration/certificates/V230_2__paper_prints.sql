create schema if not exists certificates;

-- A case's documents as they were signed when they were printed; what they say names a person and
-- rests sealed. Said anew, a document is signed anew and the earlier row stays.
create table certificates.paper_print (
    centre_id   char(6)     not null,
    case_number text        not null,
    paper_key   text        not null,
    digest      bytea       not null,
    mark        text        not null,
    said_sealed bytea       not null,
    signature   bytea       not null,
    key_no      smallint    not null,
    made_at     timestamptz not null,
    -- PaperPrintStore.MARK, PaperPrintStore.MARKED: the few prints of one document
    primary key (centre_id, case_number, paper_key, digest)
);
