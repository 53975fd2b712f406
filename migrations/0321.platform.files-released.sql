-- A file whose time is over: its row stays, what it held is removed from the disk.
alter table files.file add column released_at timestamptz;
grant update (released_at) on files.file to maplebridge_app;
