-- The service-level document as it was published (SL-16): text and figures as they stood, never changed afterwards.
create table service_level_document (
  version       integer        primary key,
  published_at  timestamp(6) with time zone not null,
  published_by  varchar(100)   not null,
  note          varchar(1000)  not null,
  body          varchar(200000) not null
);
