-- Of which material of its order something waits; what waits because of the pattern counts as the shell.

alter table patternroom.queue_entry add column material varchar(16) default 'SHELL' not null;
