-- Holiday notices taken into force while the platform works: written once, kept with their file. The calendar of a day
-- is that of the program with all notices up to then, in order of version.
create table holidays.notice (
    version       integer     primary key check (version >= 1),
    year          integer     not null check (year between 2004 and 2100),
    number        text        not null check (number <> ''),
    file_name     text        not null,
    sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    file          bytea       not null check (encode(sha256(file), 'hex') = sha256),
    -- why the standing notice of the year was replaced
    reason        text        not null,
    person        uuid        not null,
    person_name   text        not null,
    in_force_from timestamptz not null unique
);

create table holidays.noticed_day (
    version integer not null references holidays.notice,
    day     date    not null,
    kind    text    not null check (kind in ('HOLIDAY', 'WORKDAY')),
    name    text    not null,
    primary key (version, day)
);

do $$
begin
    if exists (select from pg_roles where rolname = 'mingtang_app') then
        grant usage on schema holidays to mingtang_app;
        -- rights given by default on new tables are too many here
        revoke all on all tables in schema holidays from mingtang_app;
        grant select, insert on holidays.notice, holidays.noticed_day to mingtang_app;
    end if;
end $$;
