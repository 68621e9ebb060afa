-- The ledger only grows.
create function tpoint_append_only() returns trigger language plpgsql as $$
begin
  raise exception '% of % is refused: the ledger only grows', tg_op, tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger tpoint_operation_append_only before update or delete on tpoint_operation
  for each row execute function tpoint_append_only();
create trigger tpoint_operation_not_emptied before truncate on tpoint_operation
  for each statement execute function tpoint_append_only();
create trigger tpoint_entry_append_only before update or delete on tpoint_entry
  for each row execute function tpoint_append_only();
create trigger tpoint_entry_not_emptied before truncate on tpoint_entry
  for each statement execute function tpoint_append_only();
create trigger tpoint_closed_month_append_only before update or delete on tpoint_closed_month
  for each row execute function tpoint_append_only();
create trigger tpoint_closed_month_not_emptied before truncate on tpoint_closed_month
  for each statement execute function tpoint_append_only();
