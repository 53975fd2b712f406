import { inDistrict, type Tx } from '#platform/db/database'
import type { Services } from '#platform/services'
import { addDays } from '#platform/time'
import { one, settingOn } from './domain.ts'
import { addCounts } from './store/counts.ts'
import { removeEncounters, timeOver } from './store/encounters.ts'
import { forgetCalls, lateCalls, markLate } from './store/line.ts'
import { settingsOf, stationsHere } from './store/station.ts'

/** Marks calls that nobody reached within the limit, once each, on the day of the call. Answers how many. */
export async function sweepLateCalls(services: Services): Promise<number> {
  let marked = 0
  for (const { id } of services.districts()) marked += await inDistrict(services.db, id, (tx) => markCalls(tx, services.clock.now()))
  return marked
}

async function markCalls(tx: Tx, now: Date): Promise<number> {
  const late = await lateCalls(tx, now)
  const days = new Map<string, { readonly station: { readonly id: string; readonly path: string }; readonly on: (typeof late)[number]['on_day']; n: number }>()
  await markLate(tx, late.map((each) => each.id), now)
  for (const each of late) {
    const known = days.get(`${each.unit_id} ${each.on_day}`)
    if (known) known.n += 1
    else days.set(`${each.unit_id} ${each.on_day}`, { station: { id: each.unit_id, path: each.unit_path }, on: each.on_day, n: 1 })
  }
  for (const { station, on, n } of days.values()) addCounts(tx, station, on, [{ ...one('calls-late'), n }])
  return late.length
}

/** Removes details whose time is over (PIPL Art. 19); counts stay. Answers how many went. */
export async function forgetRescued(services: Services): Promise<number> {
  let gone = 0
  for (const { id } of services.districts()) gone += await inDistrict(services.db, id, (tx) => forgetIn(tx, services))
  return gone
}

async function forgetIn(tx: Tx, services: Services): Promise<number> {
  const today = services.today(tx.district)
  let gone = 0
  for (const { unit_id: unitId } of await stationsHere(tx)) {
    const before = addDays(today, -settingOn(await settingsOf(tx, unitId), 'keep-days', today))
    const over = await timeOver(tx, unitId, before)
    await removeEncounters(tx, over)
    gone += over.length + (await forgetCalls(tx, unitId, before))
  }
  return gone
}
