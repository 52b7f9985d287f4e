-- When the roll of a job was scanned last: that other cloth was laid on its table stays known, whatever becomes of the job.

alter table cut_job add column scanned_at timestamp with time zone;

-- Whether cloth was cut for a job that was written off: known also when its pieces are cleared with the documents.

alter table cut_job add column cut_cloth boolean default false not null;
update cut_job set cut_cloth = exists (select 1 from cut_piece p where p.job_id = cut_job.job_id)
    where written_off_at is not null;
