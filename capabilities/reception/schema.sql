create schema reception;
grant usage on schema reception to maplebridge_app;

-- A line of the reception log: how many came, for what kind of matter, and what became of it. Never a name.
create table reception.visit (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  on_day date not null,
  arrived_at timestamptz not null,
  persons int not null,
  kind text not null,
  window_id uuid,
  ticket_id uuid,
  outcome text not null,
  referred_to text,
  linked_as text,
  linked_id uuid,
  linked_code text,
  logged_by uuid not null,
  constraint visit_pk primary key (district_id, id),
  constraint visit_persons_check check (persons between 1 and 500),
  constraint visit_outcome_check check (outcome in ('open', 'answered', 'referred', 'registered', 'left')),
  constraint visit_referred_check check ((outcome = 'referred') = (referred_to is not null)),
  constraint visit_linked_check check ((linked_as is null) = (linked_id is null))
);
select platform.tenant_table('reception.visit', 'select, insert, update (outcome, referred_to, linked_as, linked_id, linked_code)');
create index visit_day on reception.visit (district_id, unit_id, on_day, arrived_at, id);

-- What the days came to, kept by every command; a reader adds up slots.
create table reception.day_count (
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
select platform.tenant_table('reception.day_count', 'select, insert, update (n)');
create index day_count_path on reception.day_count (district_id, unit_path, on_day);

-- A window of a hall and the kinds of matter it takes. It is open on the day that it says, and closed the day after.
create table reception.counter_window (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  position int not null,
  name_zh text not null,
  name_en text not null,
  kinds jsonb not null,
  open_on date,
  retired_on date,
  constraint counter_window_pk primary key (district_id, id)
);
select platform.tenant_table('reception.counter_window', 'select, insert, update (name_zh, name_en, kinds, open_on, retired_on)');
create index counter_window_unit on reception.counter_window (district_id, unit_id, position, id);

-- The last number of a day, by centre and kind.
create table reception.queue_number (
  district_id int not null,
  unit_id uuid not null,
  on_day date not null,
  kind text not null,
  n int not null,
  constraint queue_number_pk primary key (district_id, unit_id, on_day, kind)
);
select platform.tenant_table('reception.queue_number', 'select, insert, update (n)');

-- A number somebody took. order_at is when it counts as taken; window_id is set while it is called or waits for one window.
create table reception.queue_ticket (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  on_day date not null,
  kind text not null,
  number int not null,
  code text not null,
  priority boolean not null,
  taken_from text not null,
  taken_at timestamptz not null,
  order_at timestamptz not null,
  state text not null,
  window_id uuid,
  calls int not null,
  called_at timestamptz,
  called_by uuid,
  ended_at timestamptz,
  constraint queue_ticket_pk primary key (district_id, id),
  constraint queue_ticket_number_key unique (district_id, unit_id, on_day, kind, number),
  constraint queue_ticket_state_check check (state in ('waiting', 'called', 'served', 'no-show', 'left')),
  constraint queue_ticket_from_check check (taken_from in ('counter', 'terminal', 'phone')),
  constraint queue_ticket_window_fk foreign key (district_id, window_id) references reception.counter_window (district_id, id)
);
select platform.tenant_table('reception.queue_ticket', 'select, insert, update (state, window_id, calls, called_at, called_by, ended_at, order_at)');
create index queue_ticket_waiting on reception.queue_ticket (district_id, unit_id, on_day, state, order_at, id);
create unique index queue_ticket_called on reception.queue_ticket (district_id, window_id) where state = 'called';

-- Topics of the advice counter, edited by an administrator; a topic that ended keeps its past.
create table reception.topic (
  district_id int not null,
  id uuid not null,
  position int not null,
  name_zh text not null,
  name_en text not null,
  retired_on date,
  constraint topic_pk primary key (district_id, id)
);
select platform.tenant_table('reception.topic', 'select, insert, update (position, name_zh, name_en, retired_on)');

-- Somebody was advised about a topic. What was said is kept nowhere.
create table reception.advice (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  topic_id uuid not null,
  on_day date not null,
  given_at timestamptz not null,
  way text not null,
  given_by uuid not null,
  constraint advice_pk primary key (district_id, id),
  constraint advice_way_check check (way in ('counter', 'phone', 'booth')),
  constraint advice_topic_fk foreign key (district_id, topic_id) references reception.topic (district_id, id)
);
select platform.tenant_table('reception.advice', 'select, insert');
create index advice_day on reception.advice (district_id, unit_id, on_day, given_at, id);

-- A slip by which a visitor is sent on: its number, the body, the ground. The visitor's name is not kept.
create table reception.referral (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  year int not null,
  number int not null,
  topic_id uuid not null,
  body text not null,
  body_name text not null,
  basis text,
  state text not null,
  given_on date not null,
  given_at timestamptz not null,
  given_by uuid not null,
  received_on date,
  received_by text,
  result text,
  ended_on date,
  constraint referral_pk primary key (district_id, id),
  constraint referral_number_key unique (district_id, unit_id, year, number),
  constraint referral_state_check check (state in ('given', 'received', 'ended')),
  constraint referral_ended_check check ((state = 'ended') = (result is not null) and (result is null) = (ended_on is null)),
  constraint referral_topic_fk foreign key (district_id, topic_id) references reception.topic (district_id, id)
);
select platform.tenant_table('reception.referral', 'select, insert, update (state, received_on, received_by, result, ended_on)');
create index referral_unit on reception.referral (district_id, unit_id, given_at, id);

create table reception.referral_number (
  district_id int not null,
  unit_id uuid not null,
  year int not null,
  n int not null,
  constraint referral_number_pk primary key (district_id, unit_id, year)
);
select platform.tenant_table('reception.referral_number', 'select, insert, update (n)');

-- A booth on a market day: event, place, day, and three counters moved by the presses below.
create table reception.booth (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  event text not null,
  place_text text not null,
  bodies text not null,
  on_day date not null,
  served bigint not null,
  solved bigint not null,
  opinions bigint not null,
  cancelled_on date,
  planned_by uuid not null,
  planned_at timestamptz not null,
  constraint booth_pk primary key (district_id, id)
);
select platform.tenant_table('reception.booth', 'select, insert, update (served, solved, opinions, cancelled_on)');
create index booth_unit on reception.booth (district_id, unit_path, on_day, id);

-- One press of a counter, with the id the device gave it: sent twice, it counts once.
create table reception.booth_press (
  district_id int not null,
  id uuid not null,
  booth_id uuid not null,
  counter text not null,
  n int not null,
  pressed_at timestamptz not null,
  recorded_at timestamptz not null,
  pressed_by uuid not null,
  constraint booth_press_pk primary key (district_id, id),
  constraint booth_press_counter_check check (counter in ('served', 'solved', 'opinions')),
  constraint booth_press_n_check check (n in (-1, 1)),
  constraint booth_press_booth_fk foreign key (district_id, booth_id) references reception.booth (district_id, id)
);
select platform.tenant_table('reception.booth_press', 'select, insert');
create index booth_press_booth on reception.booth_press (district_id, booth_id, recorded_at);

-- An opinion noted at a booth, without a name; what became of it is a link.
create table reception.booth_opinion (
  district_id int not null,
  id uuid not null,
  booth_id uuid not null,
  body text not null,
  place_text text not null,
  noted_by uuid not null,
  noted_at timestamptz not null,
  linked_as text,
  linked_id uuid,
  linked_code text,
  constraint booth_opinion_pk primary key (district_id, id),
  constraint booth_opinion_linked_check check ((linked_as is null) = (linked_id is null)),
  constraint booth_opinion_booth_fk foreign key (district_id, booth_id) references reception.booth (district_id, id)
);
select platform.tenant_table('reception.booth_opinion', 'select, insert, update (linked_as, linked_id, linked_code)');
create index booth_opinion_booth on reception.booth_opinion (district_id, booth_id, noted_at, id);

-- When a market is held: days of the lunar month by their last digit, days of the month, or weekdays, from a day on. A change adds a rule and ends the old one.
create table reception.market (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  name text not null,
  place_text text not null,
  pattern text not null,
  days jsonb not null,
  from_on date not null,
  until_on date,
  entered_by uuid not null,
  constraint market_pk primary key (district_id, id),
  constraint market_pattern_check check (pattern in ('lunar', 'month-days', 'weekdays')),
  constraint market_until_check check (until_on is null or until_on >= from_on)
);
select platform.tenant_table('reception.market', 'select, insert, update (until_on)');
create index market_unit on reception.market (district_id, unit_path, from_on, id);
