-- A marker around a flaw that an operator has found before the knife and that nobody has stored yet; one for each work on a table.
-- The flaw is as he measured it, cloth and rules are those that the marker was asked for by, the answer is what a nester sent,
-- compressed (RFC 1950); where it begins is from the cut end of its roll, mm.

create table production.proposed_marker (
    order_id varchar(64) primary key references production.cut_order (order_id),
    command varchar(64) not null,
    flaw varchar(512) not null,
    asked_cloth text not null,
    begin_mm double precision not null,
    answer bytea,
    seconds double precision,
    none_for text
);
