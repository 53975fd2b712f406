create schema petitions;
grant usage on schema petitions to maplebridge_app;

-- Where each petition is, as the window's list shows it: code, type, stage, units and the nearest day; no word of anybody. The id is its procedure's.
create table petitions.petition (
  district_id int not null,
  id uuid not null,
  case_id uuid not null,
  code text not null,
  type text not null,
  state text not null,
  office_unit_id uuid not null,
  office_path text collate "C" not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  handler_id uuid,
  -- Whoever is or was posted within this place in the tree is never shown the line (PET Art. 30).
  shut_out_path text collate "C",
  repeat text,
  re_reviewed boolean not null,
  received_on date not null,
  due_on date not null,
  due_clock text,
  -- Until when review or re-review may be asked for.
  window_until date,
  open boolean not null,
  changed_at timestamptz not null,
  -- When the office registered it, and which petition was the first to repeat it (I-16).
  registered_on date,
  repeated_by uuid,
  constraint petition_pk primary key (district_id, id),
  constraint petition_case_key unique (district_id, case_id),
  constraint petition_type_check check (type in ('suggestion', 'accusation', 'claim')),
  constraint petition_repeated_by_fk foreign key (district_id, repeated_by) references petitions.petition (district_id, id)
);
select platform.tenant_table('petitions.petition',
  'select, insert, update (state, unit_id, unit_path, handler_id, repeat, re_reviewed, due_on, due_clock, window_until, open, changed_at, registered_on, repeated_by)');
create index petition_office on petitions.petition (district_id, office_unit_id, open, due_on, id);
create index petition_unit on petitions.petition (district_id, unit_id, open, due_on, id);

-- The keyed hash of a petitioner's telephone within one office, for an officer to see the same person's earlier petitions. Never for an accusation.
create table petitions.petitioner (
  district_id int not null,
  petition_id uuid not null,
  key_hash text not null,
  constraint petitioner_pk primary key (district_id, petition_id, key_hash),
  constraint petitioner_petition_fk foreign key (district_id, petition_id) references petitions.petition (district_id, id)
);
select platform.tenant_table('petitions.petitioner', 'select, insert');
create index petitioner_hash on petitions.petitioner (district_id, key_hash, petition_id);

-- Repeated petitions that are open, for whoever looks whether they go as they should.
create index petition_repeated on petitions.petition (district_id, due_on, id) where open and repeat = 'repeat';
