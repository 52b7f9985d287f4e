-- How far a job came, in records of its program: all up to done_record are cut for certain, the knife may have come to may_be_cut_to.
-- The head is where it was as the job came off its table, table frame, mm; empty where nobody knows.

alter table cut_job add column done_record bigint default 0 not null;
alter table cut_job add column may_be_cut_to bigint default 0 not null;
alter table cut_job add column head_x double precision;
alter table cut_job add column head_y double precision;

alter table cut_piece add column geometry varchar(16);
