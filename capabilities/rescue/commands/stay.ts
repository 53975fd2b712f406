import type { StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { ok, refuse } from '#platform/result'
import type { Services } from '#platform/services'
import { parseDay } from '#platform/time'
import { cleanText } from '#platform/validators'
import type { BedBody, LongerBody, LookBody, ServiceBody, ServiceEndBody, SixBody, TakeBody } from '../contract.ts'
import { bedRefusal, GENDERS, goesAsMinor, longerRefusal, one, resultRefusal, SERVICES } from '../domain.ts'
import { dormitoryOf } from '../reads/station.ts'
import { sealTexts } from '#platform/sealed-texts'
import { addCounts } from '../store/counts.ts'
import * as encounters from '../store/encounters.ts'
import * as store from '../store/stay.ts'
import { refusal } from '../words.ts'
import { ageOf } from './encounters.ts'
import { atStation, type Here, type Made, withEncounter } from './here.ts'

/** Works on somebody who has come to the station and not left. Refuses `no-such-encounter`, `out-of-turn`. */
function staying(services: Services, by: StaffActor, id: string, work: (here: Here, found: encounters.EncounterRow) => Made): Made {
  return withEncounter(services, by, id, async (here, found): Made =>
    found.admitted_at && found.state !== 'left' ? work(here, found) : refuse(refusal('out-of-turn', {})))
}

/** One of the six ones; whoever does not want it needs no reason. */
export function markSix(services: Services, by: StaffActor, id: string, { item, state }: SixBody): Made {
  return staying(services, by, id, async ({ tx, now }): Made => {
    await store.markSix(tx, id, item, state, now, by.id)
    return ok({ id })
  })
}

/** A room by gender, the women’s by women staff, children apart. A full room refuses nobody. Refuses `no-such-dormitory` and what `bedRefusal` does. */
export function assignBed(services: Services, by: StaffActor, id: string, { dormitoryId, byWoman }: BedBody): Made {
  return staying(services, by, id, async ({ tx, station }, found): Made => {
    const room = await dormitoryOf(tx, station.id, dormitoryId)
    if (!room) return refuse(refusal('no-such-dormitory', {}))
    const gender = GENDERS.find((each) => each === found.gender) ?? 'unsaid'
    const refused = bedRefusal({ age: ageOf(found.age), gender }, room.forWhom, byWoman === true)
    if (refused) return refuse(refused)
    await encounters.setBed(tx, id, dormitoryId)
    return ok({ id })
  })
}

/** A thing into custody, with the person’s receipt or without it where they do not sign (RES Art. 6). */
export function takeBelonging(services: Services, by: StaffActor, id: string, commandId: string, { what, signed }: TakeBody): Made {
  return staying(services, by, id, async ({ tx, now }): Made => {
    await store.insertBelonging(tx, { id: commandId, encounterId: id, words: sealTexts(services.keys, tx.district, { what: cleanText(what) }), at: now, by: by.id, signed })
    return ok({ id: commandId })
  })
}

/** Given back, also after they left: they may fetch it any time. Refuses `no-such-belonging`. */
export function returnBelonging(services: Services, by: StaffActor, id: string, partId: string, signed: boolean): Made {
  return withEncounter(services, by, id, async ({ tx, now }): Made =>
    (await store.returnBelonging(tx, id, partId, now, by.id, signed)) ? ok({ id: partId }) : refuse(refusal('no-such-belonging', {})))
}

/** Tracing, medical care or escort begins. */
export function beginService(services: Services, by: StaffActor, id: string, commandId: string, { kind, note }: ServiceBody): Made {
  return staying(services, by, id, async ({ tx, station, today }, found): Made => {
    const text = cleanText(note ?? '')
    const fresh = await store.insertService(tx, { id: commandId, encounterId: id, kind, on: today, words: text === '' ? null : sealTexts(services.keys, tx.district, { note: text }) })
    if (fresh && kind === 'medical' && !found.medical) {
      await encounters.setMedical(tx, id)
      addCounts(tx, station, today, [one('medical')])
    }
    return ok({ id: commandId })
  })
}

/** What came of it. Refuses `no-such-service`, `result-does-not-fit`. */
export function endService(services: Services, by: StaffActor, id: string, partId: string, { result }: ServiceEndBody): Made {
  return withEncounter(services, by, id, async ({ tx, today }): Made => {
    const open = await store.openService(tx, id, partId)
    const kind = SERVICES.find((each) => each === open?.kind)
    if (!kind) return refuse(refusal('no-such-service', {}))
    const refused = resultRefusal(kind, result)
    if (refused) return refuse(refused)
    await store.endService(tx, partId, result, today)
    return ok({ id: partId })
  })
}

/** Beyond the limit for a special reason that was reported above (DL-24). Refuses `bad-day` and what `longerRefusal` does. */
export function extendStay(services: Services, by: StaffActor, id: string, body: LongerBody): Made {
  const until = parseDay(body.until)
  if (!until.ok) return Promise.resolve(refuse(refusal('bad-day', {})))
  return withEncounter(services, by, id, async ({ tx }, found): Made => {
    const longer = { reason: cleanText(body.reason), reportedTo: cleanText(body.reportedTo), until: until.value }
    const refused = longerRefusal({ dueOn: found.due_on, extendedUntil: found.extended_until, left: found.state === 'left' }, longer)
    if (refused) return refuse(refused)
    await encounters.setLonger(tx, id, until.value, sealTexts(services.keys, tx.district, { reason: longer.reason, reportedTo: longer.reportedTo }))
    return ok({ id })
  })
}

/** Asks for one look at a child’s statement, with the reason (MNR Art. 36). Refuses `not-a-minor`, `reason-missing`. */
export function askLook(services: Services, by: StaffActor, id: string, commandId: string, body: LookBody): Made {
  return withEncounter(services, by, id, async ({ tx, station, now }, found): Made => {
    const reason = cleanText(body.reason)
    if (!goesAsMinor(ageOf(found.age))) return refuse(refusal('not-a-minor', {}))
    if (reason === '') return refuse(refusal('reason-missing', {}))
    await store.insertLook(tx, { id: commandId, encounterId: id, unitId: station.id, by: by.id, at: now, reason: sealTexts(services.keys, tx.district, { reason }) })
    return ok({ id: commandId })
  })
}

const LOOK_HOURS = 4
const HOUR_MS = 3_600_000

/** Grants it, for four hours; nobody grants their own. Refuses `no-such-look`, `look-own`. */
export function grantLook(services: Services, by: StaffActor, id: string): Made {
  return atStation(services, by, async ({ tx, station, now }): Made => {
    const look = await store.lockLook(tx, station.id, id)
    if (!look) return refuse(refusal('no-such-look', {}))
    if (look.asked_by === by.id) return refuse(refusal('look-own', {}))
    await store.grantLook(tx, id, by.id, now, new Date(now.getTime() + LOOK_HOURS * HOUR_MS))
    tx.atEnd(insertChange(tx, services.clock, by, { action: 'rescue.child-look-granted', subjectKind: 'child-look', subjectId: id, data: {} }))
    return ok({ id })
  })
}
