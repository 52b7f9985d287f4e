-- A customer may change the cloth before the knife: a version names it. Null for versions of before.

alter table patternroom.order_version add column cloth varchar(64);
