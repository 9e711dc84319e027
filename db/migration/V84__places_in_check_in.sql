-- Where a unit is, in degrees by GPS (WGS-84); null when it is not known.
alter table org_unit add column latitude double;
alter table org_unit add column longitude double;
-- Codes of the schools that the person says were visited, with commas between; empty when none are wanted or named.
alter table check_in add column schools varchar(2000) not null default '';
-- NEAR, FAR, NOT_COMPARED or UNAVAILABLE; null when the duty does not want it, or nothing is said. The position is not kept.
alter table check_in add column place varchar(20);
-- How far from the unit it was written, and how well the phone knew, in metres.
alter table check_in add column place_metres int;
alter table check_in add column place_accuracy int;
