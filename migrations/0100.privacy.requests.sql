create schema privacy;
grant usage on schema privacy to maplebridge_app;

-- Requests about personal data. Names, wishes and replies are encrypted; dates and outcomes are not personal.
create table privacy.request (
  district_id int not null,
  id uuid not null,
  case_id uuid not null,
  code text not null,
  kinds text not null,
  state text not null,
  subject text not null,
  contact text not null,
  wish text not null,
  asked_on date not null,
  due_on date not null,
  verified_on date,
  limited boolean not null,
  outcome text,
  reply text,
  answered_on date,
  constraint request_pk primary key (district_id, id),
  constraint request_state_check check (state in ('received', 'verified', 'answered')),
  constraint request_outcome_check check (outcome is null or outcome in ('granted', 'partly', 'refused'))
);
select platform.tenant_table('privacy.request', 'select, insert, update (state, verified_on, limited, outcome, reply, answered_on)');
create index request_due on privacy.request (district_id, state, due_on, id);
