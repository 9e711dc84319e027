-- Days that are not what their weekday says, school terms, key days.
create table calendar_day (
    on_date date not null primary key,
    name varchar(100) not null,
    -- true: statutory holiday; false: make-up workday
    off boolean not null
);

create table provisional_year (
    calendar_year int not null primary key
);

create table school_term (
    id bigint not null auto_increment primary key,
    name varchar(100) not null,
    from_date date not null,
    to_date date not null
);

create table key_day (
    code varchar(64) not null primary key,
    name varchar(100) not null,
    -- MM-DD, or 'last WEEKDAY of MM'
    rule varchar(64) not null,
    position int not null
);
