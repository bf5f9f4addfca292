-- Which reviews a case has. The record itself stands in the journal; this list can be rebuilt from it.
create table secrecy.review (
    id          uuid primary key,
    case_stream text        not null,
    agency      text        not null,
    contents    text        not null check (length(contents) = 64),
    conclusion  text        not null,
    concluded   timestamptz not null,
    voided      boolean     not null
);

create index review_of_case on secrecy.review (case_stream, concluded desc);
create index review_of_agency on secrecy.review (agency, concluded desc);

do $$
begin
    if exists (select from pg_roles where rolname = 'mingtang_app') then
        grant usage on schema secrecy to mingtang_app;
        -- No right to delete: a record is kept, whatever anybody asks for (SEC-09).
        grant select, insert, update on secrecy.review to mingtang_app;
    end if;
end $$;
