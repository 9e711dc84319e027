-- The catalogue. A version of a duty is never edited: a change ends it and begins another.
create table clause (
    number varchar(10) not null primary key,
    holder varchar(20) not null,
    title varchar(300) not null,
    service varchar(20) not null,
    note varchar(500) not null,
    position int not null
);

create table duty_version (
    id bigint not null auto_increment primary key,
    code varchar(64) not null,
    version int not null,
    clause varchar(10) not null,
    position int not null,
    -- the whole duty as JSON, with its reminder plan and escalation policy
    spec varchar(8000) not null,
    valid_from datetime(6) not null,
    -- null while in force
    valid_to datetime(6),
    constraint uq_duty_version unique (code, version)
);
