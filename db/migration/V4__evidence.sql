-- Pictures as received. The bytes lie in the evidence folder, the hash here.
create table evidence (
    id bigint not null auto_increment primary key,
    sha256 varchar(64) not null,
    media_type varchar(100) not null,
    size_bytes bigint not null,
    width int not null,
    height int not null,
    person_code varchar(64) not null,
    message_id varchar(128) not null,
    received_at datetime(6) not null,
    path varchar(200) not null,
    constraint uq_evidence_message unique (message_id, sha256)
);
create index ix_evidence_sha256 on evidence (sha256);
