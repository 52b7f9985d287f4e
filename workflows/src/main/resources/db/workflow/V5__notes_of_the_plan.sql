-- An order keeps what was done to bring its program into the budget: another order of pieces, rounded corners.

alter table cut_order add column plan_notes text;
