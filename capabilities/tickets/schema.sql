create schema tickets;
grant usage on schema tickets to maplebridge_app;

-- A service request as the unit that has it must read it: what and where and by when. No name, no telephone, no rating. The id
-- is its procedure's. Hours are instants here; the spine's deadline is their day.
create table tickets.ticket (
  district_id int not null,
  id uuid not null,
  case_id uuid not null,
  public_id text collate "C" not null,
  reporter_id uuid not null,
  service text not null,
  class text not null,
  channel text not null,
  title text not null,
  place_text text not null,
  micro_grid_id uuid,
  common boolean not null,
  home_path text collate "C" not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  assignee_id uuid,
  state text not null,
  back_to text not null,
  opened_on date not null,
  opened_at timestamptz not null,
  started_at timestamptz not null,
  paused_ms bigint not null,
  due_at timestamptz not null,
  warn_at timestamptz not null,
  due_on date not null,
  paused_at timestamptz,
  pause_until timestamptz,
  pause_ground text,
  attempts int not null,
  counted jsonb,
  done_at timestamptz,
  done_on date,
  done_by uuid,
  exclusion_ground text,
  exclusion_asked_by uuid,
  warned_at timestamptz,
  overdue_at timestamptz,
  looked_after_unit_id uuid,
  answers jsonb,
  has_phone boolean not null,
  also_reported int not null,
  hidden boolean not null,
  changed_at timestamptz not null,
  constraint ticket_pk primary key (district_id, id),
  constraint ticket_public_key unique (district_id, public_id),
  constraint ticket_state_check check (state in ('new', 'dispatched', 'accepted', 'contacted', 'in-progress', 'paused', 'exclusion-asked',
    'done', 'revisited', 'closed', 'rejected-unreasonable', 'reopened', 'turned-dispute', 'withdrawn')),
  constraint ticket_class_check check (class in ('care', 'emergency', 'utility', 'ordinary', 'complex'))
);
select platform.tenant_table('tickets.ticket', 'select, insert, update');
create index ticket_unit on tickets.ticket (district_id, unit_path, due_at, id);
create index ticket_home on tickets.ticket (district_id, home_path, due_at, id);
create index ticket_state on tickets.ticket (district_id, state, warn_at, id);
create index ticket_case on tickets.ticket (district_id, case_id, id);
create index ticket_place on tickets.ticket (district_id, micro_grid_id, service, opened_on);

-- What other capabilities may join: where a request is and by when. No words, no place, no reporter; hidden ones and those that became disputes are absent.
create view tickets.published_ticket with (security_invoker = true) as
  select t.district_id, t.id, t.case_id, t.service, t.class, t.state, t.home_path, t.unit_id, t.unit_path, t.opened_on, t.opened_at, t.due_at, t.done_at
    from tickets.ticket t where not t.hidden and t.state <> 'turned-dispute';
grant select on tickets.published_ticket to maplebridge_app;
