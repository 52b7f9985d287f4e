-- Which body and style a pattern was drafted from: what is on the order may have changed since. Patterns of before
-- have no tag.

alter table order_document add column tag varchar(64);
