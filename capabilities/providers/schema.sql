create schema providers;
grant usage on schema providers to maplebridge_app;

-- A company, never a person. Of its staff nothing is kept but under which unit they sign in.
create table providers.provider (
  district_id int not null,
  id uuid not null,
  name text not null,
  kind text not null,
  staff_unit_id uuid,
  phone text not null,
  round_the_clock boolean not null,
  party_organisation boolean not null,
  registered_on date not null,
  registered_by uuid not null,
  ended_on date,
  constraint provider_pk primary key (district_id, id),
  constraint provider_kind_check check (kind in ('community-run', 'enterprise', 'specialist'))
);
select platform.tenant_table('providers.provider', 'select, insert, update (name, phone, round_the_clock, party_organisation, staff_unit_id, ended_on)');
create index provider_name on providers.provider (district_id, name, id);
create index provider_staff_unit on providers.provider (district_id, staff_unit_id);
-- One company under a unit at a time, also of two registered at the same moment.
create unique index provider_staff_unit_key on providers.provider (district_id, staff_unit_id) where staff_unit_id is not null and ended_on is null;

create table providers.trade (
  district_id int not null,
  provider_id uuid not null,
  trade text not null,
  constraint trade_pk primary key (district_id, provider_id, trade),
  constraint trade_provider_fk foreign key (district_id, provider_id) references providers.provider (district_id, id)
);
select platform.tenant_table('providers.trade', 'select, insert');

-- A community, or one grid of it, from a day on.
create table providers.area (
  district_id int not null,
  id uuid not null,
  provider_id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  grid_id uuid,
  from_on date not null,
  until_on date,
  added_by uuid not null,
  constraint area_pk primary key (district_id, id),
  constraint area_provider_fk foreign key (district_id, provider_id) references providers.provider (district_id, id),
  constraint area_days_check check (until_on is null or until_on >= from_on)
);
select platform.tenant_table('providers.area', 'select, insert, update (until_on)');
create index area_unit on providers.area (district_id, unit_path, from_on);
create index area_provider on providers.area (district_id, provider_id, from_on);

-- Work that a community wishes done: written for everybody.
create table providers.item (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  trade text not null,
  title text not null,
  place_text text not null,
  wanted_on date not null,
  state text not null,
  published_on date not null,
  published_at timestamptz not null,
  published_by uuid not null,
  provider_id uuid,
  claimed_on date,
  promised_on date,
  done_on date,
  done_by uuid,
  done_note text,
  photo_id uuid,
  no_photo_why text,
  verified_on date,
  verified_note text,
  constraint item_pk primary key (district_id, id),
  constraint item_provider_fk foreign key (district_id, provider_id) references providers.provider (district_id, id),
  constraint item_state_check check (state in ('open', 'claimed', 'done', 'verified', 'withdrawn')),
  constraint item_claimed_check check (state not in ('claimed', 'done', 'verified') or (provider_id is not null and claimed_on is not null and promised_on is not null)),
  constraint item_done_check check (state not in ('done', 'verified') or (done_on is not null and (photo_id is not null or no_photo_why is not null)))
);
select platform.tenant_table('providers.item', 'select, insert, update (state, provider_id, claimed_on, promised_on, done_on, done_by, done_note, photo_id, no_photo_why,
  verified_on, verified_note)');
create index item_unit on providers.item (district_id, unit_path, published_at, id);
create index item_state on providers.item (district_id, state, published_at, id);
create index item_provider on providers.item (district_id, provider_id, published_at, id);

create table providers.item_step (
  district_id int not null,
  id uuid not null,
  item_id uuid not null,
  step text not null,
  note text not null,
  on_day date not null,
  by_staff uuid not null,
  recorded_at timestamptz not null,
  constraint item_step_pk primary key (district_id, id),
  constraint item_step_item_fk foreign key (district_id, item_id) references providers.item (district_id, id)
);
select platform.tenant_table('providers.item_step', 'select, insert');
create index item_step_item on providers.item_step (district_id, item_id, recorded_at, id);

-- Who an item came back from by itself, and since when: its company or its area there had ended. told: whether the unit that published it knows.
alter table providers.item add column returned_from uuid;
alter table providers.item add column returned_on date;
alter table providers.item add column return_told boolean not null default true;
alter table providers.item add constraint item_returned_fk foreign key (district_id, returned_from) references providers.provider (district_id, id);
alter table providers.item add constraint item_returned_check check ((returned_from is null) = (returned_on is null));
grant update (returned_from, returned_on, return_told) on providers.item to maplebridge_app;
create index item_return_told on providers.item (district_id, unit_id, id) where not return_told;
-- A step of the clock is nobody's.
alter table providers.item_step alter column by_staff drop not null;

-- Figures of a day, in sixteen slots.
create table providers.day_count (
  district_id int not null,
  unit_id uuid not null,
  on_day date not null,
  measure text not null,
  kind text not null,
  slot int not null,
  unit_path text collate "C" not null,
  n bigint not null,
  constraint day_count_pk primary key (district_id, unit_id, on_day, measure, kind, slot)
);
select platform.tenant_table('providers.day_count', 'select, insert, update (n)');
create index day_count_path on providers.day_count (district_id, unit_path, on_day);
