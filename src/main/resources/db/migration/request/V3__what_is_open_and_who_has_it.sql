-- What hangs on a request beside its steps: a referral nobody answered, a rectification nobody agreed to.
alter table request.case_file add column referred boolean not null default false;
alter table request.case_file add column rectifying boolean not null default false;

-- Roles whose turn it is. Open requests are counted anew each morning; those answered wait for the archive.
alter table request.case_file add column waiting text[] not null default '{}';
update request.case_file set waiting = '{ARCHIVIST,DISCLOSURE_OFFICER}' where step in ('DELIVERED', 'ENDED');
