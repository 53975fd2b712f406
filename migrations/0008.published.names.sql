-- What other capabilities may read of staff and units: names for lists and timelines.
create view people.published_staff with (security_invoker = true) as
  select s.district_id, s.id, s.name from people.staff s;
grant select on people.published_staff to maplebridge_app, maplebridge_steward;

create view organisation.published_unit with (security_invoker = true) as
  select u.district_id, u.id, u.parent_id, u.kind, u.level, u.path, u.name_zh, u.name_en from organisation.unit u;
grant select on organisation.published_unit to maplebridge_app, maplebridge_steward;
