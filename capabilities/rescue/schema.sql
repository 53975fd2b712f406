create schema rescue;
grant usage on schema rescue to maplebridge_app;

-- What the public is told of a station: the line that is answered day and night.
create table rescue.station (
  district_id int not null,
  unit_id uuid not null,
  line text not null,
  constraint station_pk primary key (district_id, unit_id)
);
select platform.tenant_table('rescue.station', 'select, insert, update (line)');

-- Numbers a station works by, each in force from a day on: rounds a day, minutes to answer a call, days of a stay, days details are kept.
create table rescue.setting (
  district_id int not null,
  unit_id uuid not null,
  what text not null,
  from_on date not null,
  n int not null,
  constraint setting_pk primary key (district_id, unit_id, what, from_on),
  constraint setting_what_check check (what in ('rounds-a-day', 'call-minutes', 'stay-days', 'keep-days')),
  constraint setting_n_check check (n > 0)
);
select platform.tenant_table('rescue.setting', 'select, insert, update (n)');

-- Where rounds look. A place that ended keeps its past counts.
create table rescue.place (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  position int not null,
  kind text not null,
  name text not null,
  until_on date,
  constraint place_pk primary key (district_id, id)
);
select platform.tenant_table('rescue.place', 'select, insert, update (until_on)');
create index place_unit on rescue.place (district_id, unit_id, position, id);

-- What lies on the shelf. How many: ledger, book rescue-stock.
create table rescue.item (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  position int not null,
  name_zh text not null,
  name_en text not null,
  until_on date,
  constraint item_pk primary key (district_id, id)
);
select platform.tenant_table('rescue.item', 'select, insert, update (until_on)');
create index item_unit on rescue.item (district_id, unit_id, position, id);

-- A room to sleep in, and for whom.
create table rescue.dormitory (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  name text not null,
  for_whom text not null,
  beds int not null,
  until_on date,
  constraint dormitory_pk primary key (district_id, id),
  constraint dormitory_whom_check check (for_whom in ('women', 'men', 'children')),
  constraint dormitory_beds_check check (beds between 1 and 500)
);
select platform.tenant_table('rescue.dormitory', 'select, insert, update (until_on)');
create index dormitory_unit on rescue.dormitory (district_id, unit_id, id);

-- Who is on duty. woman: a woman colleague, for the women's dormitory.
create table rescue.shift (
  district_id int not null,
  unit_id uuid not null,
  on_day date not null,
  part text not null,
  staff_id uuid not null,
  woman boolean not null,
  constraint shift_pk primary key (district_id, unit_id, on_day, part, staff_id),
  constraint shift_part_check check (part in ('day', 'evening', 'night'))
);
select platform.tenant_table('rescue.shift', 'select, insert, delete');

-- A walk over the places. Nobody's movements: when it began, when it ended, how many went.
create table rescue.round (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  on_day date not null,
  begun_at timestamptz not null,
  begun_by uuid not null,
  crew int not null,
  ended_at timestamptz,
  constraint round_pk primary key (district_id, id),
  constraint round_crew_check check (crew between 1 and 20)
);
select platform.tenant_table('rescue.round', 'select, insert, update (ended_at)');
create index round_day on rescue.round (district_id, unit_id, on_day, begun_at, id);
-- One round of a station at a time, also of two begun at the same moment.
create unique index round_open_key on rescue.round (district_id, unit_id, on_day) where ended_at is null;

-- One place was looked at, at a point in time; how many were met there.
create table rescue.place_check (
  district_id int not null,
  round_id uuid not null,
  place_id uuid not null,
  checked_at timestamptz not null,
  found int not null,
  constraint place_check_pk primary key (district_id, round_id, place_id),
  constraint place_check_round_fk foreign key (district_id, round_id) references rescue.round (district_id, id),
  constraint place_check_place_fk foreign key (district_id, place_id) references rescue.place (district_id, id)
);
select platform.tenant_table('rescue.place_check', 'select, insert, update (checked_at, found)');

-- A call to the line. words: where and what was said, in few words and without names, encrypted.
create table rescue.line_call (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  on_day date not null,
  called_at timestamptz not null,
  due_at timestamptz not null,
  logged_by uuid not null,
  state text not null,
  words bytea,
  dispatched_at timestamptz,
  arrived_at timestamptz,
  ended_at timestamptz,
  ended_on date,
  result text,
  alarmed_at timestamptz,
  constraint line_call_pk primary key (district_id, id),
  constraint line_call_state_check check (state in ('logged', 'dispatched', 'arrived', 'ended')),
  constraint line_call_ended_check check ((state = 'ended') = (result is not null))
);
select platform.tenant_table('rescue.line_call', 'select, insert, update (state, words, dispatched_at, arrived_at, ended_at, ended_on, result, alarmed_at)');
create index line_call_open on rescue.line_call (district_id, unit_id, called_at, id);
create index line_call_due on rescue.line_call (district_id, due_at, id) where alarmed_at is null and state in ('logged', 'dispatched');
create index line_call_kept on rescue.line_call (district_id, ended_on, id) where words is not null;

-- Somebody was met. Removed when they decline; its details go when their time is over. words: what was stated, encrypted.
create table rescue.encounter (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  place_id uuid,
  round_id uuid,
  call_id uuid,
  on_day date not null,
  met_at timestamptz not null,
  met_by uuid not null,
  state text not null,
  gender text not null,
  age text not null,
  ill boolean not null,
  aided boolean not null,
  medical boolean not null,
  words bytea,
  admitted_at timestamptz,
  due_on date,
  extended_until date,
  extension bytea,
  dormitory_id uuid,
  arranged text,
  arranged_at timestamptz,
  arrangement bytea,
  police_told_at timestamptz,
  custody_at timestamptz,
  left_at timestamptz,
  left_on date,
  constraint encounter_pk primary key (district_id, id),
  constraint encounter_state_check check (state in ('encountered', 'aided', 'offered', 'admitted', 'identity-stated', 'arranged', 'left')),
  constraint encounter_gender_check check (gender in ('woman', 'man', 'unsaid')),
  constraint encounter_age_check check (age in ('adult', 'minor', 'unsure')),
  constraint encounter_left_check check ((state = 'left') = (left_on is not null))
);
select platform.tenant_table('rescue.encounter', 'select, insert, delete, update (state, gender, age, ill, aided, medical, words, admitted_at, due_on, extended_until, extension, dormitory_id, arranged, arranged_at, arrangement, police_told_at, custody_at, left_at, left_on)');
create index encounter_unit on rescue.encounter (district_id, unit_id, met_at, id);
create index encounter_open on rescue.encounter (district_id, unit_id, met_at, id) where state <> 'left';
create index encounter_kept on rescue.encounter (district_id, left_on, id) where state = 'left';
create index encounter_stale on rescue.encounter (district_id, on_day, id) where state in ('encountered', 'aided', 'offered');

-- What was given, one line an item of a ledger entry. beyond: how many of them the shelf did not hold.
create table rescue.aid (
  district_id int not null,
  entry_id uuid not null,
  item_id uuid not null,
  encounter_id uuid not null,
  n int not null,
  beyond int not null,
  given_at timestamptz not null,
  constraint aid_pk primary key (district_id, entry_id, item_id),
  constraint aid_encounter_fk foreign key (district_id, encounter_id) references rescue.encounter (district_id, id)
);
select platform.tenant_table('rescue.aid', 'select, insert, delete');
create index aid_encounter on rescue.aid (district_id, encounter_id, given_at);

-- The six ones. A declined one needs no reason, so there is no place for one.
create table rescue.six_one (
  district_id int not null,
  encounter_id uuid not null,
  item text not null,
  state text not null,
  marked_at timestamptz not null,
  marked_by uuid not null,
  constraint six_one_pk primary key (district_id, encounter_id, item),
  constraint six_one_state_check check (state in ('done', 'declined', 'not-needed')),
  constraint six_one_encounter_fk foreign key (district_id, encounter_id) references rescue.encounter (district_id, id)
);
select platform.tenant_table('rescue.six_one', 'select, insert, delete, update (state, marked_at, marked_by)');

-- A thing in custody, with the person's mark at taking and at giving back. words: what it is, encrypted.
create table rescue.belonging (
  district_id int not null,
  id uuid not null,
  encounter_id uuid not null,
  words bytea not null,
  taken_at timestamptz not null,
  taken_by uuid not null,
  taken_signed boolean not null,
  returned_at timestamptz,
  returned_by uuid,
  returned_signed boolean,
  constraint belonging_pk primary key (district_id, id),
  constraint belonging_encounter_fk foreign key (district_id, encounter_id) references rescue.encounter (district_id, id)
);
select platform.tenant_table('rescue.belonging', 'select, insert, delete, update (returned_at, returned_by, returned_signed)');
create index belonging_encounter on rescue.belonging (district_id, encounter_id, taken_at);

-- Tracing of relatives, hospital, escorted return: from when, until when, what came of it. words: encrypted.
create table rescue.service (
  district_id int not null,
  id uuid not null,
  encounter_id uuid not null,
  kind text not null,
  words bytea,
  begun_on date not null,
  ended_on date,
  result text,
  constraint service_pk primary key (district_id, id),
  constraint service_kind_check check (kind in ('tracing', 'medical', 'escort')),
  constraint service_ended_check check ((ended_on is null) = (result is null)),
  constraint service_encounter_fk foreign key (district_id, encounter_id) references rescue.encounter (district_id, id)
);
select platform.tenant_table('rescue.service', 'select, insert, delete, update (ended_on, result)');
create index service_encounter on rescue.service (district_id, encounter_id, begun_on);

-- One look at a child's statement, asked for by one person and granted by another, for a few hours.
create table rescue.child_look (
  district_id int not null,
  id uuid not null,
  encounter_id uuid not null,
  unit_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  reason bytea not null,
  decided_by uuid,
  decided_at timestamptz,
  until_at timestamptz,
  constraint child_look_pk primary key (district_id, id),
  constraint child_look_other_check check (decided_by is null or decided_by <> asked_by),
  constraint child_look_encounter_fk foreign key (district_id, encounter_id) references rescue.encounter (district_id, id)
);
select platform.tenant_table('rescue.child_look', 'select, insert, delete, update (decided_by, decided_at, until_at)');
create index child_look_encounter on rescue.child_look (district_id, encounter_id, asked_at);
create index child_look_waiting on rescue.child_look (district_id, unit_id, asked_at, id) where decided_at is null;

-- What the days came to in person-times, kept by every command; a reader adds up slots.
create table rescue.day_count (
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
select platform.tenant_table('rescue.day_count', 'select, insert, update (n)');
create index day_count_path on rescue.day_count (district_id, unit_path, on_day);
