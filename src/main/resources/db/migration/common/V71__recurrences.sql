-- Each start of something that recurs: at most one for a date, however many nodes there are.
create table recurrence_start (
  recurrence varchar(100) not null,
  start_date date not null,
  started_at timestamp(6) with time zone not null,
  primary key (recurrence, start_date)
);

-- It recurs on working mornings now.
delete from scheduled_tasks where task_name = 'tickets-grow-older';
