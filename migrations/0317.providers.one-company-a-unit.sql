-- One company under a unit at a time, also of two registered at the same moment.
create unique index provider_staff_unit_key on providers.provider (district_id, staff_unit_id) where staff_unit_id is not null and ended_on is null;
