create schema leads;
grant usage on schema leads to maplebridge_app;

-- A question or a wish of a resident. Words, name and telephone are encrypted together; what is published is another text.
create table leads.message (
  district_id int not null,
  id uuid not null,
  code text not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  kind text not null,
  language text not null,
  words bytea not null,
  letter_wanted boolean not null,
  may_publish boolean not null,
  sent_on date not null,
  sent_at timestamptz not null,
  due_on date not null,
  provisional boolean not null,
  state text not null,
  reply bytea,
  replied_by uuid,
  replied_on date,
  became text,
  became_id uuid,
  decided_by uuid,
  decided_on date,
  published_on date,
  published_by uuid,
  published_question text,
  published_answer text,
  constraint message_pk primary key (district_id, id),
  constraint message_code_key unique (district_id, code),
  constraint message_kind_check check (kind in ('question', 'wish')),
  constraint message_language_check check (language in ('zh', 'en')),
  constraint message_state_check check (state in ('waiting', 'answered', 'carried')),
  constraint message_became_check check (became in ('case', 'ticket', 'hazard', 'petition')),
  constraint message_carried_check check ((state = 'carried') = (became is not null)),
  constraint message_published_check check (published_on is null or (state = 'answered' and may_publish))
);
select platform.tenant_table('leads.message', 'select, insert, update (state, reply, replied_by, replied_on, became, became_id, decided_by, decided_on,
  published_on, published_by, published_question, published_answer)');
create index message_unit on leads.message (district_id, state, due_on, id);
create index message_published on leads.message (district_id, published_on, id);

-- A note of somebody on duty. Its place lies within the encrypted words: nothing here leads from an address to notes.
create table leads.note (
  district_id int not null,
  id uuid not null,
  author_id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  source text not null,
  words bytea,
  noted_on date not null,
  noted_at timestamptz not null,
  state text not null,
  became text,
  became_id uuid,
  decided_by uuid,
  decided_on date,
  constraint note_pk primary key (district_id, id),
  constraint note_source_check check (source in ('household-visit', 'grid-patrol', 'chat-lead', 'follow-up-visit', 'self-discovered')),
  constraint note_state_check check (state in ('open', 'carried', 'nothing')),
  constraint note_became_check check (became in ('case', 'ticket', 'hazard', 'petition')),
  constraint note_carried_check check ((state = 'carried') = (became is not null)),
  constraint note_words_check check (state <> 'open' or words is not null)
);
select platform.tenant_table('leads.note', 'select, insert, update (words, state, became, became_id, decided_by, decided_on)');
create index note_author on leads.note (district_id, author_id, noted_at, id);
create index note_state on leads.note (district_id, state, noted_at, id);

-- What an association looked into itself: kinds and a result class; whoever was concerned is not entered.
create table leads.screened (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  category text not null,
  acts text not null,
  result text not null,
  words bytea not null,
  screened_on date not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  became_id uuid,
  handed_on date,
  constraint screened_pk primary key (district_id, id),
  constraint screened_result_check check (result in ('settled', 'partly-settled', 'not-settled', 'advised')),
  constraint screened_handed_check check ((became_id is null) = (handed_on is null))
);
select platform.tenant_table('leads.screened', 'select, insert, update (became_id, handed_on)');
create index screened_unit on leads.screened (district_id, unit_id, entered_at, id);

-- Mailboxes for children, and who is named to open each of them.
create table leads.mailbox (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  name_zh text not null,
  name_en text not null,
  valid_from date not null,
  valid_to date,
  constraint mailbox_pk primary key (district_id, id)
);
select platform.tenant_table('leads.mailbox', 'select, insert, update (valid_to)');

create table leads.mailbox_holder (
  district_id int not null,
  id uuid not null,
  mailbox_id uuid not null,
  staff_id uuid not null,
  ground text not null,
  from_on date not null,
  until_on date not null,
  named_by uuid not null,
  named_at timestamptz not null,
  ended_on date,
  constraint mailbox_holder_pk primary key (district_id, id),
  constraint mailbox_holder_mailbox_fk foreign key (district_id, mailbox_id) references leads.mailbox (district_id, id),
  constraint mailbox_holder_days_check check (until_on >= from_on)
);
select platform.tenant_table('leads.mailbox_holder', 'select, insert, update (ended_on)');
create index mailbox_holder_staff on leads.mailbox_holder (district_id, staff_id, until_on);

-- That a letter came: no word, no name.
create table leads.child_letter (
  district_id int not null,
  id uuid not null,
  mailbox_id uuid not null,
  code text not null,
  language text not null,
  danger boolean not null,
  arrived_on date not null,
  arrived_at timestamptz not null,
  state text not null,
  report_id uuid,
  opened_at timestamptz,
  answered boolean not null,
  closed_on date,
  constraint child_letter_pk primary key (district_id, id),
  constraint child_letter_code_key unique (district_id, code),
  constraint child_letter_mailbox_fk foreign key (district_id, mailbox_id) references leads.mailbox (district_id, id),
  constraint child_letter_state_check check (state in ('waiting', 'open', 'closed')),
  constraint child_letter_closed_check check ((state = 'closed') = (closed_on is not null)),
  constraint child_letter_report_check check (state <> 'closed' or not danger or report_id is not null)
);
select platform.tenant_table('leads.child_letter', 'select, insert, update (state, report_id, opened_at, answered, closed_on)');
create index child_letter_mailbox on leads.child_letter (district_id, mailbox_id, arrived_at, id);

-- Its words, under a key of its own, wrapped by the district's: rows that show only to a transaction that names the letter.
create table leads.child_letter_words (
  district_id int not null,
  letter_id uuid not null,
  wrapped_key bytea not null,
  words text not null,
  reply text,
  constraint child_letter_words_pk primary key (district_id, letter_id),
  constraint child_letter_words_letter_fk foreign key (district_id, letter_id) references leads.child_letter (district_id, id)
);
select platform.tenant_table('leads.child_letter_words', 'select, insert, update (reply)');
create policy named on leads.child_letter_words as restrictive to maplebridge_app
  using (letter_id = nullif(current_setting('app.sealed_case', true), '')::uuid)
  with check (letter_id = nullif(current_setting('app.sealed_case', true), '')::uuid);

-- Whether somebody who asked for it was written to that there is a reply: once, and never what it says.
alter table leads.message add column told boolean not null default false;
grant update (told) on leads.message to maplebridge_app;
create index message_told on leads.message (district_id, told, state, id);
