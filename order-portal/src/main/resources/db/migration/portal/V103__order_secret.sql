-- SHA-256 of what opens an order to its customer, hexadecimal; null for orders from before: staff alone open those.
alter table portal_order add column secret_hash varchar(64);
