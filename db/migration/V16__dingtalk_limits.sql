-- DingTalk's limits and the month's quota, shared by all nodes.

-- How fast calls may follow one another: one bucket of tokens for each interface and each group robot.
create table dingtalk_bucket (
    -- api:GROUP_SEND@10+5, robot:school-01-chat@6+12: whose, how many at once and how many flow in
    code varchar(160) not null primary key,
    -- the bucket as the rate-limit library writes it; null between its making and its first use
    state varbinary(1000),
    -- by the clock of the node that used it last; one that lies ahead tells that the clock has been set back
    used_at datetime(6)
);

-- What DingTalk has told us to leave alone for a while.
create table dingtalk_stop (
    -- a bucket, or quota:CALL and quota:MESSAGE when DingTalk says that the month's quota is used up
    code varchar(160) not null primary key,
    until_at datetime(6) not null,
    -- what DingTalk answered
    reason varchar(500) not null
);

-- What a month has cost.
create table dingtalk_usage (
    -- 2027-03, in the bureau's zone
    in_month varchar(7) not null,
    -- a kind of message, or RECEIVED for what came in
    purpose varchar(20) not null,
    -- paid API calls
    calls bigint not null,
    -- webhook and stream messages
    messages bigint not null,
    primary key (in_month, purpose)
);
