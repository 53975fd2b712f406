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
