create schema if not exists certificates;

-- The SM2 keys a centre signs with; the private half rests sealed by the vault.
create table certificates.issuer_key (
    centre_id      char(6)     not null,
    key_no         smallint    not null check (key_no > 0),
    public_key     bytea       not null,
    private_sealed bytea       not null,
    x509           bytea       not null,
    made_at        timestamptz not null,
    retired_at     timestamptz,
    primary key (centre_id, key_no)
);

-- The last serial of a type, issuer and year; gap-free because it commits with the certificate.
create table certificates.serial (
    centre_id char(6) not null,
    type_code text    not null,
    issuer    text    not null,
    year      int     not null,
    last      int     not null,
    primary key (centre_id, type_code, issuer, year)
) with (fillfactor = 20);

-- The register. The record, exactly as signed, rests sealed by the vault: it names a person.
create table certificates.certificate (
    centre_id        char(6)     not null,
    certificate_id   bigint      not null,
    identifier       text        not null,
    number           text        not null,
    case_id          bigint      not null,
    case_number      text        not null,
    type_code        text        not null,
    title_zh         text        not null,
    title_en         text        not null,
    item_code        text        not null,
    department       text        not null,
    holder_id        bigint      not null,
    organisation_id  bigint,
    version          smallint    not null check (version > 0),
    record_sealed    bytea       not null,
    signature        bytea       not null,
    key_no           smallint    not null,
    state            text        not null check (state in ('VALID','REVOKED','REPLACED','CANCELLED')),
    valid_from       date        not null,
    valid_to         date        check (valid_to >= valid_from),
    issued_at        timestamptz not null,
    ended_at         timestamptz,
    ended_why        text,
    ended_article    text,
    replaced_by      text,
    primary key (centre_id, certificate_id),
    check ((state = 'VALID') = (ended_at is null)),
    check ((state = 'REPLACED') = (replaced_by is not null))
);

-- Certificates.verify: by number, QR code or file
create unique index certificate_identifier on certificates.certificate (centre_id, identifier);
-- Certificates.ofCase, and that a case has one certificate in force
create unique index certificate_case on certificates.certificate (centre_id, case_id)
    where state = 'VALID';
create index certificate_case_all on certificates.certificate (centre_id, case_id);
-- Certificates.ofHolder
create index certificate_holder on certificates.certificate (centre_id, holder_id, issued_at desc);
create index certificate_organisation on certificates.certificate
    (centre_id, organisation_id, issued_at desc) where organisation_id is not null;

-- The digest of every PDF that was ever handed out, so that a changed file shows.
create table certificates.print (
    centre_id      char(6)     not null,
    certificate_id bigint      not null,
    digest         bytea       not null check (octet_length(digest) = 32),
    printed_at     timestamptz not null,
    primary key (centre_id, certificate_id, digest),
    foreign key (centre_id, certificate_id) references certificates.certificate
);
-- Certificates.verifyFile
create index print_digest on certificates.print (centre_id, digest);

-- Granted cases whose certificate a person makes.
create table certificates.to_issue (
    centre_id  char(6)     not null,
    case_id    bigint      not null,
    number     text        not null,
    item_name  text        not null,
    department text        not null,
    granted_at timestamptz not null,
    primary key (centre_id, case_id)
);

-- Applications to renew a certificate: silence beyond its term renews it (行政许可法第50条).
create table certificates.renewal (
    centre_id      char(6) not null,
    case_id        bigint  not null,
    certificate_id bigint  not null,
    applied_on     date    not null,
    valid_to       date    not null,
    in_time        boolean not null,
    settled        text    check (settled in ('DECIDED','DEEMED')),
    primary key (centre_id, case_id),
    foreign key (centre_id, certificate_id) references certificates.certificate
);
-- Renewals.sweep: terms that ran out without a decision
create index renewal_open on certificates.renewal (centre_id, valid_to) where settled is null;
-- Verifier: whether an expired certificate is deemed renewed
create index renewal_certificate on certificates.renewal (centre_id, certificate_id);
