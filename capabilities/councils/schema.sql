create schema councils;
grant usage on schema councils to maplebridge_app;

-- A common matter and the people around it. Beside a case, never part of one. The list below says everything; this is its head.
create table councils.council (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  case_id uuid,
  topic text not null,
  state text not null,
  opened_on date not null,
  members int not null,
  tasks_open int not null,
  next_due_on date,
  changed_at timestamptz not null,
  constraint council_pk primary key (district_id, id),
  constraint council_state_check check (state in ('open', 'closed'))
);
select platform.tenant_table('councils.council', 'select, insert, update (state, members, tasks_open, next_due_on, changed_at)');
create index council_unit on councils.council (district_id, unit_path, changed_at, id);
create index council_case on councils.council (district_id, case_id, id);

-- What a council did, added to and never edited. Its id is the command's: a second click finds it.
create table councils.entry (
  district_id int not null,
  id uuid not null,
  council_id uuid not null,
  seq int not null,
  kind text not null,
  on_day date not null,
  by_staff uuid not null,
  body jsonb not null,
  recorded_at timestamptz not null,
  constraint entry_pk primary key (district_id, id),
  constraint entry_seq_key unique (district_id, council_id, seq),
  constraint entry_council_fk foreign key (district_id, council_id) references councils.council (district_id, id)
);
select platform.tenant_table('councils.entry', 'select, insert');
