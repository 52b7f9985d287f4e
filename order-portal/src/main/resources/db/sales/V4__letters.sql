-- Letters to customers, kept with what they tell and put into words when they are sent. Details, words with spaces between
-- them, are what a kind needs beside the order: the first letter's are the secret that opens the order, so what was sent has
-- none any more. Due is when it is tried next; whoever tries it sets that first.

create table sales.letter (
    order_id varchar(16) not null references sales.placed_order (id) on delete cascade,
    kind varchar(16) not null,
    version integer not null,
    details varchar(2000) not null,
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
