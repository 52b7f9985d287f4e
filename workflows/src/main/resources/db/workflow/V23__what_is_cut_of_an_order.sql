-- What is cut of an order is known by order, piece, copy and place on the roll, whatever program cut it. A job remembers its
-- program and the cloth that it is cut on, by the job that was the first on it; what a person has written off counts no longer.

alter table cut_job add column program_id varchar(64);
alter table cut_job add column cloth varchar(64);
alter table cut_job add column written_off_at timestamp with time zone;

alter table cut_order add column continues_job varchar(64);

create table cut_piece (
    order_id varchar(64) not null references cut_order (order_id),
    job_id varchar(64) not null references cut_job (job_id),
    piece varchar(255) not null,
    state varchar(16) not null,
    roll varchar(128) not null,
    cloth varchar(64) not null,
    place_x double precision,
    place_y double precision,
    rotation_deg double precision,
    mirrored boolean,
    changed_at timestamp with time zone not null,
    primary key (order_id, job_id, piece)
);
