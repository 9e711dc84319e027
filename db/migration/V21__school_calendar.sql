-- Schools whose terms differ, days on which schools are closed or held, numbers of terms.
create table school_calendar (
    code varchar(64) not null primary key,
    name varchar(100) not null,
    position int not null
);

create table school_calendar_unit (
    -- a unit follows one calendar at most
    unit_code varchar(64) not null primary key,
    -- no foreign key: a unit moves to another calendar in the transaction that removes its old one
    calendar_code varchar(64) not null,
    position int not null
);

-- which term of its school year; null in rows of earlier releases: it follows from the first day
alter table school_term add column number int;
-- null: a common term
alter table school_term add column calendar_code varchar(64);

create table school_day_change (
    id bigint not null auto_increment primary key,
    -- empty: all schools
    unit_code varchar(64) not null,
    from_date date not null,
    to_date date not null,
    -- true: school days against the rule; false: the school is closed
    held boolean not null,
    reason varchar(200) not null
);
