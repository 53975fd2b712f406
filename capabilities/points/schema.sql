create schema points;
grant usage on schema points to maplebridge_app;

-- What an activity earns from a day on, and the decision behind it. Versions are added; most_a_month 0 ends a rule.
create table points.rule (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  kind text not null,
  title text not null,
  n int not null,
  evidence text not null,
  most_a_month int not null,
  from_on date not null,
  decided_by text not null,
  decided_on date not null,
  decision text not null,
  decision_file text not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  declined boolean not null,
  constraint rule_pk primary key (district_id, id),
  constraint rule_n_check check (n between 1 and 100 and most_a_month between 0 and 31),
  constraint rule_second_check check (confirmed_by is null or confirmed_by <> entered_by)
);
select platform.tenant_table('points.rule', 'select, insert, update (confirmed_by, confirmed_at, declined)');
create index rule_unit on points.rule (district_id, unit_id, from_on, id);

-- Somebody with a card. The name is encrypted and goes when they leave.
create table points.account (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  state text not null,
  holder text,
  holder_hash bytea,
  board_name text,
  opened_on date not null,
  closed_on date,
  opened_by uuid not null,
  constraint account_pk primary key (district_id, id),
  constraint account_holder_key unique (district_id, unit_id, holder_hash),
  constraint account_board_key unique (district_id, unit_id, board_name),
  constraint account_state_check check (state in ('open', 'closed')),
  constraint account_erased_check check (state = 'open' or (holder is null and holder_hash is null and board_name is null))
);
select platform.tenant_table('points.account', 'select, insert, update (state, holder, holder_hash, board_name, closed_on)');
create index account_unit on points.account (district_id, unit_id, id);

-- Numbers that were given out. One of an account is active.
create table points.card (
  district_id int not null,
  number text collate "C" not null,
  account_id uuid not null,
  state text not null,
  issued_on date not null,
  ended_on date,
  command_id uuid not null,
  constraint card_pk primary key (district_id, number),
  constraint card_command_key unique (district_id, command_id),
  constraint card_account_fk foreign key (district_id, account_id) references points.account (district_id, id),
  constraint card_state_check check (state in ('active', 'lost', 'ended'))
);
select platform.tenant_table('points.card', 'select, insert, update (state, ended_on)');
create index card_account on points.card (district_id, account_id, number);

-- What the holder agreed to, and took back; recorded_by is null where they did it themselves.
create table points.consent (
  district_id int not null,
  id uuid not null,
  account_id uuid not null,
  purpose text not null,
  given boolean not null,
  by_whom text not null,
  on_day date not null,
  recorded_by uuid,
  constraint consent_pk primary key (district_id, id),
  constraint consent_account_fk foreign key (district_id, account_id) references points.account (district_id, id),
  constraint consent_purpose_check check (purpose in ('card', 'board') and by_whom in ('holder', 'guardian'))
);
select platform.tenant_table('points.consent', 'select, insert');
create index consent_account on points.consent (district_id, account_id, id);

-- One activity as whoever organised it entered it; another person decides.
create table points.earning (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  rule_id uuid not null,
  kind text not null,
  on_day date not null,
  evidence text not null,
  state text not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  note text not null,
  constraint earning_pk primary key (district_id, id),
  constraint earning_rule_fk foreign key (district_id, rule_id) references points.rule (district_id, id),
  constraint earning_state_check check (state in ('waiting', 'approved', 'declined')),
  constraint earning_second_check check (decided_by is null or decided_by <> entered_by)
);
select platform.tenant_table('points.earning', 'select, insert, update (state, decided_by, decided_at, note)');
create index earning_state on points.earning (district_id, unit_id, state, entered_at, id);

-- What one card earns by it. The id is that of the ledger's entry.
create table points.earning_line (
  district_id int not null,
  id uuid not null,
  earning_id uuid not null,
  account_id uuid not null,
  unit_id uuid not null,
  kind text not null,
  on_day date not null,
  n int not null,
  outcome text not null,
  posted_at timestamptz,
  constraint earning_line_pk primary key (district_id, id),
  constraint earning_line_once_key unique (district_id, earning_id, account_id),
  constraint earning_line_earning_fk foreign key (district_id, earning_id) references points.earning (district_id, id),
  constraint earning_line_account_fk foreign key (district_id, account_id) references points.account (district_id, id),
  constraint earning_line_outcome_check check (outcome in ('waiting', 'posted', 'month-full', 'card-closed', 'year-closed', 'declined', 'reversed')),
  constraint earning_line_n_check check (n > 0)
);
select platform.tenant_table('points.earning_line', 'select, insert, update (outcome, posted_at)');
create index earning_line_account on points.earning_line (district_id, account_id, kind, on_day);
create index earning_line_posted on points.earning_line (district_id, unit_id, posted_at, id);

-- Goods of the shop. What they cost is said by day.
create table points.goods (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  name text not null,
  measure text not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  constraint goods_pk primary key (district_id, id),
  constraint goods_name_key unique (district_id, unit_id, name)
);
select platform.tenant_table('points.goods', 'select, insert, update (measure)');

create table points.price (
  district_id int not null,
  id uuid not null,
  goods_id uuid not null,
  price int not null,
  from_on date not null,
  set_by uuid not null,
  set_at timestamptz not null,
  constraint price_pk primary key (district_id, id),
  constraint price_goods_fk foreign key (district_id, goods_id) references points.goods (district_id, id),
  constraint price_price_check check (price between 1 and 10000)
);
select platform.tenant_table('points.price', 'select, insert');
create index price_goods on points.price (district_id, goods_id, from_on, id);

-- What came in at once, with its last day. How many are left is in the ledger.
create table points.lot (
  district_id int not null,
  id uuid not null,
  goods_id uuid not null,
  unit_id uuid not null,
  came_from text not null,
  donor text not null,
  best_before date,
  n int not null,
  received_on date not null,
  received_by uuid not null,
  constraint lot_pk primary key (district_id, id),
  constraint lot_goods_fk foreign key (district_id, goods_id) references points.goods (district_id, id),
  constraint lot_from_check check (came_from in ('donation', 'bought') and n > 0)
);
select platform.tenant_table('points.lot', 'select, insert');
create index lot_goods on points.lot (district_id, unit_id, goods_id, id);

create table points.redemption (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  account_id uuid not null,
  n int not null,
  on_day date not null,
  redeemed_at timestamptz not null,
  by_staff uuid not null,
  reversed boolean not null,
  constraint redemption_pk primary key (district_id, id),
  constraint redemption_account_fk foreign key (district_id, account_id) references points.account (district_id, id)
);
select platform.tenant_table('points.redemption', 'select, insert, update (reversed)');
create index redemption_unit on points.redemption (district_id, unit_id, redeemed_at, id);

create table points.redemption_line (
  district_id int not null,
  redemption_id uuid not null,
  goods_id uuid not null,
  pieces int not null,
  price int not null,
  constraint redemption_line_pk primary key (district_id, redemption_id, goods_id),
  constraint redemption_line_redemption_fk foreign key (district_id, redemption_id) references points.redemption (district_id, id),
  constraint redemption_line_pieces_check check (pieces > 0 and price > 0)
);
select platform.tenant_table('points.redemption_line', 'select, insert');

-- What needs a second person: a wrong entry taken back, a shelf that holds more or less than the book.
create table points.request (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  about text not null,
  subject_id uuid not null,
  difference int not null,
  ground text not null,
  state text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  note text not null,
  constraint request_pk primary key (district_id, id),
  constraint request_about_check check (about in ('earning', 'redemption', 'stock') and (about = 'stock') = (difference <> 0)),
  constraint request_state_check check (state in ('waiting', 'done', 'declined')),
  constraint request_second_check check (decided_by is null or decided_by <> asked_by)
);
select platform.tenant_table('points.request', 'select, insert, update (state, decided_by, decided_at, note)');
create index request_state on points.request (district_id, unit_id, state, asked_at, id);

-- Until which day what was earned in a year can be used. Announced before; a later day may replace it, an earlier one never.
create table points.year_end (
  district_id int not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text collate "C" not null,
  year int not null,
  last_day date not null,
  decided_on date not null,
  decision text not null,
  decision_file text not null,
  announced_on date not null,
  announced_by uuid not null,
  replaced boolean not null,
  closed_at timestamptz,
  constraint year_end_pk primary key (district_id, id),
  constraint year_end_notice_check check (last_day >= announced_on + 30)
);
select platform.tenant_table('points.year_end', 'select, insert, update (replaced, closed_at)');
create index year_end_unit on points.year_end (district_id, unit_id, year, id);

-- What was issued, redeemed, expired and taken back, by unit and day; connections do not wait for each other's slot.
create table points.day_count (
  district_id int not null,
  unit_id uuid not null,
  on_day date not null,
  measure text not null,
  slot int not null,
  unit_path text collate "C" not null,
  n bigint not null,
  kind text not null,
  constraint day_count_pk primary key (district_id, unit_id, on_day, measure, kind, slot)
);
select platform.tenant_table('points.day_count', 'select, insert, update (n)');
create index day_count_path on points.day_count (district_id, unit_path, on_day);
