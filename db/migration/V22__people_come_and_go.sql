-- Deputies, rotations, absences, delegations, vacant posts, nudges that wait for somebody, and the weekly check whether
-- everybody can be reached.
alter table post add column deputy varchar(130);
-- DAY, WORKING_DAY, WEEK or MONTH; null for a post that does not change hands in turn
alter table post add column rotation_turn varchar(20);
-- first day of the first person's turn
alter table post add column rotation_from date;

-- The people who hold a post in turn, in the order of their ids.
create table post_rotation (
    id bigint not null auto_increment primary key,
    post_code varchar(130) not null,
    person_code varchar(64) not null
);

-- A person is away. Nothing is deleted: what was ended early keeps the span it was entered with. No foreign key, because
-- it stays when the person goes.
create table absence (
    id bigint not null auto_increment primary key,
    person_code varchar(64) not null,
    from_date date not null,
    -- last day away, included
    to_date date not null,
    reason varchar(200) not null,
    -- a person code, console, or bot-config
    entered_by varchar(64) not null,
    entered_at datetime(6) not null,
    -- first day back when it was ended early; null otherwise
    ended_on date,
    ended_by varchar(64),
    ended_at datetime(6)
);

-- What a post owes is seen to by another person for a time.
create table delegation (
    id bigint not null auto_increment primary key,
    post_code varchar(130) not null,
    person_code varchar(64) not null,
    -- codes of the duties with blanks between them; empty means all
    duties varchar(2000) not null,
    from_date date not null,
    -- last day, included
    to_date date not null,
    reason varchar(200) not null,
    -- in words
    decided_by varchar(100) not null,
    -- a person code, console, or bot-config
    entered_by varchar(64) not null,
    entered_at datetime(6) not null,
    -- first day on which it was not in force any more when it was ended early; null otherwise
    ended_on date,
    ended_by varchar(64),
    ended_at datetime(6)
);

-- Posts for which nudges waited because nobody acted for them; the admins are told once for each row.
create table post_vacancy (
    id bigint not null auto_increment primary key,
    post_code varchar(130) not null,
    found_at datetime(6) not null,
    -- when somebody acted for it again; null while nobody does
    filled_at datetime(6)
);
create index ix_post_vacancy on post_vacancy (filled_at);

-- which duty the nudge is of, because a duty may be handed over alone; null in older rows
alter table reminder add column duty_code varchar(64);
-- since when a due nudge waits for somebody to act for the post, and why; kept when it went out later
alter table reminder add column held_at datetime(6);
alter table reminder add column held_reason varchar(200);

-- When the weekly check of who can be reached ran last, and what it told. One row.
create table reachability_run (
    id int not null primary key,
    -- the Monday of the week it ran for
    week_of date,
    ran_at datetime(6),
    -- when the admins were told last
    told_at datetime(6)
);
insert into reachability_run (id) values (1);

-- What that check found.
create table reachability_finding (
    id bigint not null auto_increment primary key,
    -- such as VACANT
    kind varchar(30) not null,
    -- code of the post, person or chat
    subject varchar(130) not null,
    -- level of the supervising line, or codes of the posts concerned
    detail varchar(500) not null,
    -- the first day it is so, among those that were looked at
    first_day date not null
);
