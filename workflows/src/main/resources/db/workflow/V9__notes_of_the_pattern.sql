-- A pattern is stored with the notes of its draft: estimated measurements, limits met. Patterns of before have none.

alter table order_document add column notes text;
