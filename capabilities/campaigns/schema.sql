create schema campaigns;
grant usage on schema campaigns to maplebridge_app;

-- Topics of the district beside the usual ones. A topic that ended keeps its past.
create table campaigns.topic (
  district_id int not null,
  id uuid not null,
  name_zh text not null,
  name_en text not null,
  until_on date,
  constraint topic_pk primary key (district_id, id)
);
select platform.tenant_table('campaigns.topic', 'select, insert, update (until_on)');

-- The last number of a year.
create table campaigns.campaign_number (
  district_id int not null,
  year int not null,
  n int not null,
  constraint campaign_number_pk primary key (district_id, year)
);
select platform.tenant_table('campaigns.campaign_number', 'select, insert, update (n)');

-- A campaign: goal, period, topics. Addresses are forgotten keep_days after it ended.
create table campaigns.campaign (
  district_id int not null,
  id uuid not null,
  code text not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  title text not null,
  goal text not null,
  from_on date not null,
  until_on date not null,
  topics jsonb not null,
  keep_days int not null,
  renews_id uuid,
  opened_by uuid not null,
  opened_at timestamptz not null,
  result text,
  closed_on date,
  forgotten_on date,
  constraint campaign_pk primary key (district_id, id),
  constraint campaign_code_key unique (district_id, code),
  constraint campaign_period_check check (until_on >= from_on),
  constraint campaign_keep_check check (keep_days between 1 and 180),
  constraint campaign_closed_check check ((closed_on is null) = (result is null)),
  constraint campaign_renews_fk foreign key (district_id, renews_id) references campaigns.campaign (district_id, id)
);
select platform.tenant_table('campaigns.campaign', 'select, insert, update (result, closed_on, forgotten_on)');
create index campaign_unit on campaigns.campaign (district_id, opened_at, id);
create index campaign_renews on campaigns.campaign (district_id, renews_id);

-- A grid of a campaign with its addresses when it was opened, and what the round came to. These counts stay.
create table campaigns.campaign_grid (
  district_id int not null,
  campaign_id uuid not null,
  grid_id uuid not null,
  unit_path text collate "C" not null,
  name_zh text not null,
  name_en text not null,
  addresses int not null,
  visited int not null,
  not_answered int not null,
  declined int not null,
  constraint campaign_grid_pk primary key (district_id, campaign_id, grid_id),
  constraint campaign_grid_campaign_fk foreign key (district_id, campaign_id) references campaigns.campaign (district_id, id)
);
select platform.tenant_table('campaigns.campaign_grid', 'select, insert, update (visited, not_answered, declined)');

-- Address, campaign, day and outcome: nothing else is kept of a visit, and after the campaign not even that.
create table campaigns.door (
  district_id int not null,
  campaign_id uuid not null,
  address_id uuid not null,
  grid_id uuid not null,
  on_day date not null,
  outcome text not null,
  constraint door_pk primary key (district_id, campaign_id, address_id),
  constraint door_outcome_check check (outcome in ('visited', 'not-answered', 'declined')),
  constraint door_grid_fk foreign key (district_id, campaign_id, grid_id) references campaigns.campaign_grid (district_id, campaign_id, grid_id)
);
select platform.tenant_table('campaigns.door', 'select, insert, update (on_day, outcome), delete');
create index door_grid on campaigns.door (district_id, campaign_id, grid_id);

-- Presses that were taken, by the id the device gave them: sent twice, they count once. No address.
create table campaigns.press (
  district_id int not null,
  id uuid not null,
  campaign_id uuid not null,
  constraint press_pk primary key (district_id, id)
);
select platform.tenant_table('campaigns.press', 'select, insert, delete');
create index press_campaign on campaigns.press (district_id, campaign_id, id);

-- That a note belongs to a campaign, and what became of it. No address and no words; the day is that on which it became something.
create table campaigns.finding (
  district_id int not null,
  note_id uuid not null,
  campaign_id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  became text,
  case_id uuid,
  found_on date,
  resolved_on date,
  constraint finding_pk primary key (district_id, note_id),
  constraint finding_campaign_fk foreign key (district_id, campaign_id) references campaigns.campaign (district_id, id),
  constraint finding_became_check check (became in ('case', 'ticket', 'hazard', 'petition', 'need', 'project', 'nothing')),
  constraint finding_found_check check (case_id is null or found_on is not null)
);
select platform.tenant_table('campaigns.finding', 'select, insert, update (became, case_id, found_on, resolved_on)');
create index finding_campaign on campaigns.finding (district_id, campaign_id, note_id);
create index finding_case on campaigns.finding (district_id, case_id);

-- What somebody promised: what (naming nobody), until when, who keeps it. The place is encrypted: a list shows none.
create table campaigns.promise (
  district_id int not null,
  id uuid not null,
  campaign_id uuid,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  kind text not null,
  what text not null,
  place bytea,
  keeper_id uuid not null,
  due_on date not null,
  state text not null,
  answer text,
  made_on date not null,
  made_at timestamptz not null,
  made_by uuid not null,
  ended_on date,
  reminded text not null,
  constraint promise_pk primary key (district_id, id),
  constraint promise_kind_check check (kind in ('promise', 'need', 'project')),
  constraint promise_state_check check (state in ('open', 'kept', 'not-kept')),
  constraint promise_ended_check check ((state = 'open') = (ended_on is null) and (state = 'open') = (answer is null)),
  constraint promise_reminded_check check (reminded in ('no', 'soon', 'late')),
  constraint promise_campaign_fk foreign key (district_id, campaign_id) references campaigns.campaign (district_id, id)
);
select platform.tenant_table('campaigns.promise', 'select, insert, update (keeper_id, place, state, answer, ended_on, reminded), delete');
create index promise_due on campaigns.promise (district_id, state, due_on, id);
create index promise_campaign on campaigns.promise (district_id, campaign_id, id);

-- What a team does at people's homes.
create table campaigns.home_item (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  position int not null,
  name_zh text not null,
  name_en text not null,
  until_on date,
  constraint home_item_pk primary key (district_id, id)
);
select platform.tenant_table('campaigns.home_item', 'select, insert, update (until_on)');
create index home_item_unit on campaigns.home_item (district_id, unit_id, position, id);

-- How many visits a team makes on a weekday (0 is Sunday) and half-day, from a day on. 0 closes it.
create table campaigns.home_capacity (
  district_id int not null,
  unit_id uuid not null,
  weekday int not null,
  half text not null,
  from_on date not null,
  n int not null,
  constraint home_capacity_pk primary key (district_id, unit_id, weekday, half, from_on),
  constraint home_capacity_weekday_check check (weekday between 0 and 6 and n between 0 and 50),
  constraint home_capacity_half_check check (half in ('morning', 'afternoon'))
);
select platform.tenant_table('campaigns.home_capacity', 'select, insert, update (n)');

-- How many visits of a half-day are taken.
create table campaigns.home_half_day (
  district_id int not null,
  unit_id uuid not null,
  on_day date not null,
  half text not null,
  taken int not null,
  constraint home_half_day_pk primary key (district_id, unit_id, on_day, half),
  constraint home_half_day_taken_check check (taken >= 0)
);
select platform.tenant_table('campaigns.home_half_day', 'select, insert, update (taken)');

-- A booked visit at home. Name, telephone, door and note are encrypted together; told: the last state that was written about.
create table campaigns.home_service (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  item_id uuid not null,
  on_day date not null,
  half text not null,
  state text not null,
  words bytea,
  answer text,
  language text not null,
  letter_wanted boolean not null,
  told text not null,
  booked_at timestamptz not null,
  booked_by uuid,
  ended_on date,
  constraint home_service_pk primary key (district_id, id),
  constraint home_service_state_check check (state in ('asked', 'confirmed', 'done', 'not-met', 'called-off')),
  constraint home_service_half_check check (half in ('morning', 'afternoon')),
  constraint home_service_item_fk foreign key (district_id, item_id) references campaigns.home_item (district_id, id)
);
select platform.tenant_table('campaigns.home_service', 'select, insert, update (state, words, answer, told, ended_on)');
create index home_service_unit on campaigns.home_service (district_id, unit_id, on_day, id);
create index home_service_told on campaigns.home_service (district_id, letter_wanted, told, id);
create index home_service_kept on campaigns.home_service (district_id, on_day, id) where words is not null;

-- One visit a door and half-day. door: keyed hash of the address; it goes with the words.
alter table campaigns.home_service add column door bytea;
grant update (door) on campaigns.home_service to maplebridge_app;
create unique index home_service_door_key on campaigns.home_service (district_id, door, on_day, half) where state in ('asked', 'confirmed') and door is not null;

-- What the days came to, kept by every command; a reader adds up slots.
create table campaigns.day_count (
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
select platform.tenant_table('campaigns.day_count', 'select, insert, update (n)');
create index day_count_path on campaigns.day_count (district_id, unit_path, on_day);
