-- The movable clock of the sandbox. Empty, and never read, outside the sandbox.
create table sandbox_clock (
    -- always 1: there is one clock
    id int not null primary key,
    -- what is added to the time of the machine, in milliseconds
    offset_millis bigint not null
);
