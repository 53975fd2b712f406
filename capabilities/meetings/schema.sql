create schema meetings;
grant usage on schema meetings to maplebridge_app;

-- How often a unit, or every unit of a kind, meets from a day on. Rows are only added.
create table meetings.rhythm (
  district_id int not null,
  id uuid not null,
  unit_id uuid,
  unit_kind text,
  pattern text not null,
  weekday int,
  month_day int,
  at_time text not null,
  place text not null,
  from_on date not null,
  set_by uuid not null,
  set_at timestamptz not null,
  constraint rhythm_pk primary key (district_id, id),
  constraint rhythm_scope_check check ((unit_id is null) <> (unit_kind is null)),
  constraint rhythm_pattern_check check (pattern in ('weekly', 'monthly', 'none')),
  constraint rhythm_weekday_check check ((pattern = 'weekly') = (weekday is not null) and (weekday is null or weekday between 1 and 7)),
  constraint rhythm_month_day_check check ((pattern = 'monthly') = (month_day is not null) and (month_day is null or month_day between 1 and 28))
);
select platform.tenant_table('meetings.rhythm', 'select, insert');
create index rhythm_from on meetings.rhythm (district_id, from_on, set_at, id);

-- The head of a meeting; the list below says everything.
create table meetings.meeting (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  kind text not null,
  planned_on date,
  on_day date not null,
  title text not null,
  state text not null,
  changed_at timestamptz not null,
  constraint meeting_pk primary key (district_id, id),
  constraint meeting_planned_key unique (district_id, unit_id, planned_on),
  constraint meeting_kind_check check (kind in ('regular', 'joint', 'consultation')),
  constraint meeting_state_check check (state in ('prepared', 'held', 'called-off'))
);
select platform.tenant_table('meetings.meeting', 'select, insert, update (on_day, state, changed_at)');
create index meeting_day on meetings.meeting (district_id, on_day, id);
create index meeting_unit on meetings.meeting (district_id, unit_path, on_day, id);

-- Units that were invited besides: they read the meeting.
create table meetings.invited (
  district_id int not null,
  meeting_id uuid not null,
  unit_id uuid not null,
  constraint invited_pk primary key (district_id, meeting_id, unit_id),
  constraint invited_meeting_fk foreign key (district_id, meeting_id) references meetings.meeting (district_id, id)
);
select platform.tenant_table('meetings.invited', 'select, insert');
create index invited_unit on meetings.invited (district_id, unit_id, meeting_id);

-- What was done with a meeting, added to and never edited. Its id is the command's: a second click finds it.
create table meetings.entry (
  district_id int not null,
  id uuid not null,
  meeting_id uuid not null,
  seq int not null,
  kind text not null,
  on_day date not null,
  by_staff uuid not null,
  body jsonb not null,
  recorded_at timestamptz not null,
  constraint entry_pk primary key (district_id, id),
  constraint entry_seq_key unique (district_id, meeting_id, seq),
  constraint entry_meeting_fk foreign key (district_id, meeting_id) references meetings.meeting (district_id, id)
);
select platform.tenant_table('meetings.entry', 'select, insert');

-- What was decided: who does what by when, and when it counts as done. Open ones stand on every later agenda of the unit.
create table meetings.decision (
  district_id int not null,
  id uuid not null,
  meeting_id uuid not null,
  unit_id uuid not null,
  owner_unit_id uuid not null,
  what text not null,
  done_when text not null,
  decided_on date not null,
  due_on date not null,
  state text not null,
  reported_on date,
  reported_by uuid,
  report text,
  done_on date,
  changed_at timestamptz not null,
  constraint decision_pk primary key (district_id, id),
  constraint decision_meeting_fk foreign key (district_id, meeting_id) references meetings.meeting (district_id, id),
  constraint decision_state_check check (state in ('open', 'reported', 'done'))
);
select platform.tenant_table('meetings.decision', 'select, insert, update (state, reported_on, reported_by, report, done_on, changed_at)');
create index decision_unit on meetings.decision (district_id, unit_id, state, due_on, id);
create index decision_owner on meetings.decision (district_id, owner_unit_id, state, due_on, id);
create index decision_meeting on meetings.decision (district_id, meeting_id, id);

-- A meeting of the rhythm that nobody held or called off, noted the day after; the head is told once.
create table meetings.missed (
  district_id int not null,
  unit_id uuid not null,
  planned_on date not null,
  unit_path text collate "C" not null,
  on_day date not null,
  noted_at timestamptz not null,
  told boolean not null,
  constraint missed_pk primary key (district_id, unit_id, planned_on)
);
select platform.tenant_table('meetings.missed', 'select, insert, update (told)');
create index missed_path on meetings.missed (district_id, unit_path, on_day);
create index missed_told on meetings.missed (district_id, told, on_day, unit_id);
