create schema protection;
grant usage on schema protection to maplebridge_app;

-- Urgent reports (D21). No word and no name: those are the fact's content, under the case's own key.
create table protection.report (
  district_id int not null,
  id uuid not null,
  case_id uuid not null,
  danger text not null,
  state text not null,
  reported_by uuid not null,
  reporter_unit_id uuid not null,
  police_unit_id uuid,
  observed_at timestamptz not null,
  sent_at timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  tries int not null,
  next_try_at timestamptz not null,
  result_class text,
  result_on date,
  constraint report_pk primary key (district_id, id),
  constraint report_state_check check (state in ('sent', 'acknowledged', 'handed-over'))
);
select platform.tenant_table('protection.report', 'select, insert, update (state, acknowledged_at, acknowledged_by, tries, next_try_at, result_class, result_on)');
create index report_waiting on protection.report (district_id, state, next_try_at, id);
create index report_own on protection.report (district_id, reported_by, sent_at, id);
create index report_police on protection.report (district_id, police_unit_id, sent_at, id);

-- What one unit or one named person has to do for somebody's protection: their own words only, encrypted.
create table protection.task (
  district_id int not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  unit_id uuid not null,
  staff_id uuid,
  what text not null,
  due_on date not null,
  state text not null,
  done_on date,
  done_by uuid,
  done_note text,
  constraint task_pk primary key (district_id, id),
  constraint task_kind_check check (kind in ('support', 'safe-visit')),
  constraint task_state_check check (state in ('open', 'done'))
);
select platform.tenant_table('protection.task', 'select, insert, update (state, done_on, done_by, done_note)');
create index task_unit on protection.task (district_id, unit_id, state, due_on, id);
create index task_case on protection.task (district_id, case_id, id);

-- A counsellor's vault: its key, wrapped by a key made from their own passphrase; and the notes, under that key.
create table protection.vault (
  district_id int not null,
  staff_id uuid not null,
  salt bytea not null,
  wrapped_key bytea not null,
  made_at timestamptz not null,
  constraint vault_pk primary key (district_id, staff_id)
);
select platform.tenant_table('protection.vault', 'select, insert');

create table protection.note (
  district_id int not null,
  id uuid not null,
  case_id uuid not null,
  author_id uuid not null,
  content bytea not null,
  written_on date not null,
  written_at timestamptz not null,
  constraint note_pk primary key (district_id, id)
);
select platform.tenant_table('protection.note', 'select, insert');
create index note_author on protection.note (district_id, author_id, case_id, written_at, id);
