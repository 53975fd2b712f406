create schema integrations;
grant usage on schema integrations to maplebridge_app;

-- One key of one other system. The secret is nowhere: only its keyed hash. A revoked row stays as history.
create table integrations.api_key (
  district_id int not null,
  id uuid not null,
  handle text collate "C" not null,
  secret_hash bytea not null,
  system_name text not null,
  purpose text not null,
  scopes jsonb not null,
  calls_a_minute int not null,
  made_by uuid not null,
  made_on date not null,
  expires_on date not null,
  last_used_on date,
  revoked_on date,
  revoked_by uuid,
  revoked_reason text,
  constraint api_key_pk primary key (district_id, id),
  constraint api_key_handle_key unique (district_id, handle),
  constraint api_key_pace_check check (calls_a_minute between 1 and 6000),
  constraint api_key_revoked_check check ((revoked_on is null) = (revoked_by is null) and (revoked_on is null) = (revoked_reason is null))
);
select platform.tenant_table('integrations.api_key', 'select, insert, update (last_used_on, revoked_on, revoked_by, revoked_reason)');

-- A request filed by Open311, beside its ticket: what the public lists may say once a clerk released it. The words, address
-- and medium here are those the clerk released; what the reporter wrote is in the case and nowhere else.
create table integrations.georeport_request (
  district_id int not null,
  id uuid not null,
  public_id text collate "C" not null,
  token text collate "C" not null,
  case_id uuid not null,
  service_code text collate "C" not null,
  unit_path text collate "C" not null,
  key_id uuid,
  requested_at timestamptz not null,
  media_url_sealed text,
  file_id uuid,
  state text collate "C" not null,
  decided_at timestamptz,
  decided_by uuid,
  words text,
  address text,
  media_url text,
  media_shown boolean not null,
  -- The middle of the micro-grid, [x, y]: drawn ground, as any map of the district shows it.
  middle jsonb,
  withdrawn_reason text,
  constraint georeport_request_pk primary key (district_id, id),
  constraint georeport_request_public_key unique (district_id, public_id),
  constraint georeport_request_token_key unique (district_id, token),
  constraint georeport_request_case_key unique (district_id, case_id),
  constraint georeport_request_state_check check (state in ('waiting', 'released', 'kept-back')),
  constraint georeport_request_decided_check check ((state = 'waiting') = (decided_at is null)),
  constraint georeport_request_shown_check check (state = 'released' or (words is null and address is null and media_url is null and not media_shown and middle is null))
);
select platform.tenant_table('integrations.georeport_request', 'select, insert, update (state, decided_at, decided_by, words, address, media_url, media_shown, middle, withdrawn_reason)');
create index georeport_request_list on integrations.georeport_request (district_id, state, requested_at, id);
