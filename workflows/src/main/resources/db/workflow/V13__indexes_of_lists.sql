-- What is asked again and again: the oldest message of a destination, orders that are finished, jobs that ended last.

create index outbox_by_destination on outbox (exchange, routing_key, position);
create index cut_order_by_change on cut_order (changed_at);
create index cut_job_by_change on cut_job (changed_at);
