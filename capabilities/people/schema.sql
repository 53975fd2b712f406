create schema people;
grant usage on schema people to maplebridge_app;

create table people.staff (
  district_id int not null,
  id uuid not null,
  login text not null,
  name text not null,
  password_hash text not null,
  state text not null,
  violence_trained boolean not null,
  created_at timestamptz not null,
  password_changed_at timestamptz not null,
  must_change boolean not null default false,
  state_reason text not null default '',
  constraint staff_pk primary key (district_id, id),
  constraint staff_login_key unique (district_id, login),
  constraint staff_state_check check (state in ('active', 'disabled'))
);
select platform.tenant_table('people.staff', 'select, insert, update');

-- Who is signed in. The token is kept as a hash: a copy of the table opens nothing.
create table people.session (
  district_id int not null,
  token_hash bytea not null,
  id uuid not null,
  kind text not null,
  person_id uuid not null,
  posting_id uuid,
  case_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  constraint session_pk primary key (district_id, token_hash),
  constraint session_kind_check check (kind in ('staff', 'resident', 'reporter'))
);
select platform.tenant_table('people.session', 'select, insert, update (posting_id, expires_at, ended_at)');
create index session_person on people.session (district_id, person_id, created_at);

-- Wrong passwords, PINs and codes, counted before the answer is known: guessing in parallel gains nothing.
create table people.attempt (
  district_id int not null,
  kind text not null,
  subject text collate "C" not null,
  failures int not null,
  counted_from timestamptz not null,
  locked_until timestamptz,
  constraint attempt_pk primary key (district_id, kind, subject),
  constraint attempt_kind_check check (kind in ('password', 'pin', 'code', 'code-request', 'second-factor'))
);
select platform.tenant_table('people.attempt', 'select, insert, update');

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

create table people.resident (
  district_id int not null,
  id uuid not null,
  phone_hash bytea not null,
  phone_sealed text not null,
  created_at timestamptz not null,
  constraint resident_pk primary key (district_id, id),
  constraint resident_phone_key unique (district_id, phone_hash)
);
select platform.tenant_table('people.resident', 'select, insert');

create table people.one_time_code (
  district_id int not null,
  phone_hash bytea not null,
  code_hash bytea not null,
  phone_sealed text not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint one_time_code_pk primary key (district_id, phone_hash)
);
select platform.tenant_table('people.one_time_code', 'select, insert, update');

-- A side of one case. Phones and identity numbers are encrypted; the hash finds duplicates inside one centre only.
create table people.party (
  district_id int not null,
  id uuid not null,
  case_id uuid not null,
  side text not null,
  kind text not null,
  name text not null,
  phone_sealed text,
  phone_hash bytea,
  identity_sealed text,
  identity_hash bytea,
  address_id uuid,
  address_text text not null,
  age_band text not null,
  minor boolean not null,
  represented_by uuid,
  representation text,
  persons int not null,
  sealed boolean not null,
  since timestamptz not null,
  until timestamptz,
  standing text,
  household_id uuid,
  legal_capacity text not null default 'by-age',
  constraint party_pk primary key (district_id, id),
  constraint party_side_check check (side in ('applicant', 'respondent', 'third')),
  constraint party_kind_check check (kind in ('person', 'household', 'organisation')),
  constraint party_age_band_check check (age_band in ('unknown', 'under-8', '8-13', '14-17', '18-59', '60-over')),
  constraint party_representation_check check (representation in ('guardian', 'legal-representative', 'agent')),
  constraint party_persons_check check (persons between 1 and 100000),
  constraint party_standing_check check (standing in ('party', 'co-owner', 'speaker')),
  constraint party_legal_capacity_check check (legal_capacity in ('by-age', 'full', 'limited', 'none'))
);
select platform.tenant_table('people.party', 'select, insert, update');
create index party_case on people.party (district_id, case_id, id);
create index party_phone on people.party (district_id, phone_hash, since);
create policy sealed on people.party as restrictive
  using (not sealed or case_id = nullif(current_setting('app.sealed_case', true), '')::uuid)
  with check (true);

-- Who told us. Every reporter of a merged matter stays one of their own case.
create table people.reporter (
  district_id int not null,
  id uuid not null,
  case_id uuid not null,
  channel text not null,
  language text not null,
  name text not null,
  phone_sealed text,
  phone_hash bytea,
  sign_in_hash bytea,
  address_id uuid,
  party_id uuid,
  pin_epoch int not null,
  pin_shown_until timestamptz not null,
  letters_wanted boolean not null,
  sealed boolean not null,
  since timestamptz not null,
  constraint reporter_pk primary key (district_id, id),
  constraint reporter_language_check check (language in ('zh', 'en'))
);
select platform.tenant_table('people.reporter', 'select, insert, update');
create index reporter_case on people.reporter (district_id, case_id, id);
create index reporter_phone on people.reporter (district_id, phone_hash, since);
create index reporter_sign_in on people.reporter (district_id, sign_in_hash, since);
create policy sealed on people.reporter as restrictive
  using (not sealed or case_id = nullif(current_setting('app.sealed_case', true), '')::uuid)
  with check (true);

-- Consent per purpose (PIPL 14-16), added to and never edited: a withdrawal is a row of its own.
create table people.consent (
  district_id int not null,
  id uuid not null,
  case_id uuid not null,
  party_id uuid,
  reporter_id uuid,
  purpose text not null,
  version text not null,
  form text not null,
  channel text not null,
  answer text not null,
  answered_on date not null,
  witness text,
  recorded_by uuid,
  file_id uuid,
  sealed boolean not null,
  recorded_at timestamptz not null,
  constraint consent_pk primary key (district_id, id),
  constraint consent_form_check check (form in ('written', 'oral', 'screen')),
  constraint consent_answer_check check (answer in ('given', 'refused', 'withdrawn'))
);
select platform.tenant_table('people.consent', 'select, insert, update (sealed)');
create index consent_case on people.consent (district_id, case_id, id);
create policy sealed on people.consent as restrictive
  using (not sealed or case_id = nullif(current_setting('app.sealed_case', true), '')::uuid)
  with check (true);

-- Names of staff, for the lists of other capabilities.
create view people.published_staff with (security_invoker = true) as
  select f.district_id, f.id, f.name, f.state from people.staff f;
grant select on people.published_staff to maplebridge_app;

-- Who is trained to mediate where there is violence at home: only they may be named while that question stands (G-03).
create or replace view people.published_staff with (security_invoker = true) as
  select f.district_id, f.id, f.name, f.state, f.violence_trained from people.staff f;

-- Who is away and who stands in for them, with its end. Why somebody is away is nobody's business and is not kept.
create table people.absence (
  district_id int not null,
  id uuid not null,
  staff_id uuid not null,
  delegate_id uuid not null,
  unit_id uuid not null,
  from_on date not null,
  until_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  constraint absence_pk primary key (district_id, id),
  constraint absence_span_check check (until_on >= from_on),
  constraint absence_two_people_check check (staff_id <> delegate_id)
);
select platform.tenant_table('people.absence', 'select, insert, update (until_on)');
create index absence_staff on people.absence (district_id, staff_id, until_on);
create index absence_delegate on people.absence (district_id, delegate_id, until_on);
create index absence_unit on people.absence (district_id, unit_id, until_on);

-- Who stands in for whom, for the lists of other capabilities.
create view people.published_absence with (security_invoker = true) as
  select a.district_id, a.staff_id, a.delegate_id, a.unit_id, a.from_on, a.until_on from people.absence a;
grant select on people.published_absence to maplebridge_app;
