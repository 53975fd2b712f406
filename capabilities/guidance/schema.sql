create schema guidance;
grant usage on schema guidance to maplebridge_app, maplebridge_steward;

-- What a unit asks a court in general. No case id: guidance stands apart from adjudication and from every file.
create table guidance.question (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  court_unit_id uuid not null,
  subject text not null,
  title text not null,
  body text not null,
  asked_by uuid not null,
  asked_on date not null,
  asked_at timestamptz not null,
  answer text,
  law text,
  answered_by uuid,
  answered_on date,
  constraint question_pk primary key (district_id, id),
  constraint question_answer_check check ((answer is null) = (answered_on is null) and (answer is null) = (answered_by is null))
);
select platform.tenant_table('guidance.question', 'select, insert, update (answer, law, answered_by, answered_on)');
create index question_asking on guidance.question (district_id, unit_id, asked_at, id);
create index question_court on guidance.question (district_id, court_unit_id, asked_at, id);

-- A dated opinion that a unit asks of a department.
create table guidance.opinion (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  department_unit_id uuid not null,
  title text not null,
  body text not null,
  asked_by uuid not null,
  asked_on date not null,
  asked_at timestamptz not null,
  due_on date not null,
  opinion text,
  given_by uuid,
  given_on date,
  constraint opinion_pk primary key (district_id, id),
  constraint opinion_given_check check ((opinion is null) = (given_on is null) and (opinion is null) = (given_by is null))
);
select platform.tenant_table('guidance.opinion', 'select, insert, update (opinion, given_by, given_on)');
create index opinion_asking on guidance.opinion (district_id, unit_id, asked_at, id);
create index opinion_department on guidance.opinion (district_id, department_unit_id, asked_at, id);

-- Circuit hearings as everybody may know them: place, day, hour, kind. No party, no judge, no number.
create table guidance.hearing (
  district_id int not null,
  id uuid not null,
  court_unit_id uuid not null,
  on_day date not null,
  starts_at text not null,
  place text not null,
  kind text not null,
  state text not null,
  entered_at timestamptz not null,
  constraint hearing_pk primary key (district_id, id),
  constraint hearing_state_check check (state in ('planned', 'cancelled'))
);
select platform.tenant_table('guidance.hearing', 'select, insert, update (state)');
create index hearing_day on guidance.hearing (district_id, on_day, starts_at, id);
