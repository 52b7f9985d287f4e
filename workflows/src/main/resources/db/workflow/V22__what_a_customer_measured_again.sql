-- What a customer measured again is a kind of its own: it may come by an account of the staff.

update order_version set kind = 'MEASURED_AGAIN' where kind = 'MEASURED' and made_by = 'customer';

-- The orders of one customer, for the last one.

create index cut_order_customer on cut_order (customer);
