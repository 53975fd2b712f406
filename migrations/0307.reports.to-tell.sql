-- What the keepers of reports were not told yet: that one is due or was fixed, or was not fixed by its day; each once.
alter table reports.report add column to_tell text;
alter table reports.report add column late_told boolean not null default false;
alter table reports.report add constraint report_to_tell_check check (to_tell in ('due', 'frozen'));
grant update (to_tell, late_told) on reports.report to maplebridge_app;
create index report_to_tell on reports.report (district_id, id) where to_tell is not null;
create index report_late on reports.report (district_id, due_at, id) where state = 'due' and not late_told;
