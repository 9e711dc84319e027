-- The daily self-audit: one row a day.
create table self_audit (
    audit_day date not null primary key,
    -- LOOKING (flaws were seen once, it looks again), HELD, BROKEN, or SKIPPED (nothing ran on that day)
    state varchar(20) not null,
    looked_at datetime(6) not null,
    -- when it looks again; null unless LOOKING
    next_look_at datetime(6),
    -- how many it compared, each of its last days
    planned int not null,
    opened int not null,
    nudges int not null,
    messages int not null,
    escalations int not null,
    flaws int not null,
    heartbeat_tries int not null,
    heartbeat_next_at datetime(6),
    -- null: none went out
    heartbeat_at datetime(6),
    -- why the last one did not arrive; null when it did
    heartbeat_remark varchar(200)
);

-- What did not hold, the first hundred of a day.
create table self_audit_flaw (
    id bigint not null auto_increment primary key,
    audit_day date not null,
    kind varchar(40) not null,
    -- the obligation, nudge or message, in codes
    subject varchar(400) not null,
    constraint fk_self_audit_flaw foreign key (audit_day) references self_audit (audit_day)
);
