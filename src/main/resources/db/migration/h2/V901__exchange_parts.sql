-- In the database, so that any node goes on with a file that another one received.
create table exchange_part (
  file_id  uuid     not null references exchange_file (id) on delete cascade,
  part     integer  not null,
  content  blob not null,
  primary key (file_id, part)
);
