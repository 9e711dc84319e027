-- Sensitive periods: spans of days in which some duties are owed more often.
create table sensitive_period (
    code varchar(64) not null primary key,
    name varchar(100) not null,
    from_date date not null,
    -- last day, included
    to_date date not null,
    -- the notice or rule it rests on
    basis varchar(200) not null,
    -- true: days off count too
    all_days boolean not null,
    -- which duties and how, as JSON
    rules varchar(8000) not null,
    declared_at datetime(6) not null,
    -- who said that they did it; there is no sign-in
    declared_by varchar(64) not null,
    -- null while it holds
    cancelled_at datetime(6),
    cancelled_by varchar(64),
    cancel_reason varchar(200)
);

-- code of the sensitive period that added it; null: the usual rhythm. No foreign key: what was done outlives everything
alter table obligation add column sensitive_period varchar(64);

-- counts what changed since the plan was read: a plan made from what was read before does not pass for today's
alter table plan_mark add column changes int default 0 not null;
