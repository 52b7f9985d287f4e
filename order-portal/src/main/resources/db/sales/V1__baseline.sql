-- What only sales knows of an order. The secret opens the order to its customer; its SHA-256 is stored, hexadecimal.

create table sales.placed_order (
    id varchar(16) not null primary key,
    placed_at timestamp with time zone not null,
    customer_name varchar(200),
    customer_email varchar(200),
    customer_locale varchar(200),
    wanted_by date,
    secret_hash varchar(64) not null
);

create index placed_order_by_time on sales.placed_order (placed_at);

-- The response to each idempotency key. Secrets in responses are deleted by age.

create table sales.stored_response (
    key_name varchar(255) not null primary key,
    fingerprint varchar(64) not null,
    stored_at timestamp with time zone not null,
    order_id varchar(16) not null,
    body text not null
);

create index stored_response_by_time on sales.stored_response (stored_at);
create index stored_response_by_order on sales.stored_response (order_id);

-- Photos of customers, encoded anew as JPEG of at most 1 MiB; they are deleted with their order.

create table sales.photo (
    order_id varchar(16) not null references sales.placed_order (id) on delete cascade,
    photo_view varchar(8) not null,
    stored_at timestamp with time zone not null,
    jpeg bytea not null,
    primary key (order_id, photo_view)
);

create index photo_by_time on sales.photo (stored_at);
