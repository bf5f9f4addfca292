-- The nightly backups as they went: an archive that was written, or why none was.
create table platform.backup_run (
    id         bigint generated always as identity primary key,
    began      timestamptz not null,
    ended      timestamptz not null,
    archive    text,
    row_count  bigint      not null,
    file_count bigint      not null,
    bytes      bigint      not null,
    failure    text,
    check ((archive is null) <> (failure is null))
);

create index backup_run_newest on platform.backup_run (began desc, id desc);

do $$
begin
    if exists (select from pg_roles where rolname = 'mingtang_app') then
        grant select, insert on platform.backup_run to mingtang_app;
    end if;
end $$;
