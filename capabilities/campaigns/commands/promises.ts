import { settleNote } from '#cap/leads'
import { type AddressId, placeOf, postedAt, ROLES, type UnitId } from '#cap/organisation'
import { isWithin, type StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import { openTexts, sealTexts } from '#platform/sealed-texts'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import { cleanText } from '#platform/validators'
import type { PromiseBody, TakenUpBody } from '../contract.ts'
import { answerRefusal, HEADS, keptInTime, type PromiseKind, promiseDayRefusal } from '../domain.ts'
import { count } from '../store/counts.ts'
import { lockFinding, noteBecame } from '../store/findings.ts'
import * as store from '../store/promises.ts'
import { PROMISE_KIND_WORDS, refusal, TAKEN_UP } from '../words.ts'
import { campaignFor, dayIn, type Made, plainRefusal } from './here.ts'

interface Wanted {
  readonly kind: PromiseKind
  readonly what: string
  readonly dueOn: Day
  readonly keeperId: string
  readonly place: Buffer | null
}

/**
 * Every promise carries a day and somebody who keeps it; its place is encrypted. Refuses `text-empty`, `personal-data`, `judging-words`,
 * `promise-day`, `no-such-keeper`, `no-such-place`, `no-such-campaign`.
 */
export function makePromise(services: Services, by: StaffActor, commandId: string, body: PromiseBody): Made {
  return inDistrict(services.db, by.district, async (tx): Made => {
    if (body.campaignId !== undefined) {
      const campaign = await campaignFor(tx, by, body.campaignId)
      if (!campaign.ok) return campaign
    }
    const wanted = await wantedIn(tx, services, by, body)
    if (!wanted.ok) return wanted
    await insert(tx, services, by, { ...wanted.value, id: commandId, campaignId: body.campaignId ?? null })
    return ok({ id: commandId })
  })
}

async function wantedIn(tx: Tx, services: Services, by: StaffActor, body: Omit<PromiseBody, 'campaignId'>): Promise<Result<Wanted>> {
  const what = cleanText(body.what)
  const today = services.today(tx.district)
  const dueOn = dayIn(body.dueOn)
  const refused = plainRefusal(what) ?? (dueOn === undefined ? refusal('promise-day', {}) : promiseDayRefusal(dueOn, today))
  if (refused || dueOn === undefined) return refuse(refused ?? refusal('promise-day', {}))
  const keeperId = await keeperIn(tx, by, body.keeperId, today)
  if (keeperId === undefined) return refuse(refusal('no-such-keeper', {}))
  const place = await placeIn(tx, services, body, today)
  return place.ok ? ok({ kind: body.kind, what, dueOn, keeperId, place: place.value }) : place
}

async function keeperIn(tx: Tx, by: StaffActor, keeperId: string | undefined, today: Day): Promise<string | undefined> {
  if (keeperId === undefined || keeperId === by.id) return by.id
  const there = await postedAt(tx, by.unitId as UnitId, [...ROLES], today)
  return there.find((each) => each.staffId === keeperId)?.staffId
}

async function placeIn(tx: Tx, services: Services, body: { readonly addressId?: string; readonly placeText?: string }, today: Day): Promise<Result<Buffer | null>> {
  const place = body.addressId === undefined ? undefined : await placeOf(tx, { addressId: body.addressId as AddressId }, today)
  if (body.addressId !== undefined && !place) return refuse(refusal('no-such-place', {}))
  const text = place?.text ?? cleanText(body.placeText ?? '')
  return ok(text === '' ? null : sealTexts(services.keys, tx.district, { place: text }))
}

async function insert(tx: Tx, services: Services, by: StaffActor, made: Wanted & { readonly id: string; readonly campaignId: string | null }): Promise<void> {
  const unit = { unitId: by.unitId, unitPath: by.unitPath }
  const fresh = await store.insertPromise(tx, { ...made, ...unit, on: services.today(tx.district), at: services.clock.now(), by: by.id })
  if (fresh) count(tx, { id: by.unitId, path: by.unitPath }, made.dueOn, [['promises-due', 1]])
}

/**
 * A note of a campaign becomes a need or a project: leads settles it, and a task with a day takes its place. Refuses `no-such-note`,
 * what leads and promises refuse.
 */
export function takeUpNote(services: Services, by: StaffActor, noteId: string, commandId: string, body: TakenUpBody): Made {
  return inDistrict(services.db, by.district, async (tx): Made => {
    const finding = await lockFinding(tx, noteId)
    if (await store.findPromise(tx, commandId)) return ok({ id: commandId })
    if (!finding || finding.became !== null) return refuse(refusal('no-such-note', {}))
    const wanted = await wantedIn(tx, services, by, body)
    if (!wanted.ok) return wanted
    const refused = await settleNote(tx, services, by, noteId, `${PROMISE_KIND_WORDS[body.kind].zh}：${TAKEN_UP.zh}`)
    if (refused) return refuse(refused)
    await noteBecame(tx, noteId, body.kind, null, services.today(tx.district))
    await insert(tx, services, by, { ...wanted.value, id: commandId, campaignId: finding.campaign_id })
    return ok({ id: commandId })
  })
}

/** A promise of one's own unit or below it, or one's own. */
export const seesPromise = (row: store.PromiseRow, by: StaffActor): boolean => row.keeper_id === by.id || isWithin(row.unit_path, by.unitPath)

/** Kept or not, with the words that the resident reads. Refuses `no-such-promise`, `promise-ended`, `not-yours`, `text-empty`, `personal-data`, `judging-words`. */
export function answerPromise(services: Services, by: StaffActor, id: string, body: { readonly kept: boolean; readonly answer: string }): Made {
  const answer = cleanText(body.answer)
  const refused = plainRefusal(answer)
  if (refused) return Promise.resolve(refuse(refused))
  return inDistrict(services.db, by.district, async (tx): Made => {
    const row = await store.lockPromise(tx, id)
    if (!row || !seesPromise(row, by)) return refuse(refusal('no-such-promise', {}))
    const wrong = answerRefusal({ state: row.state, keeperId: row.keeper_id }, by.id)
    if (wrong) return refuse(wrong)
    const today = services.today(tx.district)
    await store.answerPromise(tx, id, body.kept ? 'kept' : 'not-kept', answer, today)
    const measure = keptInTime(body.kept, row.due_on, today) ? 'promises-in-time' : body.kept ? 'promises-kept-late' : 'promises-not-kept'
    count(tx, { id: row.unit_id, path: row.unit_path }, row.due_on, [[measure, 1]])
    return ok({ id })
  })
}

/** Hands a promise on: whoever keeps it, or the head of its unit, to a colleague posted there today. Refuses `no-such-promise`, `promise-ended`, `not-yours`, `no-such-keeper`. */
export function handPromise(services: Services, by: StaffActor, id: string, keeperId: string): Made {
  return inDistrict(services.db, by.district, async (tx): Made => {
    const row = await store.lockPromise(tx, id)
    if (!row || !seesPromise(row, by)) return refuse(refusal('no-such-promise', {}))
    if (row.state !== 'open') return refuse(refusal('promise-ended', {}))
    if (row.keeper_id !== by.id && !HEADS.includes(by.role)) return refuse(refusal('not-yours', {}))
    const there = await postedAt(tx, row.unit_id as UnitId, [...ROLES], services.today(tx.district))
    if (!there.some((each) => each.staffId === keeperId)) return refuse(refusal('no-such-keeper', {}))
    await store.handPromise(tx, id, keeperId)
    return ok({ id })
  })
}

/** The place, for whoever keeps the promise and nobody else; the look is written down. Refuses `no-such-promise`, `not-yours`. */
export function readPlace(services: Services, by: StaffActor, id: string): Promise<Result<string>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<string>> => {
    const row = await store.findPromise(tx, id)
    if (!row || !seesPromise(row, by)) return refuse(refusal('no-such-promise', {}))
    if (row.keeper_id !== by.id) return refuse(refusal('not-yours', {}))
    await recordAccess(tx, services.clock, by, { action: 'campaigns.promise-place', caseId: null })
    return ok(openTexts(services.keys, tx.district, row.place)('place'))
  })
}
