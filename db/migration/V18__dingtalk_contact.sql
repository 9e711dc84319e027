-- What DingTalk's address book showed the app. A person who is not shown any more keeps the row with the time seen last.
create table dingtalk_contact (
    user_id varchar(64) not null primary key,
    -- the id across applications; null when DingTalk did not tell it
    union_id varchar(64),
    name varchar(200) not null,
    -- without blanks and the country's prefix; null without the permission to see it
    mobile varchar(40),
    -- whether the person has ever signed in to DingTalk
    active boolean not null,
    -- names of the departments
    departments varchar(500) not null,
    -- the fetch that showed it last
    seen_at datetime(6) not null
);

-- When the address book was fetched. One row.
create table dingtalk_contact_fetch (
    id int not null primary key,
    -- since when DingTalk's address book is known to have changed
    stale_since datetime(6),
    -- when the last fetch began
    started_at datetime(6),
    -- which began when the last one that went well began
    fetched_at datetime(6),
    -- why the last one failed, or what it could not see
    remark varchar(1000)
);
insert into dingtalk_contact_fetch (id) values (1);
