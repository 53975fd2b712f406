import type { StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { cleanText } from '#platform/validators'
import type { HeldBody, OrderBody, ProgrammeBody, SessionBody } from '../contract.ts'
import { activityRefusal, deliveryRefusal, plainRefusal, termRefusal } from '../domain.ts'
import { addCounts } from '../store/counts.ts'
import * as store from '../store/programmes.ts'
import { refusal } from '../words.ts'
import { closeAll } from './ending.ts'
import { dayIn, type Done, here, type Here } from './here.ts'
import { longer, type Renewed } from './renewing.ts'

/** Opens a programme with its purpose and its last day; a project begins by taking people in. Refuses `not-a-day`, `until-wrong`, `labels`, `not-asked-here`, `finds-somebody`. */
export function enter(services: Services, by: StaffActor, commandId: string, body: ProgrammeBody): Done {
  const [from, until] = [dayIn(body.fromOn, 'fromOn'), dayIn(body.untilOn, 'untilOn')]
  if (!from.ok) return Promise.resolve(from)
  if (!until.ok) return Promise.resolve(until)
  return here(services, by, async ({ tx, home, now, today }): Done => {
    const texts = { title: cleanText(body.title), purpose: cleanText(body.purpose), partner: cleanText(body.partner) }
    const refused = termRefusal(from.value, until.value, today) ?? plainRefusal('title', texts.title) ?? plainRefusal('purpose', texts.purpose) ?? plainRefusal('partner', texts.partner)
    if (refused) return refuse(refused)
    const state = body.kind === 'project' ? 'forming' : 'running'
    await store.insertProgramme(tx, home, { id: commandId, kind: body.kind, ...texts, state, from_on: from.value, until_on: until.value, keeper_id: by.id }, now)
    return ok({ id: commandId })
  })
}

/** One of this unit; families’ programmes belong to their counsellor. Refuses `no-such-programme`. */
export async function ownProgramme({ tx, by }: Pick<Here, 'tx' | 'by'>, id: string): Promise<Result<store.ProgrammeRow>> {
  const found = await store.lockProgramme(tx, id)
  const isOwn = found?.unit_id === by.unitId && (found.kind === 'project' || found.keeper_id === by.id)
  return found && isOwn ? ok(found) : refuse(refusal('no-such-programme', {}))
}

function onOpen(services: Services, by: StaffActor, id: string, work: (at: Here, found: store.ProgrammeRow) => Done): Done {
  return here(services, by, async (at): Done => {
    const found = await ownProgramme(at, id)
    if (!found.ok) return found
    return found.value.state === 'ended' ? refuse(refusal('out-of-turn', {})) : work(at, found.value)
  })
}

/** A project has enough people and begins. */
export function start(services: Services, by: StaffActor, id: string): Done {
  return onOpen(services, by, id, async ({ tx }): Done => {
    await store.setRunning(tx, id)
    return ok({ id })
  })
}

/** Goes on beyond its last day, with the ground. Refuses `ground-missing`, `renewed-to-less`, `until-wrong`, and what `plainRefusal` does. */
export function renew(services: Services, by: StaffActor, id: string, commandId: string, body: Renewed): Done {
  return onOpen(services, by, id, (at, found) => longer(at, { id: commandId, kind: 'programme', subjectId: id, was: found.until_on }, body, (until) => store.setUntil(at.tx, id, until)))
}

/** Ends on purpose, with everybody in it. */
export function end(services: Services, by: StaffActor, id: string): Done {
  return here(services, by, async (at): Done => {
    const { tx, today } = at
    const found = await ownProgramme(at, id)
    if (!found.ok) return found
    if (found.value.state === 'ended') return ok({ id })
    await store.setEnded(tx, id, 'purpose', today)
    await closeAll(tx, id, 'purpose', today)
    tx.atEnd(insertChange(tx, services.clock, by, { action: 'programmes.ended', subjectKind: 'programme', subjectId: id, data: {} }))
    return ok({ id })
  })
}

/** Refuses `not-a-day`, `activity-wrong`, `until-wrong` beyond the last day. */
export function planSession(services: Services, by: StaffActor, id: string, commandId: string, body: SessionBody): Done {
  const on = dayIn(body.on)
  if (!on.ok) return Promise.resolve(on)
  return onOpen(services, by, id, async ({ tx }, found): Done => {
    const place = cleanText(body.place)
    const refused = activityRefusal(found.kind, body.activities) ?? plainRefusal('place', place)
    if (refused) return refuse(refused)
    if (on.value > found.until_on || on.value < found.from_on) return refuse({ ...refusal('until-wrong', { last: found.until_on }), field: 'on' })
    await store.insertSession(tx, { id: commandId, programmeId: id, on: on.value, place, activities: body.activities })
    return ok({ id: commandId })
  })
}

/** Held with who came and which kinds of activity, or called off. Refuses `no-such-session`, `day-to-come`, `activity-wrong`. */
export function noteSession(services: Services, by: StaffActor, sessionId: string, body: HeldBody): Done {
  return here(services, by, async (at): Done => {
    const session = await store.lockSession(at.tx, sessionId)
    if (!session) return refuse(refusal('no-such-session', {}))
    const found = await ownProgramme(at, session.programme_id)
    if (!found.ok) return found
    if (session.state === (body.held ? 'held' : 'called-off')) return ok({ id: sessionId })
    const refused = session.state === 'planned' ? heldRefused(at, found.value, session, body) : refusal('no-such-session', {})
    if (refused) return refuse(refused)
    await store.setHeld(at.tx, session, body.held, body.activities, body.held ? body.came : [])
    countSession(at, found.value, session, body)
    return ok({ id: sessionId })
  })
}

function heldRefused({ today }: Here, { kind }: store.ProgrammeRow, session: store.SessionRow, { held, activities }: HeldBody) {
  if (!held) return undefined
  return session.on_day > today ? refusal('day-to-come', {}) : activityRefusal(kind, activities)
}

function countSession({ tx }: Here, { unit_id: id, unit_path: path, kind }: store.ProgrammeRow, session: store.SessionRow, { held, activities }: HeldBody): void {
  if (!held) return
  if (kind === 'family') addCounts(tx, { id, path }, session.on_day, [['sessions', 1]])
  else if (activities.includes('training')) addCounts(tx, { id, path }, session.on_day, [['training-days', 1]])
}

/** Pieces and days for a partner; nobody’s income. Refuses `not-a-day`, and what `plainRefusal` does. */
export function order(services: Services, by: StaffActor, id: string, commandId: string, body: OrderBody): Done {
  const due = dayIn(body.dueOn, 'dueOn')
  if (!due.ok) return Promise.resolve(due)
  return onOpen(services, by, id, async ({ tx, today }, found): Done => {
    const made = { partner: cleanText(body.partner), product: cleanText(body.product) }
    const refused = found.kind === 'project' ? plainRefusal('product', made.partner, made.product) : refusal('no-such-programme', {})
    if (refused) return refuse(refused)
    await store.insertOrder(tx, { id: commandId, programmeId: id, ...made, pieces: body.pieces, on: today, dueOn: due.value })
    return ok({ id: commandId })
  })
}

/** So many pieces more were handed over. Refuses `no-such-order`, `too-many-pieces`. */
export function deliver(services: Services, by: StaffActor, orderId: string, pieces: number): Done {
  return here(services, by, async (at): Done => {
    const { tx, home, today } = at
    const found = await store.lockOrder(tx, orderId)
    if (!found) return refuse(refusal('no-such-order', {}))
    const programme = await ownProgramme(at, found.programme_id)
    if (!programme.ok) return programme
    const refused = deliveryRefusal(found, pieces)
    if (refused) return refuse(refused)
    const delivered = found.delivered + pieces
    const isDone = delivered === found.pieces
    await store.setDelivered(tx, orderId, delivered, isDone ? today : null)
    addCounts(tx, home, today, [['pieces', pieces], ['orders', isDone ? 1 : 0]])
    return ok({ id: orderId })
  })
}
