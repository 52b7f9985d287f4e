-- Letters to customers, written with what they tell and sent afterwards. What was sent has no text any more: the first one
-- holds the secret that opens the order. Due is when it is tried next; whoever tries it sets that first.

create table sales.letter (
    order_id varchar(16) not null references sales.placed_order (id) on delete cascade,
    kind varchar(16) not null,
    version integer not null,
    subject varchar(400) not null,
    content text not null,
    state varchar(16) not null,
    tries integer default 0 not null,
    due_at timestamp with time zone not null,
    fault varchar(1000),
    written_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    primary key (order_id, kind, version)
);

create index letter_due on sales.letter (state, due_at);

-- Orders whose customer wants no letters.

create table sales.letters_stopped (
    order_id varchar(16) not null primary key references sales.placed_order (id) on delete cascade,
    stopped_at timestamp with time zone not null
);
