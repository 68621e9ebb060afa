-- One action, one mail (DW-07): each letter keeps its row; a row says which other one carries it, why it did not leave, or when it
-- leaves together with others.
alter table message_outbox add column staff_id varchar(255);
alter table message_outbox add column form_of_address varchar(20);
alter table message_outbox add column language varchar(20);
-- What the letter says without greeting and signature; only while it waits for others.
alter table message_outbox add column core text;
alter table message_outbox add column leaves_at timestamp(6) with time zone;
-- A mail that carries several letters is a row of its own; the letters name it.
alter table message_outbox add column composed boolean default false not null;
alter table message_outbox add column carried_by bigint;
alter table message_outbox add column reason varchar(500);
create index message_outbox_waiting on message_outbox (recipient, status);
create index message_outbox_carrier on message_outbox (carried_by);
create index message_outbox_created on message_outbox (created);

-- When somebody of staff wants mails; without a row, at once.
create table mail_rhythm (
  staff_id varchar(255) primary key,
  rhythm varchar(20) not null,
  since timestamp(6) with time zone not null
);
