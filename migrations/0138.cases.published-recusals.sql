-- Who stepped aside in which case (OMR Art. 13): nobody gives it back to them.
create view cases.published_recusal with (security_invoker = true) as
  select h.district_id, h.case_id, h.staff_id from cases.handler h where h.part = 'recused' and h.until is null;
grant select on cases.published_recusal to maplebridge_app;
