import { registerHazard } from '#cap/hazards'
import { takeNote } from '#cap/leads'
import { judgingWords } from '#cap/protection'
import type { StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { derivedId } from '#platform/derived-id'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { cleanText } from '#platform/validators'
import type { FindingBody } from '../contract.ts'
import { count, leadsToSomebody, type PassedTo, wordsAboutSomebody } from '../domain.ts'
import { type FindingWords, openWords, sealWords } from '../sealed-words.ts'
import { addCounts } from '../store/counts.ts'
import * as store from '../store/findings.ts'
import type { ShiftRow } from '../store/shifts.ts'
import { refusal } from '../words.ts'
import { type Here, inUnit, type Made } from './here.ts'

/** A finding is a thing or an event, never a person. Refuses `text-empty`, `about-somebody` (N-01, row 82 of the mechanisms), `leads-to-somebody`. */
export function findingRefusal(body: FindingBody): Refusal | undefined {
  const texts = [cleanText(body.text), cleanText(body.place)]
  if (texts[0] === '') return refusal('text-empty', {})
  const words = [...wordsAboutSomebody(...texts), ...judgingWords(...texts)]
  if (words.length > 0) return refusal('about-somebody', { words })
  return leadsToSomebody(...texts) ? refusal('leads-to-somebody', {}) : undefined
}

/** What a round found, to be passed on by somebody of the staff. `shift`: of which round, where it was one. Refuses as `findingRefusal`. */
export async function enter({ tx, services, home, now, today }: Here, id: string, body: FindingBody, found: { readonly shift: ShiftRow | undefined; readonly by: string | null }): Made {
  const refused = findingRefusal(body)
  if (refused) return refuse(refused)
  const words = sealWords(services.keys, tx.district, { text: cleanText(body.text), place: cleanText(body.place) })
  const made = await store.insertFinding(tx, home, { id, shiftId: found.shift?.id ?? null, kind: body.kind, words, on: today, at: now, by: found.by })
  if (made) addCounts(tx, home, today, [count('findings', body.kind)])
  return ok({ id })
}

/** The staff’s own finding. */
export function enterFinding(services: Services, by: StaffActor, id: string, body: FindingBody): Made {
  return inUnit(services, by, (here) => enter(here, id, body, { shift: undefined, by: by.id }))
}

/**
 * Passes a finding on, once: a danger becomes a hazard, a note goes to the notes, an incident was told to the police by word of mouth; or it
 * comes to nothing. Its words stay where they went. Refuses `no-such-finding`, `settled-already`, and what hazards and notes refuse.
 */
export async function passFinding(services: Services, by: StaffActor, id: string, to: PassedTo): Promise<Result<{ id: string; passedId: string | null }>> {
  const found = await inUnit(services, by, async ({ tx, home }): Promise<Result<store.FindingRow>> => {
    const row = await store.lockFinding(tx, home.id, id)
    return row ? ok(row) : refuse(refusal('no-such-finding', {}))
  })
  if (!found.ok) return found
  const { state, words, passed_to: passedTo, passed_id: passedId } = found.value
  if (words === null) return state === 'nothing' ? again(to === 'nothing', id, null) : again(passedTo === to, id, passedId)
  const gone = await passOn(services, by, id, openWords(services.keys, by.district, words), to)
  if (!gone.ok) return gone
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ id: string; passedId: string | null }>> => {
    const row = await store.lockFinding(tx, by.unitId, id)
    if (row?.state === 'waiting') await store.settleFinding(tx, id, { to, passedId: gone.value, at: services.clock.now(), by: by.id })
    return ok({ id, passedId: gone.value })
  })
}

const again = (same: boolean, id: string, passedId: string | null): Result<{ id: string; passedId: string | null }> => (same ? ok({ id, passedId }) : refuse(refusal('settled-already', {})))

/** The other house’s command has an id of the finding’s own: passed on twice it is one report. */
async function passOn(services: Services, by: StaffActor, id: string, words: FindingWords, to: PassedTo): Promise<Result<string | null>> {
  const commandId = derivedId<'command'>(id, `passed to ${to}`)
  if (to === 'hazard') {
    const done = await registerHazard(services, { by, commandId, body: { what: words.text, foundBy: 'patrol', placeText: words.place } })
    return done.ok ? ok(done.value.hazardId) : done
  }
  if (to !== 'note') return ok(null)
  const done = await takeNote(services, by, commandId, { source: 'grid-patrol', text: words.text, placeText: words.place, noticeGiven: false })
  return done.ok ? ok(done.value.id) : done
}
