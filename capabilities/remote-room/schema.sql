create schema remote_room;
grant usage on schema remote_room to maplebridge_app;

-- A remote session: of a case's arranged session, or a joint consultation of staff. Times and who hosts; no words of a case.
create table remote_room.room (
  district_id int not null,
  id uuid not null,
  kind text not null,
  case_id uuid,
  procedure_id uuid,
  arranged_id uuid,
  parties int not null,
  topic text not null,
  host_id uuid not null,
  unit_path text collate "C" not null,
  on_day date not null,
  from_time text not null,
  to_time text not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  state text not null,
  ended_at timestamptz,
  constraint room_pk primary key (district_id, id),
  constraint room_kind_check check (kind in ('session', 'consultation')),
  constraint room_state_check check (state in ('open', 'stopped', 'ended'))
);
select platform.tenant_table('remote_room.room', 'select, insert, update (state, ended_at)');
create index room_case on remote_room.room (district_id, case_id, id);
create index room_running on remote_room.room (district_id, state, closes_at, id);

-- One person's place in a room. A party's link is made from id and epoch and never stored.
create table remote_room.seat (
  district_id int not null,
  id uuid not null,
  room_id uuid not null,
  kind text not null,
  party_id uuid,
  staff_id uuid,
  part_zh text not null,
  part_en text not null,
  epoch int not null,
  consented_at timestamptz,
  admitted_at timestamptz,
  revoked_at timestamptz,
  constraint seat_pk primary key (district_id, id),
  constraint seat_room_fk foreign key (district_id, room_id) references remote_room.room (district_id, id),
  constraint seat_staff_key unique (district_id, room_id, staff_id),
  constraint seat_kind_check check (kind in ('party', 'staff'))
);
select platform.tenant_table('remote_room.seat', 'select, insert, update (epoch, consented_at, admitted_at, revoked_at)');
create index seat_of_staff on remote_room.seat (district_id, staff_id, room_id);

-- When somebody came inside and left: all that is kept of what happened in a room.
create table remote_room.attendance (
  district_id int not null,
  id uuid not null,
  room_id uuid not null,
  seat_id uuid not null,
  joined_at timestamptz not null,
  left_at timestamptz,
  constraint attendance_pk primary key (district_id, id),
  constraint attendance_seat_fk foreign key (district_id, seat_id) references remote_room.seat (district_id, id)
);
select platform.tenant_table('remote_room.attendance', 'select, insert, update (left_at)');
create index attendance_room on remote_room.attendance (district_id, room_id, joined_at, id);
