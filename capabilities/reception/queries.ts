import type { UnitId } from '#cap/organisation'
import { unitOf } from '#cap/organisation'
import type { Actor, StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { cursorOf as cursorIn, pageOf } from '#platform/pages'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { parseDay } from '#platform/time'
import type { Queue, Ticket, WindowView } from './contract.ts'
import { openKinds, TICKET_STATES } from './domain.ts'
import { hallsOf, type SeatedHall } from './halls.ts'
import { listHalls, listPassed, listWaiting, placeOf, type WaitingRow } from './reads/queue.ts'
import { listVisits, PAGE, sumsOfDay } from './reads/visits.ts'
import { kindOf, pair, visitOf, waitingOf, windowOf } from './shown.ts'
import { calledAt, findTicket, type WindowRow, windowsOf } from './store/queue.ts'
import { withoutSealed } from './went-on.ts'
import { KIND_WORDS, refusal } from './words.ts'

/** Refuses `bad-cursor`. */
export const cursorOf = (text: string | undefined) => cursorIn(text, refusal('bad-cursor', {}))

/** The log of one day. Refuses `bad-day`, `bad-cursor`. */
export async function logOf(services: Services, viewer: StaffActor, asked: { readonly on?: string; readonly before?: string }) {
  const today = services.today(viewer.district)
  const on = parseDay(asked.on ?? today)
  const before = cursorOf(asked.before)
  if (!on.ok) return refuse(refusal('bad-day', {}))
  if (!before.ok) return before
  return inDistrict(services.db, viewer.district, async (tx) => {
    const rows = await withoutSealed(tx, await listVisits(tx, viewer.unitId, on.value, before.value))
    const sums = await sumsOfDay(tx, viewer.unitId, on.value)
    const { here, next } = pageOf(rows, PAGE, (row) => row.arrived_at)
    return ok({ on: on.value, visits: here.map((row) => visitOf(row, today)), ...sums, next })
  }, { readOnly: true })
}

/** Halls where numbers are taken, with how many wait. */
export function queuesOf(services: Services, asking: Actor) {
  return inDistrict(services.db, asking.district, async (tx) => {
    const rows = await listHalls(tx, services.today(tx.district))
    return ok({ queues: rows.map((row) => ({ unitId: row.unit_id, name: { zh: row.name_zh, en: row.name_en }, waiting: row.waiting, openWindows: row.open_windows })) })
  }, { readOnly: true })
}

/** At most this many of the next codes hang in the hall. */
const SHOWN_NEXT = 12

/** What hangs in a hall: codes, windows, how many wait. Refuses `no-such-queue`. */
export function queueOf(services: Services, asking: Actor, unitId: string): Promise<Result<Queue>> {
  return inDistrict(services.db, asking.district, async (tx): Promise<Result<Queue>> => {
    const today = services.today(tx.district)
    const windows = await windowsOf(tx, unitId)
    const unit = windows.length > 0 ? await unitOf(tx, unitId as UnitId) : undefined
    if (!unit) return refuse(refusal('no-such-queue', {}))
    const rows = await listWaiting(tx, unitId, today)
    const waiting = rows.filter((each) => each.state === 'waiting')
    const open = openKinds(windows.map((each) => ({ kinds: each.kinds.map(kindOf), openOn: each.open_on })), today)
    return ok({
      unitId, name: { ...unit.name }, waiting: waiting.length, next: waiting.slice(0, SHOWN_NEXT).map((each) => each.code), called: calledIn(rows, windows),
      kinds: open.map((kind) => ({ kind, words: { ...KIND_WORDS[kind] }, waiting: waiting.filter((each) => each.kind === kind).length })),
      asOf: services.clock.now().toISOString(),
    })
  }, { readOnly: true })
}

/** The last called first. */
function calledIn(rows: readonly WaitingRow[], windows: readonly WindowRow[]): Queue['called'] {
  const called = rows.filter((each) => each.state === 'called').sort((one, other) => (other.called_at?.getTime() ?? 0) - (one.called_at?.getTime() ?? 0))
  return called.flatMap(({ code, window_id, called_at }) => {
    const window = windows.find((each) => each.id === window_id)
    return window && called_at ? [{ code, window: { zh: window.name_zh, en: window.name_en }, at: called_at.toISOString() }] : []
  })
}

/** A number as its holder sees it. Refuses `no-such-ticket`. */
export function ticketOf(services: Services, asking: Actor, id: string): Promise<Result<Ticket>> {
  return inDistrict(services.db, asking.district, (tx) => ticketIn(tx, services, id), { readOnly: true })
}

async function ticketIn(tx: Tx, services: Services, id: string): Promise<Result<Ticket>> {
  const row = await findTicket(tx, id)
  const place = row && (await placeOf(tx, id))
  if (!row || !place) return refuse(refusal('no-such-ticket', {}))
  const state = TICKET_STATES.find((each) => each === row.state) ?? 'left'
  return ok({
    id, unitId: row.unit_id, unitName: { zh: place.unit_zh, en: place.unit_en }, code: row.code, kindWords: { ...KIND_WORDS[kindOf(row.kind)] },
    state: row.on_day === services.today(tx.district) ? state : 'past', ahead: place.ahead, window: pair(place.window_zh, place.window_en), takenAt: row.taken_at.toISOString(),
  })
}

/** Windows at which one may sit, one's own unit's first. */
async function seatsOf(tx: Tx, viewer: StaffActor): Promise<readonly { readonly window: WindowRow; readonly hall: SeatedHall }[]> {
  const halls = await hallsOf(tx, viewer)
  const found = await Promise.all(halls.map(async (hall) => (await windowsOf(tx, hall.id)).map((window) => ({ window, hall }))))
  return found.flat()
}

/** The same, to choose from. */
export function windowsFor(services: Services, viewer: StaffActor) {
  const today = services.today(viewer.district)
  return inDistrict(services.db, viewer.district, async (tx) => ok({ windows: (await seatsOf(tx, viewer)).map((each) => windowOf(each.window, today, each.hall.host)) }), { readOnly: true })
}

/** How many of those who wait a window shows. */
const SHOWN_WAITING = 30

/** The queue as one window sees it. Refuses `no-such-window`. */
export function windowViewOf(services: Services, viewer: StaffActor, id: string): Promise<Result<WindowView>> {
  return inDistrict(services.db, viewer.district, async (tx): Promise<Result<WindowView>> => {
    const today = services.today(tx.district)
    const seats = await seatsOf(tx, viewer)
    const seat = seats.find((each) => each.window.id === id)
    if (!seat) return refuse(refusal('no-such-window', {}))
    const { window, hall } = seat
    const others = seats.filter((each) => each.window.id !== id && each.hall.id === hall.id)
    const current = await calledAt(tx, id, today)
    const waiting = (await listWaiting(tx, hall.id, today))
      .filter((each) => each.state === 'waiting' && (each.window_id === id || (each.window_id === null && window.kinds.includes(each.kind))))
    const passed = await listPassed(tx, hall.id, today)
    return ok({
      unitId: hall.id, window: windowOf(window, today, hall.host), others: others.map((each) => windowOf(each.window, today, hall.host)),
      current: current ? waitingOf(current, id) : null, waiting: waiting.slice(0, SHOWN_WAITING).map((each) => waitingOf(each, id)), waitingCount: waiting.length,
      passed: passed.map((each) => waitingOf(each, id)),
    })
  }, { readOnly: true })
}
