-- A check-in that somebody took back counts for nothing any more; what was sent stays as it was received.
-- who took it back; null while it counts
alter table check_in add column withdrawn_by varchar(64);
-- when it was taken back
alter table check_in add column withdrawn_at datetime(6);
create index ix_check_in_person on check_in (person_code, id);
