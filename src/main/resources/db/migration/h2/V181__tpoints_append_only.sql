-- The ledger only grows. The class is part of the database for ever.
create trigger tpoint_operation_append_only before update, delete on tpoint_operation
  for each row call 'io.ciclo.tpoints.AppendOnlyTrigger';
create trigger tpoint_entry_append_only before update, delete on tpoint_entry
  for each row call 'io.ciclo.tpoints.AppendOnlyTrigger';
create trigger tpoint_closed_month_append_only before update, delete on tpoint_closed_month
  for each row call 'io.ciclo.tpoints.AppendOnlyTrigger';
