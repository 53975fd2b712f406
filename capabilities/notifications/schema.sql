create schema notifications;
grant usage on schema notifications to maplebridge_app;

-- The outbox. One letter per fact, rule and recipient: hearing a fact again writes nothing. No phone and no name is here.
create table notifications.letter (
  district_id int not null,
  fact_id uuid not null,
  rule text not null,
  recipient_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  recipient_kind text not null,
  recipient_case_id uuid not null,
  language text not null,
  body text not null,
  state text not null,
  queued_at timestamptz not null,
  sent_at timestamptz,
  sender text,
  constraint letter_pk primary key (district_id, fact_id, rule, recipient_id),
  constraint letter_id_key unique (district_id, id),
  constraint letter_state_check check (state in ('queued', 'sent', 'dropped')),
  constraint letter_recipient_check check (recipient_kind in ('reporter', 'party')),
  constraint letter_language_check check (language in ('zh', 'en'))
);
select platform.tenant_table('notifications.letter', 'select, insert, update (body, state, sent_at, sender)');
create index letter_queue on notifications.letter (district_id, state, queued_at, id);
create index letter_case on notifications.letter (district_id, case_id, queued_at, id);
create index letter_recipient on notifications.letter (district_id, recipient_id, queued_at, id);

-- A unit on duty is written to as well: only that something waits on its desk.
alter table notifications.letter drop constraint letter_recipient_check;
alter table notifications.letter add constraint letter_recipient_check check (recipient_kind in ('reporter', 'party', 'unit'));
