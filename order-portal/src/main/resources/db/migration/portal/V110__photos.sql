-- Photos of customers, encoded anew as JPEG of at most 1 MiB; they go with their order.
create table portal_photo (
    order_id   varchar(16) not null references portal_order (id) on delete cascade,
    photo_view varchar(8)  not null,
    stored_at  timestamp with time zone not null,
    jpeg       bytea       not null,
    primary key (order_id, photo_view)
);

create index portal_photo_stored_at on portal_photo (stored_at);
