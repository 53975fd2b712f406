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

export interface Passed {
  readonly id: string
  readonly passedId: string | null
}

/**
 * Passes a finding on, once: a danger becomes a hazard, a note goes to the notes, an incident was told to the police by word of mouth; or it
 * comes to nothing. Its words stay where they went. Of two who decide at once the first one counts, also while the other house still writes.
 * Refuses `no-such-finding`, `settled-already`, and what hazards and notes refuse.
 */
export async function passFinding(services: Services, by: StaffActor, id: string, to: PassedTo): Promise<Result<Passed>> {
  const house = to === 'hazard' || to === 'note' ? to : undefined
  const begun = await inUnit(services, by, async ({ tx, home, now }): Promise<Result<Passed | Passing>> => {
    const row = await store.lockFinding(tx, home.id, id)
    if (!row) return refuse(refusal('no-such-finding', {}))
    const known = decidedAs(row)
    if (known !== undefined && known !== to) return refuse(refusal('settled-already', {}))
    if (row.words === null) return ok({ id, passedId: row.passed_id })
    if (house) await store.setPassing(tx, id, house)
    else await store.settleFinding(tx, id, { to, passedId: null, at: now, by: by.id })
    return ok(house ? { house, words: openWords(services.keys, by.district, row.words) } : { id, passedId: null })
  })
  if (!begun.ok) return begun
  return 'words' in begun.value ? carryOver(services, by, id, begun.value) : ok(begun.value)
}

interface Passing {
  readonly house: 'hazard' | 'note'
  readonly words: FindingWords
}

/** What was decided, or is being done right now. */
const decidedAs = ({ state, passed_to, passing_to }: store.FindingRow): PassedTo | undefined => (state === 'nothing' ? 'nothing' : (passed_to ?? passing_to ?? undefined))

/** The other house writes in a transaction of its own: where it refuses, the finding waits again; where this stops halfway, the same press goes on. */
async function carryOver(services: Services, by: StaffActor, id: string, { house: to, words }: Passing): Promise<Result<Passed>> {
  const gone = await passOn(services, by, id, { house: to, words })
  await inDistrict(services.db, by.district, async (tx) => {
    const row = await store.lockFinding(tx, by.unitId, id)
    if (row?.state !== 'waiting') return
    if (gone.ok) await store.settleFinding(tx, id, { to, passedId: gone.value, at: services.clock.now(), by: by.id })
    else await store.setPassing(tx, id, null)
  })
  return gone.ok ? ok({ id, passedId: gone.value }) : gone
}

/** The other house’s command has an id of the finding’s own: passed on twice it is one report. */
async function passOn(services: Services, by: StaffActor, id: string, { house, words }: Passing): Promise<Result<string>> {
  const commandId = derivedId<'command'>(id, `passed to ${house}`)
  if (house === 'hazard') {
    const done = await registerHazard(services, { by, commandId, body: { what: words.text, foundBy: 'patrol', placeText: words.place } })
    return done.ok ? ok(done.value.hazardId) : done
  }
  const done = await takeNote(services, by, commandId, { source: 'grid-patrol', text: words.text, placeText: words.place, noticeGiven: false })
  return done.ok ? ok(done.value.id) : done
}
