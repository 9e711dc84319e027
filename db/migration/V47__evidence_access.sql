-- Who fetched a picture as it was received, which may hold more than its pixels; copies are not noted.
create table evidence_access (
    id bigint not null auto_increment primary key,
    evidence_id bigint not null,
    at_time datetime(6) not null,
    -- network address of the browser; pages have no sign-in yet
    address varchar(64) not null,
    constraint fk_evidence_access_evidence foreign key (evidence_id) references evidence (id)
);
create index ix_evidence_access on evidence_access (evidence_id, at_time);
