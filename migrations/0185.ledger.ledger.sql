create schema ledger;
grant usage on schema ledger to maplebridge_app;

-- What somebody did in a book. Never edited: a mistake is reversed by an entry of its own.
create table ledger.entry (
  district_id int not null,
  id uuid not null,
  book text not null,
  kind text not null,
  on_day date not null,
  posted_at timestamptz not null,
  posted_by uuid,
  reverses uuid,
  constraint entry_pk primary key (district_id, id),
  constraint entry_reverses_key unique (district_id, reverses),
  constraint entry_reverses_fk foreign key (district_id, reverses) references ledger.entry (district_id, id)
);
select platform.tenant_table('ledger.entry', 'select, insert');
create index entry_book on ledger.entry (district_id, book, on_day, id);

-- The lines of an entry: for each commodity they sum to nothing.
create table ledger.posting (
  district_id int not null,
  entry_id uuid not null,
  line int not null,
  book text not null,
  account text collate "C" not null,
  commodity text collate "C" not null,
  n bigint not null,
  guarded boolean not null,
  constraint posting_pk primary key (district_id, entry_id, line),
  constraint posting_n_check check (n <> 0),
  constraint posting_entry_fk foreign key (district_id, entry_id) references ledger.entry (district_id, id)
);
select platform.tenant_table('ledger.posting', 'select, insert');
create index posting_account on ledger.posting (district_id, book, account, entry_id, line);

-- What an account holds. A guarded one is a single row and never below zero; a source or sink is sixteen.
create table ledger.balance (
  district_id int not null,
  book text not null,
  account text collate "C" not null,
  commodity text collate "C" not null,
  slot int not null,
  guarded boolean not null,
  n bigint not null,
  constraint balance_pk primary key (district_id, book, account, commodity, slot),
  constraint balance_guarded_check check (not guarded or (n >= 0 and slot = 0))
);
select platform.tenant_table('ledger.balance', 'select, insert, update (n)');
