import type { StaffActor } from '#platform/access'
import type { Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, latestDay } from '#platform/time'
import { type CameBy, count, isAhead, obstacleTo, WALKED } from '../domain.ts'
import { addCounts } from '../store/counts.ts'
import { awaysOf, insertAway, lockMembers, memberOf, type MemberRow, partsOf } from '../store/members.ts'
import { placesOf } from '../store/posts.ts'
import * as store from '../store/shifts.ts'
import { refusal } from '../words.ts'
import { dayIn, type Here, inUnit, type Made } from './here.ts'
import { askedOf, obstacleWords, standingFrom } from './standing.ts'

/** Only what was published is counted: a plan that nobody saw is no figure. */
export function countFilled(tx: Tx, shift: store.ShiftRow, by: 1 | -1): void {
  if (shift.state === 'published') addCounts(tx, { id: shift.unit_id, path: shift.unit_path }, shift.on_day, [count('filled', shift.post_kind, by)])
}

interface Putting {
  readonly turnId: string
  readonly shift: store.ShiftRow
  readonly memberId: string
  readonly cameBy: CameBy
  /** Whose place is taken over: it is given up in the same command. */
  readonly instead?: store.TurnRow
}

/** Puts somebody on a locked shift. Refuses what stands in the way, in words. */
export async function put(here: Here, { turnId, shift, memberId, cameBy, instead }: Putting): Promise<Result<{ id: string }>> {
  const { tx, services } = here
  await lockMembers(tx, [memberId])
  const member = await memberOf(tx, memberId)
  const turns = await store.turnsOfMembers(tx, [memberId], addDays(shift.on_day, -1), addDays(shift.on_day, 1))
  if (turns.some((each) => each.id === turnId)) return ok({ id: turnId })
  const asked = instead ? { ...askedOf(shift), filled: shift.filled - 1 } : askedOf(shift)
  const obstacle = obstacleTo(asked, standingFrom(member, await awaysOf(tx, [memberId], shift.on_day), turns))
  if (obstacle) return refuse(await obstacleWords(tx, obstacle, services.district(tx.district).zone))
  if (instead) await store.removeTurns(tx, [instead.id])
  await store.insertTurns(tx, [{ id: turnId, shift, memberId, cameBy, insteadOf: instead?.member_id ?? null }])
  if (instead) return ok({ id: turnId })
  await store.moveFilled(tx, [shift.id], 1)
  countFilled(tx, shift, 1)
  return ok({ id: turnId })
}

async function shiftHere({ tx, home }: Here, id: string): Promise<Result<store.ShiftRow>> {
  const shift = await store.lockShift(tx, id)
  return shift && shift.unit_id === home.id && shift.state !== 'dropped' ? ok(shift) : refuse(refusal('no-such-shift', {}))
}

/**
 * The head puts a member of the unit’s teams on a shift. Refuses `no-such-shift`, `no-such-member`, `on-it-already`, `check-needed` (LPM
 * Art. 62), `away-then`, `two-places` with the other shift named, `shift-full`.
 */
export function putOnShift(services: Services, by: StaffActor, turnId: string, shiftId: string, memberId: string): Made {
  return inUnit(services, by, async (here): Made => {
    const shift = await shiftHere(here, shiftId)
    if (!shift.ok) return shift
    const parts = await partsOf(here.tx, [memberId], here.today)
    if (!parts.some((each) => each.unit_id === here.home.id)) return refuse(refusal('no-such-member', {}))
    return put(here, { turnId, shift: shift.value, memberId, cameBy: 'put' })
  })
}

/** Takes somebody off a shift that has not begun. Refuses `no-such-shift`, `begun-already`. */
export function takeOff(services: Services, by: StaffActor, turnId: string): Made {
  return inUnit(services, by, async (here): Made => {
    const turn = await store.turnOf(here.tx, turnId)
    if (!turn) return ok({ id: turnId })
    const shift = await shiftHere(here, turn.shift_id)
    if (!shift.ok) return shift
    if (shift.value.begins_at <= here.now) return refuse(refusal('begun-already', {}))
    await remove(here.tx, shift.value, turnId)
    return ok({ id: turnId })
  })
}

/** Off a locked shift; somebody else may have done it meanwhile. */
export async function remove(tx: Tx, shift: store.ShiftRow, turnId: string): Promise<void> {
  if (!(await store.turnOf(tx, turnId))) return
  await store.removeTurns(tx, [turnId])
  await store.moveFilled(tx, [shift.id], -1)
  countFilled(tx, shift, -1)
}

/** A shift that is not held after all; whoever was on it is free. Refuses `no-such-shift`, `begun-already`. */
export function dropShift(services: Services, by: StaffActor, shiftId: string): Made {
  return inUnit(services, by, async (here): Made => {
    const found = await shiftHere(here, shiftId)
    if (!found.ok) return found
    const shift = found.value
    if (shift.begins_at <= here.now) return refuse(refusal('begun-already', {}))
    const turns = await store.turnsOfShifts(here.tx, [shift.id])
    await store.removeTurns(here.tx, turns.map((each) => each.id))
    await store.moveFilled(here.tx, [shift.id], -turns.length)
    await store.setState(here.tx, [shift.id], 'dropped')
    if (shift.state === 'published') await countDropped(here, shift, turns.length)
    return ok({ id: shiftId })
  })
}

/** Takes back what was counted when it was published, its round among it. */
async function countDropped({ tx, home, today }: Here, shift: store.ShiftRow, filled: number): Promise<void> {
  const kind = shift.post_kind
  const isRound = WALKED.includes(kind) && (await placesOf(tx, [shift.post_id], today)).length > 0
  addCounts(tx, home, shift.on_day, [count('shifts', kind, -1), count('needed', kind, -shift.needed), count('filled', kind, -filled), ...(isRound ? [count('rounds-planned', kind, -1)] : [])])
}

/** Somebody is away for days: nothing is proposed to them, and what they had on these days is free again. No reason is asked. Refuses `not-a-day`, `away-days`. */
export async function markAway(here: Here, id: string, member: Pick<MemberRow, 'id'>, asked: { readonly from: string; readonly until: string }): Made {
  const [from, until] = [dayIn(asked.from, 'from'), dayIn(asked.until, 'until')]
  if (!from.ok) return from
  if (!until.ok) return until
  if (until.value < from.value || until.value < here.today || addDays(from.value, 366) < until.value) return refuse(refusal('away-days', {}))
  const first = latestDay([from.value, here.today]) ?? here.today
  const turns = (await store.turnsOfMembers(here.tx, [member.id], first, until.value)).filter((each) => each.begins_at > here.now)
  const shifts = await store.lockShifts(here.tx, turns.map((each) => each.shift_id))
  await lockMembers(here.tx, [member.id])
  await insertAway(here.tx, { id, memberId: member.id, from: from.value, until: until.value })
  for (const shift of shifts) {
    const turn = turns.find((each) => each.shift_id === shift.id)
    if (turn) await remove(here.tx, shift, turn.id)
  }
  return ok({ id })
}

/** A shift that a member may still change by themselves. Refuses `no-such-shift`, `begun-already`. */
export function aheadOf(shift: store.ShiftRow | undefined, now: Date): Result<store.ShiftRow> {
  if (shift?.state !== 'published') return refuse(refusal('no-such-shift', {}))
  return isAhead({ state: shift.state, begins: shift.begins_at }, now) ? ok(shift) : refuse(refusal('begun-already', {}))
}
