-- One row, which a node locks while it starts.
create table start_lock (id integer primary key);
insert into start_lock (id) values (1);
