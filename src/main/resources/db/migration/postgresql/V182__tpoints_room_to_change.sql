-- Rows that change with every booking find room beside themselves, and their indexes need not follow.
alter table tpoint_account set (fillfactor = 40);
alter table tpoint_pack set (fillfactor = 40);
alter table tpoint_reservation_part set (fillfactor = 70);

-- Costs nothing for entries that correct none; H2 has no such index and reads the entries since.
create index tpoint_entry_correcting on tpoint_entry (company_id, corrects) where corrects is not null;
