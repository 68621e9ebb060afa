-- BD-28: a meeting brings several things, each with its own way; the last one says that it was the last.
alter table prospect_finding add column more_to_come boolean default false not null;
