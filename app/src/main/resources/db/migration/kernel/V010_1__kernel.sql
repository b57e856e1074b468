create schema if not exists kernel;

comment on schema kernel is 'what every room stands on';
