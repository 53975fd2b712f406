-- The rows behind the counters, summed by grid and whole month as `month_sum` sums the counters: what a community has in stock in each
-- of its grids is a sum over years, and passes through months and not through every matter that ever was. One mark for both
-- (`months_summed`); a place that was not known is the nil UUID.
create table cases.grid_month_sum (
  district_id int not null,
  indicator text not null,
  unit_id uuid not null,
  effective_month date not null,
  recorded_month date not null,
  grid_id uuid not null,
  n bigint not null,
  constraint grid_month_sum_pk primary key (district_id, indicator, unit_id, effective_month, recorded_month, grid_id)
);
select platform.tenant_table('cases.grid_month_sum', 'select, insert, delete');

-- The same by the days that passed from the beginning of the work: the middle one and the one nine in ten stay within, of a year too.
create table cases.days_month_sum (
  district_id int not null,
  indicator text not null,
  unit_id uuid not null,
  effective_month date not null,
  recorded_month date not null,
  days int not null,
  n bigint not null,
  constraint days_month_sum_pk primary key (district_id, indicator, unit_id, effective_month, recorded_month, days)
);
select platform.tenant_table('cases.days_month_sum', 'select, insert, delete');

-- Months summed before know neither: they are summed anew by the next night, and read day by day until then.
do $$
declare
  place int;
begin
  for place in select d.id from platform.district d order by d.id loop
    execute format('set local app.district = %L', place);
    delete from cases.month_sum m where m.district_id = place;
    delete from cases.months_summed s where s.district_id = place;
  end loop;
end $$;
