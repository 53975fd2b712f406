create schema knowledge;
grant usage on schema knowledge to maplebridge_app;

-- Plain summaries of articles as they come with the product. Our own words; nothing is verified until somebody has compared it
-- with the official text, and a change is a new row with its own effective day, never an edit.
create table knowledge.card (
  code text collate "C" not null,
  effective_from date not null,
  effective_to date,
  law_zh text not null,
  law_en text not null,
  article_zh text not null,
  article_en text not null,
  categories jsonb not null,
  summary_zh text not null,
  summary_en text not null,
  link text not null,
  verified_on date,
  constraint card_pk primary key (code, effective_from),
  constraint card_validity_check check (effective_to is null or effective_to > effective_from)
);
select platform.reference_table('knowledge.card', 'select');

-- Versions that a district's administrator added. Of two that are in force on a day, the one entered later counts.
create table knowledge.card_version (
  district_id int not null,
  id uuid not null,
  code text collate "C" not null,
  effective_from date not null,
  effective_to date,
  law_zh text not null,
  law_en text not null,
  article_zh text not null,
  article_en text not null,
  categories jsonb not null,
  summary_zh text not null,
  summary_en text not null,
  link text not null,
  verified_on date,
  entered_by uuid not null,
  entered_at timestamptz not null,
  constraint card_version_pk primary key (district_id, id),
  constraint card_version_validity_check check (effective_to is null or effective_to > effective_from)
);
select platform.tenant_table('knowledge.card_version', 'select, insert');
create index card_version_code on knowledge.card_version (district_id, code, entered_at, id);

-- How something is done, in plain words for everybody. Public after a second person's look; a change is a new guide.
create table knowledge.guide (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  topic text not null,
  title_zh text not null,
  title_en text not null,
  body_zh text not null,
  body_en text not null,
  basis text not null,
  link text not null,
  checked_on date,
  came_from text not null,
  state text not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_on date,
  constraint guide_pk primary key (district_id, id),
  constraint guide_state_check check (state in ('waiting', 'published', 'declined', 'withdrawn')),
  constraint guide_second_check check (decided_by is null or state = 'withdrawn' or decided_by <> proposed_by)
);
select platform.tenant_table('knowledge.guide', 'select, insert, update (state, decided_by, decided_on)');
create index guide_unit on knowledge.guide (district_id, unit_path, state, proposed_at, id);
create index guide_public on knowledge.guide (district_id, state, topic, proposed_at, id);

-- A law card somebody proposes; it becomes a version of the card once another person agrees.
create table knowledge.card_proposal (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  code text collate "C" not null,
  effective_from date not null,
  effective_to date,
  law_zh text not null,
  law_en text not null,
  article_zh text not null,
  article_en text not null,
  categories jsonb not null,
  summary_zh text not null,
  summary_en text not null,
  link text not null,
  verified_on date,
  came_from text not null,
  state text not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  constraint card_proposal_pk primary key (district_id, id),
  constraint card_proposal_state_check check (state in ('waiting', 'added', 'declined')),
  constraint card_proposal_second_check check (decided_by is null or decided_by <> proposed_by)
);
select platform.tenant_table('knowledge.card_proposal', 'select, insert, update (state, decided_by, decided_at)');
create index card_proposal_unit on knowledge.card_proposal (district_id, unit_path, state, proposed_at, id);
