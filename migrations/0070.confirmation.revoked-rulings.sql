-- A ruling may be revoked on an objection (CPL-I 372).
alter table confirmation.progress drop constraint progress_state_check;
alter table confirmation.progress add constraint progress_state_check check (state in
  ('window-open', 'window-missed', 'applied', 'filed', 'not-filed', 'confirmed', 'rejected', 'revoked', 'withdrawn'));
