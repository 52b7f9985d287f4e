-- The way of an order: its state, its documents, how long its stages took.

create table production.cut_order (
    order_id varchar(64) primary key,
    version bigint default 0 not null,
    state varchar(32) not null,
    reasons text not null,
    state_before_incident varchar(32),
    reasons_before_incident text,
    due date not null,
    pattern_id varchar(64),
    marker_id varchar(64),
    program_id varchar(64),
    table_name varchar(64),
    marker_length double precision,
    efficiency double precision,
    predicted_seconds double precision,
    table_seconds double precision,
    marker_notes text,
    plan_notes text,
    time_command varchar(64),
    time_marker_id varchar(64),
    nest_given_seconds double precision,
    nest_wanted_seconds double precision,
    nest_waiting integer,
    created_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    cleared_at timestamp with time zone
);

create index cut_order_by_change on production.cut_order (changed_at);

create table production.order_stage (
    order_id varchar(64) not null references production.cut_order (order_id),
    position integer not null,
    name varchar(32) not null,
    seconds double precision not null,
    ended_at timestamp with time zone not null,
    primary key (order_id, position)
);

-- Content is a JSON file, compressed (RFC 1950). A pattern has notes of its draft and the tag of the body and style that it was
-- drafted from.

create table production.order_document (
    document_id varchar(64) primary key,
    order_id varchar(64) not null references production.cut_order (order_id),
    kind varchar(16) not null,
    content bytea not null,
    notes text,
    tag varchar(64),
    created_at timestamp with time zone not null
);

create index order_document_by_order on production.order_document (order_id);
