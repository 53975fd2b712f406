import { inDistrict } from '#platform/db/database'
import type { DistrictId } from '#platform/ids'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { refusal } from '../words.ts'
import { type AttemptKind, clearAttempts, reserveAttempt } from './store.ts'

export type AuthServices = Pick<Services, 'db' | 'clock' | 'keys' | 'today' | 'districts' | 'demonstration'>

/** Five wrong tries, then fifteen minutes of waiting (decision 15). */
export const TRIES = 5
export const LOCK_MINUTES = 15

/** Counted under a keyed hash: the table of attempts lists no logins. */
export function subjectOf(services: Pick<AuthServices, 'keys'>, district: DistrictId, login: string): string {
  return services.keys.keyedHash({ district }, 'login', login).toString('hex')
}

export interface Guarded<Value> {
  readonly kind: AttemptKind
  readonly subject: string
  /** What to say when `attempt` finds nothing. */
  readonly wrong: Refusal
  attempt(): Promise<Value | undefined>
}

/**
 * Runs an attempt that can be wrong. It is counted in a transaction of its own before it runs, so that a refusal
 * does not take the count back and a hundred guesses at once get five answers.
 */
export async function guarded<Value>(services: AuthServices, district: DistrictId, guard: Guarded<Value>): Promise<Result<Value>> {
  const now = services.clock.now()
  const limit = { kind: guard.kind, subject: guard.subject, now, limit: TRIES, minutes: LOCK_MINUTES }
  const reserved = await inDistrict(services.db, district, (tx) => reserveAttempt(tx, limit))
  if (!reserved.allowed) return refuse(refusal('locked-for-a-while', { minutes: minutesLeft(reserved.lockedUntil, now) }))
  const value = await guard.attempt()
  if (value === undefined) return refuse(guard.wrong)
  await inDistrict(services.db, district, (tx) => clearAttempts(tx, guard.kind, guard.subject))
  return ok(value)
}

function minutesLeft(until: Date | null, now: Date): number {
  return until === null ? LOCK_MINUTES : Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000))
}
