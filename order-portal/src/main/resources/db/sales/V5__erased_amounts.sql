-- What the house has taken for orders that are erased: for its books, without a number of an order and without a person.

create table sales.erased_amount (
    placed_on date not null,
    book_version varchar(40) not null,
    currency varchar(3) not null,
    net numeric(14, 3) not null,
    tax numeric(14, 3) not null,
    total numeric(14, 3) not null,
    payment varchar(24),
    captured numeric(14, 3)
);
