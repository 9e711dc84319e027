-- Which pictures are still to be examined is asked at each tick: a mark of their own instead of a table to compare with.
alter table check_in_evidence add column examined_at datetime(6);
create index ix_check_in_evidence_examined on check_in_evidence (examined_at);
create index ix_check_in_evidence_evidence on check_in_evidence (evidence_id);
drop table evidence_examined;
