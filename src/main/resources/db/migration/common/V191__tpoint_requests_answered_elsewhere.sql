-- Granted where it was asked, such as with an estimate: no process tpoint-authorisation waits for it.
alter table tpoint_request add column answered_elsewhere boolean default false not null;
