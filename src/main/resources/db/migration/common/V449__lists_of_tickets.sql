-- Each list is read from its head, most recent or oldest first.
create index ticket_open_by_activity on ticket (is_open, last_activity_at, number);
create index ticket_open_by_age on ticket (is_open, opened_at, number);
create index ticket_open_of_company on ticket (company_id, is_open, last_activity_at);
create index ticket_open_of_leader on ticket (account_leader, is_open, last_activity_at);
create index ticket_open_by_priority on ticket (priority, is_open, last_activity_at);
