-- What people said of what the machine reader found. The findings themselves are kept nowhere: only salted commitments.
create table secrecy.salt (
    owner text  primary key,
    salt  bytea not null check (length(salt) = 32)
);

-- What a unit has said once for all of texts that keep coming back.
create table secrecy.remembered_finding (
    agency     text        not null,
    commitment text        not null check (length(commitment) = 64),
    kind       text        not null,
    decision   text        not null,
    reason     text        not null,
    decided_by text        not null,
    at         timestamptz not null,
    primary key (agency, commitment)
);

do $$
begin
    if exists (select from pg_roles where rolname = 'mingtang_app') then
        grant select, insert, delete on secrecy.salt to mingtang_app;
        grant select, insert, update, delete on secrecy.remembered_finding to mingtang_app;
    end if;
end $$;
