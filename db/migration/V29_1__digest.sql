-- Digests: which were written, for whom, and why not.
create table digest_run (
    -- WEEK (for leaders) or MORNING (for the chats of units)
    kind varchar(20) not null,
    -- Monday of the week, or the day
    for_day date not null,
    ran_at datetime(6) not null,
    -- DONE or SKIPPED
    result varchar(20) not null,
    -- why it was skipped; null when it was not
    reason varchar(200),
    primary key (kind, for_day)
);

create table digest (
    id bigint not null auto_increment primary key,
    kind varchar(20) not null,
    for_day date not null,
    -- code of the person or chat
    destination_code varchar(64) not null,
    -- WRITTEN or SUPPRESSED
    result varchar(20) not null,
    -- why there is none; null when there is one
    reason varchar(200),
    notification_id bigint,
    constraint uq_digest unique (kind, for_day, destination_code),
    constraint fk_digest_run foreign key (kind, for_day) references digest_run (kind, for_day),
    constraint fk_digest_notification foreign key (notification_id) references notification (id)
);
