-- Every table of day counts has the same shape: a figure may be told by kind.
alter table points.day_count add column kind text not null default '';
alter table points.day_count alter column kind drop default;
alter table points.day_count drop constraint day_count_pk;
alter table points.day_count add constraint day_count_pk primary key (district_id, unit_id, on_day, measure, kind, slot);
drop index points.day_count_path;
create index day_count_path on points.day_count (district_id, unit_path, on_day);
