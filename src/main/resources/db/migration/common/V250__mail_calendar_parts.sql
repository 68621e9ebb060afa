-- What a mail says to the reader's calendar; null for most.
alter table message_outbox add column calendar_method varchar(20);
alter table message_outbox add column calendar_part text;
