-- From which day on the personal data of a request about a public-health event can be disposed of; empty while there is
-- nothing to dispose of. The lines written before are counted once, with the open ones in the next morning.
alter table request.case_file add column disposal date;
alter table request.case_file add column disposal_counted boolean not null default false;

create index case_file_disposal on request.case_file (disposal) where disposal is not null;
