-- What a tailor made of an order: as it was ordered, each change and approval, and the versions that were only named.
-- The tag says which body and style a version is.

create table patternroom.order_version (
    order_id varchar(64) not null,
    number integer not null,
    kind varchar(16) not null,
    name varchar(120) not null,
    remark varchar(1000) not null,
    tag varchar(64) not null,
    body text not null,
    style text not null,
    made_by varchar(128) not null,
    made_at timestamp with time zone not null,
    primary key (order_id, number)
);

-- Settings of the shop, each version as it was stored; orders carry their own copy.

create table patternroom.house_settings (
    version integer not null primary key,
    settings text not null,
    changed_at timestamp with time zone not null,
    changed_by varchar(64) not null
);
