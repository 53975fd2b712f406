create schema joint;
grant usage on schema joint to maplebridge_app;

-- Who has a seat in a case's joint team, or the case in charge, as each one's own list shows it: code and part, no names of parties.
create table joint.seat (
  district_id int not null,
  case_id uuid not null,
  staff_id uuid not null,
  code text not null,
  part text not null,
  since date not null,
  ended_on date,
  constraint seat_pk primary key (district_id, case_id, staff_id, part)
);
select platform.tenant_table('joint.seat', 'select, insert, update (since, ended_on)');
create index seat_staff on joint.seat (district_id, staff_id, since, case_id);

-- Charges and seats that go on, the longest first.
create index seat_running on joint.seat (district_id, part, since, case_id) where ended_on is null;
