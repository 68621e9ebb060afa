-- Late clocks that still run are few, those that have ended grow for ever: lists of what is due must not walk the latter.
create index service_level_clock_by_result on service_level_clock (result, stopped_at);
create index service_level_case_by_customer on service_level_case (ended, customer);
create index service_level_case_by_team on service_level_case (ended, team);
create index service_level_case_by_colour on service_level_case (ended, colour);
