-- The list of requests: a projection of the journal for queues, registers and search. Who asks and what is asked is not
-- in it; that lies sealed in privacy.kept.
create table request.case_file (
    id             uuid primary key,
    sequence       bigint      not null,
    receipt        text        not null unique,
    agency         text        not null,
    channel        text        not null,
    applicant_kind text        not null,
    arrived        date        not null,
    received       date,
    number         text unique,
    -- where the clock stands, and by when the answer is due; empty while nothing runs
    clock          text        not null,
    due            date,
    provisional    boolean     not null,
    remaining      int,
    step           text        not null,
    awaited        text        not null,
    open           boolean     not null,
    sections       uuid[]      not null,
    parts          int         not null,
    outcome        text,
    answered       date,
    opened         timestamptz not null,
    changed        timestamptz not null
);

create index case_file_open on request.case_file (agency, due nulls last, id) where open;
create index case_file_changed on request.case_file (changed desc, id);
create index case_file_arrived on request.case_file (agency, arrived, id);

-- Keyed hashes of what one looks for: names, numbers, telephones, words of what is asked.
create table request.lookup (
    kind      text  not null,
    hash      bytea not null,
    case_file uuid  not null references request.case_file (id),
    primary key (kind, hash, case_file)
);

create index lookup_case_file on request.lookup (case_file);

-- The way of the applicant to the own request: number and code. Of the code only a keyed hash is kept.
create table request.query_code (
    receipt   text primary key references request.case_file (receipt),
    hash      bytea not null
);

-- A form that was sent twice is the same request.
create table request.submission (
    token     bytea primary key,
    case_file uuid not null references request.case_file (id)
);

-- One counter a unit, year and series; its row is locked until the number is written, so that the series has no gap.
create table request.number_counter (
    series text not null,
    unit   text not null,
    year   int  not null,
    last   int  not null,
    primary key (series, unit, year)
);

create table request.number (
    series    text not null,
    text      text not null,
    unit      text not null,
    year      int  not null,
    serial    int  not null,
    case_file uuid not null references request.case_file (id),
    voided    text,
    primary key (series, text),
    unique (series, unit, year, serial)
);

-- What stands below a unit's letters.
create table request.sender (
    agency               text primary key,
    contact              text not null,
    reconsideration_organ text not null,
    court                text not null,
    changed              timestamptz not null,
    changed_by           text not null
);

-- Wrong numbers and codes, by address and by number: each makes the next wait longer.
create table request.wrong_code (
    key   text        not null,
    at    timestamptz not null
);

create index wrong_code_key on request.wrong_code (key, at);

do $$
begin
    if exists (select from pg_roles where rolname = 'mingtang_app') then
        grant usage on schema request to mingtang_app;
        grant select, insert, update on all tables in schema request to mingtang_app;
        grant delete on request.lookup, request.wrong_code to mingtang_app;
    end if;
end $$;
