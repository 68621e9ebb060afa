-- Who takes care of a company besides its account leader, and who stands in (RO-02, RO-03).
create table care_team (
    company_id    bigint      primary key references company (id),
    agent         varchar(64),
    backup_agent  varchar(64),
    backup_leader varchar(64),
    version       integer     not null
);
