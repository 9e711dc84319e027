-- Groups the bot can no longer write to, as DingTalk told; a row goes when somebody writes to the bot there again.
create table lost_group (
    -- DingTalk's open conversation id
    conversation_id varchar(128) not null primary key,
    -- the group is gone altogether; else only the robot was removed
    dissolved boolean not null,
    lost_at datetime(6) not null
);
