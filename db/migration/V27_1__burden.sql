-- About how many minutes duties take.
create table burden (
    -- a kind of duty; 'weekly-budget' for what a post has in a week
    what varchar(20) not null primary key,
    minutes int not null
);
