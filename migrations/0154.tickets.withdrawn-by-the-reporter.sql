-- A reporter may take their own request back; it stays as history.
alter table tickets.ticket drop constraint ticket_state_check;
alter table tickets.ticket add constraint ticket_state_check check (state in ('new', 'dispatched', 'accepted', 'contacted', 'in-progress', 'paused',
  'exclusion-asked', 'done', 'revisited', 'closed', 'rejected-unreasonable', 'reopened', 'turned-dispute', 'withdrawn'));
