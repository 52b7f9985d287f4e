-- The orders that a lay's job cuts for, with how many pieces of each; a job of one order has none. What it cuts is written under
-- the order of each piece, so that what is cut of an order is found whoever's job has cut it.

create table cutroom.job_order (
    job_id varchar(64) not null references cutroom.cut_job (job_id),
    order_id varchar(64) not null,
    pieces integer not null,
    primary key (job_id, order_id)
);

create index job_order_by_order on cutroom.job_order (order_id);
