-- Who answers an obligation because its holder named them.
create table obligation_helper (
    id bigint not null auto_increment primary key,
    obligation_id bigint not null,
    -- person code of who may answer
    person_code varchar(64) not null,
    -- person code of the holder who named them
    named_by varchar(64) not null,
    named_at datetime(6) not null,
    -- when the holder took it back; null while it holds
    ended_at datetime(6),
    -- person code of who took it back
    ended_by varchar(64),
    constraint fk_obligation_helper foreign key (obligation_id) references obligation (id)
);
create index ix_obligation_helper_person on obligation_helper (person_code, ended_at);
create index ix_obligation_helper_obligation on obligation_helper (obligation_id);
