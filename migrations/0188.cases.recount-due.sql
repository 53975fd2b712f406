-- Districts whose counts a later version added to: what was counted before is not there yet. `recount` makes it from the facts, case
-- by case, and takes the row away when the sums are whole; until then it says how far it came.
create table cases.recount_due (
  district_id int not null,
  done_to uuid,
  constraint recount_due_pk primary key (district_id)
);
select platform.tenant_table('cases.recount_due', 'select, insert, update, delete');

do $$
declare
  place int;
begin
  for place in select d.id from platform.district d order by d.id loop
    execute format('set local app.district = %L', place);
    insert into cases.recount_due (district_id) select place where exists (select 1 from cases.counter c where c.district_id = place);
  end loop;
end $$;
