-- Led by the applicant, so that a plan made while the table is still empty cannot take this index
-- for the primary key's: (centre_id, case_id) is no prefix of it.
drop index casework.case_applicant;
-- Cases.ofApplicant: my cases, newest first
create index case_applicant on casework.case_file (applicant_id, centre_id, case_id desc);

-- Without the state in its predicate, a step that changes only the state rewrites no index (HOT).
drop index casework.case_published;
-- Published.page: grants, newest first
create index case_published on casework.case_file (centre_id, decided_at desc, case_id desc)
    where decided_at is not null;
