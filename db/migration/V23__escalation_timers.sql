-- Two timers an obligation: what is not done, and what nobody acknowledges; and what people ask for by hand.

-- NOT_DONE, NOT_ACKNOWLEDGED or ON_REQUEST
alter table escalation add column timer varchar(20) default 'NOT_DONE' not null;
-- what the delays of the steps are counted from; null while the first reminder has not arrived
alter table escalation add column counted_from datetime(6);
-- the newest acknowledgement; null when there is none
alter table escalation add column acknowledged_at datetime(6);
alter table escalation add column acknowledged_by varchar(64);
-- who asked for the next step before its time, and why; null when nobody did or it was taken
alter table escalation add column hurried_by varchar(64);
alter table escalation add column hurried_reason varchar(500);
update escalation set counted_from = started_at;
-- the foreign key leans on the index of the old rule, and would keep it
alter table escalation drop constraint fk_escalation_obligation;
alter table escalation drop constraint uq_escalation;
alter table escalation add constraint uq_escalation_timer unique (obligation_id, timer);
alter table escalation add constraint fk_escalation_obligation foreign key (obligation_id) references obligation (id);

-- told_kind may be SKIPPED: a person or vacant post who would hear and does not, told_code says who
alter table escalation_step modify column told_code varchar(130) not null;
create index ix_escalation_step_notification on escalation_step (notification_id);

-- What people did about an escalation: kept for good.
create table escalation_action (
    id bigint not null auto_increment primary key,
    obligation_id bigint not null,
    -- ESCALATED or URGED
    action varchar(20) not null,
    -- how many of this action the obligation had before; the key against two at once
    action_number int not null,
    person_code varchar(64) not null,
    reason varchar(500) not null,
    at_time datetime(6) not null,
    constraint uq_escalation_action unique (obligation_id, action, action_number),
    constraint fk_escalation_action_obligation foreign key (obligation_id) references obligation (id)
);
