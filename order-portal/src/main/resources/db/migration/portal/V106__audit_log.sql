-- Who did what. Lines are only added; each holds the hash of the one before.
create table audit_entry (
    entry_no      bigint       not null primary key,
    recorded_at   timestamp with time zone not null,
    account       varchar(128) not null,
    address       varchar(128) not null,
    action        varchar(40)  not null,
    subject       varchar(128) not null,
    detail        text         not null,
    trace         varchar(64)  not null,
    previous_hash varchar(64)  not null,
    entry_hash    varchar(64)  not null
);

create index audit_entry_account on audit_entry (account, entry_no);
create index audit_entry_subject on audit_entry (subject, entry_no);
create index audit_entry_action on audit_entry (action, entry_no);

-- The last line; locked while the next one is added.
create table audit_head (
    id         integer     not null primary key,
    entry_no   bigint      not null,
    entry_hash varchar(64) not null
);

insert into audit_head (id, entry_no, entry_hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
