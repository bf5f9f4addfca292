-- What hangs on a request beside its steps: a referral nobody answered, a rectification nobody agreed to.
alter table request.case_file add column referred boolean not null default false;
alter table request.case_file add column rectifying boolean not null default false;
