-- One round of a station at a time, also of two begun at the same moment.
create unique index round_open_key on rescue.round (district_id, unit_id, on_day) where ended_at is null;
