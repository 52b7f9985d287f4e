-- Which article of the catalogue a job is cut from; jobs of before were on the cloth that their order names.

alter table cutroom.cut_job add column article varchar(64) default '' not null;
