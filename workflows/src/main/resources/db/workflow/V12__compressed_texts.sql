-- Documents and messages are stored compressed. What an earlier release wrote as text is read all the same.

alter table order_document add column compressed bytea;
alter table order_document alter column content drop not null;
create index order_document_by_order on order_document (order_id);

alter table outbox add column compressed bytea;
alter table outbox alter column body drop not null;
