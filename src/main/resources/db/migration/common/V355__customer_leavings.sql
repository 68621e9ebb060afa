-- A customer who leaves (CL-06): the last day, the exit interview, and what became of the points.
create table customer_leaving (
  number           varchar(20)  primary key references customer_event (number),
  ended_by         varchar(20)  not null,
  last_day         date         not null,
  notice           text,
  interview        varchar(20),
  exit_reason      varchar(20),
  would_return     varchar(20),
  interview_notes  text,
  interviewed_by   varchar(80),
  interviewed_at   timestamp(6) with time zone,
  points_way       varchar(20),
  points_reason    text,
  points_told      text,
  settled_by       varchar(80),
  settled_at       timestamp(6) with time zone,
  ended_at         timestamp(6) with time zone,
  archived_at      timestamp(6) with time zone,
  channels_left_at timestamp(6) with time zone,
  stays_reason     text,
  version          bigint       not null
);

-- Cases that were ended because the customer leaves: should the customer stay, these are what can be asked for again.
create table customer_leaving_case (
  number      varchar(20)  not null references customer_leaving (number),
  case_number varchar(20)  not null,
  what        varchar(500) not null,
  reason      text         not null,
  staff       varchar(80)  not null,
  at          timestamp(6) with time zone not null,
  primary key (number, case_number)
);
