-- Until when a letter is taken by a worker that sends it: two workers never send the same one, and none waits for another.
alter table notifications.letter add column held_until timestamptz;
grant update (held_until) on notifications.letter to maplebridge_app;
