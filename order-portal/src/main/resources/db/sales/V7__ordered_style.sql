-- The style of an order as its customer asked for it (STYLE as JSON), without what the house and a tailor put in: what a change
-- is priced from and begins with. Empty for an order from before it was kept.

alter table sales.placed_order add column ordered_style text;
