-- Other names of a person: DingTalk's id across applications, which to-dos and calendars want, and an e-mail address.
alter table person add column dingtalk_union_id varchar(64);
alter table person add column email varchar(200);
create unique index uq_person_union on person (dingtalk_union_id);
