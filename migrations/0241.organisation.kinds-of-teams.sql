-- The kinds of teams that residents form, and those that watch over the way to school: one register for all.
alter table organisation.team drop constraint team_kind_check;
alter table organisation.team add constraint team_kind_check check (kind in ('community-police', 'patrol', 'mutual-aid', 'mediation', 'publicity',
    'volunteer', 'service', 'outreach', 'safety-information', 'online-work', 'school-post', 'young-guardians', 'mass-prevention'));
-- What rosters ask of teams: which there are, and where.
create view organisation.published_team with (security_invoker = true) as
  select t.district_id, t.id, t.kind, t.name_zh, t.name_en, t.unit_id, u.path as unit_path, u.kind as unit_kind, t.from_on, t.until_on
    from organisation.team t
    join organisation.unit u on u.district_id = t.district_id and u.id = t.unit_id;
grant select on organisation.published_team to maplebridge_app;
