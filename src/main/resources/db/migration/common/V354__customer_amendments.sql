-- What a signed amendment changes (CL-04), as it was collected; what was seen of the record then, so that a change in between is noticed.
create table customer_amendment (
  number                varchar(20)  primary key references customer_event (number),
  plan                  varchar(20)  not null,
  product               varchar(20)  not null,
  account_type          varchar(20)  not null,
  phone_service         boolean      not null,
  starts_on             date         not null,
  -- null: the contract ends when it did
  ends_on               date,
  contact_name          varchar(200),
  contact_email         varchar(254),
  leaving_contact       bigint,
  seen_company          integer      not null,
  seen_contract         bigint,
  seen_contract_version integer,
  -- what changes, in words, as the customer reads it
  told                  text         not null,
  reason                text,
  applied_at            timestamp(6) with time zone,
  version               bigint       not null
);
