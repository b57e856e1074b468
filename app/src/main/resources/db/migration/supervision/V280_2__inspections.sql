-- Naming the officers of a check on site is watched too (行政许可法第55条).
alter table supervision.warning drop constraint warning_metric_check;
alter table supervision.warning add constraint warning_metric_check check (metric in
    ('CASE_PROMISED','CASE_STATUTORY','TASK','INSPECTION','NOTICE','DELIVERY'));
