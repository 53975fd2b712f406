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
