-- An opinion may lose its telephone, what was said and the reply once their time is over.
alter table councils.opinion alter column words drop not null;
alter table councils.opinion drop constraint opinion_answer_or_day_check;
alter table councils.opinion add constraint opinion_answer_or_day_check check (reply is not null or due_on is not null or words is null);
alter table councils.opinion drop constraint opinion_published_check;
alter table councils.opinion add constraint opinion_published_check check (publishing <> 'published' or (published_on is not null and may_publish and replied_on is not null));
grant update (words, contact) on councils.opinion to maplebridge_app;
create index opinion_phone_kept on councils.opinion (district_id, noted_on, id) where contact is not null;
create index opinion_words_kept on councils.opinion (district_id, noted_on, id) where words is not null or reply is not null;
