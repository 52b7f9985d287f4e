-- What was called a job in doubt is a job whose cut is uncertain.

update cut_job set state = 'UNCERTAIN' where state = 'DOUBT';
