create schema confirmation;
grant usage on schema confirmation to maplebridge_app, maplebridge_steward;

-- A confirmation as lists and the sweeper must find it: which court, how far, by when. No names. The id is its procedure's.
create table confirmation.progress (
  district_id int not null,
  id uuid not null,
  case_id uuid not null,
  state text not null,
  court_unit_id uuid,
  latest_on date not null,
  handed_in_on date,
  due_on date not null,
  changed_at timestamptz not null,
  constraint progress_pk primary key (district_id, id),
  constraint progress_state_check check (state in
    ('window-open', 'window-missed', 'applied', 'filed', 'not-filed', 'confirmed', 'rejected', 'revoked', 'withdrawn'))
);
select platform.tenant_table('confirmation.progress', 'select, insert, update');
create index progress_court on confirmation.progress (district_id, court_unit_id, due_on, id);
create index progress_window on confirmation.progress (district_id, state, latest_on, id);
create index progress_case on confirmation.progress (district_id, case_id, id);

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
