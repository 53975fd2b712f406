-- Charges and seats that go on, the longest first.
create index seat_running on joint.seat (district_id, part, since, case_id) where ended_on is null;
