import type { Actor, StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { derivedId } from '#platform/derived-id'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { EndBody, TakeBody, WindowBody } from '../contract.ts'
import { callOrder, takeRefusal, ticketAfter, ticketCode, type TicketState, TICKET_STATES, type TicketStep } from '../domain.ts'
import { addCounts, type Hall, markOpen } from '../store/counts.ts'
import * as store from '../store/queue.ts'
import { refusal } from '../words.ts'
import { hallAt } from '../halls.ts'
import { kindOf, type Made, writeVisit } from './visits.ts'

type Taken = Promise<Result<store.TicketRow>>

/**
 * Takes a number, without an account and without a name; the command's id is the ticket's, so a double click takes one.
 * Refuses `no-such-queue`, `queue-closed`, `queue-full`.
 */
export function takeTicket(services: Services, by: Actor, unit: Hall, commandId: string, body: TakeBody): Taken {
  return inDistrict(services.db, by.district, async (tx): Taken => {
    const known = await store.findTicket(tx, commandId)
    if (known) return ok(known)
    const number = await allocate(tx, services, unit, body)
    if (!number.ok) return number
    const [at, on, priority] = [services.clock.now(), services.today(tx.district), body.priority ?? false]
    const from = by.kind === 'staff' ? 'counter' : (body.from ?? 'phone')
    const code = ticketCode(body.kind, number.value)
    const made = await store.insertTicket(tx, {
      id: commandId, unitId: unit.id, on, kind: body.kind, number: number.value, code, priority, from, at, orderAt: callOrder(at, priority),
    })
    if (made) addCounts(tx, unit, on, [{ measure: 'tickets', kind: body.kind, n: 1 }])
    const ticket = await store.findTicket(tx, commandId)
    return ticket ? ok(ticket) : refuse(refusal('no-such-ticket', {}))
  })
}

/** The next number of the day, while a window for it is open. */
async function allocate(tx: Tx, services: Services, unit: Hall, { kind }: TakeBody): Promise<Result<number>> {
  const on = services.today(tx.district)
  const windows = (await store.windowsOf(tx, unit.id)).map((each) => ({ kinds: each.kinds.map(kindOf), openOn: each.open_on }))
  if (windows.length === 0) return refuse(refusal('no-such-queue', {}))
  const closed = takeRefusal(kind, windows, on, 0)
  if (closed) return refuse(closed)
  const number = await store.nextNumber(tx, unit.id, on, kind)
  const full = takeRefusal(kind, windows, on, number - 1)
  return full ? refuse(full) : ok(number)
}

const stateOf = (row: store.TicketRow): TicketState => TICKET_STATES.find((each) => each === row.state) ?? 'left'

type Step = { ticket: store.TicketRow; state: TicketState }

/** A ticket of today, locked, and its state after the step. Refuses `no-such-ticket`, `ticket-out-of-turn`. */
async function step(tx: Tx, services: Services, id: string, taken: TicketStep): Promise<Result<Step>> {
  const ticket = await store.lockTicket(tx, id)
  if (!ticket || ticket.on_day !== services.today(tx.district)) return refuse(refusal('no-such-ticket', {}))
  const state = ticketAfter(taken, stateOf(ticket), ticket.code)
  return state.ok ? ok({ ticket, state: state.value }) : state
}

/** The same by somebody who sits in the hall where the number was taken. */
async function stepAt(tx: Tx, services: Services, by: StaffActor, id: string, taken: TicketStep): Promise<Result<Step & { hall: Hall }>> {
  const known = await store.findTicket(tx, id)
  const hall = known && (await hallAt(tx, by, known.unit_id))
  if (!hall) return refuse(refusal('no-such-ticket', {}))
  const done = await step(tx, services, id, taken)
  return done.ok ? ok({ ...done.value, hall }) : done
}

/** Whoever holds a number gives it back. Refuses `no-such-ticket`, `ticket-out-of-turn`. */
export function leaveQueue(services: Services, by: Actor, id: string): Made {
  return inDistrict(services.db, by.district, async (tx): Made => {
    const done = await step(tx, services, id, 'leave')
    if (!done.ok) return done
    await store.endTicket(tx, id, done.value.state, services.clock.now())
    return ok({ id })
  })
}

/** Sets a window up, changes it, or takes it away. Refuses `no-such-window`. */
export function setWindow(services: Services, by: StaffActor, commandId: string, body: WindowBody): Made {
  return inDistrict(services.db, by.district, async (tx): Made => {
    const { nameZh, nameEn, kinds } = body
    if (!body.id) {
      const windows = await store.windowsOf(tx, by.unitId)
      await store.insertWindow(tx, { id: commandId, unitId: by.unitId, position: windows.length + 1, nameZh, nameEn, kinds })
      return ok({ id: commandId })
    }
    const window = await store.lockWindow(tx, body.id)
    if (!window || window.unit_id !== by.unitId) return refuse(refusal('no-such-window', {}))
    await store.updateWindow(tx, { id: body.id, nameZh, nameEn, kinds, retiredOn: body.retired ? services.today(tx.district) : null })
    return ok({ id: body.id })
  })
}

/** Opens a window for today, or closes it. Refuses `no-such-window`; `window-busy` while a number stands at it. */
export function turnWindow(services: Services, by: StaffActor, id: string, open: boolean): Made {
  return inDistrict(services.db, by.district, async (tx): Made => {
    const today = services.today(tx.district)
    const window = await store.lockWindow(tx, id)
    const hall = window && (await hallAt(tx, by, window.unit_id))
    if (!hall) return refuse(refusal('no-such-window', {}))
    const current = open ? undefined : await store.calledAt(tx, id, today)
    if (current) return refuse(refusal('window-busy', { code: current.code }))
    await store.setOpenOn(tx, id, open ? today : null)
    if (open) markOpen(tx, hall, today)
    return ok({ id })
  })
}

/**
 * Calls the next number to a window. The window is locked first and rows another window is taking are passed over: two
 * clerks who press together never call the same. Refuses `no-such-window`, `window-closed`, `window-busy`, `nobody-waits`.
 */
export function callNext(services: Services, by: StaffActor, windowId: string): Promise<Result<store.TicketRow>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<store.TicketRow>> => {
    const [on, at] = [services.today(tx.district), services.clock.now()]
    const window = await store.lockWindow(tx, windowId)
    if (!window || !(await hallAt(tx, by, window.unit_id))) return refuse(refusal('no-such-window', {}))
    if (window.open_on !== on) return refuse(refusal('window-closed', {}))
    const current = await store.calledAt(tx, windowId, on)
    if (current) return refuse(refusal('window-busy', { code: current.code }))
    await store.endStale(tx, windowId, on, at)
    const called = await store.callFirst(tx, { windowId, unitId: window.unit_id, on, kinds: window.kinds, by: by.id, at })
    return called ? ok(called) : refuse(refusal('nobody-waits', {}))
  })
}

/** Shows a number on the display once more. Refuses `no-such-ticket`, `ticket-out-of-turn`. */
export function callAgain(services: Services, by: StaffActor, id: string): Made {
  return inDistrict(services.db, by.district, async (tx): Made => {
    const done = await stepAt(tx, services, by, id, 'again')
    if (!done.ok) return done
    await store.callOnceMore(tx, id, services.clock.now())
    return ok({ id })
  })
}

/**
 * Served, or passed over. Whoever was served is a line of the log at once, of the number's kind and window: nothing is
 * typed twice. Refuses `no-such-ticket`, `ticket-out-of-turn`, `body-missing`.
 */
export function endTicket(services: Services, by: StaffActor, id: string, body: EndBody): Promise<Result<{ id: string; visitId: string | null }>> {
  type Ended = Promise<Result<{ id: string; visitId: string | null }>>
  const { how, outcome = 'answered', persons = 1, referredTo } = body
  if (outcome === 'referred' && !referredTo) return Promise.resolve(refuse(refusal('body-missing', {})))
  return inDistrict(services.db, by.district, async (tx): Ended => {
    const done = await stepAt(tx, services, by, id, how === 'served' ? 'serve' : 'no-show')
    if (!done.ok) return done
    const { ticket, state, hall } = done.value
    await store.endTicket(tx, id, state, services.clock.now())
    const kind = kindOf(ticket.kind)
    addCounts(tx, hall, ticket.on_day, [{ measure: how, kind, n: 1 }])
    if (how === 'no-show') return ok({ id, visitId: null })
    const visitId = derivedId<'visit'>(id, 'visit')
    await writeVisit(tx, services, { hall, by }, { id: visitId, kind, persons, outcome, referredTo: outcome === 'referred' ? (referredTo ?? null) : null, windowId: ticket.window_id, ticketId: id })
    return ok({ id, visitId })
  })
}

/** Sends a number to another open window; it keeps its place and so is called there first. Refuses `no-such-window`, `same-window`, `window-closed`. */
export function transferTicket(services: Services, by: StaffActor, id: string, windowId: string): Made {
  return inDistrict(services.db, by.district, async (tx): Made => {
    const done = await stepAt(tx, services, by, id, 'transfer')
    if (!done.ok) return done
    const window = (await store.windowsOf(tx, done.value.hall.id)).find((each) => each.id === windowId)
    if (!window) return refuse(refusal('no-such-window', {}))
    if (window.open_on !== services.today(tx.district)) return refuse(refusal('window-closed', {}))
    if (done.value.ticket.window_id === windowId) return refuse(refusal('same-window', {}))
    await store.waitAgain(tx, id, windowId, done.value.ticket.order_at)
    return ok({ id })
  })
}

/** Somebody who missed the call came after all: the number keeps the place it had. Refuses `no-such-ticket`, `ticket-out-of-turn`. */
export function bringTicketBack(services: Services, by: StaffActor, id: string): Made {
  return inDistrict(services.db, by.district, async (tx): Made => {
    const done = await stepAt(tx, services, by, id, 'bring-back')
    if (!done.ok) return done
    const { ticket, hall } = done.value
    await store.waitAgain(tx, id, null, ticket.order_at)
    addCounts(tx, hall, ticket.on_day, [{ measure: 'no-show', kind: kindOf(ticket.kind), n: -1 }])
    return ok({ id })
  })
}
