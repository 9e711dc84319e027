-- What the admins were told last about the month's quota.
create table dingtalk_quota_level (
    -- always 1: there is one
    id int not null primary key,
    -- NORMAL, SAVING, RESERVE or USED_UP
    level_told varchar(20) not null
);
