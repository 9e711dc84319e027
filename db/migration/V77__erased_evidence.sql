-- When it is to be looked at whether the picture was kept long enough; null before the first look.
alter table evidence add column erase_due_at datetime(6);
-- When it was decided that the bytes go: the row, its hash and its look stay. Null while they are kept.
alter table evidence add column erased_at datetime(6);
-- KEPT_LONG_ENOUGH or NEVER_HANDED_IN
alter table evidence add column erased_because varchar(20);
-- When the file and its copies were gone; null before.
alter table evidence add column files_gone_at datetime(6);
create index ix_evidence_erase_due on evidence (erased_at, erase_due_at);
create index ix_evidence_files_gone on evidence (files_gone_at, erased_at);
