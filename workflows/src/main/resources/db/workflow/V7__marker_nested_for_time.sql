-- An order over its budget by little is nested once more for time: by which command, and what came of it.

alter table cut_order add column time_command varchar(64);
alter table cut_order add column time_marker_id varchar(64);
