-- Settings of the shop, each version as it was stored; orders carry their own copy.
create table house_settings (
    version    integer not null primary key,
    settings   text not null,
    changed_at timestamp with time zone not null,
    changed_by varchar(64) not null
);
