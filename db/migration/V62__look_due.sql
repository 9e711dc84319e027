-- When to try again to decode a picture for which no place was free; null when there is nothing to try.
alter table evidence add column look_due_at datetime(6);
create index ix_evidence_look_due on evidence (look_due_at);
-- Which of those without a look were left out for want of a place nobody noted: all are tried once.
update evidence set look_due_at = received_at where look is null and media_type <> 'image/heic';
