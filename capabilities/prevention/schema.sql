create schema prevention;
grant usage on schema prevention to maplebridge_app;

-- Counting runs once a night; this says which night it was done for.
create table prevention.night (
  district_id int not null,
  on_day date not null,
  ran_at timestamptz not null,
  constraint night_pk primary key (district_id, on_day)
);
select platform.tenant_table('prevention.night', 'select, insert');

-- What rose: of a unit and a kind of matter (an empty category: all kinds), in numbers, with what somebody said of it last. Never of a person.
create table prevention.alarm (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  category text not null,
  since_on date not null,
  week_on date not null,
  n int not null,
  usual_hundredths int not null,
  n_since int not null,
  usual_since_hundredths int not null,
  seasonal boolean not null,
  short_weeks int not null,
  seen_on date not null,
  ended_on date,
  mark text,
  mark_note text,
  marked_on date,
  measure_id uuid,
  constraint alarm_pk primary key (district_id, id),
  constraint alarm_mark_check check (mark is null or mark in ('looked-at', 'cause-known', 'measure-opened', 'not-relevant'))
);
select platform.tenant_table('prevention.alarm', 'select, insert, update');
create index alarm_unit on prevention.alarm (district_id, unit_path, seen_on, id);
create index alarm_ended on prevention.alarm (district_id, ended_on, id);

-- Who said what of an alarm, added to and never edited. Its id is the command's.
create table prevention.alarm_mark (
  district_id int not null,
  id uuid not null,
  alarm_id uuid not null,
  mark text not null,
  note text not null,
  by_staff uuid not null,
  on_day date not null,
  recorded_at timestamptz not null,
  constraint alarm_mark_pk primary key (district_id, id),
  constraint alarm_mark_alarm_fk foreign key (district_id, alarm_id) references prevention.alarm (district_id, id)
);
select platform.tenant_table('prevention.alarm_mark', 'select, insert');
create index alarm_mark_alarm on prevention.alarm_mark (district_id, alarm_id, recorded_at);

-- Places with repeated matters as counted in one night: a building or a public place, never a flat.
create table prevention.site (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  estate text not null,
  building text not null,
  public_text text,
  n int not null,
  categories jsonb not null,
  last_on date not null,
  since_on date not null,
  counted_on date not null,
  constraint site_pk primary key (district_id, id)
);
select platform.tenant_table('prevention.site', 'select, insert, update');
create index site_counted on prevention.site (district_id, counted_on, n, id);

-- Which council was prepared for which place and kind of matter.
create table prevention.site_council (
  district_id int not null,
  id uuid not null,
  site_id uuid not null,
  category text not null,
  council_id uuid not null,
  by_staff uuid not null,
  opened_on date not null,
  constraint site_council_pk primary key (district_id, id),
  constraint site_council_site_fk foreign key (district_id, site_id) references prevention.site (district_id, id)
);
select platform.tenant_table('prevention.site_council', 'select, insert');
create index site_council_site on prevention.site_council (district_id, site_id, opened_on);

-- The ledger: what is done so that a kind of matter stops coming up. The counts are those of the review, kept as they were then.
create table prevention.measure (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  category text not null,
  origin text not null,
  alarm_id uuid,
  site_id uuid,
  case_id uuid,
  cause text not null,
  what text not null,
  owner_unit_id uuid,
  owner_text text not null,
  due_on date,
  review_on date,
  state text not null,
  done_on date,
  done_by uuid,
  outcome text,
  compared_days int,
  n_before int,
  n_after int,
  proposed_on date not null,
  changed_at timestamptz not null,
  constraint measure_pk primary key (district_id, id),
  constraint measure_state_check check (state in ('proposed', 'decided', 'in-work', 'done', 'reviewed', 'set-aside')),
  constraint measure_origin_check check (origin in ('own', 'alarm', 'site', 'lesson')),
  constraint measure_outcome_check check (outcome is null or outcome in ('kept', 'changed', 'dropped'))
);
select platform.tenant_table('prevention.measure', 'select, insert, update');
create index measure_unit on prevention.measure (district_id, unit_path, changed_at, id);
create index measure_owner on prevention.measure (district_id, owner_unit_id, changed_at, id);
create index measure_case on prevention.measure (district_id, case_id);

-- The steps of a measure, added to and never edited. Its id is the command's.
create table prevention.measure_entry (
  district_id int not null,
  id uuid not null,
  measure_id uuid not null,
  step text not null,
  note text not null,
  by_staff uuid,
  on_day date not null,
  recorded_at timestamptz not null,
  constraint measure_entry_pk primary key (district_id, id),
  constraint measure_entry_measure_fk foreign key (district_id, measure_id) references prevention.measure (district_id, id)
);
select platform.tenant_table('prevention.measure_entry', 'select, insert');
create index measure_entry_measure on prevention.measure_entry (district_id, measure_id, recorded_at);

-- The list of places says which measures are open for each.
create index measure_site on prevention.measure (district_id, site_id) where site_id is not null;

-- What units were not told yet: that something rose, that a measure is theirs to carry out, that its work or its review is late; each once.
alter table prevention.alarm add column told boolean not null default false;
create index alarm_untold on prevention.alarm (district_id, id) where not told and ended_on is null;
alter table prevention.measure add column owner_told boolean not null default true;
alter table prevention.measure add column late_told text not null default '';
alter table prevention.measure add constraint measure_late_told_check check (late_told in ('', 'work', 'review'));
create index measure_untold on prevention.measure (district_id, id) where not owner_told;
create index measure_waiting on prevention.measure (district_id, state, due_on, id) where state in ('decided', 'in-work', 'done');
