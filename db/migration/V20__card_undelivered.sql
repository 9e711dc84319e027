-- DingTalk made a card of this message and delivered it to nobody. Asked again under the same key it only says that the card
-- is there, so the message must not go as a card again, on whichever node and after any restart.
alter table notification add column card_undelivered boolean default false not null;
