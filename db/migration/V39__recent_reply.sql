-- What a person's last recorded message was about, so that a picture just after it, a correction or an addition finds it.
alter table conversation add column recent_obligations varchar(1000);
-- when that message was written
alter table conversation add column recent_at datetime(6);
-- the conversation it was written in
alter table conversation add column recent_chat varchar(128);
