import { isWithin, type StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import { openTexts, sealTexts } from '#platform/sealed-texts'
import type { Services } from '#platform/services'
import { cleanText } from '#platform/validators'
import type { AidLostBody, EndLostBody, EnquiryBody, MeetLostBody } from '../contract.ts'
import { AIDS, handOverFits, isBroughtHome, keepUntil, one, settingOn } from '../domain.ts'
import { settingsOf } from '../store/calls.ts'
import { addCounts } from '../store/counts.ts'
import * as store from '../store/homecomings.ts'
import { refusal } from '../words.ts'
import { harmless, type Made, unitOfActor } from './parts.ts'

const MOST_HOURS_AGO = 48
const HOUR_MS = 3_600_000

/**
 * Somebody who lost the way is somewhere safe now. Where they were met and what they say is encrypted; no name is asked.
 * Refuses `found-at-wrong`, `no-illness`, `finds-somebody`.
 */
export async function meetLost(services: Services, by: StaffActor, id: string, body: MeetLostBody): Promise<Made> {
  const now = services.clock.now()
  const foundAt = new Date(body.foundAt)
  if (Number.isNaN(foundAt.getTime()) || foundAt > now || now.getTime() - foundAt.getTime() > MOST_HOURS_AGO * HOUR_MS) return refuse(refusal('found-at-wrong', {}))
  const clean = harmless(body.safeAt)
  if (!clean.ok) return clean
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    const told = sealTexts(services.keys, tx.district, { place: cleanText(body.place), said: cleanText(body.said), to: '' })
    const isNew = await store.insertHomecoming(tx, { id, unit_id: by.unitId, unit_path: by.unitPath, found_at: foundAt, safe_at: cleanText(body.safeAt), aid: inOrder(body.aid), told }, by.id)
    if (isNew) addCounts(tx, unitOfActor(by), services.today(tx.district), [one('homecomings')])
    return ok({ id })
  })
}

const inOrder = (given: readonly string[]) => AIDS.filter((each) => given.includes(each))

/** One who is still here, within one’s reach. Refuses `no-such-homecoming`, `already-ended`. */
function onHere(services: Services, by: StaffActor, id: string, change: (tx: Tx, row: store.HomecomingRow) => Promise<Result<undefined>>): Promise<Made> {
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    const row = await store.lockHomecoming(tx, id)
    if (!row || !isWithin(row.unit_path, by.unitPath)) return refuse(refusal('no-such-homecoming', {}))
    if (row.state === 'ended') return refuse(refusal('already-ended', {}))
    const done = await change(tx, row)
    return done.ok ? ok({ id }) : done
  })
}

export function aidLost(services: Services, by: StaffActor, id: string, body: AidLostBody): Promise<Made> {
  return onHere(services, by, id, async (tx, row) => {
    const safeAt = cleanText(body.safeAt ?? '') || row.safe_at
    const clean = harmless(safeAt)
    if (clean.ok) await store.updateAid(tx, id, inOrder([...row.aid, ...body.aid]), safeAt)
    return clean
  })
}

/** Whom one asked and what came of it, encrypted. */
export function noteEnquiry(services: Services, by: StaffActor, homecomingId: string, id: string, body: EnquiryBody): Promise<Made> {
  return onHere(services, by, homecomingId, async (tx) => {
    await store.insertEnquiry(tx, homecomingId, { id, asked_at: services.clock.now(), way: body.way, answer: sealTexts(services.keys, tx.district, { answer: cleanText(body.answer) }) }, by.id)
    return ok(undefined)
  })
}

/** The police were told, with the time; told twice, the first time counts. */
export function tellPolice(services: Services, by: StaffActor, id: string): Promise<Made> {
  return onHere(services, by, id, async (tx, row) => {
    if (row.police_told_at === null) await store.markPolice(tx, id, services.clock.now())
    return ok(undefined)
  })
}

/** Handed over, taken home or elsewhere; from this day on details have a last day. Refuses `hand-over-incomplete`. */
export function endHomecoming(services: Services, by: StaffActor, id: string, body: EndLostBody): Promise<Made> {
  return onHere(services, by, id, async (tx, row) => {
    if (!handOverFits(body)) return refuse(refusal('hand-over-incomplete', {}))
    const today = services.today(tx.district)
    const of = openTexts(services.keys, tx.district, row.told)
    const told = sealTexts(services.keys, tx.district, { place: of('place'), said: of('said'), to: cleanText(body.to) })
    const until = keepUntil(today, settingOn(await settingsOf(tx), 'keep-days', today))
    await store.markEnded(tx, id, { at: services.clock.now(), as: body.as, relation: body.relation, verified: body.verified, keepUntil: until, told })
    if (isBroughtHome(body.as)) addCounts(tx, { id: row.unit_id, path: row.unit_path }, today, [one('brought-home')])
    tx.atEnd(insertChange(tx, services.clock, by, { action: 'care.homecoming-ended', subjectKind: 'homecoming', subjectId: id, data: { as: body.as } }))
    return ok(undefined)
  })
}
