import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'
import type { FindingKind } from '../domain.ts'
import type { Home } from './counts.ts'

export interface FindingRow {
  readonly id: string
  readonly shift_id: string | null
  readonly kind: FindingKind
  readonly state: 'waiting' | 'passed' | 'nothing'
  readonly words: Buffer | null
  readonly found_on: Day
  readonly found_at: Date
  readonly found_by: string | null
  readonly passed_to: 'hazard' | 'note' | 'police' | null
  readonly passed_id: string | null
  /** Where somebody is passing it on to right now. */
  readonly passing_to: 'hazard' | 'note' | null
  readonly post_name: string | null
}

export async function insertFinding(tx: Tx, home: Home, each: { readonly id: string; readonly shiftId: string | null; readonly kind: FindingKind; readonly words: Buffer; readonly on: Day; readonly at: Date; readonly by: string | null }): Promise<boolean> {
  const made = await tx`insert into duty.finding (district_id, id, unit_id, unit_path, shift_id, kind, state, words, found_on, found_at, found_by)
    values (${tx.district}, ${each.id}, ${home.id}, ${home.path}, ${each.shiftId}, ${each.kind}, 'waiting', ${each.words}, ${each.on}, ${each.at}, ${each.by}) on conflict (district_id, id) do nothing returning id`
  return made.length > 0
}

/** Locked: it is decided once. */
export async function lockFinding(tx: Tx, unitId: string, id: string): Promise<FindingRow | undefined> {
  const [found] = await tx<FindingRow>`select f.id, f.shift_id, f.kind, f.state, f.words, f.found_on, f.found_at, f.found_by, f.passed_to, f.passed_id, f.passing_to, null as post_name from duty.finding f
    where f.district_id = ${tx.district} and f.unit_id = ${unitId} and f.id = ${id} for update`
  return found
}

/** What was passed on or came to nothing keeps no words here. */
export async function settleFinding(tx: Tx, id: string, done: { readonly to: 'hazard' | 'note' | 'police' | 'nothing'; readonly passedId: string | null; readonly at: Date; readonly by: string }): Promise<void> {
  const [state, to] = done.to === 'nothing' ? ['nothing', null] : ['passed', done.to]
  await tx`update duty.finding set state = ${state}, words = null, passed_to = ${to}, passed_id = ${done.passedId}, passing_to = null, decided_at = ${done.at}, decided_by = ${done.by}
    where district_id = ${tx.district} and id = ${id}`
}

/** From here on it goes there and nowhere else; null where that came to nothing and it waits again. */
export async function setPassing(tx: Tx, id: string, to: 'hazard' | 'note' | null): Promise<void> {
  await tx`update duty.finding set passing_to = ${to} where district_id = ${tx.district} and id = ${id} and state = 'waiting'`
}
