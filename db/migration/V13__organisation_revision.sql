-- Counts the changes of the organisation, so that a node knows whether what it holds in memory is still right. One row.
create table organisation_revision (
    id int not null primary key,
    revision bigint not null
);
insert into organisation_revision (id, revision) values (1, 0);
