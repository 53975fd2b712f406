-- One visit a door and half-day. door: keyed hash of the address; it goes with the words.
alter table campaigns.home_service add column door bytea;
grant update (door) on campaigns.home_service to maplebridge_app;
create unique index home_service_door_key on campaigns.home_service (district_id, door, on_day, half) where state in ('asked', 'confirmed') and door is not null;
