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
