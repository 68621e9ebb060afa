-- Few cases are red at a time; most have no colour at all.
create index service_level_case_by_colour on service_level_case (ended, colour, due_at);
