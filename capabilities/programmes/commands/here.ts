import type { StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import type { CountedAt } from '#platform/db/day-counts'
import { refuse, ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, parseDay } from '#platform/time'
import { afterStep, type State, type Step } from '../domain.ts'
import { lockKept, type ParticipationRow } from '../store/people.ts'
import { refusal } from '../words.ts'

export type Done = Promise<Result<{ id: string }>>

/** Where and when something happens, and by whom. */
export interface Here {
  readonly tx: Tx
  readonly services: Services
  readonly by: StaffActor
  readonly home: CountedAt
  readonly now: Date
  readonly today: Day
}

/** Runs a command in the name of somebody’s unit, in one transaction. */
export function here<Value>(services: Services, by: StaffActor, work: (at: Here) => Promise<Result<Value>>, readOnly = false): Promise<Result<Value>> {
  return inDistrict(services.db, by.district, (tx) =>
    work({ tx, services, by, home: { id: by.unitId, path: by.unitPath }, now: services.clock.now(), today: services.today(tx.district) }), readOnly ? { readOnly: true } : {})
}

/** The same with a participation of one’s own, locked first. Refuses `no-such-participation`, `withdrawn-already`. */
export function kept<Value>(services: Services, by: StaffActor, id: string, work: (at: Here, found: ParticipationRow) => Promise<Result<Value>>): Promise<Result<Value>> {
  return here(services, by, async (at): Promise<Result<Value>> => {
    const found = await lockKept(at.tx, by.id, id)
    if (!found) return refuse(refusal('no-such-participation', {}))
    return found.state === 'withdrawn' ? refuse(refusal('withdrawn-already', {})) : work(at, found)
  })
}

/** Refuses `not-a-day`. */
export function dayIn(text: string, field = 'on'): Result<Day> {
  const parsed = parseDay(text)
  return parsed.ok ? parsed : refuse({ ...refusal('not-a-day', {}), field })
}

/** The state after a step. Refuses `out-of-turn`. */
export function stepped(state: State, step: Step): Result<State> {
  const after = afterStep(state, step)
  return after ? ok(after) : refuse(refusal('out-of-turn', {}))
}
