-- Person code, or local: and the name of an account; empty where nobody had to sign in.
alter table evidence_access add column who varchar(100) not null default '';
