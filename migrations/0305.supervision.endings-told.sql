-- The unit that was asked hears that its order ended as well: it was verified and settled, or withdrawn.
alter table supervision.supervision_order drop constraint supervision_order_to_tell_check;
alter table supervision.supervision_order add constraint supervision_order_to_tell_check
  check (to_tell in ('issued', 'sent-back', 'escalated', 'settled', 'withdrawn'));
