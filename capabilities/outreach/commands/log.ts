import type { StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { inDistrict } from '#platform/db/database'
import { ok, refuse } from '#platform/result'
import type { Services } from '#platform/services'
import { cleanText } from '#platform/validators'
import type { PublicityBody } from '../contract.ts'
import { less, one } from '../domain.ts'
import * as store from '../store/log.ts'
import { refusal } from '../words.ts'
import { addCounts, dayIn, homeOf, isOurs, type Made, placeOf, publicTexts } from './parts.ts'

/** A session that was held; its audience is a number. Refuses `not-a-day`, `day-does-not-fit`, `text-empty`, `leads-to-somebody`, `names-somebody`. */
export async function enterPublicity(services: Services, by: StaffActor, id: string, body: PublicityBody): Promise<Made> {
  const on = dayIn(body.on)
  if (!on.ok) return on
  if (on.value > services.today(by.district)) return refuse(refusal('day-does-not-fit', {}))
  const texts = publicTexts({ title: body.title, place: body.place, materials: body.materials }, ['title', 'place'])
  if (!texts.ok) return texts
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    const isNew = await store.insertPublicity(tx, homeOf(by), { id, ...texts.value, topic: body.topic, on_day: on.value, audience: body.audience, entered_by: by.id }, services.clock.now())
    if (isNew) addCounts(tx, homeOf(by), on.value, [one('publicity', body.topic), { measure: 'audience', kind: body.topic, n: body.audience }])
    return ok({ id })
  })
}

/** A wrong entry, with its ground; the line stays and says so. Refuses `no-such-entry`. */
export function takeBackPublicity(services: Services, by: StaffActor, id: string, typed: string): Promise<Made> {
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    const entry = await store.lockPublicity(tx, id)
    if (!entry || !(entry.unit_id === by.unitId || (by.role === 'unit-head' && isOurs(entry, by)))) return refuse(refusal('no-such-entry', {}))
    if (entry.taken_back_ground !== null) return ok({ id })
    await store.takeBack(tx, id, cleanText(typed), by.id)
    addCounts(tx, placeOf(entry), entry.on_day, [less('publicity', entry.topic), { measure: 'audience', kind: entry.topic, n: -entry.audience }])
    tx.atEnd(insertChange(tx, services.clock, by, { action: 'outreach.publicity-taken-back', subjectKind: 'publicity', subjectId: id, data: { topic: entry.topic, audience: entry.audience } }))
    return ok({ id })
  })
}
