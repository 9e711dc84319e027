-- When the person says that it was done; null when not said, then the time of writing counts.
alter table check_in add column said_done_at datetime(6);
-- Hazards that the person says were found; empty when the person says that there are none, null when nothing is said.
alter table check_in add column hazards varchar(1000);
