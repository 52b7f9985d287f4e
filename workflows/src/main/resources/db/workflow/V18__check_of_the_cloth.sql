-- How the operator has seen that the cloth lies where the marker is: with the start, and again when the gateway must be told.

alter table cut_job add column cloth_check varchar(16) default 'SCANNED' not null;
