-- What a unit could not decide, whose reviews are open, and what the secrecy bureau inspected. The truth stands in the
-- journal; these lists can be rebuilt from it.
create table secrecy.report_up (
    id          uuid primary key,
    sequence    bigint      not null,
    case_stream text        not null,
    agency      text        not null,
    title       text        not null,
    number      text        not null,
    authority   text        not null,
    state       text        not null check (state in ('AWAITING_RECEIPT', 'WITH_AUTHORITY', 'MATERIAL_OPEN', 'DECIDED', 'ENDED')),
    verdict     text        not null default '',
    due         date,
    reported_on date        not null,
    changed     timestamptz not null
);

-- a case is with one authority at a time
create unique index report_up_open on secrecy.report_up (case_stream)
    where state in ('AWAITING_RECEIPT', 'WITH_AUTHORITY', 'MATERIAL_OPEN');
create index report_up_of_case on secrecy.report_up (case_stream, reported_on desc);
create index report_up_by_due on secrecy.report_up (state, due);

-- SEC-19: that something was referred, and what was determined. There is no column for a title, and none may be added.
create table secrecy.classification (
    id          uuid primary key,
    sequence    bigint      not null,
    year        integer     not null,
    serial      integer     not null,
    case_stream text        not null,
    agency      text        not null,
    state       text        not null check (state in ('OPEN', 'NOT_SECRET', 'SECRET')),
    referred_on date        not null,
    changed     timestamptz not null,
    unique (year, serial)
);
create unique index classification_open on secrecy.classification (case_stream) where state = 'OPEN';
create index classification_of_case on secrecy.classification (case_stream, referred_on desc);

-- SEC-21: reviews that wait for their conclusion, since when, and the reminders.
create table secrecy.open_review (
    case_stream text primary key,
    agency      text        not null,
    title       text        not null,
    number      text        not null,
    since       timestamptz not null,
    ended       boolean     not null
);
create index open_review_by_age on secrecy.open_review (since) where not ended;

create table secrecy.reminder (
    case_stream text        not null,
    at          timestamptz not null,
    person_name text        not null,
    days        integer     not null,
    primary key (case_stream, at)
);

-- SEC-18
create table secrecy.inspection (
    id        uuid primary key,
    sequence  bigint      not null,
    agency    text        not null,
    from_day  date        not null,
    until_day date        not null,
    drawn     timestamptz not null,
    closed    boolean     not null
);

create table secrecy.inspected_review (
    inspection uuid    not null references secrecy.inspection,
    place      integer not null,
    review     uuid    not null,
    agency     text    not null,
    state      text    not null check (state in ('DRAWN', 'SOUND', 'TO_RECTIFY', 'RECTIFIED', 'ACCEPTED')),
    rectify_by date,
    primary key (inspection, review)
);
create index inspected_review_of_agency on secrecy.inspected_review (agency, state);

-- Reviews that waited already when this list began: the last change of their case is the nearest to a beginning.
do $$
begin
    if to_regclass('disclosure.dossier') is not null then
        insert into secrecy.open_review (case_stream, agency, title, number, since, ended)
            select 'dossier/' || id, agency, title, number, changed, false
            from disclosure.dossier where state = 'NOT_YET' and (role = 'SECRECY_REVIEWER' or opinion_open);
    end if;
end $$;

do $$
begin
    if exists (select from pg_roles where rolname = 'mingtang_app') then
        -- rights given by default on new tables are too many here
        revoke all on all tables in schema secrecy from mingtang_app;
        -- No right to delete anything: a record is kept, whatever anybody asks for (SEC-09).
        grant select, insert, update on
            secrecy.review, secrecy.report_up, secrecy.classification, secrecy.open_review, secrecy.inspection,
            secrecy.inspected_review to mingtang_app;
        grant select, insert on secrecy.reminder to mingtang_app;
    end if;
end $$;
