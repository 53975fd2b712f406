-- What is known of a sealed case without opening it: who it is with, where it stands, and its own key, wrapped by the master
-- key. No word and no name. The key's destruction makes the content unreadable for good; a certificate says why.
create table cases.sealing (
  district_id int not null,
  case_id uuid not null,
  code text not null,
  sealed boolean not null,
  gates text not null,
  sealed_at timestamptz not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  registered_unit_id uuid not null,
  assignee_id uuid,
  stage_kind text not null,
  stage text not null,
  due_on date not null,
  wrapped_key bytea,
  destroyed_at timestamptz,
  certificate text,
  constraint sealing_pk primary key (district_id, case_id),
  constraint sealing_code_key unique (district_id, code),
  constraint sealing_key_check check (wrapped_key is not null or certificate is not null)
);
select platform.tenant_table('cases.sealing',
  'select, insert, update (sealed, gates, sealed_at, unit_id, unit_path, assignee_id, stage_kind, stage, due_on)');
create index sealing_assignee on cases.sealing (district_id, assignee_id, due_on, case_id);
create index sealing_unit on cases.sealing (district_id, unit_path, due_on, case_id);
grant select on cases.sealing to maplebridge_steward;
grant update (wrapped_key, destroyed_at, certificate) on cases.sealing to maplebridge_steward;

-- Two persons: one asks to look into a sealed case or to unseal it, another one decides. The reason is encrypted.
create table cases.seal_request (
  district_id int not null,
  id uuid not null,
  kind text not null,
  case_id uuid not null,
  asked_by uuid not null,
  asked_role text not null,
  reason text not null,
  asked_at timestamptz not null,
  state text not null,
  decided_by uuid,
  decided_role text,
  decided_at timestamptz,
  until_at timestamptz,
  constraint seal_request_pk primary key (district_id, id),
  constraint seal_request_kind_check check (kind in ('look', 'unseal')),
  constraint seal_request_state_check check (state in ('asked', 'granted', 'refused')),
  constraint seal_request_two_check check (decided_by is null or decided_by <> asked_by),
  constraint seal_request_case_fk foreign key (district_id, case_id) references cases.sealing (district_id, case_id)
);
select platform.tenant_table('cases.seal_request', 'select, insert, update (state, decided_by, decided_role, decided_at, until_at)');
create index seal_request_case on cases.seal_request (district_id, case_id, asked_by, until_at);
create index seal_request_state on cases.seal_request (district_id, state, asked_at, id);

-- Sealing replaces content by its ciphertext, and unsealing gives it back: only in a transaction that names the case. Whatever
-- is written there must still give the hash that the chain holds; `verify` compares it.
grant update (content) on cases.fact_content to maplebridge_app;
create policy named on cases.fact_content as restrictive for update to maplebridge_app
  using (true)
  with check (case_id = nullif(current_setting('app.sealed_case', true), '')::uuid);
