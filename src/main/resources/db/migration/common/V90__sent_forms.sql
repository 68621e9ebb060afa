-- Forms that have had their effect: whoever sends one again, because the answer was lost, gets the answer of the first time.
create table sent_form (
  sender    varchar(64)  not null,
  form_key  varchar(64)  not null,
  purpose   varchar(64)  not null,
  content   char(64)     not null,
  answer    varchar(200) not null,
  sent_at   timestamp(6) with time zone not null,
  primary key (sender, form_key, purpose)
);
