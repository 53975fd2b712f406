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
