import { inDistrict, type Tx } from '#platform/db/database'
import type { Services } from '#platform/services'
import { addDays, type Day } from '#platform/time'
import { close, closeAll } from './commands/ending.ts'
import { KEEP_DAYS } from './domain.ts'
import { erase, keptTooLong, participationsOver } from './store/people.ts'
import { programmesOver, setEnded } from './store/programmes.ts'

/** What nobody renewed ends by its date: programmes with everybody in them, pairs. Answers how many. */
export async function endByDate(services: Services): Promise<number> {
  let ended = 0
  for (const { id } of services.districts()) ended += await inDistrict(services.db, id, (tx) => endIn(tx, services.today(id)))
  return ended
}

async function endIn(tx: Tx, today: Day): Promise<number> {
  const programmes = await programmesOver(tx, today)
  for (const { id } of programmes) {
    await setEnded(tx, id, 'expired', today)
    await closeAll(tx, id, 'expired', today)
  }
  const people = await participationsOver(tx, today)
  for (const each of people) await close(tx, each, 'expired', today)
  return programmes.length + people.length
}

/** What was kept long enough after an end is destroyed, notes with it (PIPL Art. 19, 47); rows without content stay for the count. */
export async function forgetProgrammes(services: Services): Promise<number> {
  let gone = 0
  for (const { id } of services.districts()) {
    gone += await inDistrict(services.db, id, async (tx) => {
      const ids = await keptTooLong(tx, addDays(services.today(id), -KEEP_DAYS))
      await erase(tx, ids)
      return ids.length
    })
  }
  return gone
}
