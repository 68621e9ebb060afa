-- How many points the case wants to set aside: as soon as the account has them, however it got them, nothing needs to be sold.
alter table tpoint_sale add column points_wanted bigint;
update tpoint_sale set points_wanted = points_missing;
