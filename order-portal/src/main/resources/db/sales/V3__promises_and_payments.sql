-- Calendar and capacity of the house, each version as it was stored (YAML).

create table sales.house_times (
    version integer not null primary key,
    text text not null,
    stored_at timestamp with time zone not null,
    stored_by varchar(64) not null
);

-- The day that is promised with an order, and by which day it must be cut for that. What was promised first stays: kept says
-- whether that was kept, as far as the house sees it, and is empty while that is open or the customer's own doing.

create table sales.order_promise (
    order_id varchar(16) not null primary key references sales.placed_order (id) on delete cascade,
    version bigint default 0 not null,
    first_day date not null,
    first_cut_by date not null,
    promised_day date not null,
    cut_by date not null,
    likely_day date not null,
    certainty varchar(16) not null,
    fabric varchar(64) not null,
    express boolean not null,
    review_likely boolean not null,
    promised_at timestamp with time zone not null,
    state varchar(16) not null,
    cut_on date,
    kept boolean
);

create index order_promise_by_state on sales.order_promise (state, cut_by);

create table sales.promise_move (
    order_id varchar(16) not null references sales.order_promise (order_id) on delete cascade,
    number integer not null,
    old_day date not null,
    new_day date not null,
    reason varchar(16) not null,
    moved_at timestamp with time zone not null,
    primary key (order_id, number)
);

-- The payment of an order. The bank knows it by its reference, and each call by a key of ours, so that a call that is made
-- again after a crash does nothing twice. owed is there once the order is cancelled. No card data.

create table sales.order_payment (
    order_id varchar(16) not null primary key references sales.placed_order (id) on delete cascade,
    version bigint default 0 not null,
    state varchar(24) not null,
    fault varchar(200),
    authorised_until timestamp with time zone,
    amount numeric(14, 3),
    currency varchar(3),
    captured numeric(14, 3),
    owed numeric(14, 3),
    authorisation integer default 1 not null,
    call_number integer default 1 not null,
    attempts integer default 0 not null,
    next_try_at timestamp with time zone not null,
    remark varchar(500),
    changed_at timestamp with time zone not null
);

create index order_payment_by_try on sales.order_payment (state, next_try_at);

-- What a bank has told by webhook, once for each of its numbers; what nobody could place is parked.

create table sales.bank_event (
    event_id varchar(64) not null primary key,
    received_at timestamp with time zone not null,
    type varchar(32) not null,
    reference varchar(64) not null,
    body varchar(4000) not null,
    outcome varchar(16) not null,
    reason varchar(200)
);

create index bank_event_by_outcome on sales.bank_event (outcome, received_at);

-- The books of the simulated bank: what it has answered to each key, and what it holds. Another bank has its own.

create table sales.simulated_bank (
    reference varchar(64) not null primary key,
    amount numeric(14, 3) not null,
    currency varchar(3) not null,
    authorised_until timestamp with time zone not null,
    captured numeric(14, 3) not null,
    refunded numeric(14, 3) not null,
    voided boolean not null
);

create table sales.simulated_bank_answer (
    call_key varchar(80) not null primary key,
    answer varchar(400) not null
);
