-- The register of known documents. The rows are their own truth; the journal tells of each official act on them.
create table known.document (
    id              uuid        primary key,
    -- grows by one with every change, so that nobody overwrites what was not seen
    version         integer     not null check (version >= 1),
    -- how it is looked up; null where it has no number or no title
    number_key      text check (number_key <> ''),
    title_key       text check (title_key <> ''),
    number          text        not null,
    title           text        not null,
    attribute       text        not null check (attribute in
                        ('PROACTIVE', 'AFTER_DECLASSIFICATION', 'ON_REQUEST', 'AFTER_DELETION', 'NON')),
    -- where the officer has it from
    source          text        not null,
    entered_by      uuid        not null,
    entered_by_name text        not null,
    entered_at      timestamptz not null,
    changed_at      timestamptz not null,
    removed_by      uuid,
    removed_by_name text,
    removed_at      timestamptz,
    removed_reason  text,
    check (number_key is not null or title_key is not null),
    check ((removed_at is null) = (removed_reason is null))
);

-- One standing entry a number, and one a title among those without a number.
create unique index document_number on known.document (number_key) where removed_at is null;
create unique index document_title_alone on known.document (title_key) where removed_at is null and number_key is null;
create index document_title on known.document (title_key) where removed_at is null;

-- How an entry stood after each change: written once.
create table known.change (
    id          bigint generated always as identity primary key,
    document    uuid        not null references known.document,
    version     integer     not null,
    kind        text        not null check (kind in ('ENTERED', 'IMPORTED', 'CORRECTED', 'REMOVED')),
    number      text        not null,
    title       text        not null,
    attribute   text        not null,
    source      text        not null,
    reason      text        not null,
    person      uuid        not null,
    person_name text        not null,
    at          timestamptz not null,
    unique (document, version)
);

do $$
begin
    if exists (select from pg_roles where rolname = 'mingtang_app') then
        grant usage on schema known to mingtang_app;
        -- rights given by default on new tables are too many here
        revoke all on all tables in schema known from mingtang_app;
        grant select, insert, update on known.document to mingtang_app;
        grant select, insert on known.change to mingtang_app;
        grant usage on all sequences in schema known to mingtang_app;
    end if;
end $$;
