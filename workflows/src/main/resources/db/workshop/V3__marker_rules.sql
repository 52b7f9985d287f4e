-- The rules of the house for its markers, each version as it was stored, as JSON. Without a row those of a fresh installation hold.

create table workshop.marker_rules (
    version integer not null primary key,
    rules text not null,
    changed_at timestamp with time zone not null,
    changed_by varchar(64) not null
);
