create schema inputs;
grant usage on schema inputs to maplebridge_app;

-- A figure of another body, typed in with its source: one row a version. A correction adds one; what was said before stays.
create table inputs.entry (
  district_id int not null,
  series_id uuid not null,
  version int not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  kind text not null,
  from_on date not null,
  to_on date not null,
  value bigint not null,
  source text not null,
  page text not null,
  url text,
  note text not null,
  entered_by uuid not null,
  entered_name text not null,
  entered_at timestamptz not null,
  check_result text,
  checked_by uuid,
  checked_name text,
  checked_at timestamptz,
  check_note text,
  constraint entry_pk primary key (district_id, series_id, version),
  constraint entry_period_key unique (district_id, unit_id, kind, from_on, to_on, version),
  constraint entry_days_check check (from_on <= to_on),
  constraint entry_value_check check (value >= 0),
  constraint entry_check_check check (check_result in ('confirmed', 'objected')),
  constraint entry_second_check check (checked_by <> entered_by)
);
select platform.tenant_table('inputs.entry', 'select, insert, update (check_result, checked_by, checked_name, checked_at, check_note)');
create index entry_listed on inputs.entry (district_id, entered_at, series_id);

-- The five networks (row 21 of the mechanisms): what passes through each here, one row a version.
create table inputs.network (
  district_id int not null,
  network text not null,
  version int not null,
  state text not null,
  keeper text not null,
  passes jsonb not null,
  note text not null,
  changed_by uuid not null,
  changed_name text not null,
  changed_at timestamptz not null,
  constraint network_pk primary key (district_id, network, version),
  constraint network_name_check check (network in ('city-governance', 'command', 'video-security', 'video-conference', 'grid-dispatch')),
  constraint network_state_check check (state in ('none', 'planned', 'connected'))
);
select platform.tenant_table('inputs.network', 'select, insert');
