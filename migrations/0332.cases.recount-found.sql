-- What staff found themselves is counted from here on (I-22): what was registered before is counted by a recount.
do $$
declare
  place int;
begin
  for place in select d.id from platform.district d order by d.id loop
    execute format('set local app.district = %L', place);
    insert into cases.recount_due (district_id) select place where exists (select 1 from cases.counter c where c.district_id = place)
      on conflict (district_id) do update set done_to = null;
  end loop;
end $$;
