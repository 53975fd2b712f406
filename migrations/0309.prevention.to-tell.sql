-- What units were not told yet: that something rose, that a measure is theirs to carry out, that its work or its review is late; each once.
alter table prevention.alarm add column told boolean not null default false;
create index alarm_untold on prevention.alarm (district_id, id) where not told and ended_on is null;
alter table prevention.measure add column owner_told boolean not null default true;
alter table prevention.measure add column late_told text not null default '';
alter table prevention.measure add constraint measure_late_told_check check (late_told in ('', 'work', 'review'));
create index measure_untold on prevention.measure (district_id, id) where not owner_told;
create index measure_waiting on prevention.measure (district_id, state, due_on, id) where state in ('decided', 'in-work', 'done');
