-- Who of staff may not sign in any more; names and history stay in the engine's own tables.
create table staff_shut_out (
  user_id varchar(64) primary key,
  shut_out_at timestamp with time zone not null
);
