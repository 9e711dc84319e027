-- What a picture looks like, to find it again after it was compressed, resized or mirrored; null when it cannot be decoded
-- or shows next to nothing.
alter table evidence add column look bigint;
-- the four quarters of 16 bits, by which it is searched
alter table evidence add column look_0 int;
alter table evidence add column look_1 int;
alter table evidence add column look_2 int;
alter table evidence add column look_3 int;
create index ix_evidence_look_0 on evidence (look_0);
create index ix_evidence_look_1 on evidence (look_1);
create index ix_evidence_look_2 on evidence (look_2);
create index ix_evidence_look_3 on evidence (look_3);
-- when it was taken by the clock of the camera; null when it is not noted
alter table evidence add column taken_at datetime(6);
create index ix_evidence_received on evidence (received_at);

-- What was looked at for signs that a picture is not what it is shown for; once for each check-in it came with.
create table evidence_examined (
    evidence_id bigint not null,
    obligation_id bigint not null,
    examined_at datetime(6) not null,
    primary key (evidence_id, obligation_id)
);

-- A sign that a person should look at; never a verdict.
create table evidence_signal (
    id bigint not null auto_increment primary key,
    -- the picture, and the obligation for which it was sent
    evidence_id bigint not null,
    obligation_id bigint not null,
    -- SAME_BYTES, LOOKS_ALIKE or TAKEN_OUTSIDE
    kind varchar(20) not null,
    -- the other picture and its obligation; 0 when there is none
    other_evidence_id bigint not null,
    other_obligation_id bigint not null,
    -- whether the other picture came from another unit
    other_unit boolean not null,
    -- in how many of 64 bits the looks differ
    distance int not null,
    mirrored boolean not null,
    constraint uq_evidence_signal unique (evidence_id, obligation_id, kind, other_evidence_id),
    constraint fk_evidence_signal_evidence foreign key (evidence_id) references evidence (id),
    constraint fk_evidence_signal_obligation foreign key (obligation_id) references obligation (id)
);
create index ix_evidence_signal_obligation on evidence_signal (obligation_id);
