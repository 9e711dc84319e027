-- Who may see and do what on the pages, accounts that are kept here, and sign-ins that failed.

-- Roles that an admin gave; those of leaders and offices follow from the posts as well and are not stored.
create table access_grant (
    id bigint not null auto_increment primary key,
    person_code varchar(64) not null,
    -- system-admin, bureau-admin, office, school-admin or auditor
    role varchar(20) not null,
    -- the office or school that it is about; null for roles of the whole bureau
    unit_code varchar(64),
    -- person, role and unit while it stands, null afterwards: the same is given once
    standing_key varchar(160),
    -- person code, or local: and the name of an account
    given_by varchar(100) not null,
    given_at datetime(6) not null,
    ended_by varchar(100),
    ended_at datetime(6),
    constraint uk_access_grant_standing unique (standing_key)
);
create index ix_access_grant_person on access_grant (person_code);

-- Accounts for those who set the bot up, which work without DingTalk.
create table local_account (
    name varchar(64) not null primary key,
    -- with the name of its method in front
    password_hash varchar(200) not null,
    created_at datetime(6) not null
);

-- The link by which the first account is made. One row at most, gone when it was used.
create table first_account_link (
    id int not null primary key,
    -- lower-case hexadecimal SHA-256 of the secret in the link
    secret_sha256 char(64) not null,
    made_at datetime(6) not null
);

-- Passwords that were wrong, for as long as they count.
create table failed_sign_in (
    id bigint not null auto_increment primary key,
    -- name: and the account, or from: and the network address
    subject varchar(120) not null,
    at_time datetime(6) not null
);
create index ix_failed_sign_in on failed_sign_in (subject, at_time);
