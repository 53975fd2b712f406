import { type AddressId, type Place, placeOf } from '#cap/organisation'
import { isWithin, type StaffActor } from '#platform/access'
import { insertChange, recordAccess } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import { openTexts, sealTexts } from '#platform/sealed-texts'
import type { Services } from '#platform/services'
import { type Day, parseDay } from '#platform/time'
import { checkPhone, cleanText } from '#platform/validators'
import type { CheckBoxBody, GiveBoxBody } from '../contract.ts'
import { boxDueOn, type Content, firstExpiry, nextCheck, one, settingOn, type Thing, wasInTime } from '../domain.ts'
import * as store from '../store/boxes.ts'
import { settingsOf } from '../store/calls.ts'
import { addCounts } from '../store/counts.ts'
import { listed, refusal, THING_WORDS } from '../words.ts'
import { harmless, type Made, unitOfActor } from './parts.ts'

const named = (things: readonly Thing[]) => listed(things.map((each) => THING_WORDS[each]))

/** Things with their last days: each once, none of it past. Refuses `thing-twice`, `already-expired`. */
function contentsIn(typed: readonly { readonly thing: Thing; readonly expiresOn: string }[], today: Day): Result<readonly Content[]> {
  const read = typed.flatMap(({ thing, expiresOn }) => {
    const on = parseDay(expiresOn)
    return on.ok ? [{ thing, expiresOn: on.value }] : []
  })
  if (new Set(typed.map((each) => each.thing)).size < typed.length) return refuse(refusal('thing-twice', {}))
  const past = typed.filter((each) => !read.some((good) => good.thing === each.thing && good.expiresOn >= today))
  return past.length > 0 ? refuse(refusal('already-expired', { things: named(past.map((each) => each.thing)) })) : ok(read)
}

/** The holder’s telephone is optional. Refuses `box-phone`. */
function phoneIn(typed: string): Result<string> {
  if (cleanText(typed) === '') return ok('')
  const checked = checkPhone(typed)
  return checked.ok ? checked : refuse(refusal('box-phone', checked.refusal))
}

interface Standing {
  readonly addressId: string | null
  readonly text: string
}

/** Where it stands: an address of one’s own unit, or words. Refuses `where-missing`, `box-place-not-yours`, `box-there-already`. */
async function placeIn(tx: Tx, by: StaffActor, body: GiveBoxBody, today: Day): Promise<Result<Standing>> {
  const text = cleanText(body.placeText ?? '')
  if (body.addressId === undefined) return text === '' ? refuse(refusal('where-missing', {})) : ok({ addressId: null, text })
  const place: Place | undefined = await placeOf(tx, { addressId: body.addressId as AddressId }, today)
  if (!place?.unitPath || !isWithin(place.unitPath, by.unitPath)) return refuse(refusal('box-place-not-yours', {}))
  if (await store.boxAt(tx, body.addressId)) return refuse(refusal('box-there-already', {}))
  return ok({ addressId: body.addressId, text: [place.text, text].filter((each) => each !== '').join('，') })
}

/**
 * Hands out a box by its holder’s consent; name and telephone are encrypted together. Refuses `box-consent` (PIPL Art. 13), `no-illness`
 * (Art. 28), `finds-somebody`, `box-phone`, `thing-twice`, `already-expired`, `where-missing`, `box-place-not-yours`, `box-there-already`.
 */
export async function giveBox(services: Services, by: StaffActor, id: string, body: GiveBoxBody): Promise<Made> {
  if (!body.consent) return refuse(refusal('box-consent', {}))
  const today = services.today(by.district)
  const clean = harmless(body.placeText ?? '', body.name)
  const contents = contentsIn(body.contents, today)
  const phone = phoneIn(body.phone)
  for (const each of [clean, contents, phone]) if (!each.ok) return each
  if (!contents.ok || !phone.ok) throw new Error('both were looked at')
  const name = cleanText(body.name)
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    if (await store.findBox(tx, id)) return ok({ id })
    const place = await placeIn(tx, by, body, today)
    if (!place.ok) return place
    const months = settingOn(await settingsOf(tx), 'check-months', today)
    const checkOn = nextCheck(today, months)
    const box: store.NewBox = {
      id, unit_id: by.unitId, unit_path: by.unitPath, address_id: place.value.addressId, place_text: place.value.text, holder: sealTexts(services.keys, tx.district, { name, phone: phone.value }),
      agreed_by: body.byWhom, agreed_on: today, given_on: today, check_on: checkOn, expires_on: firstExpiry(contents.value) ?? checkOn,
    }
    if (await store.insertBox(tx, box, contents.value, by.id)) addCounts(tx, unitOfActor(by), today, [one('boxes-given')])
    else if (!(await store.findBox(tx, id))) return refuse(refusal('box-there-already', {}))
    return ok({ id })
  })
}

/** A box of one’s unit or below. Refuses `no-such-box`. */
async function ownBox(tx: Tx, by: StaffActor, id: string): Promise<Result<store.BoxRow>> {
  const box = await store.lockBox(tx, id)
  return box && isWithin(box.unit_path, by.unitPath) ? ok(box) : refuse(refusal('no-such-box', {}))
}

/** A look at a box: what was exchanged, and when the next look is. Refuses `no-such-box`, `thing-twice`, `already-expired`, `expired-left`. */
export async function checkBox(services: Services, by: StaffActor, boxId: string, id: string, body: CheckBoxBody): Promise<Made> {
  const today = services.today(by.district)
  const exchanged = contentsIn(body.exchanged, today)
  if (!exchanged.ok) return exchanged
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    const box = await ownBox(tx, by, boxId)
    if (!box.ok) return box
    const before = await store.contentsOf(tx, [boxId])
    const now = [...before.filter((each) => !exchanged.value.some((fresh) => fresh.thing === each.thing)), ...exchanged.value]
    const left = now.filter((each) => each.expiresOn < today)
    if (left.length > 0) return refuse(refusal('expired-left', { things: named(left.map((each) => each.thing)) }))
    const dueOn = boxDueOn({ checkOn: box.value.check_on, expiresOn: box.value.expires_on })
    const isNew = await store.insertCheck(tx, boxId, { id, on_day: today, due_on: dueOn, exchanged: exchanged.value.map((each) => each.thing) }, by.id)
    if (!isNew) return ok({ id })
    const checkOn = nextCheck(today, settingOn(await settingsOf(tx), 'check-months', today))
    await store.putContents(tx, boxId, exchanged.value, today)
    await store.markChecked(tx, boxId, { on: today, checkOn, expiresOn: firstExpiry(now) ?? checkOn })
    const inTime = wasInTime(today, dueOn) ? [one('checks-in-time')] : []
    const fresh = exchanged.value.length > 0 ? [one('exchanged', exchanged.value.length)] : []
    addCounts(tx, { id: box.value.unit_id, path: box.value.unit_path }, today, [one('checks'), ...inTime, ...fresh])
    return ok({ id })
  })
}

/** Its holder no longer wants it: name, telephone and address are erased. Refuses `no-such-box`. */
export function removeBox(services: Services, by: StaffActor, boxId: string): Promise<Made> {
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    const box = await ownBox(tx, by, boxId)
    if (!box.ok) return box
    const today = services.today(tx.district)
    await store.eraseBox(tx, boxId, today)
    addCounts(tx, { id: box.value.unit_id, path: box.value.unit_path }, today, [one('boxes-removed')])
    tx.atEnd(insertChange(tx, services.clock, by, { action: 'care.box-removed', subjectKind: 'medicine-box', subjectId: boxId, data: {} }))
    return ok({ id: boxId })
  })
}

/** Name and telephone, for whoever goes there; the look is written down. Refuses `no-such-box`. */
export function showHolder(services: Services, by: StaffActor, boxId: string): Promise<Result<{ name: string; phone: string }>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ name: string; phone: string }>> => {
    const box = await ownBox(tx, by, boxId)
    if (!box.ok) return box
    await recordAccess(tx, services.clock, by, { action: 'care.box-holder', caseId: null, reason: boxId })
    const of = openTexts(services.keys, tx.district, box.value.holder)
    return ok({ name: of('name'), phone: of('phone') })
  })
}
