import type { Tx } from '#platform/db/database'
import { rows, type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { DecisionState, Entry, MeetingKind, MeetingState, Rhythm } from './domain.ts'

export interface MeetingRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly kind: MeetingKind
  readonly planned_on: Day | null
  readonly on_day: Day
  readonly title: string
  readonly state: MeetingState
  readonly changed_at: Date
}

export const meetingColumns: Sql = sql`m.id, m.unit_id, m.unit_path, m.kind, m.planned_on, m.on_day, m.title, m.state, m.changed_at`

/** Locks the meeting: its entries are numbered one after another. */
export async function lockMeeting(tx: Tx, id: string): Promise<MeetingRow | undefined> {
  const found = await tx<MeetingRow>`select ${meetingColumns} from meetings.meeting m where m.district_id = ${tx.district} and m.id = ${id} for update`
  return found[0]
}

export async function findMeeting(tx: Tx, id: string): Promise<MeetingRow | undefined> {
  const found = await tx<MeetingRow>`select ${meetingColumns} from meetings.meeting m where m.district_id = ${tx.district} and m.id = ${id}`
  return found[0]
}

export async function findPlanned(tx: Tx, unitId: string, plannedOn: Day): Promise<MeetingRow | undefined> {
  const found = await tx<MeetingRow>`
    select ${meetingColumns} from meetings.meeting m where m.district_id = ${tx.district} and m.unit_id = ${unitId} and m.planned_on = ${plannedOn}`
  return found[0]
}

/** Answers whether it was added: of two who prepare one planned meeting at once the second finds it there. */
export async function insertMeeting(tx: Tx, row: MeetingRow, invitedIds: readonly string[]): Promise<boolean> {
  const made = await tx<{ id: string }>`
    insert into meetings.meeting (district_id, id, unit_id, unit_path, kind, planned_on, on_day, title, state, changed_at)
    values (${tx.district}, ${row.id}, ${row.unit_id}, ${row.unit_path}, ${row.kind}, ${row.planned_on}, ${row.on_day}, ${row.title}, ${row.state}, ${row.changed_at})
    on conflict do nothing returning id`
  if (made.length === 0) return false
  if (invitedIds.length > 0) await tx`insert into meetings.invited (district_id, meeting_id, unit_id) values ${rows(invitedIds.map((unitId) => [tx.district, row.id, unitId]))}`
  return true
}

export async function moveMeeting(tx: Tx, id: string, now: { readonly on: Day; readonly state: MeetingState; readonly at: Date }): Promise<void> {
  await tx`update meetings.meeting set on_day = ${now.on}, state = ${now.state}, changed_at = ${now.at} where district_id = ${tx.district} and id = ${id}`
}

export interface EntryRow {
  readonly id: string
  readonly kind: string
  readonly on_day: Day
  readonly by_staff: string
  readonly body: object
}

/** Longest list that one meeting may have. */
export const MOST_ENTRIES = 500

export async function entriesOf(tx: Tx, meetingId: string): Promise<EntryRow[]> {
  return tx<EntryRow>`
    select e.id, e.kind, e.on_day, e.by_staff, e.body from meetings.entry e
     where e.district_id = ${tx.district} and e.meeting_id = ${meetingId} order by e.seq limit ${MOST_ENTRIES}`
}

export function readEntry(row: EntryRow): Entry {
  return { ...row.body, kind: row.kind, on: row.on_day, by: row.by_staff } as Entry
}

export async function insertEntry(tx: Tx, entry: Entry, place: { readonly id: string; readonly meetingId: string; readonly seq: number; readonly at: Date }): Promise<void> {
  const { kind, on, by, ...body } = entry
  await tx`insert into meetings.entry (district_id, id, meeting_id, seq, kind, on_day, by_staff, body, recorded_at)
    values (${tx.district}, ${place.id}, ${place.meetingId}, ${place.seq}, ${kind}, ${on}, ${by}, ${JSON.stringify(body)}::jsonb, ${place.at})`
}

export interface DecisionRow {
  readonly id: string
  readonly meeting_id: string
  readonly unit_id: string
  readonly owner_unit_id: string
  readonly what: string
  readonly done_when: string
  readonly decided_on: Day
  readonly due_on: Day
  readonly state: DecisionState
  readonly reported_on: Day | null
  readonly reported_by: string | null
  readonly report: string | null
  readonly done_on: Day | null
}

export const decisionColumns: Sql = sql`d.id, d.meeting_id, d.unit_id, d.owner_unit_id, d.what, d.done_when, d.decided_on, d.due_on, d.state,
  d.reported_on, d.reported_by, d.report, d.done_on`

export type NewDecision = Pick<DecisionRow, 'id' | 'meeting_id' | 'unit_id' | 'owner_unit_id' | 'what' | 'done_when' | 'decided_on' | 'due_on'>

/** What is there already stays as it is. */
export async function insertDecisions(tx: Tx, decided: readonly NewDecision[], at: Date): Promise<void> {
  if (decided.length === 0) return
  const values = decided.map((each) => [tx.district, each.id, each.meeting_id, each.unit_id, each.owner_unit_id, each.what, each.done_when, each.decided_on, each.due_on, 'open', at])
  await tx`insert into meetings.decision (district_id, id, meeting_id, unit_id, owner_unit_id, what, done_when, decided_on, due_on, state, changed_at)
    values ${rows(values)}
    on conflict (district_id, id) do nothing`
}

export async function lockDecision(tx: Tx, id: string): Promise<DecisionRow | undefined> {
  const found = await tx<DecisionRow>`select ${decisionColumns} from meetings.decision d where d.district_id = ${tx.district} and d.id = ${id} for update`
  return found[0]
}

export async function moveDecision(tx: Tx, row: DecisionRow, at: Date): Promise<void> {
  await tx`update meetings.decision set state = ${row.state}, reported_on = ${row.reported_on}, reported_by = ${row.reported_by}, report = ${row.report},
      done_on = ${row.done_on}, changed_at = ${at} where district_id = ${tx.district} and id = ${row.id}`
}

interface RhythmColumns {
  readonly id: string
  readonly unit_id: string | null
  readonly unit_kind: string | null
  readonly pattern: Rhythm['pattern']
  readonly weekday: number | null
  readonly month_day: number | null
  readonly at_time: string
  readonly place: string
  readonly from_on: Day
}

/** Every version, in the order they were set. A district has a few hundred at most. */
export async function rhythms(tx: Tx): Promise<(Rhythm & { readonly id: string })[]> {
  const rows = await tx<RhythmColumns>`
    select r.id, r.unit_id, r.unit_kind, r.pattern, r.weekday, r.month_day, r.at_time, r.place, r.from_on
      from meetings.rhythm r where r.district_id = ${tx.district} order by r.set_at, r.id limit 5000`
  return rows.map((row) => ({
    id: row.id, unitId: row.unit_id, unitKind: row.unit_kind, pattern: row.pattern, weekday: row.weekday, monthDay: row.month_day, at: row.at_time, place: row.place, fromOn: row.from_on,
  }))
}

export async function insertRhythm(tx: Tx, id: string, rhythm: Rhythm, set: { readonly by: string; readonly at: Date }): Promise<void> {
  await tx`insert into meetings.rhythm (district_id, id, unit_id, unit_kind, pattern, weekday, month_day, at_time, place, from_on, set_by, set_at)
    values (${tx.district}, ${id}, ${rhythm.unitId}, ${rhythm.unitKind}, ${rhythm.pattern}, ${rhythm.weekday}, ${rhythm.monthDay}, ${rhythm.at}, ${rhythm.place},
      ${rhythm.fromOn}, ${set.by}, ${set.at}) on conflict (district_id, id) do nothing`
}

export interface MissedRow {
  readonly unit_id: string
  readonly planned_on: Day
  readonly on_day: Day
}

/** Missed meetings noted for days since one: what the sweeper need not note again. */
export async function missedFrom(tx: Tx, from: Day): Promise<MissedRow[]> {
  return tx<MissedRow>`
    select x.unit_id, x.planned_on, x.on_day from meetings.missed x where x.district_id = ${tx.district} and x.on_day >= ${from} order by x.on_day limit 20000`
}

/** Answers how many were new. At most a thousand at a time. */
export async function insertMissed(tx: Tx, missed: readonly (MissedRow & { readonly unit_path: string })[], at: Date): Promise<number> {
  if (missed.length === 0) return 0
  const made = await tx<{ unit_id: string }>`
    insert into meetings.missed (district_id, unit_id, planned_on, unit_path, on_day, noted_at, told)
    values ${rows(missed.map((each) => [tx.district, each.unit_id, each.planned_on, each.unit_path, each.on_day, at, false]))}
    on conflict (district_id, unit_id, planned_on) do nothing returning unit_id`
  return made.length
}

/** Takes missed meetings whose heads were not told yet, each once. At most 100 at a time. */
export async function takeMissedToTell(tx: Tx): Promise<MissedRow[]> {
  return tx<MissedRow>`
    update meetings.missed as m set told = true from (
      select o.district_id, o.unit_id, o.planned_on from meetings.missed o
       where o.district_id = ${tx.district} and not o.told order by o.on_day, o.unit_id limit 100 for update skip locked) waiting
     where m.district_id = ${tx.district} and waiting.district_id = m.district_id and m.unit_id = waiting.unit_id and m.planned_on = waiting.planned_on
    returning m.unit_id, m.planned_on, m.on_day`
}
