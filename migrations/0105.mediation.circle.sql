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
