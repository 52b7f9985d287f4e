-- An order keeps what its marker could not follow: stripes that do not match, surplus copies.

alter table cut_order add column marker_notes text;
