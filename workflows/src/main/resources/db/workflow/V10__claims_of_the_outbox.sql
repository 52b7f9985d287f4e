-- Several portals publish: a message is claimed, published outside any transaction, then deleted. A claim that is not
-- redeemed in time is void, and the message is published again.

alter table outbox add column claimed_by varchar(64);
alter table outbox add column claimed_until timestamp with time zone;
drop table outbox_turn;

create index inbox_by_time on inbox (received_at);
