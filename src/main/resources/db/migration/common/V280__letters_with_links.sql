-- The link that such a letter carries; its text holds a stand-in, the address is made when the letter leaves.
alter table message_outbox add column access_link_id bigint;
