-- How a customer was served (DW-07): asked once a ticket, answered by the contact for whom it was opened. Reports read it.
create table ticket_satisfaction (
  ticket_number  varchar(20)   primary key references ticket (number),
  contact_id     bigint        not null,
  asked_at       timestamp(6) with time zone not null,
  score          integer,
  comment        varchar(2000),
  answered_at    timestamp(6) with time zone,
  changed_at     timestamp(6) with time zone
);
create index ticket_satisfaction_contact on ticket_satisfaction (contact_id, asked_at);
