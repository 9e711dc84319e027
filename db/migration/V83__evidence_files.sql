-- The name under which a document or video was sent; empty when it had none.
alter table evidence add column file_name varchar(100) not null default '';
