-- Each material of an order has a row of its own, with the order that it belongs to, the cloth that it is cut from as it was
-- when its marker was asked for, and when all its pieces were cut. The shell's row is the order's, without order and cloth.

alter table production.cut_order add column main_order varchar(64);
alter table production.cut_order add column fabric text;
alter table production.cut_order add column roll varchar(128);
alter table production.cut_order add column cut_at timestamp with time zone;

create index cut_order_by_main_order on production.cut_order (main_order);
