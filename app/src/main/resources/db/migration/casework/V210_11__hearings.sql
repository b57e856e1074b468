create schema if not exists casework;

-- HearingStore.TO_COME: the public hearings that are set, by their day (行政许可法第46、48条).
create index case_file_hearing on casework.case_file
  (centre_id, (clock -> 'hearing' ->> 'date'))
  where clock -> 'hearing' ->> 'date' is not null;
