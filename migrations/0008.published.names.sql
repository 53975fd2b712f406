-- What other capabilities may read of units: names for lists and timelines. Staff names: migration 0004.
create view organisation.published_unit with (security_invoker = true) as
  select u.district_id, u.id, u.parent_id, u.kind, u.level, u.path, u.name_zh, u.name_en from organisation.unit u;
grant select on organisation.published_unit to maplebridge_app, maplebridge_steward;
