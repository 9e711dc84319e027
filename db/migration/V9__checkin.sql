-- Received messages: kept before they are worked on, each once.
create table inbox_message (
    id bigint not null auto_increment primary key,
    message_id varchar(128) not null,
    received_at datetime(6) not null,
    -- our reading of it, as JSON
    reading mediumtext not null,
    -- RECEIVED, DONE or FAILED
    state varchar(20) not null,
    attempts int not null,
    next_attempt_at datetime(6),
    reason varchar(500),
    constraint uq_inbox_message unique (message_id)
);
create index ix_inbox_due on inbox_message (state, next_attempt_at);

-- What the bot asked a person and what it holds meanwhile; one row a person.
create table conversation (
    person_code varchar(64) not null primary key,
    asked_at datetime(6) not null,
    -- ids of the obligations offered, in the order of their numbers
    offered varchar(1000) not null,
    message_id varchar(128) not null,
    text varchar(4000) not null,
    -- ids of pictures held until the answer comes
    evidence_ids varchar(1000) not null
);
