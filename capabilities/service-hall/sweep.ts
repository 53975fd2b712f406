import { termOn } from '#cap/cases'
import { inDistrict } from '#platform/db/database'
import { releaseFiles } from '#platform/files'
import type { Services } from '#platform/services'
import { addDays } from '#platform/time'
import { HALL_TERMS } from './domain.ts'
import { eraseEndedBefore, eraseLookReasons } from './store/applications.ts'

export { acceptUntold } from './commands/applications.ts'
export { freeMissed } from './commands/appointments.ts'

/** Names, telephones, reasons and files of applications whose time is over are erased (PIPL Art. 19). Answers how many. */
export async function eraseEnded(services: Services): Promise<number> {
  let gone = 0
  for (const { id } of services.districts()) {
    gone += await inDistrict(services.db, id, async (tx) => {
      const today = services.today(tx.district)
      const before = (clock: 'hall-words-kept' | 'hall-left-kept') => addDays(today, -termOn(HALL_TERMS, clock, today).length)
      const over = await eraseEndedBefore(tx, before('hall-words-kept'), before('hall-left-kept'))
      const files = over.flatMap((each) => each.files)
      if (files.length > 0) await releaseFiles(tx, files, services.clock.now())
      return over.length + (await eraseLookReasons(tx))
    })
  }
  return gone
}
