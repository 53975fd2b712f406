-- Whoever booked a time at a window is no party and no reporter of any case.
alter table notifications.letter drop constraint letter_recipient_check;
alter table notifications.letter add constraint letter_recipient_check check (recipient_kind in ('reporter', 'party', 'unit', 'enquirer', 'visitor'));
