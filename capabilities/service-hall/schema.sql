create schema service_hall;
grant usage on schema service_hall to maplebridge_app;

-- What people come to settle. guided: shown and helped with, never applied for here (N-12).
create table service_hall.item (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  kind text not null,
  retired_on date,
  constraint item_pk primary key (district_id, id),
  constraint item_kind_key unique (district_id, id, kind),
  constraint item_kind_check check (kind in ('applied', 'guided'))
);
select platform.tenant_table('service_hall.item', 'select, insert, update (retired_on)');
create index item_unit on service_hall.item (district_id, unit_id, id);

-- What an item says from a day on. Drafted by one person, published by another, never edited.
create table service_hall.item_version (
  district_id int not null,
  id uuid not null,
  item_id uuid not null,
  unit_id uuid not null,
  state text not null,
  from_on date not null,
  name_zh text not null,
  name_en text not null,
  plain_words text not null,
  term_days int not null,
  fee_fen bigint not null,
  guide jsonb not null,
  drafted_by uuid not null,
  drafted_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  constraint item_version_pk primary key (district_id, id),
  constraint item_version_item_fk foreign key (district_id, item_id) references service_hall.item (district_id, id),
  constraint item_version_state_check check (state in ('draft', 'published', 'declined')),
  constraint item_version_numbers_check check (term_days between 0 and 180 and fee_fen between 0 and 1000000000),
  constraint item_version_second_check check (decided_by is null or decided_by <> drafted_by)
);
select platform.tenant_table('service_hall.item_version', 'select, insert, update (state, decided_by, decided_at)');
create index item_version_item on service_hall.item_version (district_id, item_id, from_on, id);
create index item_version_state on service_hall.item_version (district_id, unit_id, state, drafted_at, id);

-- Where an item is settled, and how many at a time may book. seats 0: without appointments.
create table service_hall.item_point (
  district_id int not null,
  item_id uuid not null,
  facility_id uuid not null,
  slot_minutes int not null,
  seats int not null,
  until_on date,
  constraint item_point_pk primary key (district_id, item_id, facility_id),
  constraint item_point_item_fk foreign key (district_id, item_id) references service_hall.item (district_id, id),
  constraint item_point_numbers_check check (slot_minutes between 5 and 240 and seats between 0 and 50)
);
select platform.tenant_table('service_hall.item_point', 'select, insert, update (slot_minutes, seats, until_on)');

-- An application. words: name, telephone, guardian, encrypted together; erased when their time is over. A guided item can have none.
create table service_hall.application (
  district_id int not null,
  id uuid not null,
  code text collate "C" not null,
  item_id uuid not null,
  item_kind text not null default 'applied',
  version_id uuid not null,
  facility_id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  state text not null,
  child boolean not null,
  words bytea,
  received_on date not null,
  received_at timestamptz not null,
  received_by uuid not null,
  told_by_on date not null,
  accepted_on date,
  accepted_how text,
  due_on date,
  provisional boolean not null,
  paused_on date,
  decided_on date,
  outcome text,
  decision bytea,
  ended_on date,
  constraint application_pk primary key (district_id, id),
  constraint application_code_key unique (district_id, code),
  constraint application_item_fk foreign key (district_id, item_id, item_kind) references service_hall.item (district_id, id, kind),
  constraint application_version_fk foreign key (district_id, version_id) references service_hall.item_version (district_id, id),
  constraint application_kind_check check (item_kind = 'applied'),
  constraint application_state_check check (state in ('received', 'told', 'accepted', 'decided', 'collected', 'withdrawn')),
  constraint application_accepted_check check (accepted_how is null or accepted_how in ('on-the-spot', 'complete', 'not-told-in-time')),
  constraint application_outcome_check check (outcome is null or outcome in ('granted', 'refused'))
);
select platform.tenant_table('service_hall.application', 'select, insert, update (state, words, accepted_on, accepted_how, due_on, provisional, paused_on, decided_on, outcome, decision, ended_on)');
create index application_unit on service_hall.application (district_id, unit_id, state, received_at, id);
create index application_untold on service_hall.application (district_id, state, told_by_on, id);
create index application_ended on service_hall.application (district_id, ended_on, id);
create index application_kept on service_hall.application (district_id, received_at, id) where words is not null;

-- Everything that is missing, said once: one notice an application (ALL Art. 32).
create table service_hall.notice (
  district_id int not null,
  application_id uuid not null,
  given_on date not null,
  given_by uuid not null,
  missing jsonb not null,
  supplied jsonb not null,
  hand_in_by date,
  constraint notice_pk primary key (district_id, application_id),
  constraint notice_application_fk foreign key (district_id, application_id) references service_hall.application (district_id, id)
);
select platform.tenant_table('service_hall.notice', 'select, insert, update (supplied)');

-- Time that is not counted, with its ground (ALL Art. 45).
create table service_hall.pause (
  district_id int not null,
  id uuid not null,
  application_id uuid not null,
  ground text not null,
  from_on date not null,
  until_on date,
  constraint pause_pk primary key (district_id, id),
  constraint pause_application_fk foreign key (district_id, application_id) references service_hall.application (district_id, id),
  constraint pause_ground_check check (ground in ('hearing', 'inspection', 'expert-review', 'bidding'))
);
select platform.tenant_table('service_hall.pause', 'select, insert, update (until_on)');
create index pause_application on service_hall.pause (district_id, application_id, from_on, id);

-- One look at what stands in a child's application, granted by another person (MNR Art. 36).
create table service_hall.child_look (
  district_id int not null,
  id uuid not null,
  application_id uuid not null,
  unit_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  reason bytea not null,
  decided_by uuid,
  decided_at timestamptz,
  until_at timestamptz,
  constraint child_look_pk primary key (district_id, id),
  constraint child_look_application_fk foreign key (district_id, application_id) references service_hall.application (district_id, id),
  constraint child_look_second_check check (decided_by is null or decided_by <> asked_by)
);
select platform.tenant_table('service_hall.child_look', 'select, insert, update (decided_by, decided_at, until_at)');
create index child_look_asked on service_hall.child_look (district_id, application_id, asked_by, asked_at);
create index child_look_waiting on service_hall.child_look (district_id, unit_id, decided_by, asked_at);

-- Why somebody asked to look at a child's application goes with what stood in it.
alter table service_hall.child_look alter column reason drop not null;
grant update (reason) on service_hall.child_look to maplebridge_app;
create index child_look_reason on service_hall.child_look (district_id, application_id, id) where reason is not null;

-- A time at a place. seat: which place of the slot, null once it is free again; words: telephone for the reminder, erased after the day.
create table service_hall.appointment (
  district_id int not null,
  id uuid not null,
  code text collate "C" not null,
  item_id uuid not null,
  item_kind text not null default 'applied',
  facility_id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  on_day date not null,
  from_minute int not null,
  slot_minutes int not null,
  seat int,
  state text not null,
  taken_from text not null,
  language text not null,
  words bytea,
  reminder text not null,
  booked_at timestamptz not null,
  ticket_id uuid,
  constraint appointment_pk primary key (district_id, id),
  constraint appointment_code_key unique (district_id, code),
  constraint appointment_seat_key unique (district_id, facility_id, item_id, on_day, from_minute, seat),
  constraint appointment_item_fk foreign key (district_id, item_id, item_kind) references service_hall.item (district_id, id, kind),
  constraint appointment_kind_check check (item_kind = 'applied'),
  constraint appointment_state_check check (state in ('booked', 'kept', 'cancelled', 'missed')),
  constraint appointment_from_check check (taken_from in ('page', 'counter')),
  constraint appointment_language_check check (language in ('zh', 'en')),
  constraint appointment_reminder_check check (reminder in ('none', 'wanted', 'written'))
);
select platform.tenant_table('service_hall.appointment', 'select, insert, update (seat, state, words, reminder, ticket_id)');
create index appointment_day on service_hall.appointment (district_id, unit_id, on_day, from_minute, id);
create index appointment_state on service_hall.appointment (district_id, state, on_day, id);

-- Somebody was guided: item, minutes, steps, went through or not. Nobody's name, and nothing of what came out of it.
create table service_hall.assistance (
  district_id int not null,
  id uuid not null,
  item_id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  way text not null,
  on_day date not null,
  begun_at timestamptz not null,
  by_staff uuid not null,
  steps_done int not null,
  ended_at timestamptz,
  minutes int,
  through boolean,
  constraint assistance_pk primary key (district_id, id),
  constraint assistance_item_fk foreign key (district_id, item_id) references service_hall.item (district_id, id),
  constraint assistance_way_check check (way in ('counter', 'telephone', 'video', 'home')),
  constraint assistance_ended_check check ((ended_at is null) = (minutes is null) and (ended_at is null) = (through is null))
);
select platform.tenant_table('service_hall.assistance', 'select, insert, update (steps_done, ended_at, minutes, through)');
create index assistance_unit on service_hall.assistance (district_id, unit_id, begun_at, id);

-- Figures of a day, in sixteen slots.
create table service_hall.day_count (
  district_id int not null,
  unit_id uuid not null,
  on_day date not null,
  measure text not null,
  kind text not null,
  slot int not null,
  unit_path text collate "C" not null,
  n bigint not null,
  constraint day_count_pk primary key (district_id, unit_id, on_day, measure, kind, slot)
);
select platform.tenant_table('service_hall.day_count', 'select, insert, update (n)');
create index day_count_path on service_hall.day_count (district_id, unit_path, on_day);

-- Whether the applicant agreed to letters, and in which language.
alter table service_hall.application add column letters boolean not null default false;
alter table service_hall.application add column language text not null default 'zh';
alter table service_hall.application add constraint application_language_check check (language in ('zh', 'en'));

-- Letters of an application, each once: what it tells and whether it went out; no telephone and no word of the matter.
create table service_hall.application_letter (
  district_id int not null,
  application_id uuid not null,
  news text not null,
  state text not null,
  on_day date not null,
  constraint application_letter_pk primary key (district_id, application_id, news),
  constraint application_letter_application_fk foreign key (district_id, application_id) references service_hall.application (district_id, id),
  constraint application_letter_news_check check (news in ('told', 'accepted', 'decided', 'withdrawn')),
  constraint application_letter_state_check check (state in ('waiting', 'written', 'sent', 'dropped'))
);
select platform.tenant_table('service_hall.application_letter', 'select, insert, update (state)');
create index application_letter_waiting on service_hall.application_letter (district_id, application_id) where state = 'waiting';

-- Hours of the service itself at a place, Sunday first; null: those of the place. A window inside a post that never closes has its own.
alter table service_hall.item_point add column hours jsonb;
grant update (hours) on service_hall.item_point to maplebridge_app;

-- Handed in online nobody took it at a window. files: ids of what came along, given up together with the words.
alter table service_hall.application alter column received_by drop not null;
alter table service_hall.application add column files jsonb not null default '[]';
grant update (files) on service_hall.application to maplebridge_app;
