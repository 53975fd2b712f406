-- Matters registered in a month, by the place they are about: kept in the command's own transaction, as every counter is. What is
-- sealed or kept from all but its handlers is in none of these rows.
create table cases.place_counter (
  district_id int not null,
  month date not null,
  grid_id uuid not null,
  micro_grid_id uuid not null,
  category text not null,
  channel text not null,
  slot int not null,
  n bigint not null,
  constraint place_counter_pk primary key (district_id, month, grid_id, micro_grid_id, category, channel, slot)
);
select platform.tenant_table('cases.place_counter', 'select, insert, update');
