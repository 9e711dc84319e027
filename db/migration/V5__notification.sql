-- The outbox: a message is a row in the transaction of its cause, and a call later.
create table notification (
    id bigint not null auto_increment primary key,
    -- unique for its cause
    dedup_key varchar(200) not null,
    kind varchar(20) not null,
    priority int not null,
    -- CHAT, PERSON or CONVERSATION
    destination_kind varchar(20) not null,
    -- code of the chat or person
    destination_code varchar(64),
    session_webhook varchar(500),
    session_expires_at datetime(6),
    conversation_id varchar(128),
    user_id varchar(64),
    title varchar(200) not null,
    body varchar(10000) not null,
    created_at datetime(6) not null,
    -- PENDING, SENDING, SENT, REJECTED, UNKNOWN or SUPPRESSED
    state varchar(20) not null,
    next_attempt_at datetime(6),
    attempts int not null,
    -- why it is in its state
    reason varchar(500),
    -- the key by which a quoted reply names it
    reference varchar(200),
    constraint uq_notification_dedup unique (dedup_key)
);
create index ix_notification_due on notification (state, next_attempt_at);
create index ix_notification_reference on notification (reference);

create table delivery (
    id bigint not null auto_increment primary key,
    notification_id bigint not null,
    attempt int not null,
    started_at datetime(6) not null,
    ended_at datetime(6),
    -- ACCEPTED, REJECTED, RETRYABLE or UNKNOWN; null while under way
    outcome varchar(20),
    channel varchar(40),
    reason varchar(500),
    constraint uq_delivery unique (notification_id, attempt),
    constraint fk_delivery_notification foreign key (notification_id) references notification (id)
);
