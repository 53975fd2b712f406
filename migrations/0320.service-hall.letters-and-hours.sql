-- Whether the applicant agreed to letters, and in which language.
alter table service_hall.application add column letters boolean not null default false;
alter table service_hall.application add column language text not null default 'zh';
alter table service_hall.application add constraint application_language_check check (language in ('zh', 'en'));

-- Letters of an application, each once: what it tells and whether it went out; no telephone and no word of the matter.
create table service_hall.application_letter (
  district_id int not null,
  application_id uuid not null,
  news text not null,
  state text not null,
  on_day date not null,
  constraint application_letter_pk primary key (district_id, application_id, news),
  constraint application_letter_application_fk foreign key (district_id, application_id) references service_hall.application (district_id, id),
  constraint application_letter_news_check check (news in ('told', 'accepted', 'decided', 'withdrawn')),
  constraint application_letter_state_check check (state in ('waiting', 'written', 'sent', 'dropped'))
);
select platform.tenant_table('service_hall.application_letter', 'select, insert, update (state)');
create index application_letter_waiting on service_hall.application_letter (district_id, application_id) where state = 'waiting';

-- Hours of the service itself at a place, Sunday first; null: those of the place. A window inside a post that never closes has its own.
alter table service_hall.item_point add column hours jsonb;
grant update (hours) on service_hall.item_point to maplebridge_app;
