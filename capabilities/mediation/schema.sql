create schema mediation;
grant usage on schema mediation to maplebridge_app;

-- The next number of each committee and year; only that committee's acceptances wait for each other.
create table mediation.number_series (
  district_id int not null,
  committee_id uuid not null,
  year int not null,
  n int not null,
  constraint number_series_pk primary key (district_id, committee_id, year)
);
select platform.tenant_table('mediation.number_series', 'select, insert, update');

-- Every number ever given, as printed. A void one stays in sight and is never given again.
create table mediation.number (
  district_id int not null,
  committee_id uuid not null,
  year int not null,
  n int not null,
  text text not null,
  case_id uuid not null,
  procedure_id uuid not null,
  allocated_at timestamptz not null,
  voided_at timestamptz,
  constraint number_pk primary key (district_id, committee_id, year, n),
  constraint number_n_check check (n > 0)
);
select platform.tenant_table('mediation.number', 'select, insert, update (voided_at)');
create index number_case on mediation.number (district_id, case_id);

-- How far the agreement of a mediation has come: for the head's list of what waits for the seal. Its words are in the facts.
create table mediation.agreement (
  district_id int not null,
  procedure_id uuid not null,
  case_id uuid not null,
  unit_path text collate "C" not null,
  state text not null,
  draft_id uuid,
  version int not null,
  changed_at timestamptz not null,
  constraint agreement_pk primary key (district_id, procedure_id),
  constraint agreement_state_check check (state in ('drafted', 'ready', 'sealed', 'oral'))
);
select platform.tenant_table('mediation.agreement', 'select, insert, update');
create index agreement_state on mediation.agreement (district_id, state, changed_at, procedure_id);
create index agreement_case on mediation.agreement (district_id, case_id);

-- Who may be asked to help in a mediation (PMA Art. 20): people of the neighbourhood who agreed to be listed. A name and a field,
-- no telephone and nothing else about them. Whoever no longer wants it keeps the row and gets an end.
create table mediation.helper (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  name text not null,
  field text not null,
  consented_on date not null,
  consent_form text not null,
  active_from date not null,
  active_to date,
  added_at timestamptz not null,
  constraint helper_pk primary key (district_id, id),
  constraint helper_consent_form_check check (consent_form in ('written', 'oral')),
  constraint helper_period_check check (active_to is null or active_to >= active_from)
);
select platform.tenant_table('mediation.helper', 'select, insert, update (active_to)');
create index helper_unit on mediation.helper (district_id, unit_path, active_from, id);

-- Ways of mediating that a session may be tagged with. Every change is a new version; the latest counts.
create table mediation.method (
  district_id int not null,
  code text collate "C" not null,
  version int not null,
  name_zh text not null,
  name_en text not null,
  active boolean not null,
  changed_at timestamptz not null,
  constraint method_pk primary key (district_id, code, version),
  constraint method_version_check check (version > 0)
);
select platform.tenant_table('mediation.method', 'select, insert');
