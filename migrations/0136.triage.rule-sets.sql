create schema triage;
grant usage on schema triage to maplebridge_app;

-- Published rules of a district, a version each: nothing in a version is ever changed. Without one the shipped rules hold.
create table triage.rule_set (
  district_id int not null,
  version int not null,
  effective_from date not null,
  rules jsonb not null,
  note text not null,
  published_by uuid not null,
  published_name text not null,
  published_at timestamptz not null,
  constraint rule_set_pk primary key (district_id, version),
  constraint rule_set_version_check check (version > 0)
);
select platform.tenant_table('triage.rule_set', 'select, insert');

-- The one draft of a district. `seq` goes on for ever, so that a trial of one draft is never taken for that of another.
create table triage.rule_draft (
  district_id int not null,
  seq int not null,
  state text not null,
  rules jsonb not null,
  changed_name text not null,
  changed_at timestamptz not null,
  constraint rule_draft_pk primary key (district_id),
  constraint rule_draft_state_check check (state in ('open', 'published', 'dropped'))
);
select platform.tenant_table('triage.rule_draft', 'select, insert, update');

-- A draft tried on past matters, page by page. Ids of cases only: who may see a code sees it when reading.
create table triage.simulation (
  district_id int not null,
  id uuid not null,
  draft_seq int not null,
  from_on date not null,
  to_on date not null,
  reached_at timestamptz not null,
  reached_id uuid not null,
  counted int not null,
  moves jsonb not null,
  case_ids jsonb not null,
  state text not null,
  started_name text not null,
  started_at timestamptz not null,
  constraint simulation_pk primary key (district_id, id),
  constraint simulation_state_check check (state in ('running', 'finished', 'full'))
);
select platform.tenant_table('triage.simulation', 'select, insert, update');
create index simulation_draft on triage.simulation (district_id, draft_seq, started_at);
