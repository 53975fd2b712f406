import { type UnitId, unitOf } from '#cap/organisation'
import type { StaffActor } from '#platform/access'
import type { Tx } from '#platform/db/database'
import type { Said } from '#platform/words'
import type { Hall } from './store/counts.ts'

/** A hall at whose windows somebody may sit; `host` is its name where it is not their own unit. */
export interface SeatedHall extends Hall {
  readonly host: Said | null
}

export const hallOf = (by: StaffActor): Hall => ({ id: by.unitId, path: by.unitPath })

/** One's own hall, and the hall that houses one's unit: a judicial office, a court station or a department in the centre. */
export async function hallsOf(tx: Tx, by: StaffActor): Promise<readonly SeatedHall[]> {
  const own = { ...hallOf(by), host: null }
  const unit = await unitOf(tx, by.unitId as UnitId)
  const host = unit?.hostId ? await unitOf(tx, unit.hostId) : undefined
  return host ? [own, { id: host.id, path: host.path, host: host.name }] : [own]
}

/** The hall of that unit, if one may sit there. */
export async function hallAt(tx: Tx, by: StaffActor, unitId: string): Promise<Hall | undefined> {
  return unitId === by.unitId ? hallOf(by) : (await hallsOf(tx, by)).find((each) => each.id === unitId)
}
