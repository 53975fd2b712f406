-- Counters of whole months, summed when the month in which they were recorded is over: figures over years read months and not days.
-- Nothing is ever recorded in a month that is over, so such a sum never changes; what arrives late is recorded later, and read with
-- the days since. Made by night; whatever is not summed yet is read day by day.
-- `whole`: over all categories and doors, which are then both ''.
create table cases.month_sum (
  district_id int not null,
  whole boolean not null,
  indicator text not null,
  unit_id uuid not null,
  effective_month date not null,
  recorded_month date not null,
  category text not null,
  channel text not null,
  n bigint not null,
  constraint month_sum_pk primary key (district_id, whole, indicator, unit_id, effective_month, recorded_month, category, channel)
);
select platform.tenant_table('cases.month_sum', 'select, insert, delete');

-- Up to which day a district's months are summed: what was recorded before it.
create table cases.months_summed (
  district_id int not null,
  before date not null,
  constraint months_summed_pk primary key (district_id)
);
select platform.tenant_table('cases.months_summed', 'select, insert, update, delete');

-- What a unit recorded since, whichever day it counts for.
create index counter_unit_recorded on cases.counter (district_id, unit_id, recorded_on);
