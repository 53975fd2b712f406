create schema booking;
grant usage on schema booking to maplebridge_app;

create table booking.room (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  name_zh text not null,
  name_en text not null,
  seats int not null,
  equipment jsonb not null,
  step_free boolean not null,
  valid_from date not null,
  valid_to date,
  constraint room_pk primary key (district_id, id),
  constraint room_seats_check check (seats between 1 and 500)
);
select platform.tenant_table('booking.room', 'select, insert, update');
create index room_unit on booking.room (district_id, unit_id, id);

create table booking.booking (
  district_id int not null,
  id uuid not null,
  room_id uuid not null,
  case_id uuid,
  purpose text not null,
  on_day date not null,
  from_quarter int not null,
  to_quarter int not null,
  booked_by uuid not null,
  booked_at timestamptz not null,
  cancelled_at timestamptz,
  cancelled_by uuid,
  constraint booking_pk primary key (district_id, id),
  constraint booking_quarters_check check (from_quarter >= 0 and to_quarter <= 96 and from_quarter < to_quarter),
  constraint booking_purpose_check check (purpose in ('mediation', 'consultation', 'meeting', 'other')),
  constraint booking_room_fk foreign key (district_id, room_id) references booking.room (district_id, id)
);
select platform.tenant_table('booking.booking', 'select, insert, update (cancelled_at, cancelled_by)');
create index booking_day on booking.booking (district_id, room_id, on_day, from_quarter);
create index booking_case on booking.booking (district_id, case_id, on_day);

-- A quarter of an hour of a room belongs to one booking (decision 26): the key is the rule.
create table booking.room_quarter (
  district_id int not null,
  room_id uuid not null,
  on_day date not null,
  quarter int not null,
  booking_id uuid not null,
  constraint room_quarter_pk primary key (district_id, room_id, on_day, quarter),
  constraint room_quarter_check check (quarter between 0 and 95),
  constraint room_quarter_booking_fk foreign key (district_id, booking_id)
    references booking.booking (district_id, id)
);
select platform.tenant_table('booking.room_quarter', 'select, insert, delete');
create index room_quarter_booking on booking.room_quarter (district_id, booking_id);

-- A person’s own calendar.
create index booking_by on booking.booking (district_id, booked_by, on_day, id);
