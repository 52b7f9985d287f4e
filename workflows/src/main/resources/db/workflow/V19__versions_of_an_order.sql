-- What a tailor made of an order: as it was ordered, each change and approval, and the versions that were only named.
-- The tag says which body and style a version is; an order that was approved keeps the tag of what was approved.

create table order_version (
    order_id varchar(64) not null references cut_order (order_id),
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

alter table cut_order add column approved_tag varchar(64);
