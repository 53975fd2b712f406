create schema councils;
grant usage on schema councils to maplebridge_app;

-- A common matter and the people around it. Beside a case, never part of one. The list below says everything; this is its head.
create table councils.council (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  case_id uuid,
  topic text not null,
  state text not null,
  opened_on date not null,
  members int not null,
  tasks_open int not null,
  next_due_on date,
  changed_at timestamptz not null,
  constraint council_pk primary key (district_id, id),
  constraint council_state_check check (state in ('open', 'closed'))
);
select platform.tenant_table('councils.council', 'select, insert, update (state, members, tasks_open, next_due_on, changed_at)');
create index council_unit on councils.council (district_id, unit_path, changed_at, id);
create index council_case on councils.council (district_id, case_id, id);

-- What a council did, added to and never edited. Its id is the command's: a second click finds it.
create table councils.entry (
  district_id int not null,
  id uuid not null,
  council_id uuid not null,
  seq int not null,
  kind text not null,
  on_day date not null,
  by_staff uuid not null,
  body jsonb not null,
  recorded_at timestamptz not null,
  constraint entry_pk primary key (district_id, id),
  constraint entry_seq_key unique (district_id, council_id, seq),
  constraint entry_council_fk foreign key (district_id, council_id) references councils.council (district_id, id)
);
select platform.tenant_table('councils.entry', 'select, insert');

-- Which kind of council it is.
alter table councils.council add column kind text not null default 'resident';
alter table councils.council add constraint council_kind_check check (kind in ('resident', 'property', 'opinion'));

-- What somebody asked or wished. The words and a telephone are encrypted apart; what is published is another text.
create table councils.opinion (
  district_id int not null,
  id uuid not null,
  council_id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  code text not null,
  subject text not null,
  words bytea not null,
  contact bytea,
  may_publish boolean not null,
  noted_on date not null,
  noted_at timestamptz not null,
  noted_by uuid not null,
  first_due_on date,
  due_on date,
  reply bytea,
  replied_on date,
  replied_by uuid,
  publishing text not null,
  question text,
  answer text,
  proposed_by uuid,
  published_on date,
  project_id uuid,
  news text,
  constraint opinion_pk primary key (district_id, id),
  constraint opinion_code_key unique (district_id, code),
  constraint opinion_council_fk foreign key (district_id, council_id) references councils.council (district_id, id),
  constraint opinion_answer_or_day_check check (reply is not null or due_on is not null),
  constraint opinion_due_check check ((due_on is null) = (first_due_on is null)),
  constraint opinion_publishing_check check (publishing in ('no', 'proposed', 'published')),
  constraint opinion_published_check check (publishing <> 'published' or (published_on is not null and may_publish and reply is not null)),
  constraint opinion_news_check check (news in ('reply', 'project', 'project-done'))
);
select platform.tenant_table('councils.opinion', 'select, insert, update (due_on, reply, replied_on, replied_by, publishing, question, answer, proposed_by,
  published_on, project_id, news)');
create index opinion_unit on councils.opinion (district_id, unit_path, noted_at, id);
create index opinion_due on councils.opinion (district_id, unit_path, first_due_on);
create index opinion_council on councils.opinion (district_id, council_id, noted_at, id);
create index opinion_project on councils.opinion (district_id, project_id, id);
create index opinion_news on councils.opinion (district_id, news, id);

create table councils.opinion_step (
  district_id int not null,
  id uuid not null,
  opinion_id uuid not null,
  step text not null,
  note text not null,
  on_day date not null,
  by_staff uuid not null,
  recorded_at timestamptz not null,
  constraint opinion_step_pk primary key (district_id, id),
  constraint opinion_step_opinion_fk foreign key (district_id, opinion_id) references councils.opinion (district_id, id),
  constraint opinion_step_check check (step in ('postponed', 'replied', 'proposed', 'declined', 'published', 'project'))
);
select platform.tenant_table('councils.opinion_step', 'select, insert');
create index opinion_step_opinion on councils.opinion_step (district_id, opinion_id, recorded_at, id);

-- An opinion may lose its telephone, what was said and the reply once their time is over.
alter table councils.opinion alter column words drop not null;
alter table councils.opinion drop constraint opinion_answer_or_day_check;
alter table councils.opinion add constraint opinion_answer_or_day_check check (reply is not null or due_on is not null or words is null);
alter table councils.opinion drop constraint opinion_published_check;
alter table councils.opinion add constraint opinion_published_check check (publishing <> 'published' or (published_on is not null and may_publish and replied_on is not null));
grant update (words, contact) on councils.opinion to maplebridge_app;
create index opinion_phone_kept on councils.opinion (district_id, noted_on, id) where contact is not null;
create index opinion_words_kept on councils.opinion (district_id, noted_on, id) where words is not null or reply is not null;

-- Four questions on one measure. Tokens are drawn: nobody notes which household has which, and an answer keeps no token.
create table councils.survey (
  district_id int not null,
  id uuid not null,
  council_id uuid not null,
  measure text not null,
  households int not null,
  opened_on date not null,
  closes_on date not null,
  closed_on date,
  constraint survey_pk primary key (district_id, id),
  constraint survey_council_fk foreign key (district_id, council_id) references councils.council (district_id, id)
);
select platform.tenant_table('councils.survey', 'select, insert, update (closed_on)');
create index survey_council on councils.survey (district_id, council_id, id);

create table councils.survey_token (
  district_id int not null,
  survey_id uuid not null,
  hash text not null,
  used boolean not null,
  constraint survey_token_pk primary key (district_id, hash),
  constraint survey_token_survey_fk foreign key (district_id, survey_id) references councils.survey (district_id, id)
);
select platform.tenant_table('councils.survey_token', 'select, insert, update (used)');
create index survey_token_survey on councils.survey_token (district_id, survey_id, used);

create table councils.survey_count (
  district_id int not null,
  survey_id uuid not null,
  question text not null,
  choice text not null,
  n int not null,
  constraint survey_count_pk primary key (district_id, survey_id, question, choice),
  constraint survey_count_survey_fk foreign key (district_id, survey_id) references councils.survey (district_id, id),
  constraint survey_count_question_check check (question in ('needed', 'agreed', 'accepted', 'satisfied')),
  constraint survey_count_choice_check check (choice in ('yes', 'no', 'unsure'))
);
select platform.tenant_table('councils.survey_count', 'select, insert, update (n)');

-- A frequent concern that is taken up: who does what by when, and what came of it.
create table councils.project (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  council_id uuid,
  subject text not null,
  origin text not null,
  title text not null,
  why text not null,
  owner_text text not null,
  due_on date not null,
  budget_text text not null,
  stage text not null,
  outcome text not null,
  before_photo_id uuid,
  after_photo_id uuid,
  proposed_by uuid not null,
  reported_by uuid,
  opened_on date not null,
  decided_on date,
  done_on date,
  changed_at timestamptz not null,
  constraint project_pk primary key (district_id, id),
  constraint project_council_fk foreign key (district_id, council_id) references councils.council (district_id, id),
  constraint project_stage_check check (stage in ('proposed', 'decided', 'in-work', 'reported', 'done', 'dropped')),
  constraint project_origin_check check (origin in ('opinions', 'council', 'prevention'))
);
select platform.tenant_table('councils.project', 'select, insert, update (owner_text, due_on, stage, outcome, before_photo_id, after_photo_id, reported_by,
  decided_on, done_on, changed_at)');
create index project_unit on councils.project (district_id, unit_path, changed_at, id);

create table councils.project_step (
  district_id int not null,
  id uuid not null,
  project_id uuid not null,
  step text not null,
  note text not null,
  on_day date not null,
  by_staff uuid not null,
  recorded_at timestamptz not null,
  constraint project_step_pk primary key (district_id, id),
  constraint project_step_project_fk foreign key (district_id, project_id) references councils.project (district_id, id)
);
select platform.tenant_table('councils.project_step', 'select, insert');
create index project_step_project on councils.project_step (district_id, project_id, recorded_at, id);

-- Figures of a day, in sixteen slots.
create table councils.day_count (
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
select platform.tenant_table('councils.day_count', 'select, insert, update (n)');
create index day_count_path on councils.day_count (district_id, unit_path, on_day);
