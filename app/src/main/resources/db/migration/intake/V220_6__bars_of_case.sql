create schema if not exists intake;

-- BarStore.OF_CASE: the bars that came of a case, lifted ones too.
create index bar_case on intake.bar (centre_id, case_id) where case_id is not null;
