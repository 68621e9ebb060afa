-- In the database, so that one backup holds all; a table of its own, so that lists never load it, and so that it can go alone.
create table document_content (
  id       uuid primary key,
  content  bytea not null
);
alter table document_version add constraint document_version_has_content
  foreign key (content_id) references document_content (id);
