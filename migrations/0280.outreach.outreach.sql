create schema outreach;
grant usage on schema outreach to maplebridge_app;

-- A live session: when, what about, where on the network; an address, nothing embedded.
create table outreach.live_session (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  title text not null,
  agenda text not null,
  host_post text not null,
  on_day date not null,
  starts_at text not null,
  minutes int not null,
  platform text not null,
  link text not null,
  state text not null,
  planned_by uuid not null,
  planned_at timestamptz not null,
  constraint live_session_pk primary key (district_id, id),
  constraint live_session_state_check check (state in ('planned', 'held', 'called-off')),
  constraint live_session_minutes_check check (minutes between 10 and 480)
);
select platform.tenant_table('outreach.live_session', 'select, insert, update (state)');
create index live_session_unit on outreach.live_session (district_id, unit_path, on_day, id);
create index live_session_day on outreach.live_session (district_id, on_day, id);

-- Asked by anybody, of nobody. Words of a declined one are erased.
create table outreach.live_question (
  district_id int not null,
  id uuid not null,
  session_id uuid not null,
  body text,
  asked_at timestamptz not null,
  state text not null,
  ground text,
  answer text,
  settled_by uuid,
  settled_at timestamptz,
  became text,
  became_id uuid,
  constraint live_question_pk primary key (district_id, id),
  constraint live_question_session_fk foreign key (district_id, session_id) references outreach.live_session (district_id, id),
  constraint live_question_state_check check (state in ('waiting', 'chosen', 'answered', 'declined')),
  constraint live_question_erased_check check ((state = 'declined') = (body is null)),
  constraint live_question_answer_check check ((state = 'answered') = (answer is not null)),
  constraint live_question_became_check check (became is null or became in ('guide', 'law-card'))
);
select platform.tenant_table('outreach.live_question', 'select, insert, update (body, state, ground, answer, settled_by, settled_at, became, became_id)');
create index live_question_session on outreach.live_question (district_id, session_id, asked_at, id);

-- The log of publicity: an audience is a number.
create table outreach.publicity (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  topic text not null,
  title text not null,
  place text not null,
  on_day date not null,
  audience int not null,
  materials text not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  taken_back_ground text,
  taken_back_by uuid,
  constraint publicity_pk primary key (district_id, id),
  constraint publicity_audience_check check (audience between 0 and 100000)
);
select platform.tenant_table('outreach.publicity', 'select, insert, update (taken_back_ground, taken_back_by)');
create index publicity_unit on outreach.publicity (district_id, unit_path, on_day, id);

-- Text for everybody: a tip against fraud, or good practice without names. Public after a second look.
create table outreach.notice (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  kind text not null,
  title_zh text not null,
  title_en text not null,
  happens_zh text not null,
  happens_en text not null,
  todo_zh text not null,
  todo_en text not null,
  result_zh text not null,
  result_en text not null,
  consent_on date,
  consent_file text not null,
  state text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  decided_by uuid,
  decided_on date,
  note text not null,
  constraint notice_pk primary key (district_id, id),
  constraint notice_kind_check check (kind in ('tip', 'practice')),
  constraint notice_state_check check (state in ('waiting', 'published', 'declined', 'withdrawn')),
  constraint notice_second_check check (decided_by is null or state = 'withdrawn' or decided_by <> written_by)
);
select platform.tenant_table('outreach.notice', 'select, insert, update (state, decided_by, decided_on, note)');
create index notice_unit on outreach.notice (district_id, unit_path, kind, state, written_at, id);
create index notice_public on outreach.notice (district_id, kind, state, decided_on, id);

-- What a title asks for, and where the evidence lies.
create table outreach.evidence (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  title text not null,
  item text not null,
  kept_at text not null,
  there_on date,
  entered_by uuid not null,
  entered_at timestamptz not null,
  constraint evidence_pk primary key (district_id, id)
);
select platform.tenant_table('outreach.evidence', 'select, insert, update (kept_at, there_on)');
create index evidence_unit on outreach.evidence (district_id, unit_id, title, id);

-- A poster leads to one page of the district.
create table outreach.poster (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  leads_to text not null,
  subject_id uuid,
  title text not null,
  lines text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  constraint poster_pk primary key (district_id, id)
);
select platform.tenant_table('outreach.poster', 'select, insert');
create index poster_unit on outreach.poster (district_id, unit_path, made_at, id);

-- Where one hangs, until when it may.
create table outreach.hanging (
  district_id int not null,
  id uuid not null,
  poster_id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  place text not null,
  from_on date not null,
  until_on date not null,
  down_on date,
  hung_by uuid not null,
  constraint hanging_pk primary key (district_id, id),
  constraint hanging_poster_fk foreign key (district_id, poster_id) references outreach.poster (district_id, id),
  constraint hanging_days_check check (until_on >= from_on and (down_on is null or down_on >= from_on))
);
select platform.tenant_table('outreach.hanging', 'select, insert, update (until_on, down_on)');
create index hanging_due on outreach.hanging (district_id, unit_path, until_on, id);
create index hanging_poster on outreach.hanging (district_id, poster_id, id);

-- A flat, a shop, a room, shown because its owner wants it. Owner encrypted, erased when it ends.
create table outreach.listing (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  number text collate "C" not null,
  kind text not null,
  title text not null,
  whereabouts text not null,
  details text not null,
  square_metres int,
  monthly_fen bigint,
  contact text not null,
  owner_sealed bytea,
  consent_version text not null,
  consent_on date not null,
  until_on date not null,
  state text not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  ended_on date,
  ended_why text,
  constraint listing_pk primary key (district_id, id),
  constraint listing_number_key unique (district_id, number),
  constraint listing_state_check check (state in ('waiting', 'open', 'declined', 'ended')),
  constraint listing_contact_check check (contact in ('message', 'unit')),
  constraint listing_second_check check (decided_by is null or decided_by <> entered_by),
  constraint listing_erased_check check (state in ('waiting', 'open') or owner_sealed is null),
  constraint listing_days_check check (until_on >= consent_on)
);
select platform.tenant_table('outreach.listing', 'select, insert, update (owner_sealed, state, decided_by, decided_at, ended_on, ended_why)');
create index listing_unit on outreach.listing (district_id, unit_path, state, entered_at, id);
create index listing_public on outreach.listing (district_id, state, entered_at, id);
create index listing_until on outreach.listing (district_id, state, until_on, id);

-- Word for an owner, or about a wrong listing. Words are encrypted and go once they are handled.
create table outreach.listing_word (
  district_id int not null,
  id uuid not null,
  listing_id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  kind text not null,
  reason text not null,
  words_sealed bytea,
  left_at timestamptz not null,
  settled_by uuid,
  settled_at timestamptz,
  outcome text,
  constraint listing_word_pk primary key (district_id, id),
  constraint listing_word_listing_fk foreign key (district_id, listing_id) references outreach.listing (district_id, id),
  constraint listing_word_kind_check check (kind in ('message', 'wrong')),
  constraint listing_word_erased_check check ((settled_at is null) = (outcome is null) and (settled_at is null or words_sealed is null))
);
select platform.tenant_table('outreach.listing_word', 'select, insert, update (words_sealed, settled_by, settled_at, outcome)');
create index listing_word_unit on outreach.listing_word (district_id, unit_path, left_at, id);
create index listing_word_listing on outreach.listing_word (district_id, listing_id, id);

-- Figures of a day, in sixteen slots.
create table outreach.day_count (
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
select platform.tenant_table('outreach.day_count', 'select, insert, update (n)');
create index day_count_path on outreach.day_count (district_id, unit_path, on_day);
