-- Who an item came back from by itself, and since when: its company or its area there had ended. told: whether the unit that published it knows.
alter table providers.item add column returned_from uuid;
alter table providers.item add column returned_on date;
alter table providers.item add column return_told boolean not null default true;
alter table providers.item add constraint item_returned_fk foreign key (district_id, returned_from) references providers.provider (district_id, id);
alter table providers.item add constraint item_returned_check check ((returned_from is null) = (returned_on is null));
grant update (returned_from, returned_on, return_told) on providers.item to maplebridge_app;
create index item_return_told on providers.item (district_id, unit_id, id) where not return_told;
-- A step of the clock is nobody's.
alter table providers.item_step alter column by_staff drop not null;
