-- Applications.drafts: what a helper began for somebody
create index application_helped on intake.application (centre_id, applicant_id)
    where state = 'DRAFT' and channel = 'AGENT';
