-- Who works here. version counts every change that ends the sessions of the account.
create table staff_account (
    name                varchar(32)  not null primary key,
    display_name        varchar(100) not null,
    roles               varchar(100) not null,
    password_hash       varchar(100) not null,
    active              boolean      not null,
    must_change         boolean      not null,
    password_expires_at timestamp with time zone,
    created_at          timestamp with time zone not null,
    last_sign_in_at     timestamp with time zone,
    last_network        varchar(64),
    version             bigint       not null
);
