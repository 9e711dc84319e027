-- What a second person looks at before it rests: one row each time an obligation was fulfilled and is to be reviewed.
create table review (
    id bigint not null auto_increment primary key,
    obligation_id bigint not null,
    -- person code of who fulfilled it
    submitter varchar(64) not null,
    -- when it was fulfilled, so that the same fulfilment waits once
    done_at datetime(6) not null,
    -- WAITING, ACCEPTED or RETURNED
    state varchar(20) not null,
    decided_by varchar(64),
    decided_at datetime(6),
    -- why it was returned; empty otherwise
    reason varchar(1000) not null,
    constraint uq_review unique (obligation_id, done_at),
    constraint fk_review_obligation foreign key (obligation_id) references obligation (id)
);
create index ix_review_state on review (state, done_at);
