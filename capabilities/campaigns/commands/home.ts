import { type AddressId, addressNamed, type Place, placeOf, type UnitId, unitOf } from '#cap/organisation'
import type { Actor, StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import { sealTexts } from '#platform/sealed-texts'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import { checkPhone, cleanText } from '#platform/validators'
import type { HomeBody } from '../contract.ts'
import { AHEAD_DAYS, type Capacity, capacityOn, type Half, homeAfter, homeDayRefusal, type HomeStep, HOME_TEAM } from '../domain.ts'
import { count } from '../store/counts.ts'
import * as store from '../store/home.ts'
import { refusal } from '../words.ts'
import { dayIn, type Made, plainRefusal } from './here.ts'
import { bookingOfLink, linkOf } from './links.ts'

export type Booked = { id: string; link: string }

interface Wanted {
  readonly on: Day
  readonly item: store.ItemRow
  readonly unit: { readonly id: string; readonly path: string }
  readonly words: Buffer
  readonly door: Buffer
}

/**
 * A visit at home, booked without an account or by whoever stands at the door. The command's id is the booking's. Refuses `name-missing`,
 * `phone-wrong`, `notice-not-given` (PIPL Art. 17), `no-such-place`, `no-such-item`, `home-day`, `door-booked`, `half-day-full`.
 */
export function bookHome(services: Services, by: Actor, commandId: string, body: HomeBody & { readonly language: 'zh' | 'en' }): Promise<Result<Booked>> {
  const person = personIn(body)
  if (!person.ok) return Promise.resolve(person)
  return inDistrict(services.db, by.district, async (tx): Promise<Result<Booked>> => {
    const booked = { id: commandId, link: linkOf(services, 'home-service-link', tx.district, commandId) }
    if (await store.findBooking(tx, commandId)) return ok(booked)
    const wanted = await wantedIn(tx, services, by, body, person.value)
    if (!wanted.ok) return wanted
    const { on, item, unit, words, door } = wanted.value
    if (await store.isDoorBooked(tx, { door, on, half: body.half })) return refuse(refusal('door-booked', { on, half: body.half }))
    if (!(await store.takeHalfDay(tx, unit.id, on, body.half, capacityOn(await capacities(tx, unit.id), on, body.half)))) return refuse(refusal('half-day-full', {}))
    const isFirst = await store.insertBooking(tx, {
      id: commandId, unitId: unit.id, unitPath: unit.path, itemId: item.id, on, half: body.half, words, door, language: body.language, letterWanted: body.letterWanted,
      at: services.clock.now(), by: by.kind === 'staff' ? by.id : null,
    })
    if (!isFirst) return refuse(refusal('door-booked', { on, half: body.half }))
    count(tx, unit, on, [['home-booked', 1]])
    return ok(booked)
  })
}

interface Person {
  readonly name: string
  readonly phone: string
  readonly note: string
}

function personIn(body: HomeBody): Result<Person> {
  const [name, note] = [cleanText(body.name), cleanText(body.note ?? '')]
  if (name === '') return refuse(refusal('name-missing', {}))
  const phone = checkPhone(cleanText(body.phone))
  if (!phone.ok) return refuse(refusal('phone-wrong', { why: phone.refusal }))
  return body.noticeGiven ? ok({ name, phone: phone.value, note }) : refuse(refusal('notice-not-given', {}))
}

async function wantedIn(tx: Tx, services: Services, by: Actor, body: HomeBody, person: Person): Promise<Result<Wanted>> {
  const today = services.today(tx.district)
  const on = dayIn(body.on)
  const wrong = on === undefined ? undefined : homeDayRefusal(on, today)
  if (wrong || on === undefined) return refuse(wrong ?? refusal('home-day', { most: AHEAD_DAYS }))
  const place = await doorOf(tx, body, today)
  if (!place) return refuse(refusal('no-such-place', {}))
  const unit = await unitServing(tx, place)
  const item = unit && (await store.itemsOf(tx, unit.id)).find((each) => each.id === body.itemId)
  if (!unit || !item || (by.kind === 'staff' && !HOME_TEAM.includes(by.role))) return refuse(refusal('no-such-item', {}))
  const door = services.keys.keyedHash({ district: tx.district }, 'content', `home service at ${place.addressId ?? place.text}`)
  return ok({ on, item, unit, words: sealTexts(services.keys, tx.district, { ...person, place: place.text }), door })
}

/** The home that a plate, an address or a text names. */
async function doorOf(tx: Tx, { plate, addressId, door, unitId }: HomeBody, today: Day): Promise<Place | undefined> {
  if (plate !== undefined) return placeOf(tx, { token: plate }, today)
  const named = addressId === undefined && door !== undefined && unitId !== undefined ? await addressNamed(tx, door, [unitId as UnitId], today) : (addressId as AddressId | undefined)
  return named === undefined ? undefined : placeOf(tx, { addressId: named }, today)
}

/** The team of a door: its community's, where that offers something. */
async function unitServing(tx: Tx, place: Place): Promise<{ readonly id: string; readonly path: string } | undefined> {
  const unit = place.communityUnitId ? await unitOf(tx, place.communityUnitId) : undefined
  return unit && { id: unit.id, path: unit.path }
}

export async function capacities(tx: Tx, unitId: string): Promise<readonly Capacity[]> {
  return (await store.capacitiesOf(tx, unitId)).map(({ weekday, half, from_on: from, n }) => ({ weekday, half, from, n }))
}

const MEASURE_OF = { done: 'home-done', 'not-met': 'home-not-met', 'call-off': 'home-called-off' } as const

/** One step of a booking; called off, its half-day is free again. Refuses `no-such-booking`, `home-out-of-turn`, `home-not-yet`, `personal-data`, `judging-words`. */
export function moveHome(services: Services, by: StaffActor, id: string, step: HomeStep, typed: string): Made {
  const answer = cleanText(typed)
  const refused = answer === '' ? undefined : plainRefusal(answer)
  if (refused) return Promise.resolve(refuse(refused))
  return inDistrict(services.db, by.district, async (tx): Made => {
    const row = await store.lockBooking(tx, id)
    return row && row.unit_id === by.unitId ? move(tx, services, row, step, answer === '' ? null : answer) : refuse(refusal('no-such-booking', {}))
  })
}

async function move(tx: Tx, services: Services, row: store.BookingRow, step: HomeStep, answer: string | null): Made {
  const today = services.today(tx.district)
  const after = homeAfter(step, { state: row.state, onDay: row.on_day }, today)
  if (!after.ok) return after
  await store.moveBooking(tx, row.id, after.value, answer, step === 'confirm' ? null : today)
  if (step === 'call-off') await store.freeHalfDay(tx, row.unit_id, row.on_day, row.half)
  if (step !== 'confirm') count(tx, { id: row.unit_id, path: row.unit_path }, row.on_day, [[MEASURE_OF[step], 1]])
  return ok({ id: row.id })
}

/** Whoever booked calls it off by their link. Refuses `no-such-booking`, `home-out-of-turn`. */
export function callOffOwn(services: Services, by: Actor, link: string): Made {
  return inDistrict(services.db, by.district, async (tx): Made => {
    const found = await bookingOfLink(tx, services, link)
    const row = found && (await store.lockBooking(tx, found.id))
    return row ? move(tx, services, row, 'call-off', null) : refuse(refusal('no-such-booking', {}))
  })
}

/** What the own team does at homes. Refuses `text-empty`, `personal-data`, `judging-words`. */
export function addItem(services: Services, by: StaffActor, commandId: string, body: { readonly nameZh: string; readonly nameEn: string }): Made {
  const [zh, en] = [cleanText(body.nameZh), cleanText(body.nameEn)]
  const refused = plainRefusal(zh, en)
  if (refused) return Promise.resolve(refuse(refused))
  return inDistrict(services.db, by.district, async (tx): Made => {
    const position = (await store.itemsOf(tx, by.unitId)).reduce((most, each) => Math.max(most, each.position), 0) + 1
    await store.insertItem(tx, { id: commandId, unitId: by.unitId, zh, en, position })
    return ok({ id: commandId })
  })
}

/** Bookings that were made stay. Refuses `no-such-item`. */
export function endItem(services: Services, by: StaffActor, id: string): Made {
  return inDistrict(services.db, by.district, async (tx): Made =>
    ((await store.endItem(tx, by.unitId, id, services.today(tx.district))) ? ok({ id }) : refuse(refusal('no-such-item', {}))))
}

/** Visits a half-day, from a day on and never before today. Refuses `capacity-day`. */
export function setCapacity(services: Services, by: StaffActor, body: { readonly weekday: number; readonly half: Half; readonly n: number; readonly fromOn: string }): Promise<Result<{ set: boolean }>> {
  const from = dayIn(body.fromOn)
  if (from === undefined || from < services.today(by.district)) return Promise.resolve(refuse(refusal('capacity-day', {})))
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ set: boolean }>> => {
    await store.setCapacity(tx, by.unitId, { weekday: body.weekday, half: body.half, from, n: body.n })
    return ok({ set: true })
  })
}

