-- How a kind of letter is worded and sent from a day on. Rows are only added: what counted yesterday can be read tomorrow.
create table notifications.kind_version (
  district_id int not null,
  id uuid not null,
  kind text not null,
  from_on date not null,
  text_zh text not null,
  text_en text not null,
  by_message boolean not null,
  on_page boolean not null,
  to_reporters boolean not null,
  to_parties boolean not null,
  days int,
  changed_by uuid not null,
  changed_at timestamptz not null,
  constraint kind_version_pk primary key (district_id, id),
  constraint kind_version_days_check check (days is null or (days >= 1 and days <= 60))
);
select platform.tenant_table('notifications.kind_version', 'select, insert');
create index kind_version_kind on notifications.kind_version (district_id, kind, from_on, changed_at);

-- Whether the reader finds it on their own page; a letter that only stands there is sent when it is written.
alter table notifications.letter add column on_page boolean not null default true;
-- Whom to ask once, some days after their matter was closed.
create index letter_rule on notifications.letter (district_id, rule, queued_at, id);
