create schema reports;
grant usage on schema reports to maplebridge_app;

-- A report of one unit and one period; what it says once it is frozen stands in the tables below and is never changed.
create table reports.report (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  unit_zh text not null,
  unit_en text not null,
  kind text not null,
  from_on date not null,
  to_on date not null,
  state text not null,
  due_at timestamptz,
  constraint report_pk primary key (district_id, id),
  constraint report_period_key unique (district_id, unit_id, kind, from_on),
  constraint report_kind_check check (kind in ('week', 'month', 'quarter', 'half', 'year')),
  constraint report_state_check check (state in ('due', 'frozen', 'corrected')),
  constraint report_days_check check (from_on <= to_on)
);
select platform.tenant_table('reports.report', 'select, insert, update (state)');
create index report_listed on reports.report (district_id, to_on, id);

-- What was fixed, once: the as-of day, the counts behind everything, how the borders stood.
create table reports.frozen (
  district_id int not null,
  report_id uuid not null,
  as_of date not null,
  counts jsonb not null,
  borders jsonb not null,
  form_version int not null,
  frozen_by uuid,
  frozen_name text,
  frozen_at timestamptz not null,
  constraint frozen_pk primary key (district_id, report_id),
  constraint frozen_report_fk foreign key (district_id, report_id) references reports.report (district_id, id)
);
select platform.tenant_table('reports.frozen', 'select, insert');

-- One figure with its definition as it was worded then.
create table reports.figure (
  district_id int not null,
  report_id uuid not null,
  position int not null,
  indicator text not null,
  definition jsonb not null,
  numerator bigint not null,
  denominator bigint,
  parts jsonb not null,
  before bigint,
  year_before bigint,
  constraint figure_pk primary key (district_id, report_id, position),
  constraint figure_report_fk foreign key (district_id, report_id) references reports.report (district_id, id)
);
select platform.tenant_table('reports.figure', 'select, insert');

-- The same counts by unit, by category, by month or week, and by line of the statistical form.
create table reports.breakdown (
  district_id int not null,
  report_id uuid not null,
  kind text not null,
  position int not null,
  key text not null,
  name_zh text not null,
  name_en text not null,
  counts jsonb not null,
  before jsonb not null,
  year_before jsonb not null,
  borders jsonb not null,
  constraint breakdown_pk primary key (district_id, report_id, kind, position),
  constraint breakdown_kind_check check (kind in ('unit', 'category', 'time', 'form')),
  constraint breakdown_report_fk foreign key (district_id, report_id) references reports.report (district_id, id)
);
select platform.tenant_table('reports.breakdown', 'select, insert');

-- What arrived later, said beside the frozen figures and never in their place.
create table reports.correction (
  district_id int not null,
  report_id uuid not null,
  n int not null,
  as_of date not null,
  reason text not null,
  differences jsonb not null,
  issued_by uuid not null,
  issued_name text not null,
  issued_at timestamptz not null,
  constraint correction_pk primary key (district_id, report_id, n),
  constraint correction_report_fk foreign key (district_id, report_id) references reports.report (district_id, id)
);
select platform.tenant_table('reports.correction', 'select, insert');

-- Words of an editor under their name: a title of its own, notes. The last title counts; none is removed.
create table reports.note (
  district_id int not null,
  id uuid not null,
  report_id uuid not null,
  kind text not null,
  body text not null,
  written_by uuid not null,
  written_name text not null,
  written_at timestamptz not null,
  constraint note_pk primary key (district_id, id),
  constraint note_kind_check check (kind in ('title', 'note')),
  constraint note_report_fk foreign key (district_id, report_id) references reports.report (district_id, id)
);
select platform.tenant_table('reports.note', 'select, insert');
create index note_report on reports.note (district_id, report_id, written_at);
-- When reports of a unit freeze by themselves: so many days after the period's last day, at this time of the district's clock.
create table reports.schedule (
  district_id int not null,
  unit_id uuid not null,
  kind text not null,
  unit_path text collate "C" not null,
  days_after int not null,
  at_time text not null,
  from_on date not null,
  active boolean not null,
  changed_name text not null,
  changed_at timestamptz not null,
  constraint schedule_pk primary key (district_id, unit_id, kind),
  constraint schedule_kind_check check (kind in ('week', 'month', 'quarter', 'half', 'year')),
  constraint schedule_days_check check (days_after between 1 and 28),
  constraint schedule_time_check check (at_time between '00:00' and '23:59')
);
select platform.tenant_table('reports.schedule', 'select, insert, update');
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

-- What the keepers of reports were not told yet: that one is due or was fixed, or was not fixed by its day; each once.
alter table reports.report add column to_tell text;
alter table reports.report add column late_told boolean not null default false;
alter table reports.report add constraint report_to_tell_check check (to_tell in ('due', 'frozen'));
grant update (to_tell, late_told) on reports.report to maplebridge_app;
create index report_to_tell on reports.report (district_id, id) where to_tell is not null;
create index report_late on reports.report (district_id, due_at, id) where state = 'due' and not late_told;
