-- Several check-ins for one obligation, and one check-in for several obligations.

-- how many check-ins counted; may be more than its duty wants
alter table obligation add column times_done int default 0 not null;
update obligation set times_done = 1 where state = 'FULFILLED';

-- for which of the check-ins that count it was sent, 1 is the first
alter table check_in add column act int default 1 not null;
-- the obligation with whose check-in it came (one act, several clauses); null when it was sent for this one
alter table check_in add column from_obligation_id bigint;
create index ix_check_in_from on check_in (from_obligation_id);
