import type { CountedAt } from '#platform/db/day-counts'
import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { Ground, QuestionState } from '../domain.ts'
import { below, type Cursor, PAGE } from './paging.ts'

export interface SessionRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly title: string
  readonly agenda: string
  readonly host_post: string
  readonly on_day: Day
  readonly starts_at: string
  readonly minutes: number
  readonly platform: string
  readonly link: string
  readonly state: 'planned' | 'held' | 'called-off'
}

const SESSION = sql`x.id, x.unit_id, x.unit_path, x.title, x.agenda, x.host_post, x.on_day, x.starts_at, x.minutes, x.platform, x.link, x.state from outreach.live_session x`

export async function insertSession(tx: Tx, home: CountedAt, row: Omit<SessionRow, 'unit_id' | 'unit_path' | 'state'>, planned: { readonly by: string; readonly at: Date }): Promise<void> {
  await tx`insert into outreach.live_session (district_id, id, unit_id, unit_path, title, agenda, host_post, on_day, starts_at, minutes, platform, link, state, planned_by, planned_at)
    values (${tx.district}, ${row.id}, ${home.id}, ${home.path}, ${row.title}, ${row.agenda}, ${row.host_post}, ${row.on_day}, ${row.starts_at}, ${row.minutes}, ${row.platform}, ${row.link}, 'planned',
      ${planned.by}, ${planned.at}) on conflict (district_id, id) do nothing`
}

export async function findSession(tx: Tx, id: string): Promise<SessionRow | undefined> {
  const [found] = await tx.run<SessionRow>(sql`select ${SESSION} where x.district_id = ${tx.district} and x.id = ${id}`)
  return found
}

/** Locks a session: it ends once, and questions are settled one after another. */
export async function lockSession(tx: Tx, id: string): Promise<SessionRow | undefined> {
  const [found] = await tx.run<SessionRow>(sql`select ${SESSION} where x.district_id = ${tx.district} and x.id = ${id} for update`)
  return found
}

export async function setSessionState(tx: Tx, id: string, state: SessionRow['state']): Promise<void> {
  await tx`update outreach.live_session set state = ${state} where district_id = ${tx.district} and id = ${id}`
}

/** Sessions of a unit and below, the latest day first. */
export async function listSessions(tx: Tx, unitPath: string, before: Cursor | undefined): Promise<SessionRow[]> {
  const older = before ? sql`and (x.on_day, x.id) < (${before.at.slice(0, 10)}::date, ${before.id}::uuid)` : sql``
  return tx.run<SessionRow>(sql`select ${SESSION} where x.district_id = ${tx.district} and ${below(unitPath)} ${older} order by x.on_day desc, x.id desc limit ${PAGE + 1}`)
}

/** Planned ones from a day on, the next first. */
export async function listComing(tx: Tx, today: Day): Promise<SessionRow[]> {
  return tx.run<SessionRow>(sql`select ${SESSION} where x.district_id = ${tx.district} and x.state = 'planned' and x.on_day >= ${today} order by x.on_day, x.starts_at, x.id limit ${PAGE}`)
}

/** Held ones, the latest first. */
export async function listHeld(tx: Tx): Promise<SessionRow[]> {
  return tx.run<SessionRow>(sql`select ${SESSION} where x.district_id = ${tx.district} and x.state = 'held' order by x.on_day desc, x.id desc limit ${PAGE}`)
}

export interface QuestionRow {
  readonly id: string
  readonly session_id: string
  readonly body: string | null
  readonly state: QuestionState
  readonly ground: Ground | null
  readonly answer: string | null
  readonly became: 'guide' | 'law-card' | null
  readonly became_id: string | null
  readonly settled_by: string | null
}

const QUESTION = sql`q.id, q.session_id, q.body, q.state, q.ground, q.answer, q.became, q.became_id, q.settled_by from outreach.live_question q`

export async function insertQuestion(tx: Tx, question: { readonly id: string; readonly sessionId: string; readonly body: string; readonly at: Date }): Promise<boolean> {
  const made = await tx`insert into outreach.live_question (district_id, id, session_id, body, asked_at, state)
    values (${tx.district}, ${question.id}, ${question.sessionId}, ${question.body}, ${question.at}, 'waiting') on conflict (district_id, id) do nothing returning id`
  return made.length > 0
}

export async function lockQuestion(tx: Tx, id: string): Promise<QuestionRow | undefined> {
  const [found] = await tx.run<QuestionRow>(sql`select ${QUESTION} where q.district_id = ${tx.district} and q.id = ${id} for update`)
  return found
}

export async function questionsOf(tx: Tx, sessionId: string, most: number): Promise<QuestionRow[]> {
  return tx.run<QuestionRow>(sql`select ${QUESTION} where q.district_id = ${tx.district} and q.session_id = ${sessionId} order by q.asked_at, q.id limit ${most}`)
}

/** How many of each state the sessions have. */
export async function questionCounts(tx: Tx, sessionIds: readonly string[]): Promise<(sessionId: string, states: readonly QuestionState[]) => number> {
  const found = sessionIds.length === 0 ? [] : await tx<{ session_id: string; state: QuestionState; n: number }>`
    select q.session_id, q.state, count(*)::int as n from outreach.live_question q
     where q.district_id = ${tx.district} and q.session_id = any(${sessionIds}::uuid[]) group by q.session_id, q.state order by q.session_id, q.state limit 400`
  return (sessionId, states) => found.filter((each) => each.session_id === sessionId && states.includes(each.state)).reduce((sum, each) => sum + each.n, 0)
}

export interface Settled {
  readonly state: QuestionState
  readonly body: string | null
  readonly ground: Ground | null
  readonly answer: string | null
  readonly by: string
  readonly at: Date
}

export async function settleQuestion(tx: Tx, id: string, settled: Settled): Promise<void> {
  await tx`update outreach.live_question set state = ${settled.state}, body = ${settled.body}, ground = ${settled.ground}, answer = ${settled.answer}, settled_by = ${settled.by}, settled_at = ${settled.at}
    where district_id = ${tx.district} and id = ${id}`
}

export async function questionBecame(tx: Tx, id: string, became: 'guide' | 'law-card', becameId: string): Promise<void> {
  await tx`update outreach.live_question set became = ${became}, became_id = ${becameId} where district_id = ${tx.district} and id = ${id}`
}
