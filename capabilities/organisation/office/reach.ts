import { isWithin, type StaffActor } from '#platform/access'
import type { Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import { type Day, parseDay } from '#platform/time'
import type { Unit, UnitId } from '../domain.ts'
import { unitOf } from '../store.ts'
import { refusal } from '../words.ts'
import { placesRefusal } from '../words/places.ts'

/** A unit that is the actor's own or lies below it. Refuses `unit-not-yours`, also where there is no such unit. */
export async function unitInReach(tx: Tx, by: StaffActor, unitId: string): Promise<Result<Unit>> {
  const unit = await unitOf(tx, unitId as UnitId)
  return unit && isWithin(unit.path, by.unitPath) ? ok(unit) : refuse(placesRefusal('unit-not-yours', {}))
}

/** Two days of a period, the end excluded. Refuses `bad-period`. */
export function periodOf(from: string, until: string | undefined): Result<{ fromOn: Day; untilOn: Day | null }> {
  const [fromOn, untilOn] = [parseDay(from), until === undefined ? undefined : parseDay(until)]
  if (!fromOn.ok || (untilOn && !untilOn.ok)) return refuse(refusal('bad-period', {}))
  const end = untilOn?.ok ? untilOn.value : null
  return end !== null && end <= fromOn.value ? refuse(refusal('bad-period', {})) : ok({ fromOn: fromOn.value, untilOn: end })
}

/** The first day without something. Refuses `bad-period`. */
export function endOf(until: string): Result<Day> {
  const day = parseDay(until)
  return day.ok ? ok(day.value) : refuse(refusal('bad-period', {}))
}
