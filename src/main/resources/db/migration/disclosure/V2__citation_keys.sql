-- How a dossier's number and title are looked up where another document cites it. Written with the row; null in rows
-- that are older, until the next start fills them in. Empty where there is no number or no title.
alter table disclosure.dossier add column number_key text, add column title_key text;

create index dossier_number_key on disclosure.dossier (number_key) where number_key <> '';
create index dossier_title_key on disclosure.dossier (title_key) where title_key <> '';
create index dossier_without_keys on disclosure.dossier (id) where title_key is null;
