-- Accounts that an administrator makes: a first password is good until its owner has chosen one, and a lock says why.
alter table people.staff add column must_change boolean not null default false;
alter table people.staff add column state_reason text not null default '';
