-- DO-10: the names on the cover of a report, as they were when it was sent. All else of it stands in evolutive_estimate.
create table evolutive_estimate_cover (
  case_number  varchar(20)  not null,
  version      integer      not null,
  house        varchar(400) not null,
  company      varchar(400) not null,
  author       varchar(400) not null,
  primary key (case_number, version)
);
