-- What the unit was not told by letter yet, and the day of which it was reminded: each once.
alter table supervision.supervision_order add column to_tell text;
alter table supervision.supervision_order add column soon_due_on date;
alter table supervision.supervision_order add constraint supervision_order_to_tell_check check (to_tell in ('issued', 'sent-back', 'escalated'));
grant update (to_tell, soon_due_on) on supervision.supervision_order to maplebridge_app;
create index supervision_order_to_tell on supervision.supervision_order (district_id, id) where to_tell is not null;
