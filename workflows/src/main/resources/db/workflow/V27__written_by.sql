-- Which releases have worked on this database; the one that started last wrote what is in it.
create table written_by (
    version varchar(64) not null,
    schema_version varchar(32) not null,
    first_start timestamp with time zone not null,
    last_start timestamp with time zone not null,
    primary key (version, schema_version)
);

-- Commands for nesters leave by the rank of their order (OrderRank); what was there before goes first.
alter table outbox add column order_rank bigint default 0 not null;
