create schema directory;
grant usage on schema directory to maplebridge_app;

-- Where somebody is served. The telephone is the place's own, never a person's.
create table directory.facility (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  kind text not null,
  name_zh text not null,
  name_en text not null,
  address_text text not null,
  longitude double precision not null,
  latitude double precision not null,
  phone text,
  services_zh text not null,
  services_en text not null,
  state text not null,
  state_since timestamptz not null,
  state_note text not null,
  state_by uuid not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  ended_on date,
  constraint facility_pk primary key (district_id, id),
  constraint facility_state_check check (state in ('open', 'closed', 'out-of-order')),
  constraint facility_place_check check (longitude between -180 and 180 and latitude between -90 and 90)
);
select platform.tenant_table('directory.facility', 'select, insert, update');
create index facility_unit on directory.facility (district_id, unit_path, kind, id);
create index facility_box on directory.facility (district_id, longitude, latitude);

-- Hours of a week from a day on: seven lists of [from, to) in minutes of the day, Sunday first. Versions are added.
create table directory.week (
  district_id int not null,
  facility_id uuid not null,
  from_on date not null,
  hours jsonb not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  constraint week_pk primary key (district_id, facility_id, from_on),
  constraint week_facility_fk foreign key (district_id, facility_id) references directory.facility (district_id, id)
);
select platform.tenant_table('directory.week', 'select, insert, update (hours, entered_by, entered_at)');

-- One day that differs from its week: closed where the list is empty.
create table directory.exception_day (
  district_id int not null,
  facility_id uuid not null,
  on_day date not null,
  hours jsonb not null,
  reason text not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  constraint exception_day_pk primary key (district_id, facility_id, on_day),
  constraint exception_day_facility_fk foreign key (district_id, facility_id) references directory.facility (district_id, id)
);
select platform.tenant_table('directory.exception_day', 'select, insert, update (hours, reason, entered_by, entered_at)');
