import type { StaffActor } from '#platform/access'
import type { Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { count, mayCheckIn, mayTick, minutesIn } from '../domain.ts'
import { addCounts } from '../store/counts.ts'
import { placesOf } from '../store/posts.ts'
import * as store from '../store/shifts.ts'
import { refusal } from '../words.ts'
import { type Here, inUnit, type Made } from './here.ts'

const timesOf = (shift: store.ShiftRow) => ({ begins: shift.begins_at, ends: shift.ends_at })

/** Moves what a shift and its day came to; nothing where nothing changed. */
async function moveCame(tx: Tx, shift: store.ShiftRow, before: boolean, after: boolean): Promise<void> {
  if (before === after) return
  const by = after ? 1 : -1
  await store.moveAttended(tx, shift.id, by)
  addCounts(tx, { id: shift.unit_id, path: shift.unit_path }, shift.on_day, [count('attended', shift.post_kind, by), count('minutes', shift.post_kind, by * minutesIn(timesOf(shift)))])
}

/**
 * Whoever leads a shift ticks who came: also for those who do not check in by themselves (N-11). Refuses `no-such-shift`, `not-yet-begun`
 * and, a week after, `too-late-to-tick`.
 */
export function tick(services: Services, by: StaffActor, turnId: string, attended: boolean): Made {
  return inUnit(services, by, async ({ tx, home, now }): Made => {
    const found = await store.turnOf(tx, turnId)
    const shift = found ? await store.lockShift(tx, found.shift_id) : undefined
    if (shift?.unit_id !== home.id || shift.state !== 'published') return refuse(refusal('no-such-shift', {}))
    if (now < shift.begins_at) return refuse(refusal('not-yet-begun', {}))
    if (!mayTick(timesOf(shift), now)) return refuse(refusal('too-late-to-tick', {}))
    const turn = await store.turnOf(tx, turnId)
    if (!turn) return refuse(refusal('no-such-shift', {}))
    await store.setAttended(tx, turnId, { attended, hereAt: attended ? turn.here_at : null, by: by.id })
    await moveCame(tx, shift, turn.attended === true, attended)
    return ok({ id: turnId })
  })
}

/** Somebody says that they are there: a point in time, no place of their own (N-11). Refuses `no-such-shift`, `not-now`. */
export async function checkIn({ tx, now }: Here, memberId: string, turnId: string): Made {
  const found = await store.turnOf(tx, turnId)
  const shift = found?.member_id === memberId ? await store.lockShift(tx, found.shift_id) : undefined
  if (shift?.state !== 'published') return refuse(refusal('no-such-shift', {}))
  if (!mayCheckIn(timesOf(shift), now)) return refuse(refusal('not-now', {}))
  const turn = await store.turnOf(tx, turnId)
  if (!turn || turn.here_at !== null) return ok({ id: turnId })
  await store.setAttended(tx, turnId, { attended: true, hereAt: now, by: null })
  await moveCame(tx, shift, turn.attended === true, true)
  return ok({ id: turnId })
}

/** A place of a round was passed: noted for the round, for nobody. With the last one the round is done. Refuses `no-such-shift`, `not-now`. */
export async function seePlace({ tx, now, today }: Here, shift: store.ShiftRow | undefined, placeId: string): Promise<Result<{ id: string }>> {
  if (shift?.state !== 'published') return refuse(refusal('no-such-shift', {}))
  const places = await placesOf(tx, [shift.post_id], today)
  if (!places.some((each) => each.id === placeId)) return refuse(refusal('no-such-shift', {}))
  if (!mayCheckIn(timesOf(shift), now)) return refuse(refusal('not-now', {}))
  await store.insertSeen(tx, shift.id, placeId, now)
  const seen = await store.seenOf(tx, [shift.id])
  const all = places.every((each) => seen.some((one) => one.place_id === each.id))
  if (all && !shift.round_done) {
    await store.setRoundDone(tx, shift.id)
    addCounts(tx, { id: shift.unit_id, path: shift.unit_path }, shift.on_day, [count('rounds', shift.post_kind)])
  }
  return ok({ id: shift.id })
}

/** The same, ticked by whoever of the staff is on the round. */
export function seePlaceByStaff(services: Services, by: StaffActor, shiftId: string, placeId: string): Made {
  return inUnit(services, by, async (here): Made => {
    const shift = await store.lockShift(here.tx, shiftId)
    return seePlace(here, shift?.unit_id === here.home.id ? shift : undefined, placeId)
  })
}
