create schema duty;
grant usage on schema duty to maplebridge_app;

-- Somebody who stands on rosters: staff by their id, a volunteer by an encrypted name. Leaving erases who it was.
create table duty.member (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  state text not null,
  staff_id uuid,
  name text,
  phone text,
  number text collate "C",
  consent_version text,
  consent_on date,
  wall boolean not null,
  ticked_by_lead boolean not null,
  checked_on date,
  checked_with text,
  check_valid_until date,
  joined_on date not null,
  left_on date,
  entered_by uuid not null,
  constraint member_pk primary key (district_id, id),
  constraint member_number_key unique (district_id, number),
  constraint member_staff_key unique (district_id, staff_id),
  constraint member_state_check check (state in ('active', 'left')),
  constraint member_who_check check (state = 'left' or (staff_id is null) <> (name is null)),
  constraint member_erased_check check (state = 'active' or (staff_id is null and name is null and phone is null and number is null)),
  constraint member_consent_check check (staff_id is not null or consent_on is not null),
  constraint member_check_check check ((checked_on is null) = (check_valid_until is null) and (checked_on is null) = (checked_with is null))
);
select platform.tenant_table('duty.member', 'select, insert, update (state, staff_id, name, phone, number, wall, ticked_by_lead, checked_on, checked_with, check_valid_until, left_on)');

-- In which teams somebody is, as what, from when until when. The team is one of organisation.
create table duty.team_part (
  district_id int not null,
  id uuid not null,
  team_id uuid not null,
  team_kind text not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  member_id uuid not null,
  part text not null,
  from_on date not null,
  until_on date,
  constraint team_part_pk primary key (district_id, id),
  constraint team_part_member_fk foreign key (district_id, member_id) references duty.member (district_id, id),
  constraint team_part_part_check check (part in ('lead', 'member', 'parent', 'guard', 'teacher', 'police')),
  constraint team_part_days_check check (until_on is null or until_on > from_on)
);
select platform.tenant_table('duty.team_part', 'select, insert, update (until_on)');
create index team_part_team on duty.team_part (district_id, team_id, id);
create index team_part_member on duty.team_part (district_id, member_id, id);
create index team_part_unit on duty.team_part (district_id, unit_path, id);

-- Where somebody is to stand. with_children: only with a valid record check.
create table duty.post (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  team_id uuid,
  kind text not null,
  name text not null,
  place text not null,
  with_children boolean not null,
  from_on date not null,
  until_on date,
  entered_by uuid not null,
  constraint post_pk primary key (district_id, id),
  constraint post_kind_check check (kind in ('school', 'street', 'night', 'hall', 'line')),
  constraint post_children_check check (kind <> 'school' or with_children)
);
select platform.tenant_table('duty.post', 'select, insert, update (until_on)');
create index post_unit on duty.post (district_id, unit_path, id);

-- When, and how many are needed. ends <= begins: the next morning.
create table duty.slot (
  district_id int not null,
  id uuid not null,
  post_id uuid not null,
  begins text not null,
  ends text not null,
  days text not null,
  needed int not null,
  until_on date,
  constraint slot_pk primary key (district_id, id),
  constraint slot_post_fk foreign key (district_id, post_id) references duty.post (district_id, id),
  constraint slot_days_check check (days in ('school-days', 'working-days', 'every-day')),
  constraint slot_needed_check check (needed between 1 and 30)
);
select platform.tenant_table('duty.slot', 'select, insert, update (until_on)');
create index slot_post on duty.slot (district_id, post_id, id);

-- Places a round passes. Ticked for the round.
create table duty.place (
  district_id int not null,
  id uuid not null,
  post_id uuid not null,
  name text not null,
  until_on date,
  constraint place_pk primary key (district_id, id),
  constraint place_post_fk foreign key (district_id, post_id) references duty.post (district_id, id)
);
select platform.tenant_table('duty.place', 'select, insert, update (until_on)');
create index place_post on duty.place (district_id, post_id, id);

-- When school is. A day between two terms is a holiday; beyond them nobody knows yet.
create table duty.term (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  name text not null,
  from_on date not null,
  until_on date not null,
  source text not null,
  entered_by uuid not null,
  constraint term_pk primary key (district_id, id),
  constraint term_days_check check (until_on > from_on)
);
select platform.tenant_table('duty.term', 'select, insert');
create index term_from on duty.term (district_id, from_on, id);

-- Who usually stands there on a day of the week (1 Monday … 7 Sunday): what a week is proposed from.
create table duty.pattern (
  district_id int not null,
  slot_id uuid not null,
  weekday int not null,
  member_id uuid not null,
  constraint pattern_pk primary key (district_id, slot_id, weekday, member_id),
  constraint pattern_slot_fk foreign key (district_id, slot_id) references duty.slot (district_id, id),
  constraint pattern_member_fk foreign key (district_id, member_id) references duty.member (district_id, id),
  constraint pattern_weekday_check check (weekday between 1 and 7)
);
select platform.tenant_table('duty.pattern', 'select, insert, delete');

-- One slot on one day. filled, attended: how many are on it, how many came; kept with it, so that lists need no count.
create table duty.shift (
  district_id int not null,
  id uuid not null,
  post_id uuid not null,
  slot_id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  on_day date not null,
  begins_at timestamptz not null,
  ends_at timestamptz not null,
  needed int not null,
  filled int not null,
  attended int not null,
  state text not null,
  provisional boolean not null,
  round_done boolean not null,
  constraint shift_pk primary key (district_id, id),
  constraint shift_once_key unique (district_id, slot_id, on_day),
  constraint shift_post_fk foreign key (district_id, post_id) references duty.post (district_id, id),
  constraint shift_slot_fk foreign key (district_id, slot_id) references duty.slot (district_id, id),
  constraint shift_state_check check (state in ('draft', 'published', 'dropped')),
  constraint shift_times_check check (ends_at > begins_at and filled >= 0 and attended between 0 and filled)
);
select platform.tenant_table('duty.shift', 'select, insert, update (needed, filled, attended, state, round_done)');
create index shift_unit on duty.shift (district_id, on_day, unit_path, id);

-- Somebody on a shift. offered: wants somebody else to take it, and stays on it until then. here_at goes after thirty days.
create table duty.turn (
  district_id int not null,
  id uuid not null,
  shift_id uuid not null,
  member_id uuid not null,
  begins_at timestamptz not null,
  ends_at timestamptz not null,
  on_day date not null,
  came_by text not null,
  offered_at timestamptz,
  instead_of uuid,
  attended boolean,
  here_at timestamptz,
  ticked_by uuid,
  constraint turn_pk primary key (district_id, id),
  constraint turn_once_key unique (district_id, shift_id, member_id),
  constraint turn_shift_fk foreign key (district_id, shift_id) references duty.shift (district_id, id),
  constraint turn_member_fk foreign key (district_id, member_id) references duty.member (district_id, id),
  constraint turn_came_check check (came_by in ('proposed', 'put', 'signed-up', 'swapped'))
);
select platform.tenant_table('duty.turn', 'select, insert, delete, update (offered_at, attended, here_at, ticked_by)');
create index turn_member on duty.turn (district_id, member_id, on_day, id);
create index turn_kept on duty.turn (district_id, on_day, id) where here_at is not null;
create index turn_offered on duty.turn (district_id, on_day, id) where offered_at is not null;

-- Days on which somebody is away. No reason is asked.
create table duty.away (
  district_id int not null,
  id uuid not null,
  member_id uuid not null,
  from_on date not null,
  until_on date not null,
  constraint away_pk primary key (district_id, id),
  constraint away_member_fk foreign key (district_id, member_id) references duty.member (district_id, id),
  constraint away_days_check check (until_on >= from_on)
);
select platform.tenant_table('duty.away', 'select, insert, delete');
create index away_member on duty.away (district_id, member_id, from_on, id);

-- A place was passed on a round, at a point in time: of the round, of nobody.
create table duty.place_seen (
  district_id int not null,
  shift_id uuid not null,
  place_id uuid not null,
  seen_at timestamptz not null,
  constraint place_seen_pk primary key (district_id, shift_id, place_id),
  constraint place_seen_shift_fk foreign key (district_id, shift_id) references duty.shift (district_id, id),
  constraint place_seen_place_fk foreign key (district_id, place_id) references duty.place (district_id, id)
);
select platform.tenant_table('duty.place_seen', 'select, insert');

-- What a round found. words: encrypted; they go when it was passed on or came to nothing.
create table duty.finding (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  shift_id uuid,
  kind text not null,
  state text not null,
  words bytea,
  found_on date not null,
  found_at timestamptz not null,
  found_by uuid,
  passed_to text,
  passed_id uuid,
  decided_at timestamptz,
  decided_by uuid,
  constraint finding_pk primary key (district_id, id),
  constraint finding_kind_check check (kind in ('hazard', 'note', 'incident')),
  constraint finding_state_check check (state in ('waiting', 'passed', 'nothing')),
  constraint finding_passed_check check ((state = 'passed') = (passed_to is not null) and (passed_to is null or passed_to in ('hazard', 'note', 'police')))
);
select platform.tenant_table('duty.finding', 'select, insert, update (state, words, passed_to, passed_id, decided_at, decided_by)');
create index finding_unit on duty.finding (district_id, state, found_at, id);

-- Where a finding is being passed on to right now: of two who decide at once the first one counts, while another house still writes.
alter table duty.finding add column passing_to text;
alter table duty.finding add constraint finding_passing_check check (passing_to is null or (state = 'waiting' and passing_to in ('hazard', 'note')));
grant update (passing_to) on duty.finding to maplebridge_app;

-- What the days came to, moved by every command; a reader adds up slots.
create table duty.day_count (
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
select platform.tenant_table('duty.day_count', 'select, insert, update (n)');
create index day_count_path on duty.day_count (district_id, unit_path, on_day);

-- Past absences are taken with a lock by the clock that forgets them, and a lock needs the right to change the row.
grant update (until_on) on duty.away to maplebridge_app;
