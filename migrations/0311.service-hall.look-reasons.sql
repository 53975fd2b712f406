-- Why somebody asked to look at a child's application goes with what stood in it.
alter table service_hall.child_look alter column reason drop not null;
grant update (reason) on service_hall.child_look to maplebridge_app;
create index child_look_reason on service_hall.child_look (district_id, application_id, id) where reason is not null;
