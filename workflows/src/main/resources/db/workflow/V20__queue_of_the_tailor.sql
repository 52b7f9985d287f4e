-- What the tailor's queue shows of an order, written when it is taken, checked and changed: a list reads no body, style or
-- cloth. Orders of before have only the day on which they are due; what else they are is read from the order itself.

alter table cut_order add column due date;
alter table cut_order add column customer varchar(16);
alter table cut_order add column garments varchar(64);
alter table cut_order add column cloth varchar(64);
alter table cut_order add column sex varchar(8);
alter table cut_order add column asked text;
alter table cut_order add column corrected varchar(1000);
alter table cut_order add column proposals integer;

update cut_order set due = cast(created_at + interval '28' day as date);
