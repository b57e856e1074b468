-- When another place took the materials in for the office in charge (收受分离); the clock never
-- starts from it.
alter table casework.case_file add column collected_at timestamptz;
