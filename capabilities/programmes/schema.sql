create schema programmes;
grant usage on schema programmes to maplebridge_app;

-- A family programme or a residents' project, with its purpose and its last day.
create table programmes.programme (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  kind text not null,
  title text not null,
  purpose text not null,
  partner text not null,
  state text not null,
  from_on date not null,
  until_on date not null,
  ended_on date,
  ending text,
  keeper_id uuid not null,
  entered_at timestamptz not null,
  constraint programme_pk primary key (district_id, id),
  constraint programme_kind_check check (kind in ('family', 'project')),
  constraint programme_state_check check (state in ('forming', 'running', 'ended')),
  constraint programme_ending_check check ((state = 'ended') = (ending is not null)),
  constraint programme_until_check check (until_on >= from_on)
);
select platform.tenant_table('programmes.programme', 'select, insert, update (state, until_on, ended_on, ending, partner)');
create index programme_unit on programmes.programme (district_id, unit_id, kind, entered_at, id);
create index programme_due on programmes.programme (district_id, until_on, id) where state <> 'ended';
create index programme_open on programmes.programme (district_id, kind, entered_at, id) where state <> 'ended';

-- Something went on beyond its last day, on purpose.
create table programmes.renewal (
  district_id int not null,
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  was_until date not null,
  until_on date not null,
  ground text not null,
  renewed_on date not null,
  renewed_by uuid not null,
  constraint renewal_pk primary key (district_id, id),
  constraint renewal_subject_check check (subject_kind in ('programme', 'participation', 'tutor')),
  constraint renewal_longer_check check (until_on > was_until)
);
select platform.tenant_table('programmes.renewal', 'select, insert');
create index renewal_subject on programmes.renewal (district_id, subject_id, id);

-- A day on which people came together: what was done as kinds, never what was seen in anybody.
create table programmes.session (
  district_id int not null,
  id uuid not null,
  programme_id uuid not null,
  on_day date not null,
  place text not null,
  activities text[] not null,
  state text not null,
  constraint session_pk primary key (district_id, id),
  constraint session_state_check check (state in ('planned', 'held', 'called-off')),
  constraint session_programme_fk foreign key (district_id, programme_id) references programmes.programme (district_id, id)
);
select platform.tenant_table('programmes.session', 'select, insert, update (state, activities)');
create index session_programme on programmes.session (district_id, programme_id, on_day, id);

-- A family, a pair, or a member of a project. number and PIN open one's own page. goals: in plain words, encrypted.
create table programmes.participation (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  kind text not null,
  programme_id uuid,
  number text not null,
  state text not null,
  keeper_id uuid not null,
  helper bytea,
  goals bytea,
  checked_on date,
  from_on date not null,
  until_on date not null,
  ended_on date,
  ending text,
  successor_id uuid,
  agreed_id uuid,
  constraint participation_pk primary key (district_id, id),
  constraint participation_kind_check check (kind in ('family', 'pairing', 'member')),
  constraint participation_programme_check check ((kind = 'pairing') = (programme_id is null)),
  constraint participation_state_check check (state in ('asked', 'running', 'ended', 'withdrawn')),
  constraint participation_ending_check check ((state in ('ended', 'withdrawn')) = (ended_on is not null)),
  constraint participation_until_check check (until_on >= from_on),
  constraint participation_programme_fk foreign key (district_id, programme_id) references programmes.programme (district_id, id)
);
select platform.tenant_table('programmes.participation', 'select, insert, update (number, state, keeper_id, helper, goals, checked_on, until_on, ended_on, ending, successor_id, agreed_id)');
create unique index participation_number on programmes.participation (district_id, number);
create index participation_keeper on programmes.participation (district_id, keeper_id, kind, id);
create index participation_programme on programmes.participation (district_id, programme_id, id);
create index participation_due on programmes.participation (district_id, until_on, id) where state in ('asked', 'running');
create index participation_kept on programmes.participation (district_id, ended_on, id) where state = 'ended';
create index participation_running on programmes.participation (district_id, unit_path, kind) where state = 'running';

-- Who came to a session.
create table programmes.attendance (
  district_id int not null,
  session_id uuid not null,
  participation_id uuid not null,
  constraint attendance_pk primary key (district_id, session_id, participation_id),
  constraint attendance_session_fk foreign key (district_id, session_id) references programmes.session (district_id, id),
  constraint attendance_participation_fk foreign key (district_id, participation_id) references programmes.participation (district_id, id)
);
select platform.tenant_table('programmes.attendance', 'select, insert, delete');
create index attendance_participation on programmes.attendance (district_id, participation_id);

-- Somebody grown up who agreed for themself. words: name, telephone and the name to be shown, encrypted.
create table programmes.adult (
  district_id int not null,
  id uuid not null,
  participation_id uuid not null,
  part text not null,
  words bytea not null,
  is_shown boolean not null,
  agreed_on date not null,
  constraint adult_pk primary key (district_id, id),
  constraint adult_part_check check (part in ('grown-up', 'guardian', 'elder', 'member')),
  constraint adult_participation_fk foreign key (district_id, participation_id) references programmes.participation (district_id, id)
);
select platform.tenant_table('programmes.adult', 'select, insert, delete');
create index adult_participation on programmes.adult (district_id, participation_id, id);

-- Children, apart from everybody else (PIPL Art. 31, MNR Art. 36). words: name and what the child said of it, encrypted.
create table programmes.child (
  district_id int not null,
  id uuid not null,
  participation_id uuid not null,
  age text not null,
  words bytea not null,
  wish_by text not null,
  agreed_on date not null,
  constraint child_pk primary key (district_id, id),
  constraint child_age_check check (age in ('under-14', 'from-14')),
  constraint child_wish_check check (wish_by in ('child', 'trusted-person')),
  constraint child_participation_fk foreign key (district_id, participation_id) references programmes.participation (district_id, id)
);
select platform.tenant_table('programmes.child', 'select, insert, delete');
create index child_participation on programmes.child (district_id, participation_id, id);

-- A follow-up of a family, or a visit of a pair: a day, and whether it was kept.
create table programmes.visit (
  district_id int not null,
  id uuid not null,
  participation_id uuid not null,
  on_day date not null,
  state text not null,
  constraint visit_pk primary key (district_id, id),
  constraint visit_state_check check (state in ('planned', 'kept', 'not-kept')),
  constraint visit_participation_fk foreign key (district_id, participation_id) references programmes.participation (district_id, id)
);
select platform.tenant_table('programmes.visit', 'select, insert, delete, update (state)');
create index visit_participation on programmes.visit (district_id, participation_id, on_day, id);

-- One look at a child's particulars, asked for by one person and granted by another, for a few hours.
create table programmes.look (
  district_id int not null,
  id uuid not null,
  participation_id uuid not null,
  unit_path text collate "C" not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  reason bytea not null,
  decided_by uuid,
  until_at timestamptz,
  constraint look_pk primary key (district_id, id),
  constraint look_other_check check (decided_by is null or decided_by <> asked_by),
  constraint look_participation_fk foreign key (district_id, participation_id) references programmes.participation (district_id, id)
);
select platform.tenant_table('programmes.look', 'select, insert, delete, update (decided_by, until_at)');
create index look_participation on programmes.look (district_id, participation_id, asked_by, asked_at);
create index look_waiting on programmes.look (district_id, asked_at, id) where decided_by is null;

-- A counsellor's note, under a key that only its author's passphrase opens.
create table programmes.note (
  district_id int not null,
  id uuid not null,
  participation_id uuid not null,
  author_id uuid not null,
  content bytea not null,
  written_on date not null,
  constraint note_pk primary key (district_id, id),
  constraint note_participation_fk foreign key (district_id, participation_id) references programmes.participation (district_id, id)
);
select platform.tenant_table('programmes.note', 'select, insert, delete, update (author_id, content)');
create index note_participation on programmes.note (district_id, participation_id, id);

-- Notes on their way to a successor, under a code that was shown once.
create table programmes.handover (
  district_id int not null,
  participation_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  salt bytea not null,
  wrapped_key bytea not null,
  packed_on date not null,
  constraint handover_pk primary key (district_id, participation_id),
  constraint handover_participation_fk foreign key (district_id, participation_id) references programmes.participation (district_id, id)
);
select platform.tenant_table('programmes.handover', 'select, insert, delete');

-- What a project makes for a partner: pieces and days, nobody's income.
create table programmes.product_order (
  district_id int not null,
  id uuid not null,
  programme_id uuid not null,
  partner text not null,
  product text not null,
  pieces int not null,
  delivered int not null,
  ordered_on date not null,
  due_on date not null,
  delivered_on date,
  constraint product_order_pk primary key (district_id, id),
  constraint product_order_pieces_check check (pieces between 1 and 1000000 and delivered between 0 and pieces),
  constraint product_order_done_check check ((delivered = pieces) = (delivered_on is not null)),
  constraint product_order_programme_fk foreign key (district_id, programme_id) references programmes.programme (district_id, id)
);
select platform.tenant_table('programmes.product_order', 'select, insert, update (delivered, delivered_on)');
create index product_order_programme on programmes.product_order (district_id, programme_id, due_on, id);

-- An officer, judge or prosecutor who teaches at a school, for a term.
create table programmes.tutor (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  name text not null,
  body text not null,
  role text not null,
  school text not null,
  from_on date not null,
  until_on date not null,
  ended_on date,
  entered_by uuid not null,
  constraint tutor_pk primary key (district_id, id),
  constraint tutor_body_check check (body in ('police', 'court', 'procuratorate', 'justice', 'lawyer')),
  constraint tutor_role_check check (role in ('vice-principal', 'tutor')),
  constraint tutor_until_check check (until_on >= from_on)
);
select platform.tenant_table('programmes.tutor', 'select, insert, update (until_on, ended_on)');
create index tutor_unit on programmes.tutor (district_id, unit_id, until_on, id);

create table programmes.tutor_session (
  district_id int not null,
  id uuid not null,
  tutor_id uuid not null,
  on_day date not null,
  topic text not null,
  audience int not null,
  cards text[] not null,
  constraint tutor_session_pk primary key (district_id, id),
  constraint tutor_session_audience_check check (audience between 1 and 20000),
  constraint tutor_session_tutor_fk foreign key (district_id, tutor_id) references programmes.tutor (district_id, id)
);
select platform.tenant_table('programmes.tutor_session', 'select, insert');
create index tutor_session_tutor on programmes.tutor_session (district_id, tutor_id, on_day, id);

-- Work for a title: measure, owner, evidence, done.
create table programmes.title_action (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  list text not null,
  measure text not null,
  owner text not null,
  due_on date not null,
  evidence text,
  done_on date,
  entered_by uuid not null,
  constraint title_action_pk primary key (district_id, id),
  constraint title_action_list_check check (list in ('fengqiao-station', 'honest-community', 'six-systems')),
  constraint title_action_done_check check ((evidence is null) = (done_on is null))
);
select platform.tenant_table('programmes.title_action', 'select, insert, update (evidence, done_on)');
create index title_action_unit on programmes.title_action (district_id, unit_id, list, due_on, id);

-- What the days came to, kept by every command; a reader adds up slots.
create table programmes.day_count (
  district_id int not null,
  unit_id uuid not null,
  on_day date not null,
  measure text not null,
  kind text not null,
  slot int not null,
  unit_path text collate "C" not null,
  n bigint not null,
  constraint day_count_pk primary key (district_id, unit_id, on_day, measure, kind, slot)
);
select platform.tenant_table('programmes.day_count', 'select, insert, update (n)');
create index day_count_path on programmes.day_count (district_id, unit_path, on_day);
