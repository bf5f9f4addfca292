-- Keys of the folder under which something is sealed; the newest seals, the first makes the lookup hashes.
create table privacy.key (
    number bigint generated always as identity primary key,
    id     text        not null unique,
    since  timestamptz not null
);

-- Texts and files about persons. Sealed under a key of their own (sealed_key, itself sealed under a key of the folder);
-- erasing takes key, salt, name and content and leaves the commitment, which the journal holds too.
create table privacy.kept (
    number     bigint generated always as identity,
    id         uuid primary key,
    owner      text        not null,
    what       text        not null,
    name       bytea,
    extension  text        not null,
    bytes      bigint      not null,
    commitment char(64)    not null,
    salt       bytea,
    key_id     text        not null references privacy.key (id),
    sealed_key bytea,
    content    bytea,
    file       text,
    at         timestamptz not null
);

create index kept_owner on privacy.kept (owner, number);

-- What is kept is never changed, only erased.
do $$
begin
    if exists (select from pg_roles where rolname = 'mingtang_app') then
        grant usage on schema privacy to mingtang_app;
        grant select, insert on privacy.key, privacy.kept to mingtang_app;
        grant update (salt, sealed_key, content, name, bytes) on privacy.kept to mingtang_app;
    end if;
end $$;
