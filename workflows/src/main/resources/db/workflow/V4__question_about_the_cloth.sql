-- A job in doubt keeps what a person is asked about its cloth.

alter table cut_job add column question text;
