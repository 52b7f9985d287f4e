-- Price books as they were written, none ever changed or deleted: orders name theirs. One begins on a day.

create table sales.price_book (
    version varchar(40) not null primary key,
    valid_from date not null unique,
    text text not null,
    stored_at timestamp with time zone not null,
    stored_by varchar(64) not null
);

-- The price of each order, with the text of its parts, and the quote that it was promised by, which counts once. owed is what
-- it owes all the same since it is cancelled; empty before.

create table sales.order_price (
    order_id varchar(16) not null primary key references sales.placed_order (id) on delete cascade,
    book_version varchar(40) not null,
    currency varchar(3) not null,
    net numeric(14, 3) not null,
    tax numeric(14, 3) not null,
    total numeric(14, 3) not null,
    price text not null,
    owed numeric(14, 3),
    quote_id varchar(32) unique
);

-- Terms of the house by language, as it wrote them, none ever changed: orders name the version that was accepted.

create table sales.terms (
    version integer not null,
    locale varchar(8) not null,
    text text not null,
    stored_at timestamp with time zone not null,
    stored_by varchar(64) not null,
    primary key (version, locale)
);

-- Where a suit is sent, and the version of the terms that its customer read; 0 for those that came with the program.

alter table sales.placed_order add column customer_street varchar(700);
alter table sales.placed_order add column customer_postcode varchar(200);
alter table sales.placed_order add column customer_town varchar(200);
alter table sales.placed_order add column customer_country varchar(2);
alter table sales.placed_order add column terms_version integer;
