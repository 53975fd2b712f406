-- An accusation is kept from the unit it is about (PET Art. 30): whoever is or was posted within this place in the tree is told
-- that there is no such case, whatever their part, and no decision of anybody opens it to them.
alter table cases.sealing add column shut_out_path text collate "C";
grant update (shut_out_path) on cases.sealing to maplebridge_app;
