create schema care;
grant usage on schema care to maplebridge_app;

-- What a district changes in the catalogue from a day on: another name, an entry more, an entry that ends. Versions are added.
create table care.catalogue_entry (
  district_id int not null,
  code text collate "C" not null,
  from_on date not null,
  level text not null,
  belongs_to text not null,
  name_zh text not null,
  name_en text not null,
  ended boolean not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  constraint catalogue_entry_pk primary key (district_id, code, from_on),
  constraint catalogue_entry_level_check check (level in ('category', 'item'))
);
select platform.tenant_table('care.catalogue_entry', 'select, insert, update (level, belongs_to, name_zh, name_en, ended, entered_by, entered_at)');

-- Numbers a district works by, from a day on.
create table care.setting (
  district_id int not null,
  what text not null,
  from_on date not null,
  n int not null,
  set_by uuid not null,
  set_at timestamptz not null,
  constraint setting_pk primary key (district_id, what, from_on),
  constraint setting_what_check check (what in ('check-months', 'notice-days', 'keep-days'))
);
select platform.tenant_table('care.setting', 'select, insert, update (n, set_by, set_at)');

-- Which entry of the catalogue a care ticket is about. The id is the ticket's; where, who and by when stand there.
create table care.call (
  district_id int not null,
  id uuid not null,
  case_id uuid not null,
  field text not null,
  item_code text collate "C" not null,
  came_by text not null,
  on_day date not null,
  constraint call_pk primary key (district_id, id),
  constraint call_field_check check (field in ('medical', 'elderly')),
  constraint call_came_by_check check (came_by in ('page', 'phone', 'grid'))
);
select platform.tenant_table('care.call', 'select, insert');
create index call_day on care.call (district_id, on_day, id);

-- Help among neighbours as volunteers may see it: a kind, a day, a community. The id is the ticket's.
create table care.help_task (
  district_id int not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  wanted_on date not null,
  taken_by text not null,
  taken_at timestamptz,
  on_day date not null,
  constraint help_task_pk primary key (district_id, id)
);
select platform.tenant_table('care.help_task', 'select, insert, update (taken_by, taken_at)');
create index help_task_wanted on care.help_task (district_id, wanted_on, id);

-- A medicine box at an address its holder chose. Name and telephone are encrypted; both and the address go when it is given back.
create table care.box (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  state text not null,
  address_id uuid,
  place_text text,
  holder bytea,
  agreed_by text not null,
  agreed_on date not null,
  given_on date not null,
  given_by uuid not null,
  check_on date not null,
  expires_on date not null,
  checked_on date,
  removed_on date,
  constraint box_pk primary key (district_id, id),
  constraint box_state_check check (state in ('out', 'removed')),
  constraint box_erased_check check (state = 'out' or (holder is null and place_text is null and address_id is null)),
  constraint box_agreed_check check (agreed_by in ('holder', 'guardian'))
);
select platform.tenant_table('care.box', 'select, insert, update (state, address_id, place_text, holder, check_on, expires_on, checked_on, removed_on)');
create index box_due on care.box (district_id, state, unit_path, check_on, id);
-- One box an address, also of two handed out at the same moment.
create unique index box_address_key on care.box (district_id, address_id) where state = 'out' and address_id is not null;

-- What is in a box now: entries of the standard list with their last day.
create table care.box_content (
  district_id int not null,
  box_id uuid not null,
  thing text not null,
  expires_on date not null,
  put_on date not null,
  constraint box_content_pk primary key (district_id, box_id, thing),
  constraint box_content_box_fk foreign key (district_id, box_id) references care.box (district_id, id)
);
select platform.tenant_table('care.box_content', 'select, insert, update (expires_on, put_on)');

-- A look at a box: when, by whom, what was exchanged; nothing of how anybody is.
create table care.box_check (
  district_id int not null,
  id uuid not null,
  box_id uuid not null,
  on_day date not null,
  due_on date not null,
  exchanged jsonb not null,
  checked_by uuid not null,
  constraint box_check_pk primary key (district_id, id),
  constraint box_check_box_fk foreign key (district_id, box_id) references care.box (district_id, id)
);
select platform.tenant_table('care.box_check', 'select, insert');
create index box_check_box on care.box_check (district_id, box_id, on_day);

-- Somebody who lost the way, from found to handed over. What they say and where they were is encrypted and goes soon.
create table care.homecoming (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  state text not null,
  found_at timestamptz not null,
  safe_at text not null,
  aid jsonb not null,
  told bytea not null,
  police_told_at timestamptz,
  ended_at timestamptz,
  ended_as text,
  relation text,
  verified_how text,
  keep_until date,
  noted_by uuid not null,
  constraint homecoming_pk primary key (district_id, id),
  constraint homecoming_state_check check (state in ('here', 'ended')),
  constraint homecoming_ended_check check ((state = 'ended') = (ended_at is not null and keep_until is not null))
);
select platform.tenant_table('care.homecoming', 'select, insert, update (state, safe_at, aid, told, police_told_at, ended_at, ended_as, relation, verified_how, keep_until), delete');
create index homecoming_here on care.homecoming (district_id, state, unit_path, found_at, id);
create index homecoming_keep on care.homecoming (district_id, keep_until, id);

-- Whom one asked where somebody belongs, and what came of it.
create table care.enquiry (
  district_id int not null,
  id uuid not null,
  homecoming_id uuid not null,
  asked_at timestamptz not null,
  way text not null,
  answer bytea not null,
  asked_by uuid not null,
  constraint enquiry_pk primary key (district_id, id),
  constraint enquiry_homecoming_fk foreign key (district_id, homecoming_id) references care.homecoming (district_id, id)
);
select platform.tenant_table('care.enquiry', 'select, insert, delete');
create index enquiry_homecoming on care.enquiry (district_id, homecoming_id, asked_at, id);

-- Figures of a day, in sixteen slots.
create table care.day_count (
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
select platform.tenant_table('care.day_count', 'select, insert, update (n)');
create index day_count_path on care.day_count (district_id, on_day, unit_path);
