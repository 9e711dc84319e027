-- Each nudge of an obligation is settled once: sent with a message, or left out for a reason.
create table reminder (
    id bigint not null auto_increment primary key,
    obligation_id bigint not null,
    nudge varchar(20) not null,
    settled_at datetime(6) not null,
    -- SENT or SUPPRESSED
    result varchar(20) not null,
    reason varchar(200),
    notification_id bigint,
    constraint uq_reminder unique (obligation_id, nudge),
    constraint fk_reminder_obligation foreign key (obligation_id) references obligation (id),
    constraint fk_reminder_notification foreign key (notification_id) references notification (id)
);
create index ix_reminder_notification on reminder (notification_id);
