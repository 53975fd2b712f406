-- Which category of the house is counted on which line of the statistical form: a change is a new version from a day on.
create table reports.form_mapping (
  district_id int not null,
  version int not null,
  effective_from date not null,
  lines jsonb not null,
  assigned jsonb not null,
  note text not null,
  published_by uuid not null,
  published_name text not null,
  published_at timestamptz not null,
  constraint form_mapping_pk primary key (district_id, version),
  constraint form_mapping_version_check check (version > 0)
);
select platform.tenant_table('reports.form_mapping', 'select, insert');
