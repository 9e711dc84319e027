-- Accidents and hazards as somebody reported them, and who was told. A row is never deleted.
create table incident (
    id bigint not null auto_increment primary key,
    -- ACCIDENT or HAZARD
    kind varchar(20) not null,
    -- where it happened, as far as the report says
    unit_code varchar(64) not null,
    reported_by varchar(64) not null,
    -- in the reporter's words; empty when there were none
    words varchar(2000) not null,
    -- when the message reached us; both terms of clause 7.10 count from here
    reported_at datetime(6) not null,
    -- DingTalk's id of the message: the same message is one report
    message_id varchar(200) not null,
    -- withdrawn as a mistake; null while it stands
    withdrawn_at datetime(6),
    withdrawn_by varchar(64),
    withdrawn_reason varchar(1000),
    constraint uq_incident_message unique (message_id)
);
create index ix_incident_unit on incident (unit_code, reported_at);

create table incident_told (
    incident_id bigint not null,
    -- PERSON or CHAT; POST when nobody holds it
    addressee_kind varchar(20) not null,
    addressee varchar(130) not null,
    -- the post for which a person was told; empty for a chat
    post_code varchar(130) not null,
    -- the message; null when none could be sent
    notification_id bigint,
    primary key (incident_id, addressee_kind, addressee),
    constraint fk_incident_told_incident foreign key (incident_id) references incident (id)
);

-- Pictures that came with the report.
create table incident_evidence (
    incident_id bigint not null,
    evidence_id bigint not null,
    primary key (incident_id, evidence_id),
    constraint fk_incident_evidence_incident foreign key (incident_id) references incident (id),
    constraint fk_incident_evidence_evidence foreign key (evidence_id) references evidence (id)
);
