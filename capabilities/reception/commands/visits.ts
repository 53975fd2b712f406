import { type CaseId, factsOf, findIdByCode, readCaseCode, type Reaction, showCaseCode } from '#cap/cases'
import type { StaffActor } from '#platform/access'
import { type Book, cameFromOf } from '#platform/came-from'
import { inDistrict, type Tx } from '#platform/db/database'
import { isId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { LinkBody, OutcomeBody, VisitBody } from '../contract.ts'
import { countsOfOutcome, countsOfVisit, isMidday, kindsOf, leadingIn, type Outcome, OUTCOMES, outcomeRefusal, VISIT_KINDS, type VisitKind } from '../domain.ts'
import { hallOf } from '../halls.ts'
import { addCounts, type Hall, markOpen } from '../store/counts.ts'
import { windowsOf } from '../store/queue.ts'
import * as store from '../store/visits.ts'
import { refusal } from '../words.ts'

export type Made = Promise<Result<{ id: string }>>

export const kindOf = (text: string): VisitKind => VISIT_KINDS.find((each) => each === text) ?? 'other'
const outcomeOf = (text: string): Outcome => OUTCOMES.find((each) => each === text) ?? 'open'

/** A line of the log: no name is asked. Refuses `body-missing`, `no-such-window`. */
export function logVisit(services: Services, by: StaffActor, commandId: string, body: VisitBody): Made {
  if (body.outcome === 'referred' && !body.referredTo) return Promise.resolve(refuse(refusal('body-missing', {})))
  return inDistrict(services.db, by.district, async (tx): Made => {
    const windows = body.windowId ? await windowsOf(tx, by.unitId) : []
    if (body.windowId && !windows.some((each) => each.id === body.windowId)) return refuse(refusal('no-such-window', {}))
    const { kind, persons, outcome, referredTo } = body
    await writeVisit(tx, services, { hall: hallOf(by), by }, { id: commandId, kind, persons, outcome, referredTo: outcome === 'referred' ? (referredTo ?? null) : null, windowId: body.windowId ?? null, ticketId: null })
    return ok({ id: commandId })
  })
}

export interface VisitDraft {
  readonly id: string
  readonly kind: VisitKind
  readonly persons: number
  readonly outcome: Outcome
  readonly referredTo: string | null
  readonly windowId: string | null
  readonly ticketId: string | null
}

/** Writes the line and moves the day's figures, once however often it is sent. */
export async function writeVisit(tx: Tx, services: Services, { hall, by }: { readonly hall: Hall; readonly by: StaffActor }, draft: VisitDraft): Promise<void> {
  const at = services.clock.now()
  const on = services.today(tx.district)
  const made = await store.insertVisit(tx, { ...draft, unitId: hall.id, unitPath: hall.path, on, at, by: by.id })
  if (!made) return
  markOpen(tx, hall, on)
  addCounts(tx, hall, on, countsOfVisit({ ...draft, midday: isMidday(at, services.district(tx.district).zone) }))
}

/** What became of a visit, on its day. Refuses `no-such-visit`, `day-is-over`, `already-registered`, `body-missing`. */
export function setVisitOutcome(services: Services, by: StaffActor, id: string, body: OutcomeBody): Made {
  if (body.outcome === 'referred' && !body.referredTo) return Promise.resolve(refuse(refusal('body-missing', {})))
  return inDistrict(services.db, by.district, async (tx): Made => {
    const visit = await store.lockVisit(tx, id)
    if (!visit || visit.unit_id !== by.unitId) return refuse(refusal('no-such-visit', {}))
    const before = outcomeOf(visit.outcome)
    const refused = outcomeRefusal({ outcome: before, onDay: visit.on_day }, services.today(tx.district))
    if (refused) return refuse(refused)
    await store.setOutcome(tx, id, body.outcome, body.outcome === 'referred' ? (body.referredTo ?? null) : null)
    addCounts(tx, hallOf(by), visit.on_day, countsOfOutcome(kindOf(visit.kind), before, body.outcome))
    return ok({ id })
  })
}

/** The matter behind a code somebody reads out, if it is what the clerk says. Refuses `no-such-code`, for what is sealed as for what does not exist, and `other-kind`. */
export async function linkOf(tx: Tx, body: LinkBody): Promise<Result<store.LinkMade>> {
  const code = readCaseCode(body.code)
  const id = code === undefined ? undefined : await findIdByCode(tx, code)
  if (code === undefined || id === undefined) return refuse(refusal('no-such-code', {}))
  const kinds = kindsOf((await factsOf(tx, id as CaseId)).map((each) => each.kind))
  return kinds.includes(body.as) ? ok({ as: body.as, id, code: showCaseCode(code) }) : refuse(refusal('other-kind', { is: kinds[0] ?? 'case' }))
}

/** Links a visit with what it was registered as. Refuses `no-such-visit`, `already-registered`, `no-such-code`. */
export function linkVisit(services: Services, by: StaffActor, id: string, body: LinkBody): Made {
  return inDistrict(services.db, by.district, async (tx): Made => {
    const visit = await store.lockVisit(tx, id)
    if (!visit || visit.unit_id !== by.unitId) return refuse(refusal('no-such-visit', {}))
    if (visit.linked_id !== null) return refuse(refusal('already-registered', {}))
    const link = await linkOf(tx, body)
    if (!link.ok) return link
    await registered(tx, visit, link.value)
    return ok({ id })
  })
}

async function registered(tx: Tx, visit: store.VisitLocked, link: store.LinkMade): Promise<void> {
  await store.linkVisit(tx, visit.id, link)
  addCounts(tx, { id: visit.unit_id, path: visit.unit_path }, visit.on_day, countsOfOutcome(kindOf(visit.kind), outcomeOf(visit.outcome), 'registered'))
}

/** The entry a case was registered from, when the fact names one of this kind. */
export function cameFromIn(data: Readonly<Record<string, unknown>>, kind: Book): string | undefined {
  const from = cameFromOf(data)
  return from?.kind === kind && isId(from.id) ? from.id : undefined
}

/** The log learns the case that a visitor's matter became. Safe to repeat; a line that is linked already stays as it is. */
export const linkRegisteredVisit: Reaction = {
  hears: 'case-registered',
  name: 'reception.visit',
  when: (fact) => cameFromIn(fact.data, 'visit') !== undefined,
  async react(tx, _services, fact) {
    const id = cameFromIn(fact.data, 'visit')
    const visit = id === undefined ? undefined : await store.lockVisit(tx, id)
    if (visit && visit.linked_id === null) await registered(tx, visit, { as: leadingIn(fact.data), id: fact.caseId, code: null })
  },
}

