-- How somebody stands in a case: as a party, as a co-owner who must sign where a share is disposed of, or only as the voice of
-- another. Null is inferred as before: whoever represents somebody is a voice. A household is the people of one home or property;
-- the legal capacity says who needs a guardian (CC 18-23).
alter table people.party add column standing text;
alter table people.party add column household_id uuid;
alter table people.party add column legal_capacity text not null default 'by-age';
alter table people.party add constraint party_standing_check check (standing in ('party', 'co-owner', 'speaker'));
alter table people.party add constraint party_legal_capacity_check check (legal_capacity in ('by-age', 'full', 'limited', 'none'));
