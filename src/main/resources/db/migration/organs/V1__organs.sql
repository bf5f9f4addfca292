-- Agencies, people, posts, accounts. These tables are their own truth (in the backup, not rebuilt from the journal).
create table organs.agency (
    id                text primary key check (id ~ '^[a-z0-9-]{1,40}$'),
    name              text    not null check (name <> ''),
    short_name        text    not null check (short_name <> ''),
    organisation_code text    not null default '',
    document_code     text    not null default '',
    kind              text    not null,
    parent            text references organs.agency,
    founded           date    not null,
    ended             date,
    rank              integer not null default 0,
    acts_in_own_name  boolean not null default true,
    address           text    not null default '',
    office_hours      text    not null default '',
    phone             text    not null default '',
    fax               text    not null default '',
    email             text    not null default '',
    head              text    not null default '',
    functions         text    not null default '',
    check (ended >= founded),
    check (parent <> id),
    check (acts_in_own_name or parent is not null)
);
create index agency_parent on organs.agency (parent);

-- ACT-14: who discloses what an ended agency made.
create table organs.succession (
    agency    text primary key references organs.agency,
    successor text not null references organs.agency,
    reason    text not null,
    check (successor <> agency)
);

create table organs.former_name (
    agency     text        not null references organs.agency,
    name       text        not null,
    short_name text        not null,
    renamed_at timestamptz not null,
    primary key (agency, renamed_at)
);

create table organs.section (
    id     uuid primary key,
    agency text not null references organs.agency,
    name   text not null check (name <> ''),
    unique (agency, name)
);

create table organs.person (
    id           uuid primary key,
    staff_number text not null default '',
    name         text not null check (name <> ''),
    phone        text not null default '',
    email        text not null default '',
    employment   text not null
);
create unique index person_staff_number on organs.person (staff_number) where staff_number <> '';
create index person_name on organs.person (name, id);

-- Administrators are accounts, never posts.
create table organs.post (
    id        uuid primary key,
    person    uuid not null references organs.person,
    agency    text not null references organs.agency,
    section   uuid references organs.section,
    role      text not null check (role not in ('SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR')),
    title     text not null default '',
    first_day date not null,
    last_day  date check (last_day >= first_day)
);
create index post_person on organs.post (person);
create index post_agency_role on organs.post (agency, role);

create table organs.deputy (
    id        uuid primary key,
    post      uuid not null references organs.post,
    person    uuid not null references organs.person,
    first_day date not null,
    last_day  date not null check (last_day >= first_day)
);
create index deputy_post on organs.deputy (post);
create index deputy_person on organs.deputy (person);

-- SEC-22: the unit's own written rules of secrecy review; earlier ones stay.
create table organs.review_rules (
    id          uuid primary key,
    agency      text        not null references organs.agency,
    title       text        not null check (title <> ''),
    number      text        not null default '',
    issued      date        not null,
    file_hash   text        not null check (file_hash ~ '^[0-9a-f]{64}$'),
    attached_at timestamptz not null
);
create index review_rules_agency on organs.review_rules (agency, issued);

-- One account a person: nobody holds two administrator roles by way of two accounts.
create table organs.account (
    id                   uuid primary key,
    person               uuid        not null unique references organs.person,
    login                text        not null unique check (login ~ '^[a-z0-9._-]{2,40}$'),
    password_hash        text        not null,
    administers          text check (administers in ('SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR')),
    disabled             boolean     not null default false,
    must_change_password boolean     not null default true,
    demonstration        boolean     not null default false,
    last_day             date,
    opened_at            timestamptz not null,
    last_login_at        timestamptz
);

-- Every login, for the auditor; also what the throttle counts. No delete is granted.
create table organs.login_attempt (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    login   text        not null,
    account uuid references organs.account,
    address text        not null,
    network text        not null,
    outcome text        not null,
    refused integer     not null default 0
);
create index login_attempt_login on organs.login_attempt (login, id);
create index login_attempt_network on organs.login_attempt (network, id);
create index login_attempt_at on organs.login_attempt (at);

-- The application's own role exists only beside the embedded database; an external one may have a single user.
do $$
begin
    if exists (select from pg_roles where rolname = 'mingtang_app') then
        grant usage on schema organs to mingtang_app;
        -- rights given by default on new tables are too many here
        revoke all on all tables in schema organs from mingtang_app;
        grant select, insert, update on
            organs.agency, organs.section, organs.person, organs.post, organs.deputy, organs.account,
            organs.login_attempt to mingtang_app;
        grant select, insert on organs.succession, organs.former_name, organs.review_rules to mingtang_app;
        -- a post or deputyship that never began is withdrawn, not ended
        grant delete on organs.post, organs.deputy to mingtang_app;
        grant usage on all sequences in schema organs to mingtang_app;
    end if;
end
$$;
