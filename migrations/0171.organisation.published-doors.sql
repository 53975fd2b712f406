-- Which building a door belongs to, for counting by place. A flat's own number is not in it; a public place stands for itself.
create view organisation.published_door with (security_invoker = true) as
  select a.district_id, a.id as address_id, a.unit_id, a.estate, a.building,
         case when a.public_place then a.text_zh end as public_text
    from organisation.address a;
grant select on organisation.published_door to maplebridge_app;
