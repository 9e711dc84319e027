-- The fixed time and place that a holder sets for a meeting, an inspection or a drill: one for each obligation, what was
-- done to it, and its reminders.
create table appointment (
    id bigint not null auto_increment primary key,
    obligation_id bigint not null,
    -- counts what was done to it; 0 only while the row is made
    revision int not null,
    -- false once it was called off
    standing boolean not null,
    begins_at datetime(6) not null,
    ends_at datetime(6) not null,
    -- up to 100 characters; empty when not said
    place varchar(200) not null,
    -- such as POST:school-01/headmaster,PERSON:lead-zhou,CHAT:school-01
    participants varchar(4000) not null,
    constraint uq_appointment unique (obligation_id),
    constraint fk_appointment_obligation foreign key (obligation_id) references obligation (id)
);
create index ix_appointment_time on appointment (standing, begins_at);

create table appointment_change (
    id bigint not null auto_increment primary key,
    obligation_id bigint not null,
    -- of the appointment, after the change
    revision int not null,
    -- SET, MOVED or CANCELLED
    kind varchar(20) not null,
    -- empty when it was done on the admin's pages
    person_code varchar(64) not null,
    changed_at datetime(6) not null,
    -- what it was afterwards
    begins_at datetime(6) not null,
    ends_at datetime(6) not null,
    place varchar(200) not null,
    participants varchar(4000) not null,
    constraint uq_appointment_change unique (obligation_id, revision),
    constraint fk_appointment_change foreign key (obligation_id) references obligation (id)
);

create table appointment_reminder (
    id bigint not null auto_increment primary key,
    obligation_id bigint not null,
    -- of the appointment that it reminds of; 0 for the nudge to set one
    revision int not null,
    -- one participant, written as in appointment
    recipient varchar(160) not null,
    -- how long before the appointment, as ISO-8601; SET for the nudge to set one
    ahead varchar(20) not null,
    due_at datetime(6) not null,
    -- WAITING, SENT or SUPPRESSED
    result varchar(20) not null,
    settled_at datetime(6),
    reason varchar(200),
    notification_id bigint,
    constraint uq_appointment_reminder unique (obligation_id, revision, recipient, ahead),
    constraint fk_appointment_reminder_obligation foreign key (obligation_id) references obligation (id),
    constraint fk_appointment_reminder_message foreign key (notification_id) references notification (id)
);
create index ix_appointment_reminder_due on appointment_reminder (result, due_at);
create index ix_appointment_reminder_message on appointment_reminder (notification_id);
