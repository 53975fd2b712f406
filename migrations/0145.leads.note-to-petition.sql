-- What somebody on duty noted may be for the petition office.
alter table leads.note drop constraint note_became_check;
alter table leads.note add constraint note_became_check check (became in ('case', 'ticket', 'hazard', 'petition'));
