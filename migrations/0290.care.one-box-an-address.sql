-- One box an address, also of two handed out at the same moment.
create unique index box_address_key on care.box (district_id, address_id) where state = 'out' and address_id is not null;
