-- Processing limited at a person's request (PIPL Art. 47): the row says so to every command and screen.
alter table cases.case_file add column limited boolean not null default false;
