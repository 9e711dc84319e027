-- A message that an outage delayed into a night waits for the morning only when that ends before this time; null when it
-- helps in any morning.
alter table notification add column useful_until datetime(6);
