-- What DingTalk tells beside messages: events, each once, and who has read which message. Received messages are told
-- apart by the frame that carried them too, and lose their raw JSON after a while.
create table received_event (
    id bigint not null auto_increment primary key,
    -- DingTalk's id of the event, or a digest of what it says when it has none
    event_id varchar(128) not null,
    -- id of the stream's frame, or the signature of the callback; null when it was asked for
    frame_id varchar(128),
    event_type varchar(64) not null,
    received_at datetime(6) not null,
    -- the event as it came; null after it was kept long enough
    raw mediumtext,
    constraint uq_received_event unique (event_id),
    constraint uq_received_event_frame unique (frame_id)
);
create index ix_received_event_time on received_event (received_at);

create table message_read (
    -- the key DingTalk gave the message; a mark may come before the outbox has written it down
    reference varchar(200) not null,
    -- DingTalk user id: the person may become known later
    dingtalk_user_id varchar(64) not null,
    read_at datetime(6) not null,
    primary key (reference, dingtalk_user_id)
);

-- id of the stream's frame; null when the message came another way
alter table inbox_message add column frame_id varchar(128);
create unique index uq_inbox_frame on inbox_message (frame_id);
-- whether the reading still has the message as it came
alter table inbox_message add column raw_kept boolean not null default true;
create index ix_inbox_raw on inbox_message (raw_kept, received_at);
