-- What were files of one portal: every portal sees them now.

create table picked_piece (
    job_id    varchar(64)  not null,
    piece     varchar(200) not null,
    picked_at timestamp with time zone not null,
    primary key (job_id, piece)
);

create index picked_piece_by_time on picked_piece (picked_at);

create table projector_calibration (
    table_name varchar(64) not null primary key,
    content    text        not null,
    changed_at timestamp with time zone not null
);
