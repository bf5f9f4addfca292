-- A section that was asked to countersign, or has done so, goes on seeing the request; it waits for it only while its
-- countersign is awaited. The open lines are counted anew in the next morning; until then all that see it count.
alter table request.case_file add column turn uuid[] not null default '{}';
update request.case_file set turn = sections where open;
