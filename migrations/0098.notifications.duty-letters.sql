-- A unit on duty is written to as well: only that something waits on its desk.
alter table notifications.letter drop constraint letter_recipient_check;
alter table notifications.letter add constraint letter_recipient_check check (recipient_kind in ('reporter', 'party', 'unit'));
