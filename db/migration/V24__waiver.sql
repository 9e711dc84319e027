-- What need not be done, or may be done later: asked for with a reason, decided by a supervising leader, always with an
-- end.

-- when it was due before it was extended; null when it never was
alter table obligation add column original_due_at datetime(6);
-- when it was agreed that it need not be done
alter table obligation add column waived_at datetime(6);

-- steps taken before it began anew because more time was given; step numbers go on
alter table escalation add column steps_before int default 0 not null;

create table waiver_request (
    id bigint not null auto_increment primary key,
    -- by which leaders answer, such as W3K7; null only while the row is written
    code varchar(8),
    obligation_id bigint not null,
    -- the same while it is open, else null: one open request an obligation
    open_obligation_id bigint,
    -- WAIVER (this obligation), RANGE (and what opens until a day) or EXTENSION
    kind varchar(20) not null,
    -- last day of a range, new due day of an extension
    until_day date,
    -- of an extension
    new_due_at datetime(6),
    -- in the asker's words
    reason varchar(1000) not null,
    asked_by varchar(64) not null,
    asked_at datetime(6) not null,
    -- OPEN, APPROVED, REFUSED, or OVERTAKEN when it came to nothing
    state varchar(20) not null,
    -- level of the supervising line that decides; 0 when the admins do
    line_level int not null,
    -- when the next level is asked; null when nobody is left
    move_on_at datetime(6),
    decided_by varchar(64),
    decided_at datetime(6),
    -- what who decided wrote; may be empty
    answer varchar(1000) not null,
    constraint uq_waiver_request_code unique (code),
    constraint uq_waiver_request_open unique (open_obligation_id),
    constraint fk_waiver_request_obligation foreign key (obligation_id) references obligation (id)
);
create index ix_waiver_request_state on waiver_request (state, move_on_at);

create table waiver_decider (
    request_id bigint not null,
    person_code varchar(64) not null,
    line_level int not null,
    asked_at datetime(6) not null,
    -- the message that asked
    notification_id bigint,
    primary key (request_id, person_code),
    constraint fk_waiver_decider_request foreign key (request_id) references waiver_request (id)
);
create index ix_waiver_decider_notification on waiver_decider (notification_id);

-- What opens under a duty for a post within these days need not be done.
create table waiver_exception (
    id bigint not null auto_increment primary key,
    request_id bigint not null,
    duty_code varchar(64) not null,
    post_code varchar(130) not null,
    -- unit code; empty when the duty has no target
    target varchar(64) not null,
    from_day date not null,
    -- last day
    to_day date not null,
    reason varchar(1000) not null,
    asked_by varchar(64) not null,
    approved_by varchar(64) not null,
    created_at datetime(6) not null,
    -- when those concerned were told that it ends soon
    told_at datetime(6),
    -- ended before its time
    ended_at datetime(6),
    ended_by varchar(64),
    constraint fk_waiver_exception_request foreign key (request_id) references waiver_request (id)
);
create index ix_waiver_exception on waiver_exception (duty_code, post_code, to_day);
