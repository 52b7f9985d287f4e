-- Tokens that several portals count together; used on PostgreSQL.
create table limit_bucket (
    id         varchar(100) not null primary key,
    state      bytea,
    expires_at bigint
);

create index limit_bucket_expires_at on limit_bucket (expires_at);

-- Keys that all portals sign with, hexadecimal.
create table portal_key (
    name       varchar(32) not null primary key,
    secret     varchar(64) not null,
    created_at timestamp with time zone not null
);
