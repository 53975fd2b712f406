-- What was printed, at whichever station: a short check of the paper's data, so that whoever holds it can ask whether it came from here.
create table cases.paper (
  district_id int not null,
  check_text text collate "C" not null,
  kind text not null,
  number_text text,
  made_on date not null,
  case_id uuid not null,
  printed_at timestamptz not null,
  constraint paper_pk primary key (district_id, check_text)
);
select platform.tenant_table('cases.paper', 'select, insert');

-- The register of one station moves to where all of them print; row security shows the rows of one district at a time.
do $$
declare
  place int;
begin
  for place in select d.id from platform.district d order by d.id loop
    execute format('set local app.district = %L', place);
    insert into cases.paper (district_id, check_text, kind, number_text, made_on, case_id, printed_at)
      select p.district_id, p.check_text, p.kind, p.number_text, p.made_on, p.case_id, p.printed_at
        from mediation.paper p where p.district_id = place;
  end loop;
end $$;
drop table mediation.paper;
