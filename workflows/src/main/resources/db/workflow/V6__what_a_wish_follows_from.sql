-- What an operator wishes for a job follows from the last event that the process has heard of it.

alter table cut_job add column last_event varchar(64);
