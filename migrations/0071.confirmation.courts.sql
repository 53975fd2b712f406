-- The courts that parties of this district may ask: what the page on which they choose is made of. Names, addresses and telephones of offices.
create table confirmation.court (
  district_id int not null,
  id uuid not null,
  name_zh text not null,
  name_en text not null,
  level text not null,
  -- Whether the committees of this district lie in its area.
  home boolean not null,
  -- The unit of the house whose liaison it is; null for a court outside.
  unit_id uuid,
  address text not null,
  phone text not null,
  valid_from date not null,
  valid_to date,
  entered_at timestamptz not null,
  constraint court_pk primary key (district_id, id),
  constraint court_level_check check (level in ('tribunal', 'basic', 'intermediate')),
  constraint court_validity_check check (valid_to is null or valid_to > valid_from)
);
select platform.tenant_table('confirmation.court', 'select, insert, update (valid_to)');
create index court_order on confirmation.court (district_id, name_zh, id);
