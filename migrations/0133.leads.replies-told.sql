-- Whether somebody who asked for it was written to that there is a reply: once, and never what it says.
alter table leads.message add column told boolean not null default false;
grant update (told) on leads.message to maplebridge_app;
create index message_told on leads.message (district_id, told, state, id);

-- Whoever left a message is no party and no reporter of any case.
alter table notifications.letter drop constraint letter_recipient_check;
alter table notifications.letter add constraint letter_recipient_check check (recipient_kind in ('reporter', 'party', 'unit', 'enquirer'));
