-- The plan of a year's service holidays, by calendar: begun once, the team informed when all are covered.
create table holiday_plan (
  calendar varchar(100) not null,
  plan_year integer not null,
  begun_at timestamp(6) with time zone not null,
  note varchar(500),
  informed_at timestamp(6) with time zone,
  primary key (calendar, plan_year)
);

-- Who covers a service holiday, and the working day on which that person rests instead.
create table holiday_cover (
  calendar varchar(100) not null,
  holiday date not null,
  person varchar(64) not null,
  assigned_by varchar(64) not null,
  assigned_at timestamp(6) with time zone not null,
  confirmed_by varchar(64),
  confirmed_at timestamp(6) with time zone,
  day_off date,
  day_off_note varchar(500),
  day_off_by varchar(64),
  day_off_at timestamp(6) with time zone,
  day_off_approved_by varchar(64),
  day_off_approved_at timestamp(6) with time zone,
  primary key (calendar, holiday, person),
  constraint holiday_day_off_once unique (person, day_off)
);
create index holiday_cover_day_off on holiday_cover (calendar, day_off);
