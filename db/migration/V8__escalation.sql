-- A running escalation of one missed obligation, and what each of its steps did.
create table escalation (
    id bigint not null auto_increment primary key,
    obligation_id bigint not null,
    -- RUNNING, EXHAUSTED or STOOD_DOWN
    state varchar(20) not null,
    started_at datetime(6) not null,
    steps_done int not null,
    next_step_at datetime(6),
    ended_at datetime(6),
    constraint uq_escalation unique (obligation_id),
    constraint fk_escalation_obligation foreign key (obligation_id) references obligation (id)
);
create index ix_escalation_due on escalation (state, next_step_at);

create table escalation_step (
    id bigint not null auto_increment primary key,
    escalation_id bigint not null,
    step_number int not null,
    line_level int not null,
    at_time datetime(6) not null,
    -- PERSON or CHAT; NOBODY when the level is empty
    told_kind varchar(10) not null,
    told_code varchar(64) not null,
    notification_id bigint,
    reason varchar(200),
    constraint uq_escalation_step unique (escalation_id, step_number, told_kind, told_code),
    constraint fk_escalation_step_escalation foreign key (escalation_id) references escalation (id),
    constraint fk_escalation_step_notification foreign key (notification_id) references notification (id)
);
