import type { StaffActor } from '#platform/access'
import { ok, refuse } from '#platform/result'
import type { Services } from '#platform/services'
import type { BeginBody } from '../contract.ts'
import { one } from '../domain.ts'
import { addCounts } from '../store/counts.ts'
import * as store from '../store/rounds.ts'
import { refusal } from '../words.ts'
import { atStation, type Here, type Made } from './here.ts'

/** Begins a round over the places. Refuses `round-open`. */
export function beginRound(services: Services, by: StaffActor, commandId: string, { crew }: BeginBody): Made {
  return atStation(services, by, async ({ tx, station, now, today }): Made => {
    const open = await store.openRound(tx, station.id, today)
    if (open !== undefined && open !== commandId) return refuse(refusal('round-open', {}))
    const isNew = await store.insertRound(tx, { id: commandId, unitId: station.id, unitPath: station.path, on: today, at: now, by: by.id, crew })
    return isNew || open === commandId ? ok({ id: commandId }) : refuse(refusal('round-open', {}))
  })
}

/** Nobody was there: a place and a point in time. Refuses `no-such-round`, `round-ended`, `no-such-place`. */
export function checkPlace(services: Services, by: StaffActor, roundId: string, placeId: string): Made {
  return atStation(services, by, (here) => checkInRound(here, roundId, placeId, 0))
}

/** Writes a check of a round that goes on; `found` were met there. */
export async function checkInRound(here: Here, roundId: string, placeId: string, found: number): Made {
  const { tx, station, now } = here
  const round = await store.lockRound(tx, station.id, roundId)
  if (!round) return refuse(refusal('no-such-round', {}))
  if (round.ended_at) return refuse(refusal('round-ended', {}))
  if (!(await store.placeInUse(tx, station.id, placeId))) return refuse(refusal('no-such-place', {}))
  if (await store.checkPlace(tx, roundId, placeId, now, found)) addCounts(tx, station, round.on_day, [one('checks')])
  return ok({ id: roundId })
}

/** The round is done and counts, if a place was looked at. Refuses `no-such-round`, `nothing-checked`. */
export function endRound(services: Services, by: StaffActor, id: string): Made {
  return atStation(services, by, async ({ tx, station, now }): Made => {
    const round = await store.lockRound(tx, station.id, id)
    if (!round) return refuse(refusal('no-such-round', {}))
    if (round.ended_at) return ok({ id })
    if ((await store.checkedPlaces(tx, id)) === 0) return refuse(refusal('nothing-checked', {}))
    await store.endRound(tx, id, now)
    addCounts(tx, station, round.on_day, [one('rounds')])
    return ok({ id })
  })
}
