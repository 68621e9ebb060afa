-- Every settings file of calendars that this installation ever started with, as it was written.
create table calendar_file (
  hash char(64) primary key,
  content text not null,
  first_seen timestamp(6) with time zone not null
);

-- Every version of every calendar: the file in which it was first seen. Rows are only ever added.
create table calendar_version (
  calendar varchar(100) not null,
  version varchar(64) not null,
  file char(64) not null references calendar_file (hash),
  first_seen timestamp(6) with time zone not null,
  primary key (calendar, version)
);
