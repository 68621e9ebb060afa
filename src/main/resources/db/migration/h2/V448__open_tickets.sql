alter table ticket add column is_open boolean generated always as (state not in ('CLOSED', 'CANCELLED'));
