import { facilityById } from '#cap/directory'
import { isWithin, type StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { inDistrict } from '#platform/db/database'
import { derivedId } from '#platform/derived-id'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { cleanText } from '#platform/validators'
import type { Said } from '#platform/words'
import type { DraftBody } from '../contract.ts'
import { draftRefusal, type Guide, isWeek, type WeekOfHours } from '../domain.ts'
import * as store from '../store/items.ts'
import { refusal } from '../words.ts'
import { dayIn, type Made } from './parts.ts'

const clean = ({ zh, en }: Said): Said => ({ zh: cleanText(zh), en: cleanText(en) })

function guideIn({ who, materials, basis, consequence, steps, officialSite, children, online }: DraftBody['guide']): Guide {
  return {
    who: clean(who), materials: materials.map((each) => ({ name: clean(each.name), form: each.form, when: clean(each.when) })), basis: clean(basis), consequence: clean(consequence),
    steps: steps.map(clean), officialSite: officialSite.trim(), children, ...(online ? { online } : {}),
  }
}

/**
 * A draft of a new item, or of a new version of one; it says nothing to anybody until another person publishes it. An item stays what it is,
 * guided or applied for. Refuses `no-such-item`, `not-a-day` and what `draftRefusal` does.
 */
export async function draftItem(services: Services, by: StaffActor, id: string, body: DraftBody): Made {
  const fromOn = dayIn(body.fromOn)
  if (!fromOn.ok) return fromOn
  const { kind, termDays, feeFen } = body
  const draft = { kind, termDays, feeFen, fromOn: fromOn.value, name: clean(body.name), plainWords: cleanText(body.plainWords), guide: guideIn(body.guide) }
  const refused = draftRefusal(draft, services.today(by.district))
  if (refused) return refuse(refused)
  return inDistrict(services.db, by.district, async (tx): Made => {
    const known = body.itemId === undefined ? undefined : (await store.versionsOf(tx, body.itemId))[0]
    if (body.itemId !== undefined && (!known || !isWithin(known.unit_path, by.unitPath) || known.kind !== kind)) return refuse(refusal('no-such-item', {}))
    const itemId = body.itemId ?? derivedId<'item'>(id, 'item')
    if (!known) await store.insertItem(tx, { id: itemId, unitId: by.unitId, unitPath: by.unitPath, kind })
    await store.insertVersion(tx, {
      id, item_id: itemId, unit_id: known?.unit_id ?? by.unitId, from_on: draft.fromOn, name_zh: draft.name.zh, name_en: draft.name.en, plain_words: draft.plainWords, term_days: termDays, fee_fen: feeFen,
      guide: draft.guide, drafted_by: by.id, at: services.clock.now(),
    })
    return ok({ id })
  })
}

/** Publishes a draft, or declines it. Refuses `no-such-version`, `second-person`, `from-past` where its day went by meanwhile. */
export function decideItem(services: Services, by: StaffActor, id: string, agreed: boolean): Made {
  return inDistrict(services.db, by.district, async (tx): Made => {
    const draft = await store.lockVersion(tx, id)
    if (draft?.state !== 'draft' || !isWithin(draft.unit_path, by.unitPath)) return refuse(refusal('no-such-version', {}))
    if (draft.drafted_by === by.id) return refuse(refusal('second-person', {}))
    if (agreed && draft.from_on < services.today(tx.district)) return refuse(refusal('from-past', {}))
    await store.decideVersion(tx, id, { agreed, by: by.id, at: services.clock.now() })
    tx.atEnd(insertChange(tx, services.clock, by, { action: agreed ? 'service-hall.published' : 'service-hall.declined', subjectKind: 'item-version', subjectId: id, data: {} }))
    return ok({ id })
  })
}

interface Point {
  readonly facilityId: string
  readonly slotMinutes: number
  readonly seats: number
  readonly ended?: boolean
  readonly hours?: WeekOfHours
}

/** Where an item is settled, how many at a time may book, and in which hours; none named: those of the place. Refuses `no-such-item`, `no-such-point`, `hours-wrong`. */
export function setPoint(services: Services, by: StaffActor, itemId: string, { facilityId, slotMinutes, seats, ended = false, hours }: Point): Promise<Result<{ id: string }>> {
  if (hours && !isWeek(hours)) return Promise.resolve(refuse(refusal('hours-wrong', {})))
  return inDistrict(services.db, by.district, async (tx): Made => {
    const [item] = await store.versionsOf(tx, itemId)
    if (!item) return refuse(refusal('no-such-item', {}))
    const facility = await facilityById(tx, facilityId)
    if (!facility || !isWithin(facility.unit_path, by.unitPath)) return refuse(refusal('no-such-point', {}))
    const untilOn = ended ? services.today(tx.district) : null
    await store.putPoint(tx, { itemId, facilityId, slotMinutes, seats: item.kind === 'guided' ? 0 : seats, untilOn, hours: hours ?? null })
    return ok({ id: itemId })
  })
}
