-- The journal: official acts, written once. `bytes` is the act in RFC 8785 form, `hash` its SHA-256; `payload` stands
-- beside them for queries. `transaction` lets a later sealer read committed entries in order without missing a
-- transaction that commits late (it stops at pg_snapshot_xmin), so that sealing needs no change of stored entries.
create table journal.entry (
    position    bigint generated always as identity primary key,
    stream      text        not null check (length(stream) between 3 and 120),
    sequence    bigint      not null check (sequence >= 1),
    type        text        not null,
    version     int         not null check (version >= 1),
    clauses     text[]      not null,
    actor       text        not null,
    organ       text        not null,
    at          timestamptz not null,
    payload     jsonb       not null,
    bytes       bytea       not null,
    hash        bytea       not null,
    transaction xid8        not null default pg_current_xact_id(),
    unique (stream, sequence),
    check (hash = sha256(bytes))
);

create index entry_type on journal.entry (type, position);

create function journal.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'journal entries are never changed or deleted';
end $$;

create trigger entry_is_final before update or delete on journal.entry
    for each row execute function journal.refuse_change();
create trigger journal_is_final before truncate on journal.entry
    for each statement execute function journal.refuse_change();

do $$
begin
    if exists (select from pg_roles where rolname = 'mingtang_app') then
        grant usage on schema journal to mingtang_app;
        grant select, insert on journal.entry to mingtang_app;
    end if;
end $$;
