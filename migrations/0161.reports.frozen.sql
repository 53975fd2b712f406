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
