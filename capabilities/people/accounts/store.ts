import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'

export interface NewAccount {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly passwordHash: string
  readonly at: Date
}

/** An account with a first password; false where the login is taken. */
export async function insertAccount(tx: Tx, account: NewAccount): Promise<boolean> {
  const added = await tx`
    insert into people.staff (district_id, id, login, name, password_hash, state, violence_trained, created_at, password_changed_at,
      must_change, state_reason)
    values (${tx.district}, ${account.id}, ${account.login}, ${account.name}, ${account.passwordHash}, 'active', false, ${account.at},
      ${account.at}, true, '')
    on conflict (district_id, login) do nothing
    returning id`
  return added.length === 1
}

export interface AccountRow {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly state: 'active' | 'disabled'
  readonly state_reason: string
  readonly must_change: boolean
  readonly violence_trained: boolean
}

/** One account, locked: two administrators change it one after the other. */
export async function lockAccountRow(tx: Tx, id: string): Promise<AccountRow | undefined> {
  const [row] = await tx<AccountRow>`
    select f.id, f.login, f.name, f.state, f.state_reason, f.must_change, f.violence_trained
      from people.staff f
     where f.district_id = ${tx.district} and f.id = ${id}
     limit 1
       for update`
  return row
}

export async function setState(tx: Tx, id: string, state: AccountRow['state'], reason: string): Promise<void> {
  await tx`
    update people.staff set state = ${state}, state_reason = ${reason}
     where district_id = ${tx.district} and id = ${id}`
}

export async function setFirstPassword(tx: Tx, id: string, hash: string, at: Date): Promise<void> {
  await tx`
    update people.staff set password_hash = ${hash}, password_changed_at = ${at}, must_change = true
     where district_id = ${tx.district} and id = ${id}`
}

export async function setTraining(tx: Tx, id: string, trained: boolean): Promise<void> {
  await tx`
    update people.staff set violence_trained = ${trained}
     where district_id = ${tx.district} and id = ${id}`
}

/** Ends every open session of somebody; their ids, for the memory of this process. */
export async function endSessionsOf(tx: Tx, id: string, at: Date): Promise<string[]> {
  const ended = await tx<{ id: string }>`
    update people.session set ended_at = ${at}
     where district_id = ${tx.district} and person_id = ${id} and kind = 'staff' and ended_at is null and expires_at > ${at}
    returning id`
  return ended.map((row) => row.id)
}

export interface PostRow {
  readonly staff_id: string
  readonly role: string
  readonly unit_path: string
  readonly unit_name_zh: string
  readonly unit_name_en: string
  readonly until_on: Day | null
}

/** Posts of some people, those that ended too, in the order of their beginning. */
export async function postsOf(tx: Tx, staff: readonly string[]): Promise<PostRow[]> {
  return tx<PostRow>`
    select p.staff_id, p.role, p.unit_path, p.unit_name_zh, p.unit_name_en, p.until_on
      from organisation.published_posting p
     where p.district_id = ${tx.district} and p.staff_id = any(${staff}::uuid[])
     order by p.staff_id, p.from_on, p.id
     limit 1000`
}

export interface ListedRow extends AccountRow {
  readonly last_sign_in_at: Date | null
}

export interface AccountsQuestion {
  readonly unitPath: string
  readonly state: 'all' | 'locked' | 'first-password'
  readonly text: string | undefined
  readonly after: string | undefined
}

export const ACCOUNTS_PAGE = 50

const NARROWED: Readonly<Record<AccountsQuestion['state'], Sql>> = {
  all: sql``, locked: sql`and f.state = 'disabled'`, 'first-password': sql`and f.must_change`,
}

/** Accounts with a post at or below a unit; those never posted belong to the centre. By name. */
export async function readAccounts(tx: Tx, { unitPath, state, text, after }: AccountsQuestion): Promise<ListedRow[]> {
  const named = text === undefined ? sql`` : sql`and (position(${text} in f.name) > 0 or position(${text.toLowerCase()} in f.login) > 0)`
  const further = after === undefined ? sql`` : sql`and (f.name, f.id) > (select g.name, g.id from people.staff g
       where g.district_id = ${tx.district} and g.id = ${after})`
  const here = unitPath.includes('.')
    ? sql`and exists (select from organisation.published_posting p where p.district_id = f.district_id and p.staff_id = f.id
         and ${withinUnit(sql`p.unit_path`, unitPath)})`
    : sql``
  return tx<ListedRow>`
    select f.id, f.login, f.name, f.state, f.state_reason, f.must_change, f.violence_trained, s.created_at as last_sign_in_at
      from people.staff f
      left join lateral (select b.created_at from people.session b
             where b.district_id = f.district_id and b.person_id = f.id and b.kind = 'staff'
             order by b.created_at desc limit 1) s on true
     where f.district_id = ${tx.district} ${NARROWED[state]} ${here} ${named} ${further}
     order by f.name, f.id
     limit ${ACCOUNTS_PAGE}`
}

/** Wrong tries that still count, under the keyed hashes of logins. */
export async function triesOf(tx: Tx, subjects: readonly string[]): Promise<{ subject: string; failures: number; locked_until: Date | null }[]> {
  return tx<{ subject: string; failures: number; locked_until: Date | null }>`
    select a.subject, a.failures, a.locked_until
      from people.attempt a
     where a.district_id = ${tx.district} and a.kind = 'password' and a.subject = any(${subjects}) and a.failures > 0
     order by a.subject
     limit 200`
}
