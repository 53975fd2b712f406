-- The list of places says which measures are open for each.
create index measure_site on prevention.measure (district_id, site_id) where site_id is not null;
