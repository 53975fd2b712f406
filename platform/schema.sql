-- What every table of a district stands on: row security, grants, distribution.
create schema if not exists platform;
create schema if not exists audit;
create schema if not exists jobs;
create schema if not exists files;

grant usage on schema platform, audit, jobs, files to maplebridge_app;
grant usage on schema platform to maplebridge_steward;
grant usage on schema jobs to maplebridge_queue;

-- Spreads a table over the nodes of a distributed PostgreSQL; does nothing on a plain one.
create function platform.distribute(table_name text) returns void language plpgsql as $$
begin
  if exists (select 1 from pg_extension where extname = 'citus') then
    execute format('select create_distributed_table(%L, %L)', table_name, 'district_id');
  end if;
end $$;

-- Copies a small shared table to every node of a distributed PostgreSQL; does nothing on a plain one.
create function platform.reference(table_name text) returns void language plpgsql as $$
begin
  if exists (select 1 from pg_extension where extname = 'citus') then
    execute format('select create_reference_table(%L)', table_name);
  end if;
end $$;

-- Makes a table a tenant table: forced row security by district, the application's grants, distribution.
-- app_grants is a list such as 'select, insert': facts get no update and no delete. The steward gets nothing by itself: what
-- lawful destruction must read is granted by name, table by table.
create function platform.tenant_table(table_name text, app_grants text) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', table_name);
  execute format('alter table %s force row level security', table_name);
  execute format(
    'create policy tenant on %s using (district_id = nullif(current_setting(%L, true), '''')::int) '
    'with check (district_id = nullif(current_setting(%L, true), '''')::int)',
    table_name, 'app.district', 'app.district');
  execute format('grant %s on %s to maplebridge_app', app_grants, table_name);
  perform platform.distribute(table_name);
end $$;

-- Makes a table shared by all districts and readable by the application.
create function platform.reference_table(table_name text, app_grants text) returns void language plpgsql as $$
begin
  execute format('grant %s on %s to maplebridge_app', app_grants, table_name);
  perform platform.reference(table_name);
end $$;

create table platform.district (
  id int not null,
  slug text not null,
  name_zh text not null,
  name_en text not null,
  zone text not null,
  demonstration boolean not null,
  constraint district_pk primary key (id),
  constraint district_slug_key unique (slug)
);
select platform.reference_table('platform.district', 'select');
grant select on platform.district to maplebridge_steward;

-- Published working-day tables: one row a year, its days in the next table.
create table platform.calendar_year (
  year int not null,
  source text not null,
  loaded_at timestamptz not null,
  constraint calendar_year_pk primary key (year)
);
select platform.reference_table('platform.calendar_year', 'select, insert, update');

create table platform.calendar_day (
  on_day date not null,
  year int not null,
  kind text not null,
  constraint calendar_day_pk primary key (on_day),
  constraint calendar_day_kind_check check (kind in ('holiday', 'make-up')),
  constraint calendar_day_year_fk foreign key (year) references platform.calendar_year (year)
);
select platform.reference_table('platform.calendar_day', 'select, insert, delete');

-- Ids of commands that were carried out, with the answer they got: a repeated click gets it again.
create table platform.command (
  district_id int not null,
  id uuid not null,
  body_hash bytea not null,
  answer jsonb not null,
  recorded_at timestamptz not null,
  constraint command_pk primary key (district_id, id)
);
select platform.tenant_table('platform.command', 'select, insert');

-- Changes that are not facts of a case: postings, routing, calendars, prints of numbers. Written with the change.
create table audit.change (
  district_id int not null,
  id uuid not null,
  actor_kind text not null,
  actor_id uuid,
  actor_role text not null,
  action text not null,
  subject_kind text not null,
  subject_id uuid,
  data jsonb not null,
  recorded_at timestamptz not null,
  constraint change_pk primary key (district_id, id)
);
select platform.tenant_table('audit.change', 'select, insert');
create index change_subject on audit.change (district_id, subject_kind, subject_id, id);

-- Who looked, printed, exported or revealed: one row a request.
create table audit.access (
  district_id int not null,
  id uuid not null,
  actor_kind text not null,
  actor_id uuid,
  actor_role text not null,
  action text not null,
  case_id uuid,
  reason text,
  recorded_at timestamptz not null,
  constraint access_pk primary key (district_id, id)
);
select platform.tenant_table('audit.access', 'select, insert');
create index access_case on audit.access (district_id, case_id, id);

-- One seal a day and district over the chain heads that changed, covering the seal before it.
create table audit.daily_seal (
  district_id int not null,
  sealed_on date not null,
  root bytea not null,
  previous_root bytea,
  heads int not null,
  changes int not null,
  recorded_at timestamptz not null,
  constraint daily_seal_pk primary key (district_id, sealed_on)
);
select platform.tenant_table('audit.daily_seal', 'select, insert');

-- What has to happen after commit. Local to the coordinator: the relay takes rows of all districts.
create table jobs.due (
  id uuid not null,
  district_id int not null,
  kind text not null,
  payload jsonb not null,
  run_at timestamptz not null,
  constraint due_pk primary key (id)
);
create index due_run_at on jobs.due (run_at, id);
grant insert on jobs.due to maplebridge_app;
-- Locking a row to take it needs a right to update; run_at is the only column the worker may ever move.
grant select, update (run_at), delete on jobs.due to maplebridge_queue;

-- Files by the hash of their stored bytes; the bytes are on disk under the district's folder.
create table files.file (
  district_id int not null,
  id uuid not null,
  hash text not null,
  media_type text not null,
  size_bytes bigint not null,
  case_id uuid,
  purpose text not null,
  recorded_at timestamptz not null,
  constraint file_pk primary key (district_id, id)
);
select platform.tenant_table('files.file', 'select, insert');
create index file_case on files.file (district_id, case_id, id);
create index file_hash on files.file (district_id, hash);

-- A file whose time is over: its row stays, what it held is removed from the disk.
alter table files.file add column released_at timestamptz;
grant update (released_at) on files.file to maplebridge_app;
