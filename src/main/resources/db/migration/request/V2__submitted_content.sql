-- A keyed hash of what the form held: the same form with something else in it is not the same sending. Empty for what was
-- sent before.
alter table request.submission add column content bytea;
