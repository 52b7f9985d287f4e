-- What is cut of a job, and on one piece of cloth, is asked at each event of a table.

create index cut_piece_by_job on cut_piece (job_id);
create index cut_piece_by_cloth on cut_piece (cloth);
create index cut_job_by_cloth on cut_job (cloth);

-- To which instant the data were restored the last time: only then, and of orders of before, can a job be forgotten.

alter table stored_data add column restored_to timestamp with time zone;
update stored_data set restored_to = (select max(restored_to) from unheard_table);
