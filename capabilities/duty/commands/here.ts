import type { StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, parseDay } from '#platform/time'
import { ok } from '#platform/result'
import type { Home } from '../store/counts.ts'
import { refusal } from '../words.ts'

export type Made = Promise<Result<{ id: string }>>

/** Where and when something happens. */
export interface Here {
  readonly tx: Tx
  readonly services: Services
  readonly home: Home
  readonly now: Date
  readonly today: Day
}

/** The same, with who of the staff does it. */
export interface StaffHere extends Here {
  readonly by: StaffActor
}

/** Runs a command in the name of the actor’s unit, in one transaction. */
export function inUnit<Value>(services: Services, by: StaffActor, work: (here: StaffHere) => Promise<Result<Value>>, readOnly = false): Promise<Result<Value>> {
  const home = { id: by.unitId, path: by.unitPath }
  return inDistrict(services.db, by.district, (tx) => work({ tx, services, by, home, now: services.clock.now(), today: services.today(by.district) }), readOnly ? { readOnly: true } : {})
}

/** Refuses `not-a-day`. */
export function dayIn(text: string, field: string): Result<Day> {
  const parsed = parseDay(text)
  return parsed.ok ? ok(parsed.value) : refuse(refusal('not-a-day', { field }))
}
