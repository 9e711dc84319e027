-- Which obligations a morning digest tells of: a quoted answer concerns them, the nudge of a window that opens counts as sent with
-- it, and it is withdrawn when all of them are done.
create table digest_line (
    notification_id bigint not null,
    -- in the order of the message, from 1
    position int not null,
    -- may be gone: what has not opened yet is replanned
    obligation_id bigint not null,
    -- whether a line names it; of the others the message only says how many they are
    named boolean not null,
    primary key (notification_id, position),
    constraint fk_digest_line_notification foreign key (notification_id) references notification (id)
);
create index ix_digest_line_obligation on digest_line (obligation_id);
