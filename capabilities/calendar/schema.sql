create schema calendar;
grant usage on schema calendar to maplebridge_app;

-- One person's feed. The token itself is nowhere: only its hash. A revoked row stays as history.
create table calendar.feed (
  district_id int not null,
  id uuid not null,
  staff_id uuid not null,
  token_hash text collate "C" not null,
  made_at timestamptz not null,
  revoked_at timestamptz,
  constraint feed_pk primary key (district_id, id),
  constraint feed_token_key unique (district_id, token_hash)
);
select platform.tenant_table('calendar.feed', 'select, insert, update (revoked_at)');
create index feed_staff on calendar.feed (district_id, staff_id, made_at);
