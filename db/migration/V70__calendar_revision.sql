-- Changes with each change of the calendar, so that a node knows whether what it holds in memory is still right. One row.
create table calendar_revision (
    id int not null primary key,
    -- drawn by lot, so that no later change repeats the value of one that was rolled back
    revision varchar(36) not null
);
insert into calendar_revision (id, revision) values (1, 'first');
