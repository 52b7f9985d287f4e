-- Who works here. version counts every change that ends the sessions of the account.

create table identity.staff_account (
    name varchar(32) not null primary key,
    display_name varchar(100) not null,
    roles varchar(100) not null,
    password_hash varchar(100) not null,
    active boolean not null,
    must_change boolean not null,
    password_expires_at timestamp with time zone,
    created_at timestamp with time zone not null,
    last_sign_in_at timestamp with time zone,
    last_network varchar(64),
    version bigint not null
);

-- Who did what. Lines are only added; each holds the hash of the one before.

create table identity.audit_entry (
    entry_no bigint not null primary key,
    recorded_at timestamp with time zone not null,
    account varchar(128) not null,
    address varchar(128) not null,
    action varchar(40) not null,
    subject varchar(128) not null,
    detail text not null,
    trace varchar(64) not null,
    previous_hash varchar(64) not null,
    entry_hash varchar(64) not null
);

create index audit_entry_account on identity.audit_entry (account, entry_no);
create index audit_entry_subject on identity.audit_entry (subject, entry_no);
create index audit_entry_action on identity.audit_entry (action, entry_no);

-- The last line; locked while the next one is added.

create table identity.audit_head (
    id integer not null primary key,
    entry_no bigint not null,
    entry_hash varchar(64) not null
);

insert into identity.audit_head (id, entry_no, entry_hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- Tokens that several portals count together; used on PostgreSQL.

create table identity.limit_bucket (
    id varchar(100) not null primary key,
    state bytea,
    expires_at bigint
);

create index limit_bucket_by_expiry on identity.limit_bucket (expires_at);

-- Keys that all portals sign with, hexadecimal.

create table identity.signing_key (
    name varchar(32) not null primary key,
    secret varchar(64) not null,
    created_at timestamp with time zone not null
);
