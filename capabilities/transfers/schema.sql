create schema transfers;
grant usage on schema transfers to maplebridge_app;

-- Slips as the receiving unit's list shows them: code, from whom, to whom, how far. No word about the matter and no person's name.
create table transfers.slip (
  district_id int not null,
  id uuid not null,
  case_id uuid not null,
  number int not null,
  code text not null,
  from_unit_id uuid not null,
  from_path text collate "C" not null,
  from_zh text not null,
  from_en text not null,
  to_unit_id uuid,
  to_zh text not null,
  to_en text not null,
  state text not null,
  sent_on date not null,
  due_on date not null,
  changed_at timestamptz not null,
  constraint slip_pk primary key (district_id, id),
  constraint slip_number_key unique (district_id, case_id, number),
  constraint slip_state_check check (state in ('sent', 'acknowledged', 'objected', 'returned', 'designated', 'answered'))
);
select platform.tenant_table('transfers.slip', 'select, insert, update (state, changed_at)');
create index slip_receiver on transfers.slip (district_id, to_unit_id, sent_on, id);
create index slip_sent on transfers.slip (district_id, sent_on, id);
