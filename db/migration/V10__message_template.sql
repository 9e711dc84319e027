-- The bot's words, from bot-config. Placeholders are names in braces.
create table message_template (
    code varchar(64) not null primary key,
    text varchar(2000) not null
);
