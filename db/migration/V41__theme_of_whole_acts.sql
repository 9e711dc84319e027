-- A theme is used when its drill is done. What was claimed by replies that were incomplete is free again;
-- the check-ins themselves keep what they named.
delete from theme_use
where act > (select o.times_done from obligation o where o.id = theme_use.obligation_id);
