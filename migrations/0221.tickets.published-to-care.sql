-- What other capabilities may join: where a request is and by when. No words, no place, no reporter; hidden ones and those that became disputes are absent.
create view tickets.published_ticket with (security_invoker = true) as
  select t.district_id, t.id, t.case_id, t.service, t.class, t.state, t.home_path, t.unit_id, t.unit_path, t.opened_on, t.opened_at, t.due_at, t.done_at
    from tickets.ticket t where not t.hidden and t.state <> 'turned-dispute';
grant select on tickets.published_ticket to maplebridge_app;
