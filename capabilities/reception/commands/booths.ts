import type { Reaction } from '#cap/cases'
import { isWithin, type StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { parseDay } from '#platform/time'
import { cleanText } from '#platform/validators'
import type { BoothBody, LinkBody, OpinionBody, PressesBody } from '../contract.ts'
import { BOOTH_COUNTERS, type BoothCounter, clockRefusal, countingRefusal, leadingIn, planRefusal, type Press, sumOf, textRefusal } from '../domain.ts'
import * as store from '../store/booths.ts'
import { addCounts, type Hall } from '../store/counts.ts'
import { refusal } from '../words.ts'
import { cameFromIn, linkOf, type Made } from './visits.ts'

type Counts = Readonly<Record<BoothCounter, number>>

/** Event, place, day and who takes part. Refuses `booth-day`, `personal-data`. */
export function planBooth(services: Services, by: StaffActor, commandId: string, body: BoothBody): Made {
  const [event, place, bodies] = [cleanText(body.event), cleanText(body.place), cleanText(body.bodies ?? '')]
  const on = parseDay(body.on)
  return inDistrict(services.db, by.district, async (tx): Made => {
    const refused = textRefusal(event, place, bodies) ?? (on.ok ? planRefusal(on.value, services.today(tx.district)) : refusal('booth-day', {}))
    if (refused || !on.ok) return refuse(refused ?? refusal('booth-day', {}))
    await store.insertBooth(tx, { id: commandId, unitId: by.unitId, unitPath: by.unitPath, event, place, bodies, on: on.value, by: by.id, at: services.clock.now() })
    return ok({ id: commandId })
  })
}

/** A booth of the viewer's unit or below it. Refuses `no-such-booth`. */
export async function boothFor(tx: Tx, by: StaffActor, id: string): Promise<Result<store.BoothRow>> {
  const booth = await store.findBooth(tx, id)
  return booth && (isWithin(booth.unit_path, by.unitPath) || booth.unit_id === by.unitId) ? ok(booth) : refuse(refusal('no-such-booth', {}))
}

/** It is shown as called off and counts nothing. Refuses `no-such-booth`. */
export function cancelBooth(services: Services, by: StaffActor, id: string): Made {
  return inDistrict(services.db, by.district, async (tx): Made => {
    const booth = await boothFor(tx, by, id)
    if (!booth.ok) return booth
    await store.cancelBooth(tx, id, services.today(tx.district))
    return ok({ id })
  })
}

/**
 * Presses of a device, each with an id of its own: what was sent before counts no second time. Answers the counters.
 * Refuses `no-such-booth`, `booth-not-yet`, `booth-over`, `booth-cancelled`, `device-clock`.
 */
export function pressBooth(services: Services, by: StaffActor, id: string, body: PressesBody): Promise<Result<Counts>> {
  const presses: readonly Press[] = body.presses.map((each) => ({ ...each, at: new Date(each.at) }))
  return inDistrict(services.db, by.district, async (tx): Promise<Result<Counts>> => {
    const booth = await countable(tx, services, by, id)
    if (!booth.ok) return booth
    const wrong = clockRefusal(presses, services.clock.now())
    return wrong ? refuse(wrong) : ok(await count(tx, services, by, booth.value, presses))
  })
}

async function countable(tx: Tx, services: Services, by: StaffActor, id: string): Promise<Result<store.BoothRow>> {
  const booth = await boothFor(tx, by, id)
  if (!booth.ok) return booth
  const refused = countingRefusal({ onDay: booth.value.on_day, cancelled: booth.value.cancelled_on !== null }, services.today(tx.district))
  return refused ? refuse(refused) : booth
}

const MEASURE_OF = { served: 'booth-served', solved: 'booth-solved', opinions: 'booth-opinions' } as const

async function count(tx: Tx, services: Services, by: StaffActor, booth: store.BoothRow, presses: readonly Press[]): Promise<Counts> {
  const sum = sumOf(await store.insertPresses(tx, booth.id, presses, by.id, services.clock.now()))
  const hall: Hall = { id: booth.unit_id, path: booth.unit_path }
  addCounts(tx, hall, booth.on_day, BOOTH_COUNTERS.map((each) => ({ measure: MEASURE_OF[each], kind: '', n: sum[each] })))
  return store.moveCounters(tx, booth.id, sum)
}

/** An opinion without a name; it moves the third counter. Refuses `personal-data`, `no-such-booth`, `booth-not-yet`, `booth-over`, `booth-cancelled`. */
export function noteOpinion(services: Services, by: StaffActor, id: string, commandId: string, body: OpinionBody): Made {
  const [text, place] = [cleanText(body.text), cleanText(body.place ?? '')]
  return inDistrict(services.db, by.district, async (tx): Made => {
    const wrong = textRefusal(text, place)
    if (wrong) return refuse(wrong)
    const booth = await countable(tx, services, by, id)
    if (!booth.ok) return booth
    const at = services.clock.now()
    const made = await store.insertOpinion(tx, { id: commandId, boothId: id, text, place, by: by.id, at })
    if (made) await count(tx, services, by, booth.value, [{ id: commandId, counter: 'opinions', n: 1, at }])
    return ok({ id: commandId })
  })
}

/** What an opinion became, by the code read out. Refuses `no-such-opinion`, `already-linked`, `no-such-code`. */
export function linkOpinion(services: Services, by: StaffActor, id: string, body: LinkBody): Made {
  return inDistrict(services.db, by.district, async (tx): Made => {
    const opinion = await store.lockOpinion(tx, id)
    const booth = opinion ? await boothFor(tx, by, opinion.booth_id) : undefined
    if (!opinion || !booth?.ok) return refuse(refusal('no-such-opinion', {}))
    if (opinion.linked_id !== null) return refuse(refusal('already-linked', {}))
    const link = await linkOf(tx, body)
    if (!link.ok) return link
    await store.linkOpinion(tx, id, link.value)
    return ok({ id })
  })
}

/** The opinion learns the case it became. Safe to repeat. */
export const linkRegisteredOpinion: Reaction = {
  hears: 'case-registered',
  name: 'reception.opinion',
  when: (fact) => cameFromIn(fact.data, 'booth-opinion') !== undefined,
  async react(tx, _services, fact) {
    const id = cameFromIn(fact.data, 'booth-opinion')
    const opinion = id === undefined ? undefined : await store.lockOpinion(tx, id)
    if (opinion && opinion.linked_id === null) await store.linkOpinion(tx, opinion.id, { as: leadingIn(fact.data), id: fact.caseId, code: null })
  },
}
