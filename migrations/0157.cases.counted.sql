-- Which case moved which counter: one row a change, written in the same statement as the counter. The list behind a figure, its
-- grids and its percentiles are read from here, and add up to the counter (decision 8).
create table cases.counted (
  district_id int not null,
  indicator text not null,
  unit_id uuid not null,
  effective_on date not null,
  case_id uuid not null,
  seq int not null,
  category text not null,
  channel text not null,
  grid_id uuid,
  recorded_on date not null,
  n bigint not null,
  days int,
  constraint counted_pk primary key (district_id, indicator, unit_id, effective_on, case_id, seq, category)
);
select platform.tenant_table('cases.counted', 'select, insert');

-- The day on which the work itself began: handling is measured from it (I-17).
alter table cases.procedure add column begun_on date;

-- Figures of a period, without passing through the whole history of a district.
create index counter_effective on cases.counter (district_id, effective_on, indicator, unit_id);

do $$
declare
  place int;
begin
  for place in select d.id from platform.district d order by d.id loop
    execute format('set local app.district = %L', place);
    update cases.procedure p set begun_on = f.occurred_on
      from (select x.district_id, x.procedure_id, min(x.occurred_on) as occurred_on from cases.fact x
             where x.district_id = place and x.kind in ('accepted', 'petition-accepted') group by x.district_id, x.procedure_id) f
     where p.district_id = place and f.district_id = p.district_id and f.procedure_id = p.id;
  end loop;
end $$;
