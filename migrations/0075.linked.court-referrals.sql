create schema linked;
grant usage on schema linked to maplebridge_app;

-- What a court sent to mediation, as that court's liaison may read it: code, stage, how far and how it ended. No names. The id is its procedure's.
create table linked.referral (
  district_id int not null,
  id uuid not null,
  case_id uuid not null,
  code text not null,
  court_unit_id uuid,
  stage text not null,
  state text not null,
  result text,
  received_on date not null,
  changed_at timestamptz not null,
  constraint referral_pk primary key (district_id, id),
  constraint referral_stage_check check (stage in ('pre-filing', 'after-filing')),
  constraint referral_state_check check (state in ('received', 'taken-on', 'declined', 'returned'))
);
select platform.tenant_table('linked.referral', 'select, insert, update');
create index referral_court on linked.referral (district_id, court_unit_id, received_on, id);
create index referral_case on linked.referral (district_id, case_id, id);
