-- The nudges of an open obligation, written when it opens. Each is settled once: sent with a message, or left out for a
-- reason.
create table reminder (
    id bigint not null auto_increment primary key,
    obligation_id bigint not null,
    nudge varchar(20) not null,
    -- the post that is reminded: the holder, or one that prepares
    post_code varchar(130) not null,
    due_at datetime(6) not null,
    -- WAITING, SENT or SUPPRESSED
    result varchar(20) not null,
    settled_at datetime(6),
    reason varchar(200),
    notification_id bigint,
    constraint uq_reminder unique (obligation_id, nudge, post_code),
    constraint fk_reminder_obligation foreign key (obligation_id) references obligation (id),
    constraint fk_reminder_notification foreign key (notification_id) references notification (id)
);
create index ix_reminder_due on reminder (result, due_at);
create index ix_reminder_notification on reminder (notification_id);
