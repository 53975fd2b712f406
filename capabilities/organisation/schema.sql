create schema organisation;
grant usage on schema organisation to maplebridge_app;

-- The category tree (30 leaves in 10 groups), one row a version: a change adds a row and ends the one before.
create table organisation.category (
  code text not null,
  effective_from date not null,
  effective_to date,
  name_zh text not null,
  name_en text not null,
  lead_kinds jsonb not null,
  lead_zh text not null,
  lead_en text not null,
  co_handlers_zh text not null,
  co_handlers_en text not null,
  law jsonb not null,
  status_reserved text not null,
  written_only boolean not null,
  paper_only boolean not null,
  confirmable text not null,
  note_zh text not null,
  note_en text not null,
  constraint category_pk primary key (code, effective_from),
  constraint category_reserved_check check (status_reserved in ('none', 'part', 'whole')),
  constraint category_confirmable_check check (confirmable in ('yes', 'part', 'rarely', 'no'))
);
select platform.reference_table('organisation.category', 'select');

-- The safety gates as questions; what a "yes" does is its effect.
create table organisation.gate (
  code text not null,
  effective_from date not null,
  effective_to date,
  position int not null,
  question_zh text not null,
  question_en text not null,
  help_zh text not null,
  help_en text not null,
  effect text not null,
  asked jsonb not null,
  law jsonb not null,
  constraint gate_pk primary key (code, effective_from),
  constraint gate_effect_check check (effect in ('block-accept', 'police-linked', 'sealed-separate',
    'sealed-report', 'guardian', 'ask', 'side-agreement', 'administrative', 'emergency', 'representatives',
    'flag-head', 'report-form', 'disclose'))
);
select platform.reference_table('organisation.gate', 'select');

create table organisation.unit (
  district_id int not null,
  id uuid not null,
  parent_id uuid,
  host_id uuid,
  kind text not null,
  level int not null,
  function text not null,
  code text not null,
  path text collate "C" not null,
  name_zh text not null,
  name_en text not null,
  abbreviation text,
  phone text,
  address_text text,
  valid_from date not null,
  valid_to date,
  hours_zh text,
  hours_en text,
  constraint unit_pk primary key (district_id, id),
  constraint unit_code_key unique (district_id, code),
  constraint unit_path_key unique (district_id, path),
  constraint unit_kind_check check (kind in ('district-centre', 'street-centre', 'community-centre', 'point',
    'police-station', 'judicial-office', 'tribunal', 'petition-office', 'department', 'association',
    'mediation-committee', 'rescue-station', 'property-company')),
  constraint unit_level_check check (level between 1 and 4),
  constraint unit_function_check check (function in ('coordinate', 'link', 'resolve', 'register-and-settle')),
  constraint unit_parent_fk foreign key (district_id, parent_id) references organisation.unit (district_id, id),
  constraint unit_host_fk foreign key (district_id, host_id) references organisation.unit (district_id, id)
);
select platform.tenant_table('organisation.unit', 'select, insert, update');
create index unit_parent on organisation.unit (district_id, parent_id, code);
create index unit_host on organisation.unit (district_id, host_id);
create index unit_kind on organisation.unit (district_id, kind, code);

-- A unit that mediates (PMA Art. 8: three to nine members, one of them a woman).
create table organisation.committee (
  district_id int not null,
  unit_id uuid not null,
  name_zh text not null,
  name_en text not null,
  number_pattern text not null,
  members int not null,
  women int not null,
  sectors jsonb not null,
  term_from date not null,
  term_to date not null,
  constraint committee_pk primary key (district_id, unit_id),
  constraint committee_members_check check (members between 3 and 9 and women between 1 and members),
  constraint committee_unit_fk foreign key (district_id, unit_id) references organisation.unit (district_id, id)
);
select platform.tenant_table('organisation.committee', 'select, insert, update');

create table organisation.grid (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  code text not null,
  name_zh text not null,
  name_en text not null,
  geometry jsonb not null,
  min_longitude double precision not null,
  min_latitude double precision not null,
  max_longitude double precision not null,
  max_latitude double precision not null,
  valid_from date not null,
  valid_to date,
  constraint grid_pk primary key (district_id, id),
  constraint grid_code_key unique (district_id, code, valid_from),
  constraint grid_unit_fk foreign key (district_id, unit_id) references organisation.unit (district_id, id)
);
select platform.tenant_table('organisation.grid', 'select, insert, update');
create index grid_unit on organisation.grid (district_id, unit_id, code);

create table organisation.micro_grid (
  district_id int not null,
  id uuid not null,
  grid_id uuid not null,
  unit_id uuid not null,
  code text not null,
  name_zh text not null,
  name_en text not null,
  geometry jsonb not null,
  min_longitude double precision not null,
  min_latitude double precision not null,
  max_longitude double precision not null,
  max_latitude double precision not null,
  valid_from date not null,
  valid_to date,
  constraint micro_grid_pk primary key (district_id, id),
  constraint micro_grid_code_key unique (district_id, code, valid_from),
  constraint micro_grid_grid_fk foreign key (district_id, grid_id) references organisation.grid (district_id, id),
  constraint micro_grid_unit_fk foreign key (district_id, unit_id) references organisation.unit (district_id, id)
);
select platform.tenant_table('organisation.micro_grid', 'select, insert, update');
create index micro_grid_grid on organisation.micro_grid (district_id, grid_id, code);
create index micro_grid_unit on organisation.micro_grid (district_id, unit_id, code);
create index micro_grid_box on organisation.micro_grid (district_id, min_longitude, max_longitude);

-- A flat, a shop, a place: never a person. search_key is the text as people shorten it (2栋1单元301 -> 2-1-301).
create table organisation.address (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  micro_grid_id uuid not null,
  text_zh text not null,
  estate text not null,
  building text not null,
  room text not null,
  search_key text collate "C" not null,
  public_place boolean not null,
  valid_from date not null,
  valid_to date,
  constraint address_pk primary key (district_id, id),
  constraint address_unit_fk foreign key (district_id, unit_id) references organisation.unit (district_id, id),
  constraint address_micro_grid_fk foreign key (district_id, micro_grid_id)
    references organisation.micro_grid (district_id, id)
);
select platform.tenant_table('organisation.address', 'select, insert, update');
create index address_search on organisation.address (district_id, unit_id, search_key, id);
create index address_micro_grid on organisation.address (district_id, micro_grid_id, id);

-- What the plate at a door carries: random, replaceable, never a name.
create table organisation.address_token (
  district_id int not null,
  token text collate "C" not null,
  address_id uuid not null,
  issued_at timestamptz not null,
  revoked_at timestamptz,
  constraint address_token_pk primary key (district_id, token),
  constraint address_token_address_fk foreign key (district_id, address_id)
    references organisation.address (district_id, id)
);
select platform.tenant_table('organisation.address_token', 'select, insert, update (revoked_at)');
create index address_token_address on organisation.address_token (district_id, address_id);

-- The places a grid should have filled: grid worker, auxiliary, area officer; building heads per micro-grid.
create table organisation.role_slot (
  district_id int not null,
  id uuid not null,
  grid_id uuid not null,
  micro_grid_id uuid,
  kind text not null,
  valid_from date not null,
  valid_to date,
  constraint role_slot_pk primary key (district_id, id),
  constraint role_slot_kind_check check (kind in ('grid-worker', 'auxiliary', 'area-officer', 'building-head')),
  constraint role_slot_grid_fk foreign key (district_id, grid_id) references organisation.grid (district_id, id),
  constraint role_slot_micro_grid_fk foreign key (district_id, micro_grid_id)
    references organisation.micro_grid (district_id, id)
);
select platform.tenant_table('organisation.role_slot', 'select, insert, update (valid_to)');
create index role_slot_grid on organisation.role_slot (district_id, grid_id, kind);

-- One person in one role at one unit for a time. A dual appointment is two postings: each acts and is audited alone.
create table organisation.posting (
  district_id int not null,
  id uuid not null,
  staff_id uuid not null,
  unit_id uuid not null,
  role text not null,
  capacity text not null,
  grid_id uuid,
  duty text not null,
  from_on date not null,
  until_on date,
  constraint posting_pk primary key (district_id, id),
  constraint posting_capacity_check check (capacity in ('main', 'dual', 'part-time', 'delegated')),
  constraint posting_unit_fk foreign key (district_id, unit_id) references organisation.unit (district_id, id),
  constraint posting_grid_fk foreign key (district_id, grid_id) references organisation.grid (district_id, id)
);
select platform.tenant_table('organisation.posting', 'select, insert, update (until_on)');
create index posting_staff on organisation.posting (district_id, staff_id, from_on);
create index posting_unit on organisation.posting (district_id, unit_id, role);

-- Which slots a posting fills: one grid worker may look after several grids for a time.
create table organisation.slot_holding (
  district_id int not null,
  id uuid not null,
  slot_id uuid not null,
  posting_id uuid not null,
  from_on date not null,
  until_on date,
  constraint slot_holding_pk primary key (district_id, id),
  constraint slot_holding_slot_fk foreign key (district_id, slot_id)
    references organisation.role_slot (district_id, id),
  constraint slot_holding_posting_fk foreign key (district_id, posting_id)
    references organisation.posting (district_id, id)
);
select platform.tenant_table('organisation.slot_holding', 'select, insert, update (until_on)');
create index slot_holding_slot on organisation.slot_holding (district_id, slot_id);
create index slot_holding_posting on organisation.slot_holding (district_id, posting_id);

-- Two people who work as a pair for a time (结对).
create table organisation.pair (
  district_id int not null,
  id uuid not null,
  staff_id uuid not null,
  partner_id uuid not null,
  purpose text not null,
  from_on date not null,
  until_on date,
  constraint pair_pk primary key (district_id, id),
  constraint pair_two_people_check check (staff_id <> partner_id)
);
select platform.tenant_table('organisation.pair', 'select, insert, update (until_on)');
create index pair_staff on organisation.pair (district_id, staff_id);
create index pair_partner on organisation.pair (district_id, partner_id);

create table organisation.team (
  district_id int not null,
  id uuid not null,
  kind text not null,
  name_zh text not null,
  name_en text not null,
  unit_id uuid not null,
  area_zh text not null,
  from_on date not null,
  until_on date,
  constraint team_pk primary key (district_id, id),
  constraint team_kind_check check (kind in ('community-police', 'patrol', 'mutual-aid', 'mediation', 'publicity',
    'volunteer', 'service', 'outreach', 'safety-information', 'online-work', 'school-post', 'young-guardians', 'mass-prevention')),
  constraint team_unit_fk foreign key (district_id, unit_id) references organisation.unit (district_id, id)
);
select platform.tenant_table('organisation.team', 'select, insert, update (until_on)');
create index team_unit on organisation.team (district_id, unit_id, kind);

create table organisation.team_member (
  district_id int not null,
  id uuid not null,
  team_id uuid not null,
  staff_id uuid,
  name text not null,
  part text not null,
  from_on date not null,
  until_on date,
  constraint team_member_pk primary key (district_id, id),
  constraint team_member_team_fk foreign key (district_id, team_id) references organisation.team (district_id, id)
);
select platform.tenant_table('organisation.team_member', 'select, insert, update (until_on)');
create index team_member_team on organisation.team_member (district_id, team_id, id);

-- Whom to ring in a village: the phone is encrypted.
create table organisation.liaison (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  name text not null,
  part text not null,
  phone_sealed text,
  from_on date not null,
  until_on date,
  constraint liaison_pk primary key (district_id, id),
  constraint liaison_unit_fk foreign key (district_id, unit_id) references organisation.unit (district_id, id)
);
select platform.tenant_table('organisation.liaison', 'select, insert, update (until_on)');
create index liaison_unit on organisation.liaison (district_id, unit_id, id);

-- What other capabilities may join: units and who is posted where.
create view organisation.published_unit with (security_invoker = true) as
  select u.district_id, u.id, u.parent_id, u.kind, u.level, u.code, u.path, u.name_zh, u.name_en, u.abbreviation,
         u.valid_from, u.valid_to
    from organisation.unit u;
create view organisation.published_posting with (security_invoker = true) as
  select p.district_id, p.id, p.staff_id, p.role, p.capacity, p.duty, p.unit_id, u.path as unit_path,
         u.name_zh as unit_name_zh, u.name_en as unit_name_en, p.grid_id, p.from_on, p.until_on
    from organisation.posting p
    join organisation.unit u on u.district_id = p.district_id and u.id = p.unit_id;
create view organisation.published_micro_grid with (security_invoker = true) as
  select m.district_id, m.id, m.grid_id, m.unit_id, m.code, m.name_zh, m.name_en, m.valid_from, m.valid_to
    from organisation.micro_grid m;
grant select on organisation.published_unit, organisation.published_posting, organisation.published_micro_grid
  to maplebridge_app;

-- Which building a door belongs to, for counting by place. A flat's own number is not in it; a public place stands for itself.
create view organisation.published_door with (security_invoker = true) as
  select a.district_id, a.id as address_id, a.unit_id, a.estate, a.building,
         case when a.public_place then a.text_zh end as public_text
    from organisation.address a;
grant select on organisation.published_door to maplebridge_app;

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

-- What rosters ask of teams: which there are, and where.
create view organisation.published_team with (security_invoker = true) as
  select t.district_id, t.id, t.kind, t.name_zh, t.name_en, t.unit_id, u.path as unit_path, u.kind as unit_kind, t.from_on, t.until_on
    from organisation.team t
    join organisation.unit u on u.district_id = t.district_id and u.id = t.unit_id;
grant select on organisation.published_team to maplebridge_app;
