-- A person’s own calendar: what they booked, by day.
create index booking_by on booking.booking (district_id, booked_by, on_day, id);
