create schema cases;
grant usage on schema cases to maplebridge_app, maplebridge_steward;

create table cases.case_file (
  district_id int not null,
  id uuid not null,
  code text not null,
  title text not null,
  category text,
  channel text not null,
  place_text text not null,
  address_id uuid,
  micro_grid_id uuid,
  grid_id uuid,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  registered_unit_id uuid not null,
  assignee_id uuid,
  stage_kind text not null,
  stage text not null,
  open boolean not null,
  sealed boolean not null,
  urgent boolean not null,
  merged_into uuid,
  registered_on date not null,
  registered_at timestamptz not null,
  changed_at timestamptz not null,
  due_on date not null,
  seq int not null,
  chain_head bytea not null,
  constraint case_file_pk primary key (district_id, id),
  constraint case_file_code_key unique (district_id, code)
);
select platform.tenant_table('cases.case_file', 'select, insert, update');
-- Work lists: due_on is 9999-12-31 where nothing is due, so one index serves the order.
create index case_file_assignee on cases.case_file (district_id, assignee_id, open, due_on, id);
create index case_file_unit on cases.case_file (district_id, unit_id, open, due_on, id);
create index case_file_stage on cases.case_file (district_id, unit_id, stage, due_on, id);
create index case_file_open on cases.case_file (district_id, open, due_on, id);
create index case_file_place on cases.case_file (district_id, address_id, registered_at);
create index case_file_micro_grid on cases.case_file (district_id, micro_grid_id, registered_at);
create index case_file_merged on cases.case_file (district_id, merged_into);

-- A sealed case shows itself only to a transaction that names it.
create policy sealed on cases.case_file as restrictive
  using (not sealed or id = nullif(current_setting('app.sealed_case', true), '')::uuid)
  with check (true);

create table cases.procedure (
  district_id int not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  state text not null,
  parent_id uuid,
  opened_on date not null,
  ended_on date,
  constraint procedure_pk primary key (district_id, id),
  constraint procedure_case_fk foreign key (district_id, case_id) references cases.case_file (district_id, id)
);
select platform.tenant_table('cases.procedure', 'select, insert, update');
create index procedure_case on cases.procedure (district_id, case_id, id);

create table cases.fact (
  district_id int not null,
  id uuid not null,
  case_id uuid not null,
  seq int not null,
  kind text not null,
  v int not null,
  procedure_id uuid not null,
  opens jsonb not null,
  actor_kind text not null,
  actor_id uuid,
  actor_role text not null,
  actor_unit_id uuid,
  occurred_on date not null,
  recorded_at timestamptz not null,
  data jsonb not null,
  content_hash bytea,
  hash bytea not null,
  constraint fact_pk primary key (district_id, id),
  constraint fact_seq_key unique (district_id, case_id, seq)
);
select platform.tenant_table('cases.fact', 'select, insert');
create index fact_recorded on cases.fact (district_id, recorded_at, id);

create table cases.fact_content (
  district_id int not null,
  fact_id uuid not null,
  case_id uuid not null,
  salt bytea not null,
  content text,
  sealed boolean not null,
  erased_at timestamptz,
  certificate text,
  constraint fact_content_pk primary key (district_id, fact_id)
);
select platform.tenant_table('cases.fact_content', 'select, insert, update (sealed)');
create index fact_content_case on cases.fact_content (district_id, case_id, fact_id);
-- Lawful destruction: find a case and its facts, replace the content of one by a certificate. The steward reads nothing else.
grant select on cases.case_file, cases.fact, cases.fact_content to maplebridge_steward;
grant update (content, erased_at, certificate) on cases.fact_content to maplebridge_steward;
create policy sealed on cases.fact_content as restrictive
  using (not sealed or case_id = nullif(current_setting('app.sealed_case', true), '')::uuid)
  with check (true);

create table cases.deadline (
  district_id int not null,
  case_id uuid not null,
  key text not null,
  opened_seq int not null,
  clock text not null,
  procedure_id uuid not null,
  starts_on date not null,
  raw_on date not null,
  rolled_on date not null,
  safe_on date not null,
  provisional boolean not null,
  audience text not null,
  optional boolean not null,
  state text not null,
  ended_on date,
  constraint deadline_pk primary key (district_id, case_id, key),
  constraint deadline_state_check check (state in ('open', 'met', 'cancelled')),
  constraint deadline_audience_check check (audience in ('staff', 'parties')),
  constraint deadline_case_fk foreign key (district_id, case_id) references cases.case_file (district_id, id)
);
select platform.tenant_table('cases.deadline', 'select, insert, update');
create index deadline_due on cases.deadline (district_id, state, rolled_on, case_id, key);

-- Everybody with a part in a case besides its assignee: co-handlers whom the parties accepted, heads who joined.
create table cases.handler (
  district_id int not null,
  case_id uuid not null,
  staff_id uuid not null,
  part text not null,
  since timestamptz not null,
  until timestamptz,
  constraint handler_pk primary key (district_id, case_id, staff_id, part),
  constraint handler_case_fk foreign key (district_id, case_id) references cases.case_file (district_id, id)
);
select platform.tenant_table('cases.handler', 'select, insert, update');
create index handler_staff on cases.handler (district_id, staff_id, case_id);

-- Sums kept in the command's own transaction; a slot per connection keeps one district from queueing.
create table cases.counter (
  district_id int not null,
  unit_id uuid not null,
  indicator text not null,
  category text not null,
  channel text not null,
  effective_on date not null,
  recorded_on date not null,
  slot int not null,
  n bigint not null,
  constraint counter_pk primary key
    (district_id, unit_id, indicator, category, channel, effective_on, recorded_on, slot)
);
select platform.tenant_table('cases.counter', 'select, insert, update');

-- Gates of danger that are fired, as the facts say (`cases/restriction.ts`): while there is one, lists show neither title nor place.
alter table cases.case_file add column restricted_by text not null default '';

-- What was printed, at whichever station: a short check of the paper's data, so that whoever holds it can ask whether it came from here.
create table cases.paper (
  district_id int not null,
  check_text text collate "C" not null,
  kind text not null,
  number_text text,
  made_on date not null,
  case_id uuid not null,
  printed_at timestamptz not null,
  constraint paper_pk primary key (district_id, check_text)
);
select platform.tenant_table('cases.paper', 'select, insert');

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
  shut_out_path text collate "C",
  constraint sealing_pk primary key (district_id, case_id),
  constraint sealing_code_key unique (district_id, code),
  constraint sealing_key_check check (wrapped_key is not null or certificate is not null)
);
select platform.tenant_table('cases.sealing',
  'select, insert, update (sealed, gates, sealed_at, unit_id, unit_path, assignee_id, stage_kind, stage, due_on, shut_out_path)');
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

-- The code of a sealed case, for who has a task of its own beside it.
create view cases.published_sealing with (security_invoker = true) as
  select s.district_id, s.case_id, s.code, s.sealed from cases.sealing s;
grant select on cases.published_sealing to maplebridge_app;

-- Processing limited at a person's request (PIPL Art. 47): the row says so to every command and screen.
alter table cases.case_file add column limited boolean not null default false;

-- Who stepped aside in which case (OMR Art. 13): nobody gives it back to them.
create view cases.published_recusal with (security_invoker = true) as
  select h.district_id, h.case_id, h.staff_id from cases.handler h where h.part = 'recused' and h.until is null;
grant select on cases.published_recusal to maplebridge_app;

-- Matters registered in a month, by the place they are about: kept in the command's own transaction, as every counter is. What is
-- sealed or kept from all but its handlers is in none of these rows.
create table cases.place_counter (
  district_id int not null,
  month date not null,
  grid_id uuid not null,
  micro_grid_id uuid not null,
  category text not null,
  channel text not null,
  slot int not null,
  n bigint not null,
  constraint place_counter_pk primary key (district_id, month, grid_id, micro_grid_id, category, channel, slot)
);
select platform.tenant_table('cases.place_counter', 'select, insert, update');

-- Which case moved which counter: one row a change, written in the same statement as the counter. The list behind a figure, its
-- grids and its percentiles are read from here, and add up to the counter (decision 8).
create table cases.counted (
  district_id int not null,
  indicator text not null,
  unit_id uuid not null,
  effective_on date not null,
  case_id uuid not null,
  seq int not null,
  category text not null,
  channel text not null,
  grid_id uuid,
  recorded_on date not null,
  n bigint not null,
  days int,
  constraint counted_pk primary key (district_id, indicator, unit_id, effective_on, case_id, seq, category)
);
select platform.tenant_table('cases.counted', 'select, insert');

-- The day on which the work itself began: handling is measured from it (I-17).
alter table cases.procedure add column begun_on date;

-- Figures of a period are asked of units, each by its days: no index row of another day or unit is read.
create index counter_unit_day on cases.counter (district_id, unit_id, effective_on);

-- Districts whose counts a later version added to: what was counted before is not there yet. `recount` makes it from the facts, case
-- by case, and takes the row away when the sums are whole; until then it says how far it came.
create table cases.recount_due (
  district_id int not null,
  done_to uuid,
  constraint recount_due_pk primary key (district_id)
);
select platform.tenant_table('cases.recount_due', 'select, insert, update, delete');

-- Counters of whole months, summed when the month in which they were recorded is over: figures over years read months and not days.
-- Nothing is ever recorded in a month that is over, so such a sum never changes; what arrives late is recorded later, and read with
-- the days since. Made by night; whatever is not summed yet is read day by day.
-- `whole`: over all categories and doors, which are then both ''.
create table cases.month_sum (
  district_id int not null,
  whole boolean not null,
  indicator text not null,
  unit_id uuid not null,
  effective_month date not null,
  recorded_month date not null,
  category text not null,
  channel text not null,
  n bigint not null,
  constraint month_sum_pk primary key (district_id, whole, indicator, unit_id, effective_month, recorded_month, category, channel)
);
select platform.tenant_table('cases.month_sum', 'select, insert, delete');

-- The rows behind the counters, summed by grid and whole month as `month_sum` sums the counters: what a community has in stock in each
-- of its grids is a sum over years, and passes through months and not through every matter that ever was. One mark for both
-- (`months_summed`); a place that was not known is the nil UUID.
create table cases.grid_month_sum (
  district_id int not null,
  indicator text not null,
  unit_id uuid not null,
  effective_month date not null,
  recorded_month date not null,
  grid_id uuid not null,
  n bigint not null,
  constraint grid_month_sum_pk primary key (district_id, indicator, unit_id, effective_month, recorded_month, grid_id)
);
select platform.tenant_table('cases.grid_month_sum', 'select, insert, delete');

-- The same by the days that passed from the beginning of the work: the middle one and the one nine in ten stay within, of a year too.
create table cases.days_month_sum (
  district_id int not null,
  indicator text not null,
  unit_id uuid not null,
  effective_month date not null,
  recorded_month date not null,
  days int not null,
  n bigint not null,
  constraint days_month_sum_pk primary key (district_id, indicator, unit_id, effective_month, recorded_month, days)
);
select platform.tenant_table('cases.days_month_sum', 'select, insert, delete');

-- Up to which day a district's months are summed: what was recorded before it.
create table cases.months_summed (
  district_id int not null,
  before date not null,
  constraint months_summed_pk primary key (district_id)
);
select platform.tenant_table('cases.months_summed', 'select, insert, update, delete');

-- What a unit recorded since, whichever day it counts for.
create index counter_unit_recorded on cases.counter (district_id, unit_id, recorded_on);
