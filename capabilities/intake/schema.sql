create schema intake;
grant usage on schema intake to maplebridge_app;

-- A table of past or outside matters on its way in. The bytes are on disk, in encrypted pieces; both are gone after seven days.
create table intake.table_import (
  district_id int not null,
  id uuid not null,
  staff_id uuid not null,
  unit_id uuid not null,
  source text not null,
  file_name text not null,
  size_bytes bigint not null,
  pieces int not null,
  kind text,
  -- Which worksheet of a workbook, counted from 0; null for a table of text.
  sheet int,
  sheet_name text,
  headings jsonb,
  state text not null,
  mapping jsonb,
  -- The last line that is done; a run goes on behind it.
  line int not null,
  percent int not null,
  lines int not null,
  registered int not null,
  present int not null,
  rejected int not null,
  problem jsonb,
  leased_until timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  constraint table_import_pk primary key (district_id, id),
  constraint table_import_state_check check (state in ('uploading', 'ready', 'checking', 'checked', 'importing', 'stopped', 'finished', 'failed')),
  constraint table_import_kind_check check (kind in ('csv', 'xlsx'))
);
select platform.tenant_table('intake.table_import', 'select, insert, delete, update (kind, sheet, sheet_name, headings, state, mapping, line, percent, lines, registered, present, rejected, problem, leased_until, changed_at)');
create index table_import_staff on intake.table_import (district_id, staff_id, created_at, id);
create index table_import_running on intake.table_import (district_id, state, leased_until);

-- Lines that were not registered, each with its reason; the line itself is encrypted.
create table intake.refused_line (
  district_id int not null,
  import_id uuid not null,
  line int not null,
  code text not null,
  field text,
  reason_zh text not null,
  reason_en text not null,
  original bytea not null,
  constraint refused_line_pk primary key (district_id, import_id, line)
);
select platform.tenant_table('intake.refused_line', 'select, insert, delete');

-- Which heading says what, as it was last chosen for a source.
create table intake.table_mapping (
  district_id int not null,
  unit_id uuid not null,
  source text not null,
  headings jsonb not null,
  changed_at timestamptz not null,
  constraint table_mapping_pk primary key (district_id, unit_id, source)
);
select platform.tenant_table('intake.table_mapping', 'select, insert, update (headings, changed_at)');
