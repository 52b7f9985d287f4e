-- An order whose search for the marker was shortened because others waited keeps by how much; else all three are null.

alter table cut_order add column nest_given_seconds double precision;
alter table cut_order add column nest_wanted_seconds double precision;
alter table cut_order add column nest_waiting integer;
