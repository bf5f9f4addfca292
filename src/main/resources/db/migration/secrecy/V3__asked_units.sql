-- Which units are asked for something on a case under review: an opinion, a confirmation, their own conclusion on a
-- document they issue too. A projection of the journal for the queues of those units.
create table secrecy.asked_unit (
    case_stream text not null,
    agency      text not null,
    purpose     text not null,
    -- number of the question; 0 for a conclusion
    number      int  not null,
    title       text not null,
    asked_by    text not null,
    since       date not null,
    primary key (case_stream, agency, purpose, number)
);

create index asked_unit_of_agency on secrecy.asked_unit (agency, since);

do $$
begin
    if exists (select from pg_roles where rolname = 'mingtang_app') then
        grant select, insert, delete on secrecy.asked_unit to mingtang_app;
    end if;
end $$;
