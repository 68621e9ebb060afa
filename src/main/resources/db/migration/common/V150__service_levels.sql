-- Clocks of cases. What happened is in service_level_event and nowhere else; all other tables here are derived from it.
create table service_level_case (
  number           varchar(20)   primary key,
  agreement        varchar(30)   not null,
  plan             varchar(20)   not null,
  target_priority  varchar(20),
  category         varchar(20),
  immediate        boolean       not null,
  calendar         varchar(100)  not null,
  customer         varchar(200)  not null,
  key_account      boolean       not null,
  type             varchar(20)   not null,
  priority         varchar(20),
  team             varchar(100)  not null,
  opened_at        timestamp(6) with time zone not null,
  ended            boolean       not null,
  events           integer       not null,
  last_event_at    timestamp(6) with time zone not null,
  colour           varchar(10),
  at_risk          boolean       not null,
  breached         boolean       not null,
  due_at           timestamp(6) with time zone,
  last_heard_at    timestamp(6) with time zone
);
create index service_level_case_by_due on service_level_case (ended, due_at);

-- Append only. The content is the event as JSON.
create table service_level_event (
  case_number  varchar(20)    not null references service_level_case (number),
  no           integer        not null,
  at           timestamp(6) with time zone not null,
  kind         varchar(40)    not null,
  content      varchar(20000) not null,
  primary key (case_number, no)
);

-- Each clock as it stood when something last happened to its case or an alarm of it was handled.
create table service_level_clock (
  case_number      varchar(20)   not null references service_level_case (number),
  kind             varchar(20)   not null,
  binding          varchar(12)   not null,
  subject          varchar(200)  not null,
  no               integer       not null,
  started_at       timestamp(6) with time zone not null,
  goal_no          integer       not null,
  target_seconds   bigint,
  deadline         timestamp(6) with time zone,
  warn_at          timestamp(6) with time zone,
  paused           boolean       not null,
  stopped_at       timestamp(6) with time zone,
  result           varchar(30)   not null,
  standing         varchar(10)   not null,
  breached_at      timestamp(6) with time zone,
  excuse_reason    varchar(1000),
  excuse_approver  varchar(100),
  elapsed_seconds  bigint,
  primary key (case_number, kind, binding, subject, no)
);
create index service_level_clock_by_deadline on service_level_clock (result, deadline);
create index service_level_clock_by_stop on service_level_clock (stopped_at);

-- Warnings and breaches that were handled, each once.
create table service_level_alarm (
  case_number  varchar(20)   not null references service_level_case (number),
  kind         varchar(20)   not null,
  binding      varchar(12)   not null,
  subject      varchar(200)  not null,
  no           integer       not null,
  goal_no      integer       not null,
  alarm_kind   varchar(10)   not null,
  due_at       timestamp(6) with time zone not null,
  handled_at   timestamp(6) with time zone not null,
  primary key (case_number, kind, binding, subject, no, goal_no, alarm_kind)
);

-- The nearest alarm of each case; no row while there is none.
create table next_alarm (
  case_number  varchar(20)   primary key references service_level_case (number),
  due_at       timestamp(6) with time zone not null,
  failures     integer       not null,
  reason       varchar(2000)
);
create index next_alarm_by_due on next_alarm (due_at);
