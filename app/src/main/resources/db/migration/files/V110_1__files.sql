create schema if not exists files;

-- One content, kept once for a centre however often it is handed in; the hash is SM3.
create table files.blob (
    centre_id  char(6)     not null,
    hash       bytea       not null check (octet_length(hash) = 32),
    size       bigint      not null check (size > 0),
    media_type text        not null check (media_type in
                 ('application/pdf','image/png','image/jpeg','image/webp','image/heic','text/plain')),
    kept_at    timestamptz not null,
    primary key (centre_id, hash)
);

-- The content in pieces, so that a download never holds more than one of them.
create table files.piece (
    centre_id char(6)  not null,
    hash      bytea    not null,
    no        smallint not null check (no >= 0),
    bytes     bytea    not null,
    primary key (centre_id, hash, no),
    foreign key (centre_id, hash) references files.blob
);
alter table files.piece alter column bytes set storage external;

-- A content as somebody handed it in, under a name and for a purpose.
create table files.attachment (
    centre_id     char(6)     not null,
    attachment_id bigint      not null,
    hash          bytea       not null,
    name          text        not null check (length(name) between 1 and 200),
    purpose       text        not null,
    uploader_id   bigint      not null,
    uploader_name text        not null,
    at            timestamptz not null,
    primary key (centre_id, attachment_id),
    foreign key (centre_id, hash) references files.blob
);
