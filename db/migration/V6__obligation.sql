-- Obligations exist before they are due, under their natural key.
create table obligation (
    id bigint not null auto_increment primary key,
    duty_code varchar(64) not null,
    post_code varchar(130) not null,
    -- unit code; empty when the duty has no target, so that the key also holds there
    target varchar(64) not null,
    period varchar(20) not null,
    -- pinned when it opens; before that, the version it was planned under
    duty_version_id bigint not null,
    unit_code varchar(64) not null,
    clause varchar(10) not null,
    opens_at datetime(6) not null,
    due_at datetime(6) not null,
    missed_at datetime(6) not null,
    state varchar(20) not null,
    planned_at datetime(6) not null,
    opened_at datetime(6),
    done_at datetime(6),
    done_by varchar(64),
    -- printed in messages; given when it opens
    short_code varchar(10),
    constraint uq_obligation unique (duty_code, post_code, target, period),
    constraint uq_obligation_short_code unique (short_code),
    constraint fk_obligation_duty foreign key (duty_version_id) references duty_version (id)
);
create index ix_obligation_open on obligation (state, opens_at);
create index ix_obligation_missed on obligation (state, missed_at);
create index ix_obligation_unit on obligation (unit_code, state, due_at);

-- What the plan covers; one row.
create table plan_mark (
    id int not null primary key,
    -- last day planned
    planned_through date not null,
    planned_on date not null
);

create table check_in (
    id bigint not null auto_increment primary key,
    obligation_id bigint not null,
    message_id varchar(128) not null,
    person_code varchar(64) not null,
    -- when it was written
    at_time datetime(6) not null,
    text varchar(4000) not null,
    participants int,
    constraint uq_check_in unique (obligation_id, message_id),
    constraint fk_check_in_obligation foreign key (obligation_id) references obligation (id)
);

create table check_in_evidence (
    check_in_id bigint not null,
    evidence_id bigint not null,
    primary key (check_in_id, evidence_id),
    constraint fk_check_in_evidence_check_in foreign key (check_in_id) references check_in (id),
    constraint fk_check_in_evidence_evidence foreign key (evidence_id) references evidence (id)
);
