-- From which the words of the day are drawn, so that nobody knows tomorrow's. One row, written by the node that needs it first.
create table challenge_secret (
    id int not null primary key,
    -- hexadecimal
    secret varchar(64) not null
);
