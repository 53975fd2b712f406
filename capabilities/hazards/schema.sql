create schema hazards;
grant usage on schema hazards to maplebridge_app;

-- A danger left behind, as its owner must read it: what and where, never who or why. The id is its procedure's.
create table hazards.hazard (
  district_id int not null,
  id uuid not null,
  case_id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  owner_unit_id uuid,
  state text not null,
  what text not null,
  place_text text not null,
  found_on date not null,
  due_on date not null,
  fixed_on date,
  fixed_by uuid,
  fixed_note text,
  photo_id uuid,
  changed_at timestamptz not null,
  constraint hazard_pk primary key (district_id, id),
  constraint hazard_state_check check (state in ('found', 'assigned', 'fixing', 'verified', 'closed'))
);
select platform.tenant_table('hazards.hazard', 'select, insert, update');
create index hazard_owner on hazards.hazard (district_id, owner_unit_id, due_on, id);
create index hazard_unit on hazards.hazard (district_id, unit_path, due_on, id);
create index hazard_case on hazards.hazard (district_id, case_id, id);

-- What it looked like when it was found, and how it was found. The photo after the repair stands in photo_id.
alter table hazards.hazard add column found_photo_id uuid;
alter table hazards.hazard add column found_by text not null default 'closing';
alter table hazards.hazard add constraint hazard_found_by_check check (found_by in ('closing', 'patrol', 'plate', 'visit', 'lead'));
