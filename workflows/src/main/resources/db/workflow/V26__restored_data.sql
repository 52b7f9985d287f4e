-- What these data lie on and when they were last in use: data on something else, or older than they should be, were restored.

create table stored_data (
    id integer primary key,
    identity varchar(200),
    seen_at timestamp with time zone
);
insert into stored_data (id) values (1);

-- After a restore: the tables whose gateways have not told yet what they have cut, or whose memory does not reach back to it.

create table unheard_table (
    table_name varchar(64) primary key,
    restored_to timestamp with time zone not null,
    heard boolean not null
);

-- Since when an order may have been cut without these data knowing it.

alter table cut_order add column unsure_since timestamp with time zone;
