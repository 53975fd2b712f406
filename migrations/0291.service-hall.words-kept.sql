-- What still holds words, for the clock that erases them: it reads no application that was erased before.
create index application_kept on service_hall.application (district_id, received_at, id) where words is not null;
