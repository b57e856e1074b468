-- The joint limit of a life event is watched too (行政许可法第42条第2款).
alter table supervision.warning drop constraint warning_metric_check;
alter table supervision.warning add constraint warning_metric_check check (metric in
    ('CASE_PROMISED','CASE_STATUTORY','JOINT','TASK','INSPECTION','NOTICE','DELIVERY'));
