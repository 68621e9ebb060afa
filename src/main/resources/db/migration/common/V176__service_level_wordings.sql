-- The published document in the words of each profile (DW-11): which one a customer reads is the company's, and none changes later.
create table service_level_document_wording (
  version       integer        not null references service_level_document (version) on delete cascade,
  profile       varchar(10)    not null,
  body          varchar(200000) not null,
  primary key (version, profile)
);
