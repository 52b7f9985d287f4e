-- What is ordered, as the tailor has it now, and what lists show of it. The tag says which body and style a tailor has approved;
-- what was asked and corrected are notices.

create table patternroom.specification (
    order_id varchar(64) primary key,
    version bigint default 0 not null,
    body text not null,
    style text not null,
    fabric text not null,
    roll varchar(128) not null,
    approved_tag varchar(64),
    due date not null,
    customer varchar(16),
    garments varchar(64) not null,
    cloth varchar(64) not null,
    sex varchar(8) not null,
    asked text not null,
    corrected varchar(1000) not null,
    proposals integer default 0 not null,
    placed_at timestamp with time zone not null,
    cleared boolean default false not null
);

create index specification_by_customer on patternroom.specification (customer);

-- The tailor's queue, a read model: what of which order waits for a tailor, or for its customer. It can be made anew.

create table patternroom.queue_entry (
    order_id varchar(64) not null,
    wait_id varchar(64) not null,
    kind varchar(32) not null,
    since timestamp with time zone not null,
    reasons text not null,
    primary key (order_id, wait_id)
);

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
