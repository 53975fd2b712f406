-- Who is away and who stands in for them, with its end. Why somebody is away is nobody's business and is not kept.
create table people.absence (
  district_id int not null,
  id uuid not null,
  staff_id uuid not null,
  delegate_id uuid not null,
  unit_id uuid not null,
  from_on date not null,
  until_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  constraint absence_pk primary key (district_id, id),
  constraint absence_span_check check (until_on >= from_on),
  constraint absence_two_people_check check (staff_id <> delegate_id)
);
select platform.tenant_table('people.absence', 'select, insert, update (until_on)');
create index absence_staff on people.absence (district_id, staff_id, until_on);
create index absence_delegate on people.absence (district_id, delegate_id, until_on);
create index absence_unit on people.absence (district_id, unit_id, until_on);

-- Who stands in for whom, for the lists of other capabilities.
create view people.published_absence with (security_invoker = true) as
  select a.district_id, a.staff_id, a.delegate_id, a.unit_id, a.from_on, a.until_on from people.absence a;
grant select on people.published_absence to maplebridge_app;
