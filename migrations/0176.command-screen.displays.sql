create schema command_screen;
grant usage on schema command_screen to maplebridge_app;

-- A television that may show the command screen of one unit. The token itself is nowhere: only its hash. A withdrawn one stays as history.
create table command_screen.display (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  name text not null,
  token_hash text collate "C" not null,
  made_by uuid not null,
  made_at timestamptz not null,
  revoked_at timestamptz,
  constraint display_pk primary key (district_id, id),
  constraint display_token_key unique (district_id, token_hash)
);
select platform.tenant_table('command_screen.display', 'select, insert, update (revoked_at)');
create index display_unit on command_screen.display (district_id, unit_path, made_at);
