-- What it looked like when it was found, and how it was found. The photo after the repair stands in photo_id.
alter table hazards.hazard add column found_photo_id uuid;
alter table hazards.hazard add column found_by text not null default 'closing';
alter table hazards.hazard add constraint hazard_found_by_check check (found_by in ('closing', 'patrol', 'plate', 'visit', 'lead'));
