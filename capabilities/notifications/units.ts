import { takeMissedToTell } from '#cap/meetings'
import { inDistrict } from '#platform/db/database'
import { derivedId } from '#platform/derived-id'
import type { Services } from '#platform/services'
import { insertLetters } from './store.ts'
import { MISSED_MEETING_LETTER } from './words.ts'

/** Writes to whoever heads a unit that its meeting was not held; once a meeting. Answers how many. */
export async function tellOfMissedMeetings(services: Services): Promise<number> {
  let told = 0
  for (const { id: district } of services.districts()) {
    told += await inDistrict(services.db, district, async (tx) => {
      const missed = await takeMissedToTell(tx)
      return insertLetters(tx, missed.map(({ unit_id: unitId, planned_on: plannedOn, on_day: on }) => {
        const about = derivedId<'fact'>(unitId, `meeting-missed-${plannedOn}`)
        return {
          id: derivedId<'letter'>(about, 'meeting-missed'), factId: about, rule: 'meeting-missed', caseId: about, recipientId: unitId, recipientKind: 'unit' as const,
          recipientCaseId: about, language: 'zh' as const, body: MISSED_MEETING_LETTER(on).zh, byMessage: true, onPage: false,
        }
      }), services.clock.now())
    })
  }
  return told
}
