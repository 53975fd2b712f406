-- When the office registered a petition, and which repeat of it was the first: a first petition counts as repeated once (I-16).
alter table petitions.petition add column registered_on date;
alter table petitions.petition add column repeated_by uuid;
alter table petitions.petition add constraint petition_repeated_by_fk foreign key (district_id, repeated_by) references petitions.petition (district_id, id);
grant update (registered_on, repeated_by) on petitions.petition to maplebridge_app;

do $$
declare
  place int;
begin
  for place in select d.id from platform.district d order by d.id loop
    execute format('set local app.district = %L', place);
    update petitions.petition p set registered_on = f.occurred_on
      from cases.fact f
     where p.district_id = place and f.district_id = place and f.case_id = p.case_id and f.kind = 'petition-registered';
  end loop;
end $$;
