-- Bookings that still hold words, for the clock that erases them.
create index home_service_kept on campaigns.home_service (district_id, on_day, id) where words is not null;
