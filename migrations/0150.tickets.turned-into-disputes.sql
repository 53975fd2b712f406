-- A request that turned out to be a dispute stays as history; its case goes on as one.
alter table tickets.ticket drop constraint ticket_state_check;
alter table tickets.ticket add constraint ticket_state_check check (state in ('new', 'dispatched', 'accepted', 'contacted', 'in-progress', 'paused',
  'exclusion-asked', 'done', 'revisited', 'closed', 'rejected-unreasonable', 'reopened', 'turned-dispute'));
