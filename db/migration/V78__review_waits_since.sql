-- When a review was put up: done_at may be what somebody said of a day before. Those from before wait since their check-in was sent.
alter table review add column waits_since datetime(6);
update review set waits_since = coalesce((select c.at_time from check_in c where c.id = review.check_in_id), done_at);
alter table review modify column waits_since datetime(6) not null;
