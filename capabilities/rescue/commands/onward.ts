import type { StaffActor } from '#platform/access'
import { refuse } from '#platform/result'
import type { Services } from '#platform/services'
import { cleanText } from '#platform/validators'
import type { ArrangeBody, StateBody } from '../contract.ts'
import { type Age, afterStep, arrangementRefusal, GENDERS, goesAsMinor, one, type Person, stateOf } from '../domain.ts'
import { sealTexts } from '#platform/sealed-texts'
import { addCounts } from '../store/counts.ts'
import * as store from '../store/encounters.ts'
import { refusal } from '../words.ts'
import { ageOf, type Press, pressed } from './encounters.ts'
import { type Here, type Made, withEncounter } from './here.ts'

/**
 * What the person states, in their own words, or why they cannot (RES Art. 6). Encrypted as a whole; a later statement takes the place of
 * the earlier. Who turns out to be a minor loses a bed among adults at once. Refuses `statement-empty`, `out-of-turn`.
 */
export function state(services: Services, by: StaffActor, id: string, body: StateBody): Press {
  return withEncounter(services, by, id, async ({ tx }, found): Press => {
    const after = afterStep(stateOf(found.state), 'state')
    if (!after) return refuse(refusal('out-of-turn', {}))
    const texts = { name: body.name, home: body.home, need: body.need, family: body.family, unable: body.unable }
    const clean = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, cleanText(text ?? '')]))
    if (Object.values(clean).every((each) => each === '')) return refuse(refusal('statement-empty', {}))
    const age = body.age ?? ageOf(found.age)
    await store.setStatement(tx, id, after, age, sealTexts(services.keys, tx.district, clean))
    return pressed(id, goesAsMinor(age) && !found.police_told_at ? 'minor-police' : undefined)
  })
}

/**
 * How it goes on. Hospital is possible from the very start. Refuses `out-of-turn`, `statement-first`, `minor-not-alone`, `police-first`,
 * `for-minors-only`.
 */
export function arrange(services: Services, by: StaffActor, id: string, body: ArrangeBody): Press {
  return withEncounter(services, by, id, async (here, found): Press => {
    const { tx, station, now, today } = here
    const after = afterStep(stateOf(found.state), body.to === 'hospital' ? 'hospital' : 'arrange')
    if (!after) return refuse(refusal('out-of-turn', {}))
    const refused = arrangementRefusal(personOf(found), body.to)
    if (refused) return refuse(refused)
    const words = cleanText(body.words ?? '')
    const medical = found.medical || body.to === 'hospital'
    await store.setArranged(tx, id, { state: after, to: body.to, at: now, medical, words: words === '' ? null : sealTexts(services.keys, tx.district, { words }) })
    if (medical && !found.medical) addCounts(tx, station, today, [one('medical')])
    return pressed(id, body.to === 'hospital' ? 'treat-first' : undefined)
  })
}

const personOf = (found: store.EncounterRow): Person => ({
  age: ageOf(found.age), gender: GENDERS.find((each) => each === found.gender) ?? 'unsaid', stated: found.words !== null, policeTold: found.police_told_at !== null,
})

/** The police were told about a child, with the time (LPM Art. 11). Refuses `not-a-minor`. */
export function tellPolice(services: Services, by: StaffActor, id: string): Made {
  return ofMinor(services, by, id, async ({ tx, now }, found) => {
    if (!found.police_told_at) await store.setPoliceTold(tx, id, now)
  })
}

/** Civil affairs took temporary custody, with the time (LPM Art. 92). Refuses `not-a-minor`, `police-first`. */
export function beginCustody(services: Services, by: StaffActor, id: string): Made {
  return withEncounter(services, by, id, async ({ tx, now }, found): Made => {
    if (!isMinor(found)) return refuse(refusal('not-a-minor', {}))
    if (!found.police_told_at) return refuse(refusal('police-first', {}))
    if (!found.custody_at) await store.setCustody(tx, id, now)
    return pressed(id)
  })
}

const isMinor = (found: { readonly age: string }): boolean => goesAsMinor(ageOf(found.age) satisfies Age)

function ofMinor(services: Services, by: StaffActor, id: string, work: (here: Here, found: store.EncounterRow) => Promise<void>): Made {
  return withEncounter(services, by, id, async (here, found): Made => {
    if (!isMinor(found)) return refuse(refusal('not-a-minor', {}))
    await work(here, found)
    return pressed(id)
  })
}
