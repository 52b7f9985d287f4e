-- When the working data of a finished order were deleted: its documents, stage times and notes. The order itself stays.

alter table cut_order add column cleared_at timestamp with time zone;
