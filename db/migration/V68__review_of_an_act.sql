-- A review is of one act: the last check-in that it had when it was done, so that a repeat which says the same time waits as well,
-- and a return takes off what was looked at. Null for those from before, which are of the last act.
alter table review add column check_in_id bigint;
create unique index uq_review_act on review (obligation_id, check_in_id);
alter table review drop constraint uq_review;
