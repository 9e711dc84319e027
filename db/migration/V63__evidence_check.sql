-- When the file was last compared with its hash; null when it was not yet.
alter table evidence add column checked_at datetime(6);
-- MISSING or CHANGED; null while it is as received.
alter table evidence add column check_found varchar(20);
-- Since when that is known; null while it is as received.
alter table evidence add column check_found_at datetime(6);
create index ix_evidence_checked on evidence (checked_at);
create index ix_evidence_check_found on evidence (check_found);
