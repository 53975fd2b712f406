-- A grid drawn anew from a day on: the border in force on a day is the last one that began by then, else the one the grid began with.
-- The grid stays the same grid, so figures before and after the day are of the same thing.
create table organisation.grid_border (
  district_id int not null,
  grid_id uuid not null,
  valid_from date not null,
  geometry jsonb not null,
  min_longitude double precision not null,
  min_latitude double precision not null,
  max_longitude double precision not null,
  max_latitude double precision not null,
  source text not null,
  loaded_by uuid not null,
  loaded_at timestamptz not null,
  constraint grid_border_pk primary key (district_id, grid_id, valid_from),
  constraint grid_border_grid_fk foreign key (district_id, grid_id) references organisation.grid (district_id, id)
);
select platform.tenant_table('organisation.grid_border', 'select, insert');
