-- An order keeps why it was looked at while a failed step is tried again.

alter table cut_order add column reasons_before_incident text;
