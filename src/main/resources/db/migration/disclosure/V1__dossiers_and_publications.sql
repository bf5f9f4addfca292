-- The list of dossiers: a projection of the journal for queues, search and sorting.
create table disclosure.dossier (
    id              uuid primary key,
    sequence        bigint      not null,
    kind            text        not null,
    agency          text        not null,
    title           text        not null,
    number          text        not null,
    attribute       text        not null,
    author          uuid        not null,
    author_name     text        not null,
    -- stage that waits and the role it waits for; empty when the dossier has walked its chain
    stage           text        not null,
    stage_name      text        not null,
    role            text        not null,
    -- an examiner asked the secrecy reviewer
    opinion_open    boolean     not null,
    returned        boolean     not null,
    state           text        not null,
    due             date,
    issue_date      date,
    opened          timestamptz not null,
    changed         timestamptz not null
);

create index dossier_waiting on disclosure.dossier (agency, role, due nulls last, changed) where state = 'NOT_YET';
create index dossier_changed on disclosure.dossier (changed desc, id);
create index dossier_author on disclosure.dossier (author, changed desc);

-- One counter a unit, year and series; the row is locked in the transaction that takes a number, so that the series has
-- no gap. Every number given is listed with what became of it.
create table disclosure.index_counter (
    series text not null,
    unit   text not null,
    year   int  not null,
    last   int  not null,
    primary key (series, unit, year)
);

create table disclosure.index_number (
    index_number text primary key,
    unit         text not null,
    year         int  not null,
    serial       int  not null,
    dossier      uuid not null,
    voided       text,
    unique (unit, year, serial)
);

-- What is public, written in the transaction of publication. A row outlives withdrawal as a tombstone.
create table disclosure.publication (
    index_number text primary key,
    dossier      uuid        not null unique,
    title        text        not null,
    number       text,
    issuer       text        not null,
    agency       text        not null,
    issue_date   date,
    column_id    text        not null,
    topic        text        not null,
    genre        text        not null,
    validity     text        not null,
    body_html    text        not null,
    body_text    text        not null,
    annotation   text,
    sha256       text        not null,
    published_at timestamptz not null,
    state        text        not null check (state in ('STANDING', 'WITHDRAWN', 'TAKEN_DOWN')),
    ended_at     timestamptz,
    ended_reason text,
    heading      text        not null default 'SHOWN'
);

create index publication_newest on disclosure.publication (published_at desc, index_number) where state = 'STANDING';

create table disclosure.publication_file (
    index_number text   not null references disclosure.publication,
    place        int    not null,
    hash         text   not null,
    kind         text   not null,
    name         text   not null,
    bytes        bigint not null,
    note         text   not null,
    primary key (index_number, place)
);

do $$
begin
    if exists (select from pg_roles where rolname = 'mingtang_app') then
        grant usage on schema disclosure to mingtang_app;
        grant select, insert, update on all tables in schema disclosure to mingtang_app;
        grant delete on disclosure.publication_file to mingtang_app;
    end if;
end $$;
