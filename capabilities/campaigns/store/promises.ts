import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Cursor } from '#platform/pages'
import type { Day } from '#platform/time'
import type { PromiseKind, PromiseState } from '../domain.ts'

export interface PromiseRow {
  readonly id: string
  readonly campaign_id: string | null
  readonly unit_id: string
  readonly unit_path: string
  readonly unit_zh: string
  readonly unit_en: string
  readonly kind: PromiseKind
  readonly what: string
  readonly place: Buffer | null
  readonly keeper_id: string
  readonly keeper_name: string
  readonly due_on: Day
  readonly state: PromiseState
  readonly answer: string | null
  readonly made_on: Day
  readonly made_at: Date
  readonly ended_on: Day | null
}

const columns: Sql = sql`p.id, p.campaign_id, p.unit_id, p.unit_path, u.name_zh as unit_zh, u.name_en as unit_en, p.kind, p.what, p.place, p.keeper_id, s.name as keeper_name,
  p.due_on, p.state, p.answer, p.made_on, p.made_at, p.ended_on`
const joins = (tx: Tx): Sql => sql`campaigns.promise p
  join organisation.published_unit u on u.district_id = ${tx.district} and u.id = p.unit_id
  join people.published_staff s on s.district_id = ${tx.district} and s.id = p.keeper_id`

export async function findPromise(tx: Tx, id: string): Promise<PromiseRow | undefined> {
  const [found] = await tx.run<PromiseRow>(sql`select ${columns} from ${joins(tx)} where p.district_id = ${tx.district} and p.id = ${id} limit 1`)
  return found
}

/** Locks a promise: it is answered once. */
export async function lockPromise(tx: Tx, id: string): Promise<PromiseRow | undefined> {
  await tx`select p.id from campaigns.promise p where p.district_id = ${tx.district} and p.id = ${id} limit 1 for update`
  return findPromise(tx, id)
}

export interface PromiseMade {
  readonly id: string
  readonly campaignId: string | null
  readonly unitId: string
  readonly unitPath: string
  readonly kind: PromiseKind
  readonly what: string
  readonly place: Buffer | null
  readonly keeperId: string
  readonly dueOn: Day
  readonly on: Day
  readonly at: Date
  readonly by: string
}

export async function insertPromise(tx: Tx, made: PromiseMade): Promise<boolean> {
  const done = await tx`insert into campaigns.promise (district_id, id, campaign_id, unit_id, unit_path, kind, what, place, keeper_id, due_on, state, made_on, made_at, made_by, reminded)
    values (${tx.district}, ${made.id}, ${made.campaignId}, ${made.unitId}, ${made.unitPath}, ${made.kind}, ${made.what}, ${made.place}, ${made.keeperId}, ${made.dueOn}, 'open',
      ${made.on}, ${made.at}, ${made.by}, 'no') on conflict (district_id, id) do nothing returning id`
  return done.length > 0
}

export async function answerPromise(tx: Tx, id: string, state: 'kept' | 'not-kept', answer: string, on: Day): Promise<void> {
  await tx`update campaigns.promise set state = ${state}, answer = ${answer}, ended_on = ${on} where district_id = ${tx.district} and id = ${id}`
}

export async function handPromise(tx: Tx, id: string, keeperId: string): Promise<void> {
  await tx`update campaigns.promise set keeper_id = ${keeperId} where district_id = ${tx.district} and id = ${id}`
}

export const PROMISE_PAGE = 30

/** Promises of a unit and those below it: open ones by their day, answered ones the latest first. A page and one more. */
export async function listPromises(
  tx: Tx, wanted: { readonly unitPath: string; readonly keeperId: string | undefined; readonly lateBefore: Day | undefined; readonly open: boolean },
  after: Cursor<Day> | undefined,
): Promise<PromiseRow[]> {
  const { unitPath, keeperId, lateBefore, open } = wanted
  const whose = keeperId === undefined ? withinUnit(sql`p.unit_path`, unitPath) : sql`p.keeper_id = ${keeperId}`
  const late = lateBefore === undefined ? sql`` : sql`and p.due_on < ${lateBefore}`
  const state = open ? sql`p.state = 'open'` : sql`p.state in ('kept', 'not-kept')`
  const from = after === undefined ? sql`` : open ? sql`and (p.due_on, p.id) > (${after.at}::date, ${after.id}::uuid)` : sql`and (p.due_on, p.id) < (${after.at}::date, ${after.id}::uuid)`
  const order = open ? sql`p.due_on, p.id` : sql`p.due_on desc, p.id desc`
  return tx.run<PromiseRow>(sql`select ${columns} from ${joins(tx)} where p.district_id = ${tx.district} and ${whose} and ${state} ${late} ${from} order by ${order} limit ${PROMISE_PAGE + 1}`)
}

export async function countOverdue(tx: Tx, unitPath: string, today: Day): Promise<number> {
  const [found] = await tx<{ n: number }>`
    select count(*)::int as n from campaigns.promise p where p.district_id = ${tx.district} and p.state = 'open' and p.due_on < ${today}
       and ${withinUnit(sql`p.unit_path`, unitPath)} limit 1`
  return found?.n ?? 0
}

/** What a campaign promised, as counts. */
export async function promiseCounts(tx: Tx, campaignId: string): Promise<readonly { readonly state: PromiseState; readonly n: number }[]> {
  return tx<{ state: PromiseState; n: number }>`
    select p.state, count(*)::int as n from campaigns.promise p where p.district_id = ${tx.district} and p.campaign_id = ${campaignId} group by p.state order by p.state limit 5`
}

export interface PromisesToTell {
  readonly unit_id: string
  readonly stage: 'soon' | 'late'
  readonly due_on: Day
  readonly n: number
}

/** Takes open promises that are due soon or overdue and were not told of yet, by unit and day; each stage once. At most 500 promises. */
export async function takePromisesToTell(tx: Tx, stage: 'soon' | 'late', before: Day): Promise<PromisesToTell[]> {
  const earlier = stage === 'soon' ? ['no'] : ['no', 'soon']
  const taken = await tx<{ unit_id: string; due_on: Day }>`
    update campaigns.promise as p set reminded = ${stage} from (
      select o.district_id, o.id from campaigns.promise o
       where o.district_id = ${tx.district} and o.state = 'open' and o.due_on < ${before} and o.reminded = any(${earlier}) order by o.due_on, o.id limit 500 for update skip locked) due
     where p.district_id = ${tx.district} and due.district_id = p.district_id and p.id = due.id returning p.unit_id, p.due_on`
  const sums = new Map<string, PromisesToTell>()
  for (const { unit_id, due_on } of taken) {
    const key = `${unit_id} ${due_on}`
    sums.set(key, { unit_id, stage, due_on, n: (sums.get(key)?.n ?? 0) + 1 })
  }
  return [...sums.values()].sort((one, other) => (one.due_on < other.due_on ? -1 : 1))
}
