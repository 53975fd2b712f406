import { showCaseCode } from '#cap/cases'
import { openingOn } from '#cap/directory'
import { takeTicket } from '#cap/reception'
import type { Actor, StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { derivedId } from '#platform/derived-id'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import type { BookBody } from '../contract.ts'
import { bookable, clockText, freeSeat, freeTimes, hoursText, isMissed, liesIn, serviceHours, slotsOf } from '../domain.ts'
import { newCode, pinFor } from '../codes.ts'
import { sealTexts } from '#platform/sealed-texts'
import { counted, one } from '../store/counts.ts'
import * as store from '../store/appointments.ts'
import { refusal } from '../words.ts'
import { appliedItemOn, type AtPoint, dayIn, type Made, minuteNow, phoneTyped, pointOf } from './parts.ts'

export interface Booked {
  readonly id: string
  readonly code: string
  readonly pin: string
  readonly on: Day
  readonly from: number
}

const MOST_TRIES = 60
const NEXT_SHOWN = 3

/** What is free at a place on a day, by the hours of the service there: midday and Saturday as they come. */
export async function timesOn(tx: Tx, services: Services, { point, facility }: AtPoint, on: Day) {
  const hours = serviceHours(await openingOn(tx, facility.id, on), point.hours, on)
  const given = await store.seatsGiven(tx, { facilityId: facility.id, itemId: point.item_id, on })
  const taken = new Map<number, number>()
  for (const each of given) taken.set(each.from_minute, (taken.get(each.from_minute) ?? 0) + 1)
  const today = services.today(tx.district)
  const times = facility.state === 'open' && bookable(on, today) ? freeTimes(slotsOf(hours, point.slot_minutes), point.seats, taken, on === today ? minuteNow(services, tx) : -1) : []
  return { hours, times: point.seats === 0 ? [] : times, given }
}

/**
 * Books a time, without an account and without a name; the command's id is the booking's. Of two who take the last seat at once one is told
 * the next free times. Refuses `no-such-item`, `guided-has-no-file` (N-12), `no-such-point`, `not-bookable`, `outside-hours`, `no-such-time`, `slot-full`,
 * `phone-for-letter`, `notice-first`, `phone-wrong`.
 */
export async function book(services: Services, by: Actor, id: string, body: BookBody): Promise<Result<Booked>> {
  const phone = phoneTyped(body.phone)
  if (!phone.ok) return phone
  if (body.reminder && phone.value === '') return refuse(refusal('phone-for-letter', {}))
  if (body.reminder && !body.noticeGiven) return refuse(refusal('notice-first', {}))
  const on = dayIn(body.on)
  if (!on.ok) return on
  return inDistrict(services.db, by.district, async (tx): Promise<Result<Booked>> => {
    const known = await store.findAppointment(tx, id)
    if (known) return ok(bookedOf(services, known))
    if (!bookable(on.value, services.today(tx.district))) return refuse(refusal('not-bookable', {}))
    const item = await appliedItemOn(tx, body.itemId, on.value)
    if (!item.ok) return item
    const place = await pointOf(tx, body.itemId, body.facilityId)
    if (!place.ok) return place
    const words = body.reminder ? sealTexts(services.keys, tx.district, { phone: phone.value }) : null
    return seated(tx, services, place.value, {
      id, itemId: body.itemId, on: on.value, from: body.from, takenFrom: by.kind === 'staff' ? 'counter' : 'page', language: body.language ?? 'zh', words, reminder: body.reminder ? 'wanted' : 'none',
    })
  })
}

const bookedOf = (services: Services, row: store.AppointmentRow): Booked => ({ id: row.id, code: showCaseCode(row.code), pin: pinFor(services.keys, row.id), on: row.on_day, from: row.from_minute })

type Wanted = Pick<store.Booking, 'id' | 'itemId' | 'on' | 'from' | 'takenFrom' | 'language' | 'words' | 'reminder'>

/** Takes the lowest free seat; where somebody was quicker, the next one. */
async function seated(tx: Tx, services: Services, place: AtPoint, wanted: Wanted): Promise<Result<Booked>> {
  const { point, facility } = place
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const { hours, times, given } = await timesOn(tx, services, place, wanted.on)
    if (hours.length > 0 && !liesIn(hours, wanted.from, point.slot_minutes)) return refuse(refusal('outside-hours', { hours: hoursText(hours) }))
    if (!times.some((each) => each.from === wanted.from)) return refuse(refusal('no-such-time', {}))
    const seat = freeSeat(point.seats, given.filter((each) => each.from_minute === wanted.from).map((each) => each.seat))
    if (seat === undefined) return refuse(refusal('slot-full', { next: nextFree(times, wanted.from) }))
    const booking = { ...wanted, code: newCode(), facilityId: facility.id, unitId: facility.unit_id, unitPath: facility.unit_path, slotMinutes: point.slot_minutes, seat, at: services.clock.now() }
    if (!(await store.insertBooking(tx, booking))) continue
    counted(tx, { id: facility.unit_id, path: facility.unit_path }, services.today(tx.district), one('booked', wanted.takenFrom))
    return ok({ id: wanted.id, code: showCaseCode(booking.code), pin: pinFor(services.keys, wanted.id), on: wanted.on, from: wanted.from })
  }
  throw new Error('no seat could be taken')
}

/** The next free times of the day, those after what was wanted first. */
function nextFree(times: readonly { readonly from: number; readonly free: number }[], wanted: number): string {
  const free = times.filter((each) => each.free > 0).map((each) => each.from)
  return [...free.filter((from) => from > wanted), ...free.filter((from) => from < wanted)].slice(0, NEXT_SHOWN).map(clockText).join('、')
}

/** Cancels a booking: its place is free at once. Refuses `no-such-appointment`, `not-booked-now`. */
export async function cancelLocked(tx: Tx, services: Services, row: store.AppointmentRow | undefined): Made {
  if (!row) return refuse(refusal('no-such-appointment', {}))
  if (row.state !== 'booked') return refuse(refusal('not-booked-now', {}))
  await store.endBooking(tx, row.id, 'cancelled')
  counted(tx, { id: row.unit_id, path: row.unit_path }, services.today(tx.district), one('cancelled'))
  return ok({ id: row.id })
}

/** At the window, for somebody who asks. Refuses as `cancelLocked`. */
export function cancel(services: Services, by: StaffActor, id: string): Made {
  return inDistrict(services.db, by.district, async (tx): Made => {
    const row = await store.lockAppointment(tx, id)
    return cancelLocked(tx, services, row?.unit_id === by.unitId ? row : undefined)
  })
}

/** A queue of the unit's hall, where it has one: the number that was taken. */
export interface Arrived {
  readonly id: string
  readonly ticket: { readonly id: string; readonly code: string } | null
}

/**
 * Somebody came: on that day only. They take a number of the queue where the unit has one open; without it the window calls them itself.
 * Refuses `no-such-appointment`, `not-booked-now`, `not-today`.
 */
export async function arrive(services: Services, by: StaffActor, id: string): Promise<Result<Arrived>> {
  const came = await inDistrict(services.db, by.district, async (tx): Made => {
    const row = await store.lockAppointment(tx, id)
    if (row?.unit_id !== by.unitId) return refuse(refusal('no-such-appointment', {}))
    if (row.state === 'kept') return ok({ id })
    if (row.state !== 'booked') return refuse(refusal('not-booked-now', {}))
    const today = services.today(tx.district)
    if (row.on_day !== today) return refuse(refusal('not-today', {}))
    await store.keepBooking(tx, id, null)
    counted(tx, { id: row.unit_id, path: row.unit_path }, today, one('kept'))
    return ok({ id })
  })
  if (!came.ok) return came
  const ticketId = derivedId<'ticket'>(id, 'arrival')
  const taken = await takeTicket(services, by, { id: by.unitId, path: by.unitPath }, ticketId, { kind: 'affairs' })
  if (!taken.ok) return ok({ id, ticket: null })
  await inDistrict(services.db, by.district, (tx) => store.keepBooking(tx, id, ticketId))
  return ok({ id, ticket: { id: ticketId, code: taken.value.code } })
}

/** Bookings nobody came for free their place; nobody is remembered for it. Answers how many. */
export async function freeMissed(services: Services): Promise<number> {
  let freed = 0
  for (const { id } of services.districts()) {
    freed += await inDistrict(services.db, id, async (tx) => {
      const [today, minute] = [services.today(tx.district), minuteNow(services, tx)]
      const over = (await store.bookedUntil(tx, today, minute)).filter((each) => isMissed(each.on_day, each.from_minute, today, minute))
      for (const each of over) {
        await store.endBooking(tx, each.id, 'missed')
        counted(tx, { id: each.unit_id, path: each.unit_path }, each.on_day, one('missed'))
      }
      return over.length
    })
  }
  return freed
}
