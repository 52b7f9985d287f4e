create table portal_order (
    id         varchar(16)  not null primary key,
    placed_at  timestamp with time zone not null,
    cloth      varchar(64)  not null,
    wish       text         not null
);

create index portal_order_placed_at on portal_order (placed_at);

create table portal_answer (
    key_name    varchar(255) not null primary key,
    fingerprint varchar(64)  not null,
    claimed_at  timestamp with time zone not null,
    order_id    varchar(16),
    body        text
);
