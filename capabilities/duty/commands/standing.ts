import type { Tx } from '#platform/db/database'
import type { Refusal } from '#platform/result'
import { addDays, type Day } from '#platform/time'
import type { Obstacle, ShiftAsked, Standing } from '../domain.ts'
import { type AwayRow, awaysOf, type MemberRow } from '../store/members.ts'
import { type ShiftRow, shiftsByIds, type TurnRow, turnsOfMembers } from '../store/shifts.ts'
import { refusal } from '../words.ts'
import { shiftTimes } from '../words/times.ts'

export const askedOf = (shift: ShiftRow): ShiftAsked => ({
  id: shift.id, on: shift.on_day, begins: shift.begins_at, ends: shift.ends_at, withChildren: shift.with_children, needed: shift.needed, filled: shift.filled,
})

export function standingFrom(member: MemberRow | undefined, away: readonly AwayRow[], turns: readonly TurnRow[]): Standing {
  return {
    active: member?.state === 'active', checkedOn: member?.checked_on ?? null, checkValidUntil: member?.check_valid_until ?? null,
    away: away.filter((each) => each.member_id === member?.id).map((each) => ({ from: each.from_on, until: each.until_on })),
    turns: turns.filter((each) => each.member_id === member?.id).map((each) => ({ shiftId: each.shift_id, begins: each.begins_at, ends: each.ends_at })),
  }
}

/** What stands in the way of members on the days of shifts; a watch of the night before reaches into the first day. */
export async function standingsOn(tx: Tx, members: readonly MemberRow[], from: Day, to: Day): Promise<ReadonlyMap<string, Standing>> {
  const ids = members.map((each) => each.id)
  const [away, turns] = [await awaysOf(tx, ids, from), await turnsOfMembers(tx, ids, addDays(from, -1), addDays(to, 1))]
  return new Map(members.map((each) => [each.id, standingFrom(each, away, turns)]))
}

/** The obstacle in words; of two places the other one is named. */
export async function obstacleWords(tx: Tx, obstacle: Obstacle, zone: string): Promise<Refusal> {
  return wordsOf(obstacle, obstacle.code === 'two-places' ? await shiftsByIds(tx, [obstacle.shiftId]) : [], zone)
}

/** The same where the shifts that could overlap were read already. */
export function wordsOf(obstacle: Obstacle, shifts: readonly ShiftRow[], zone: string): Refusal {
  if (obstacle.code !== 'two-places') return refusal(obstacle.code, {})
  const other = shifts.find((each) => each.id === obstacle.shiftId)
  const when = other ? shiftTimes(other.on_day, other.begins_at, other.ends_at, zone) : { zh: '', en: '' }
  return refusal('two-places', { post: other?.post_name ?? '', when })
}
