import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'
import type { Home } from './rules.ts'

export interface AccountRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly state: 'open' | 'closed'
  readonly holder: string | null
  readonly board_name: string | null
}

export interface CardRow {
  readonly number: string
  readonly account_id: string
  readonly unit_id: string
  readonly issued_on: Day
}

/** The account of an active card. */
export async function cardByNumber(tx: Tx, number: string): Promise<CardRow | undefined> {
  const [found] = await tx<CardRow>`
    select c.number, c.account_id, a.unit_id, c.issued_on from points.card c join points.account a on a.district_id = c.district_id and a.id = c.account_id
     where c.district_id = ${tx.district} and c.number = ${number} and c.state = 'active'`
  return found
}

export async function cardsByNumbers(tx: Tx, unitId: string, numbers: readonly string[]): Promise<CardRow[]> {
  return tx<CardRow>`
    select c.number, c.account_id, a.unit_id, c.issued_on from points.card c join points.account a on a.district_id = c.district_id and a.id = c.account_id
     where c.district_id = ${tx.district} and c.number = any(${numbers}) and c.state = 'active' and a.unit_id = ${unitId} order by c.number limit 100`
}

/** Active numbers of accounts. */
export async function numbersOf(tx: Tx, accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (accountIds.length === 0) return new Map()
  const found = await tx<{ account_id: string; number: string }>`
    select c.account_id, c.number from points.card c where c.district_id = ${tx.district} and c.account_id = any(${accountIds}::uuid[]) and c.state = 'active' order by c.number limit 5000`
  return new Map(found.map((each) => [each.account_id, each.number]))
}

/** Locks accounts in one order, before anything that moves what is on them. */
export async function lockAccounts(tx: Tx, ids: readonly string[]): Promise<AccountRow[]> {
  return tx<AccountRow>`
    select a.id, a.unit_id, a.unit_path, a.state, a.holder, a.board_name from points.account a
     where a.district_id = ${tx.district} and a.id = any(${ids}::uuid[]) order by a.id limit 200 for update`
}

export async function accountOf(tx: Tx, id: string): Promise<AccountRow | undefined> {
  const [found] = await tx<AccountRow>`
    select a.id, a.unit_id, a.unit_path, a.state, a.holder, a.board_name from points.account a where a.district_id = ${tx.district} and a.id = ${id}`
  return found
}

export async function accountByHash(tx: Tx, unitId: string, hash: Buffer): Promise<{ id: string } | undefined> {
  const [found] = await tx<{ id: string }>`select a.id from points.account a where a.district_id = ${tx.district} and a.unit_id = ${unitId} and a.holder_hash = ${hash}`
  return found
}

/** False where this person has a card of the unit. */
export async function insertAccount(tx: Tx, home: Home, account: { readonly id: string; readonly holder: string; readonly hash: Buffer; readonly on: Day; readonly by: string }): Promise<boolean> {
  const made = await tx`insert into points.account (district_id, id, unit_id, unit_path, state, holder, holder_hash, opened_on, opened_by)
    values (${tx.district}, ${account.id}, ${home.id}, ${home.path}, 'open', ${account.holder}, ${account.hash}, ${account.on}, ${account.by}) on conflict do nothing returning id`
  return made.length > 0
}

export async function insertCard(tx: Tx, card: { readonly number: string; readonly accountId: string; readonly commandId: string; readonly on: Day }): Promise<boolean> {
  const made = await tx`insert into points.card (district_id, number, account_id, state, issued_on, command_id)
    values (${tx.district}, ${card.number}, ${card.accountId}, 'active', ${card.on}, ${card.commandId}) on conflict do nothing returning number`
  return made.length > 0
}

export async function cardOfCommand(tx: Tx, commandId: string): Promise<{ number: string } | undefined> {
  const [found] = await tx<{ number: string }>`select c.number from points.card c where c.district_id = ${tx.district} and c.command_id = ${commandId}`
  return found
}

export async function endCards(tx: Tx, accountId: string, state: 'lost' | 'ended', on: Day): Promise<void> {
  await tx`update points.card set state = ${state}, ended_on = ${on} where district_id = ${tx.district} and account_id = ${accountId} and state = 'active'`
}

/** The link between the account and a person is gone for good. */
export async function eraseHolder(tx: Tx, accountId: string, on: Day): Promise<void> {
  await tx`update points.account set state = 'closed', holder = null, holder_hash = null, board_name = null, closed_on = ${on} where district_id = ${tx.district} and id = ${accountId}`
}

export async function setBoardName(tx: Tx, accountId: string, name: string | null): Promise<void> {
  await tx`update points.account set board_name = ${name} where district_id = ${tx.district} and id = ${accountId}`
}

export async function boardNameTaken(tx: Tx, unitId: string, name: string, besides: string): Promise<boolean> {
  const found = await tx`select a.id from points.account a where a.district_id = ${tx.district} and a.unit_id = ${unitId} and a.board_name = ${name} and a.id <> ${besides} limit 1`
  return found.length > 0
}

export interface ConsentMade {
  readonly id: string
  readonly accountId: string
  readonly purpose: 'card' | 'board'
  readonly given: boolean
  readonly byWhom: 'holder' | 'guardian'
  readonly on: Day
  readonly by: string | null
}

export async function insertConsent(tx: Tx, each: ConsentMade): Promise<void> {
  await tx`insert into points.consent (district_id, id, account_id, purpose, given, by_whom, on_day, recorded_by)
    values (${tx.district}, ${each.id}, ${each.accountId}, ${each.purpose}, ${each.given}, ${each.byWhom}, ${each.on}, ${each.by}) on conflict (district_id, id) do nothing`
}

/** Open accounts of a unit with more than nothing to look at, by id. */
export async function accountsAfter(tx: Tx, unitId: string, after: string, limit: number): Promise<{ id: string }[]> {
  return tx<{ id: string }>`
    select a.id from points.account a where a.district_id = ${tx.district} and a.unit_id = ${unitId} and a.id > ${after} order by a.id limit ${limit}`
}
