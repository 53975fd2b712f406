-- A second factor that a member of staff may switch on: the seal then asks for its code besides the password.
-- The secret is encrypted; recovery codes are kept as hashes and struck off once used.
create table people.second_factor (
  district_id int not null,
  staff_id uuid not null,
  state text not null,
  secret_sealed text not null,
  recovery_hashes jsonb not null,
  last_step bigint not null,
  last_command uuid,
  since timestamptz not null,
  constraint second_factor_pk primary key (district_id, staff_id),
  constraint second_factor_state_check check (state in ('waiting', 'on', 'off'))
);
select platform.tenant_table('people.second_factor', 'select, insert, update');

alter table people.attempt drop constraint attempt_kind_check;
alter table people.attempt add constraint attempt_kind_check
  check (kind in ('password', 'pin', 'code', 'code-request', 'second-factor'));
