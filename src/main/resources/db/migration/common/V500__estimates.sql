-- Estimates, each as it was saved, whole: rows are only added. Two who save on top of the same one make the same key, and one of them
-- is refused. Draft and budget are JSON; what lists and figures ask for stands beside them.
create table evolutive_estimate (
  case_number  varchar(20)  not null,
  -- as often as it was sent before, and one
  version      integer      not null check (version > 0),
  -- of the version; the last one is the one that was sent
  revision     integer      not null check (revision > 0),
  state        varchar(10)  not null check (state in ('DRAFT', 'SENT')),
  format       integer      not null,
  draft        text         not null,
  budget       text         not null,
  category     varchar(20)  not null,
  -- in hundredths of a T-Point; null while a figure is missing
  total        bigint       check (total >= 0),
  author       varchar(80)  not null,
  at           timestamp(6) with time zone not null,
  valid_until  date,
  primary key (case_number, version, revision),
  check (state = 'DRAFT' and valid_until is null or state = 'SENT' and valid_until is not null and total is not null)
);

-- Who looked at exactly that, beside its authors (EE-20).
create table evolutive_estimate_review (
  case_number  varchar(20)  not null,
  version      integer      not null,
  revision     integer      not null,
  person       varchar(80)  not null,
  at           timestamp(6) with time zone not null,
  primary key (case_number, version, revision, person),
  foreign key (case_number, version, revision) references evolutive_estimate (case_number, version, revision)
);
