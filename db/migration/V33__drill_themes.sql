-- A different drill theme each month: the catalogue, and which theme was used where.
create table theme (
    code varchar(64) not null primary key,
    name varchar(100) not null,
    -- the name in English
    english varchar(100) not null,
    -- other words by which a reply may name it, one a line
    also varchar(1000) not null,
    position int not null
);

-- the theme that was taken for it; null when none was
alter table check_in add column theme varchar(64);
-- why a used theme was taken again; empty when it was not used before
alter table check_in add column theme_reason varchar(500);

create table theme_use (
    id bigint not null auto_increment primary key,
    -- unit code: the target, else the unit of the holder
    place varchar(64) not null,
    -- in which it may not come twice, such as the school year 2026-2027
    span varchar(100) not null,
    theme varchar(64) not null,
    -- empty for the first use; else obligation and act that had a reason, so that the key lets them through
    again varchar(40) not null,
    obligation_id bigint not null,
    -- the how manieth check-in of the obligation that counts
    act int not null,
    used_at datetime(6) not null,
    constraint uq_theme_use unique (place, span, theme, again),
    constraint fk_theme_use_obligation foreign key (obligation_id) references obligation (id)
);
