-- By which ways requests reach a unit, and who answers for each. The name is the one at the last change, to tell whom it
-- was when the person holds no post any more.
create table request.channel (
    id          uuid primary key,
    agency      text        not null,
    kind        text        not null,
    address     text        not null,
    hours       text        not null,
    phone       text        not null,
    person      uuid        not null,
    person_name text        not null,
    changed     timestamptz not null,
    changed_by  text        not null
);

create index channel_agency on request.channel (agency);

do $$
begin
    if exists (select from pg_roles where rolname = 'mingtang_app') then
        grant select, insert, update, delete on request.channel to mingtang_app;
    end if;
end $$;
