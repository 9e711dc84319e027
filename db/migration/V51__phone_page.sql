-- Sign-in for the pages on the phone, and what is on them before it is handed in.

-- Sessions of signed-in people, so that any node serves; names and columns are Spring Session's.
create table SPRING_SESSION (
    PRIMARY_ID char(36) not null,
    SESSION_ID char(36) not null,
    CREATION_TIME bigint not null,
    LAST_ACCESS_TIME bigint not null,
    MAX_INACTIVE_INTERVAL int not null,
    EXPIRY_TIME bigint not null,
    -- person code
    PRINCIPAL_NAME varchar(100),
    constraint SPRING_SESSION_PK primary key (PRIMARY_ID)
);
create unique index SPRING_SESSION_IX1 on SPRING_SESSION (SESSION_ID);
create index SPRING_SESSION_IX2 on SPRING_SESSION (EXPIRY_TIME);
create index SPRING_SESSION_IX3 on SPRING_SESSION (PRINCIPAL_NAME);

create table SPRING_SESSION_ATTRIBUTES (
    SESSION_PRIMARY_ID char(36) not null,
    ATTRIBUTE_NAME varchar(200) not null,
    ATTRIBUTE_BYTES blob not null,
    constraint SPRING_SESSION_ATTRIBUTES_PK primary key (SESSION_PRIMARY_ID, ATTRIBUTE_NAME),
    constraint SPRING_SESSION_ATTRIBUTES_FK foreign key (SESSION_PRIMARY_ID)
        references SPRING_SESSION (PRIMARY_ID) on delete cascade
);

-- Pictures that were sent on a phone page and not handed in yet.
create table draft_picture (
    person_code varchar(64) not null,
    obligation_id bigint not null,
    evidence_id bigint not null,
    added_at datetime(6) not null,
    constraint pk_draft_picture primary key (person_code, obligation_id, evidence_id),
    constraint fk_draft_picture_obligation foreign key (obligation_id) references obligation (id),
    constraint fk_draft_picture_evidence foreign key (evidence_id) references evidence (id)
);
create index ix_draft_picture_obligation on draft_picture (obligation_id);
