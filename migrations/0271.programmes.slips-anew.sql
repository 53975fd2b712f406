-- A slip that was lost: a new number and PIN, and the old ones open nothing any more.
grant update (number) on programmes.participation to maplebridge_app;
