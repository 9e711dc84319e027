-- What people ask of the bot beside checking in: that a group belongs to a unit, that a reminder comes later, that a
-- difficulty is known.
create table chat_binding (
    id bigint not null auto_increment primary key,
    -- short, for the admin's answer; null only while the row is written
    code varchar(8),
    conversation_id varchar(128) not null,
    -- name of the group in DingTalk
    title varchar(100) not null,
    unit_code varchar(64) not null,
    -- who asked
    person_code varchar(64) not null,
    asked_at datetime(6) not null,
    -- OPEN, CONFIRMED, REFUSED, or REPLACED by a newer request of the same group
    state varchar(20) not null,
    answered_by varchar(64),
    answered_at datetime(6),
    constraint uq_chat_binding_code unique (code)
);
create index ix_chat_binding_open on chat_binding (state, conversation_id);

create table obligation_note (
    id bigint not null auto_increment primary key,
    obligation_id bigint not null,
    -- DIFFICULTY, SEEN or LATER
    kind varchar(20) not null,
    person_code varchar(64) not null,
    -- what was written; may be empty
    text varchar(1000) not null,
    noted_at datetime(6) not null,
    -- the message or press it came with, the key against repeats
    message_id varchar(128) not null,
    constraint uq_obligation_note unique (obligation_id, kind, message_id),
    constraint fk_obligation_note foreign key (obligation_id) references obligation (id)
);
