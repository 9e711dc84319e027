-- Whether the bot asked if the one thing offered is done, and not which one is meant: only then does a yes say that it is.
alter table conversation add column asks_whether_done boolean not null default false;
