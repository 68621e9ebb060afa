-- In the database, so that one backup holds all; a table of its own, so that lists never load it.
create table ticket_attachment_content (
  id       uuid primary key,
  content  bytea not null
);
alter table ticket_attachment add constraint ticket_attachment_has_content
  foreign key (content_id) references ticket_attachment_content (id);
