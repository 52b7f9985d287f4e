-- What a cut has left and nobody has put away or thrown away yet. A rectangle lies at from_mm and across_mm of its marker.

create table workshop.leftover (
    number varchar(40) not null primary key,
    kind varchar(16) not null,
    roll varchar(40) not null,
    article varchar(40) not null,
    lot varchar(40) not null,
    order_id varchar(64) not null,
    material varchar(16) not null,
    part varchar(40) not null,
    length_mm double precision not null,
    width_mm double precision not null,
    from_mm double precision not null,
    across_mm double precision not null,
    born_at timestamp with time zone not null
);

create index leftover_by_roll on workshop.leftover (roll, kind);

-- An order whose suit is bundled asks for no cloth of its lot any more.

alter table workshop.order_lot add column bundled boolean default false not null;

create index order_lot_by_lot on workshop.order_lot (lot);
