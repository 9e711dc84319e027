-- until when a due nudge waits for the end of a rest or a throttle; null while it waits for somebody to act for the post, and
-- for one that never waited
alter table reminder add column held_until datetime(6);
-- who was sent what lately, for the throttle
create index ix_notification_destination on notification (destination_kind, destination_code, created_at);
