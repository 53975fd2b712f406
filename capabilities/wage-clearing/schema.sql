create schema wage_clearing;
grant usage on schema wage_clearing to maplebridge_app;

-- Employers and projects, organisations only. `link_epoch` 0: no link is alive.
create table wage_clearing.employer (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  org_code text not null,
  name text not null,
  project text not null,
  from_month date not null,
  until_month date,
  link_epoch int not null,
  registered_by uuid not null,
  registered_at timestamptz not null,
  constraint employer_pk primary key (district_id, id),
  constraint employer_code_key unique (district_id, org_code, project, from_month),
  constraint employer_code_check check (length(org_code) = 18),
  constraint employer_months_check check (extract(day from from_month) = 1 and (until_month is null or until_month >= from_month))
);
select platform.tenant_table('wage_clearing.employer', 'select, insert, update (until_month, link_epoch)');
create index employer_unit on wage_clearing.employer (district_id, unit_path, name, id);
create index employer_name on wage_clearing.employer (district_id, name, id);

-- What was said of a month. The newest version counts; a correction says why. Money in fen.
create table wage_clearing.check_in (
  district_id int not null,
  id uuid not null,
  employer_id uuid not null,
  month date not null,
  version int not null,
  result text not null,
  workers int not null,
  due_fen bigint not null,
  paid_fen bigint not null,
  deposit_fen bigint,
  note text not null,
  why text,
  came_by text not null,
  by_staff uuid,
  on_day date not null,
  recorded_at timestamptz not null,
  constraint check_in_pk primary key (district_id, id),
  constraint check_in_version_key unique (district_id, employer_id, month, version),
  constraint check_in_employer_fk foreign key (district_id, employer_id) references wage_clearing.employer (district_id, id),
  constraint check_in_result_check check (result in ('full', 'partly', 'not', 'none')),
  constraint check_in_by_check check (came_by in ('unit', 'link') and (came_by = 'unit') = (by_staff is not null)),
  constraint check_in_amounts_check check (workers >= 0 and paid_fen >= 0 and due_fen >= paid_fen and (deposit_fen is null or deposit_fen >= 0))
);
select platform.tenant_table('wage_clearing.check_in', 'select, insert');
create index check_in_month on wage_clearing.check_in (district_id, month, employer_id, version);

-- By which day of the next month a month is due, for months from one on. Rows are only added.
create table wage_clearing.cut_off (
  district_id int not null,
  id uuid not null,
  from_month date not null,
  month_day int not null,
  set_by uuid not null,
  set_at timestamptz not null,
  constraint cut_off_pk primary key (district_id, id),
  constraint cut_off_day_check check (month_day between 1 and 28)
);
select platform.tenant_table('wage_clearing.cut_off', 'select, insert');
create index cut_off_month on wage_clearing.cut_off (district_id, from_month, set_at, id);

-- After the cut-off: how many are missing at a unit, noted once a month; its head is told.
create table wage_clearing.missing (
  district_id int not null,
  unit_id uuid not null,
  month date not null,
  employers int not null,
  noted_at timestamptz not null,
  told boolean not null,
  constraint missing_pk primary key (district_id, unit_id, month)
);
select platform.tenant_table('wage_clearing.missing', 'select, insert, update (told)');
create index missing_told on wage_clearing.missing (district_id, told, month, unit_id);
