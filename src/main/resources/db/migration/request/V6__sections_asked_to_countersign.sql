-- Sections that were asked to countersign see the request too, and are listed with those that handle it: the lines written
-- before are counted once more, with the open ones in the next morning.
update request.case_file set disposal_counted = false where step not in ('ARRIVED', 'CONFIRMED');
