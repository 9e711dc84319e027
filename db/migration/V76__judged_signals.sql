-- What a person made of a sign: FINE or DOUBTFUL; null before anybody has looked.
alter table evidence_signal add column verdict varchar(20);
-- person code, or local: and the name of an account
alter table evidence_signal add column judged_by varchar(100);
alter table evidence_signal add column judged_at datetime(6);
