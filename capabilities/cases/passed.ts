import type { SystemActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import type { Services } from '#platform/services'
import { type PassedDeadline, passedDeadlines } from './reads-facts.ts'

const PAGE = 500

/** Which deadlines: those of one clock, without those that a fact of the kind `notedBy` has noted already. */
export interface WantedPassed {
  readonly clock: string
  readonly notedBy?: string
}

/**
 * Hands every deadline of a clock that passed to `note`, district by district and page by page, the oldest first. One that
 * cannot be noted does not stop the others. Answers the sum of what `note` answered.
 */
export async function sweepPassed(
  services: Services, wanted: WantedPassed, note: (by: SystemActor, passed: PassedDeadline) => Promise<number>,
): Promise<number> {
  let noted = 0
  for (const { id } of services.districts()) {
    const by: SystemActor = { kind: 'system', district: id, name: 'deadline-sweeper' }
    const today = services.today(id)
    let after: PassedDeadline | undefined
    do {
      const page = { ...wanted, today, limit: PAGE, after }
      const passed = await inDistrict(services.db, id, (tx) => passedDeadlines(tx, page), { readOnly: true })
      for (const each of passed) noted += await note(by, each)
      after = passed.length < PAGE ? undefined : passed.at(-1)
    } while (after)
  }
  return noted
}
