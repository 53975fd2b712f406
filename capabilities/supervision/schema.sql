create schema supervision;
grant usage on schema supervision to maplebridge_app;

-- An order to a unit. The list of entries says everything; this is its head. No code of a case stands here: it is asked of the
-- case, so that one that was sealed since loses it.
create table supervision.supervision_order (
  district_id int not null,
  id uuid not null,
  number_text text not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  issuing_unit_id uuid not null,
  case_id uuid,
  about text not null,
  ground text not null,
  state text not null,
  issued_on date not null,
  due_on date not null,
  escalated_unit_id uuid,
  escalations int not null,
  told_due_on date,
  changed_at timestamptz not null,
  constraint supervision_order_pk primary key (district_id, id),
  constraint supervision_order_number_key unique (district_id, number_text),
  constraint supervision_order_state_check check (state in ('issued', 'acknowledged', 'replied', 'sent-back', 'settled', 'withdrawn')),
  constraint supervision_order_about_check check (about in ('case', 'ticket', 'petition', 'process')),
  constraint supervision_order_case_check check ((about = 'process') = (case_id is null))
);
select platform.tenant_table('supervision.supervision_order', 'select, insert, update (state, due_on, escalated_unit_id, escalations, told_due_on, changed_at)');
create index supervision_order_due on supervision.supervision_order (district_id, state, due_on, id);
create index supervision_order_unit on supervision.supervision_order (district_id, unit_id, due_on, id);
create index supervision_order_above on supervision.supervision_order (district_id, escalated_unit_id, due_on, id);
create index supervision_order_case on supervision.supervision_order (district_id, case_id, state);

-- What happened to an order, added to and never edited. Its id is the command's: a second click finds it. Nobody's name stands in it.
create table supervision.entry (
  district_id int not null,
  id uuid not null,
  order_id uuid not null,
  seq int not null,
  kind text not null,
  on_day date not null,
  by_staff uuid,
  body jsonb not null,
  recorded_at timestamptz not null,
  constraint entry_pk primary key (district_id, id),
  constraint entry_seq_key unique (district_id, order_id, seq),
  constraint entry_order_fk foreign key (district_id, order_id) references supervision.supervision_order (district_id, id)
);
select platform.tenant_table('supervision.entry', 'select, insert');

create table supervision.order_number (
  district_id int not null,
  year int not null,
  n int not null,
  constraint order_number_pk primary key (district_id, year)
);
select platform.tenant_table('supervision.order_number', 'select, insert, update (n)');

-- A group that tracks cases one by one for a time, from several bodies.
create table supervision.joint_group (
  district_id int not null,
  id uuid not null,
  name_text text not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  from_on date not null,
  until_on date not null,
  cases_open int not null,
  cases_ended int not null,
  set_up_at timestamptz not null,
  constraint joint_group_pk primary key (district_id, id)
);
select platform.tenant_table('supervision.joint_group', 'select, insert, update (cases_open, cases_ended)');
create index joint_group_until on supervision.joint_group (district_id, until_on, id);

create table supervision.group_member (
  district_id int not null,
  group_id uuid not null,
  position int not null,
  name_text text not null,
  body_text text not null,
  constraint group_member_pk primary key (district_id, group_id, position),
  constraint group_member_group_fk foreign key (district_id, group_id) references supervision.joint_group (district_id, id)
);
select platform.tenant_table('supervision.group_member', 'select, insert');

-- One case of a group's caseload and what was found. A hand-over keeps body, day and class of result, and no word.
create table supervision.group_case (
  district_id int not null,
  case_id uuid not null,
  group_id uuid not null,
  assigned_on date not null,
  due_on date not null,
  finding text,
  found_on date,
  evidence text,
  discipline_body text,
  discipline_result text,
  constraint group_case_pk primary key (district_id, case_id),
  constraint group_case_finding_check check (finding in ('settled', 'put-right', 'process-fault', 'handed-over')),
  constraint group_case_found_check check ((finding is null) = (found_on is null)),
  constraint group_case_handed_check check (
    (finding = 'handed-over' and evidence is null and discipline_body is not null and discipline_result is not null)
    or (finding <> 'handed-over' and evidence is not null and discipline_body is null and discipline_result is null)
    or (finding is null and evidence is null and discipline_body is null and discipline_result is null)),
  constraint group_case_group_fk foreign key (district_id, group_id) references supervision.joint_group (district_id, id)
);
select platform.tenant_table('supervision.group_case', 'select, insert, update (finding, found_on, evidence, discipline_body, discipline_result)');
create index group_case_group on supervision.group_case (district_id, group_id, finding, due_on, case_id);

-- What the unit was not told by letter yet, and the day of which it was reminded: each once.
alter table supervision.supervision_order add column to_tell text;
alter table supervision.supervision_order add column soon_due_on date;
alter table supervision.supervision_order add constraint supervision_order_to_tell_check check (to_tell in ('issued', 'sent-back', 'escalated'));
grant update (to_tell, soon_due_on) on supervision.supervision_order to maplebridge_app;
create index supervision_order_to_tell on supervision.supervision_order (district_id, id) where to_tell is not null;

-- The unit that was asked hears that its order ended as well: it was verified and settled, or withdrawn.
alter table supervision.supervision_order drop constraint supervision_order_to_tell_check;
alter table supervision.supervision_order add constraint supervision_order_to_tell_check
  check (to_tell in ('issued', 'sent-back', 'escalated', 'settled', 'withdrawn'));
