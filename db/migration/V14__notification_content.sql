-- A row of the outbox may be more than a message: a DING, a to-do, a change of an earlier row.
alter table notification add column form varchar(20) not null default 'MESSAGE';
-- what the form needs beside title and body, as JSON
alter table notification add column details varchar(4000);
-- the earlier row it changes
alter table notification add column about_id bigint;
-- its key on the wire: unlike the id never used again, not even by a new database
alter table notification add column wire_key varchar(64);
update notification set wire_key = concat('dutybell-', id);
-- the row it went out with
alter table notification add column merged_into bigint;
-- how it went, when it arrived
alter table notification add column way varchar(20);
-- when it was sent by the way beside DingTalk
alter table notification add column fallback_at datetime(6);
create index ix_notification_wire_key on notification (wire_key);
create index ix_notification_merged on notification (merged_into);
