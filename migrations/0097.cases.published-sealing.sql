-- The code of a sealed case, for who has a task of its own beside it.
create view cases.published_sealing with (security_invoker = true) as
  select s.district_id, s.case_id, s.code, s.sealed from cases.sealing s;
grant select on cases.published_sealing to maplebridge_app;
