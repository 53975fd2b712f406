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

-- How a kind of letter is worded and sent from a day on. Rows are only added: what counted yesterday can be read tomorrow.
create table notifications.kind_version (
  district_id int not null,
  id uuid not null,
  kind text not null,
  from_on date not null,
  text_zh text not null,
  text_en text not null,
  by_message boolean not null,
  on_page boolean not null,
  to_reporters boolean not null,
  to_parties boolean not null,
  days int,
  changed_by uuid not null,
  changed_at timestamptz not null,
  constraint kind_version_pk primary key (district_id, id),
  constraint kind_version_days_check check (days is null or (days >= 1 and days <= 60))
);
select platform.tenant_table('notifications.kind_version', 'select, insert');
create index kind_version_kind on notifications.kind_version (district_id, kind, from_on, changed_at);

-- Whether the reader finds it on their own page; a letter that only stands there is sent when it is written.
alter table notifications.letter add column on_page boolean not null default true;
-- Whom to ask once, some days after their matter was closed.
create index letter_rule on notifications.letter (district_id, rule, queued_at, id);

-- Whoever left a message is no party and no reporter of any case.
alter table notifications.letter drop constraint letter_recipient_check;
alter table notifications.letter add constraint letter_recipient_check check (recipient_kind in ('reporter', 'party', 'unit', 'enquirer'));

-- Whoever booked a time at a window is no party and no reporter of any case.
alter table notifications.letter drop constraint letter_recipient_check;
alter table notifications.letter add constraint letter_recipient_check check (recipient_kind in ('reporter', 'party', 'unit', 'enquirer', 'visitor'));

-- Where on the desk a letter to a unit leads, below the district: the page of what it is about. Nothing of what stands there.
alter table notifications.letter add column path text;

-- Until when a worker that sends it has taken it: two workers never send the same one, and none waits for another.
alter table notifications.letter add column held_until timestamptz;
grant update (held_until) on notifications.letter to maplebridge_app;
