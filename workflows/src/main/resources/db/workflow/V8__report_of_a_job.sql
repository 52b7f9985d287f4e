-- A job that is cut keeps what its time does not cover: no fault of the table.

alter table cut_job add column report text;
