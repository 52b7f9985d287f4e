-- The orders that may share a marker: since when their pieces were ready for it, whether they are laid alone, and the lay that
-- they are in or were cut in. A lay is a row of production.cut_order that names itself as its main order.

create table production.lay_member (
    order_id varchar(64) primary key,
    since timestamp with time zone not null,
    alone boolean default false not null,
    lay varchar(64)
);

create index lay_member_by_lay on production.lay_member (lay);
