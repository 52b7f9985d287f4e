-- What the house buys under one name and number. Lengths mm, weight g/m2, shrinkage per cent; the price of a metre is in minor units of
-- its currency. Care symbols are five words with a blank between them, none when unknown. None is ever deleted: withdrawn ones are not
-- offered any more, and orders keep their own copy of the cloth. The roll is what is scanned
-- before the cut while the house does not count its cloth.

create table workshop.article (
    id varchar(40) not null primary key,
    version bigint default 0 not null,
    place integer not null,
    kind varchar(16) not null,
    name_en varchar(120) not null,
    name_zh varchar(120) not null,
    colour varchar(7) not null,
    usable_width double precision not null,
    weight double precision not null,
    nap varchar(8) not null,
    face varchar(8) not null,
    warp_repeat double precision default 0 not null,
    weft_repeat double precision default 0 not null,
    line_across double precision default 0 not null,
    line_along double precision default 0 not null,
    line_colour varchar(7) default '' not null,
    shrinkage_warp double precision not null,
    shrinkage_weft double precision not null,
    price_per_metre bigint not null,
    currency varchar(3) not null,
    supplier varchar(120) not null,
    lead_time_days integer not null,
    care varchar(200) not null,
    origin varchar(2) not null,
    marker_rules boolean not null,
    roll varchar(128) default '' not null,
    withdrawn boolean default false not null,
    changed_at timestamp with time zone not null,
    changed_by varchar(64) not null
);

create index article_by_place on workshop.article (place, id);

-- Fibres by weight, the largest share first.

create table workshop.article_fibre (
    article_id varchar(40) not null references workshop.article (id) on delete cascade,
    place integer not null,
    fibre varchar(40) not null,
    per_cent numeric(5, 2) not null,
    primary key (article_id, place)
);

-- A photo of the cloth, encoded anew.

create table workshop.article_swatch (
    article_id varchar(40) not null primary key references workshop.article (id) on delete cascade,
    jpeg bytea not null,
    stored_at timestamp with time zone not null
);

-- What the house has turned on and which article goes with which cloth, each version as it was stored, as JSON.

create table workshop.house_settings (
    version integer not null primary key,
    settings text not null,
    changed_at timestamp with time zone not null,
    changed_by varchar(64) not null
);
