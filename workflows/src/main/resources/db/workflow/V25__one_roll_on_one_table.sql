-- A roll lies on one table at a time: whoever scans or starts holds this row while he looks where the roll is.

create table roll_lock (id integer primary key);
insert into roll_lock (id) values (1);

create index cut_job_roll on cut_job (roll);
