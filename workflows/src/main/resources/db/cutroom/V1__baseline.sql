-- A program on its way over a table. The cloth is named by the job that was the first on it; done_record and may_be_cut_to are
-- records of the program: all up to the one are cut for certain, the knife may have come to the other. The head is where it was
-- as the job came off its table, table frame, mm; empty where nobody knows. What a person has written off counts no longer.

create table cutroom.cut_job (
    job_id varchar(64) primary key,
    version bigint default 0 not null,
    order_id varchar(64) not null,
    table_name varchar(64) not null,
    program_id varchar(64) not null,
    roll varchar(128) not null,
    cloth varchar(64) not null,
    state varchar(16) not null,
    scanned boolean not null,
    scanned_at timestamp with time zone,
    start_asked boolean not null,
    cloth_check varchar(16) default 'SCANNED' not null,
    pieces integer not null,
    pieces_done integer not null,
    predicted_seconds double precision not null,
    elapsed_seconds double precision not null,
    done_record bigint default 0 not null,
    may_be_cut_to bigint default 0 not null,
    head_x double precision,
    head_y double precision,
    fault text,
    question text,
    report text,
    last_event varchar(64),
    written_off_at timestamp with time zone,
    cut_cloth boolean default false not null,
    created_at timestamp with time zone not null,
    changed_at timestamp with time zone not null
);

create index cut_job_by_state on cutroom.cut_job (state);
create index cut_job_by_order on cutroom.cut_job (order_id);
create index cut_job_by_change on cutroom.cut_job (changed_at);
create index cut_job_roll on cutroom.cut_job (roll);
create index cut_job_by_cloth on cutroom.cut_job (cloth);

-- The next job of an order is cut on the cloth of this one, which was aborted.

create table cutroom.continued_order (
    order_id varchar(64) primary key,
    job_id varchar(64) not null references cutroom.cut_job (job_id)
);

-- Since when an order may have been cut without these data knowing it.

create table cutroom.unsure_order (
    order_id varchar(64) primary key,
    unsure_since timestamp with time zone not null
);

-- What is cut of an order is known by order, piece, copy and place on the roll, whatever program cut it.

create table cutroom.cut_piece (
    order_id varchar(64) not null,
    job_id varchar(64) not null references cutroom.cut_job (job_id),
    piece varchar(255) not null,
    state varchar(16) not null,
    roll varchar(128) not null,
    cloth varchar(64) not null,
    place_x double precision,
    place_y double precision,
    rotation_deg double precision,
    mirrored boolean,
    geometry varchar(16),
    changed_at timestamp with time zone not null,
    primary key (order_id, job_id, piece)
);

create index cut_piece_by_job on cutroom.cut_piece (job_id);
create index cut_piece_by_cloth on cutroom.cut_piece (cloth);

-- A roll lies on one table at a time: whoever scans or starts holds this row while he looks where the roll is.

create table cutroom.roll_lock (id integer primary key);

insert into cutroom.roll_lock (id) values (1);

-- After a restore: the tables whose gateways have not reported yet what they have cut, or whose memory does not reach back to it.

create table cutroom.unheard_table (
    table_name varchar(64) primary key,
    restored_to timestamp with time zone not null,
    heard boolean not null
);

create table cutroom.picked_piece (
    job_id varchar(64) not null,
    piece varchar(200) not null,
    picked_at timestamp with time zone not null,
    primary key (job_id, piece)
);

create index picked_piece_by_time on cutroom.picked_piece (picked_at);

create table cutroom.projector_calibration (
    table_name varchar(64) not null primary key,
    content text not null,
    changed_at timestamp with time zone not null
);
