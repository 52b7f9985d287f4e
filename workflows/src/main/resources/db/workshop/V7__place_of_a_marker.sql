-- Where the cloth of a marker begins on its roll, in the roll's own frame, mm; null until the marker is laid.

alter table workshop.reservation add column laid_from_mm double precision;
