import { type UnitId, unitOf } from '#cap/organisation'
import type { StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import { refusal } from '../words.ts'
import { type EncounterRow, lockEncounter } from '../store/encounters.ts'
import type { StationAt } from '../store/counts.ts'

export type Made = Promise<Result<{ id: string }>>

/** Where and when something happens, for every command of a station. */
export interface Here {
  readonly tx: Tx
  readonly services: Services
  readonly by: StaffActor
  readonly station: StationAt
  readonly now: Date
  readonly today: Day
}

/** Runs a command in a station’s name, in one transaction. Refuses `no-station`. */
export function atStation<Value>(services: Services, by: StaffActor, work: (here: Here) => Promise<Result<Value>>, readOnly = false): Promise<Result<Value>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<Value>> => {
    const unit = await unitOf(tx, by.unitId as UnitId)
    if (unit?.kind !== 'rescue-station') return refuse(refusal('no-station', {}))
    return work({ tx, services, by, station: { id: unit.id, path: unit.path }, now: services.clock.now(), today: services.today(tx.district) })
  }, readOnly ? { readOnly: true } : {})
}

/** The same with one encounter of this station, locked first. Refuses `no-such-encounter`. */
export function withEncounter<Value>(services: Services, by: StaffActor, id: string, work: (here: Here, found: EncounterRow) => Promise<Result<Value>>): Promise<Result<Value>> {
  return atStation(services, by, async (here) => {
    const found = await lockEncounter(here.tx, here.station.id, id)
    return found ? work(here, found) : refuse(refusal('no-such-encounter', {}))
  })
}
