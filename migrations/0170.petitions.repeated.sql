-- Repeated petitions that are open, for whoever looks whether they go as they should.
create index petition_repeated on petitions.petition (district_id, due_on, id) where open and repeat = 'repeat';
