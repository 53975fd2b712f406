import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'

export interface VisitMade {
  readonly id: string
  readonly unitId: string
  readonly unitPath: string
  readonly on: Day
  readonly at: Date
  readonly persons: number
  readonly kind: string
  readonly windowId: string | null
  readonly ticketId: string | null
  readonly outcome: string
  readonly referredTo: string | null
  readonly by: string
}

/** Answers false where the same command logged it before. */
export async function insertVisit(tx: Tx, visit: VisitMade): Promise<boolean> {
  const { id, unitId, unitPath, on, at, persons, kind, windowId, ticketId, outcome, referredTo, by } = visit
  const made = await tx<{ id: string }>`
    insert into reception.visit (district_id, id, unit_id, unit_path, on_day, arrived_at, persons, kind, window_id, ticket_id, outcome, referred_to, logged_by)
    values (${tx.district}, ${id}, ${unitId}, ${unitPath}, ${on}, ${at}, ${persons}, ${kind}, ${windowId}, ${ticketId}, ${outcome}, ${referredTo}, ${by})
    on conflict (district_id, id) do nothing returning id`
  return made.length > 0
}

export interface VisitLocked {
  readonly id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly on_day: Day
  readonly kind: string
  readonly outcome: string
  readonly linked_id: string | null
}

export async function lockVisit(tx: Tx, id: string): Promise<VisitLocked | undefined> {
  const [found] = await tx<VisitLocked>`
    select v.id, v.unit_id, v.unit_path, v.on_day, v.kind, v.outcome, v.linked_id from reception.visit v
     where v.district_id = ${tx.district} and v.id = ${id} limit 1 for update`
  return found
}

export async function setOutcome(tx: Tx, id: string, outcome: string, referredTo: string | null): Promise<void> {
  await tx`update reception.visit set outcome = ${outcome}, referred_to = ${referredTo} where district_id = ${tx.district} and id = ${id}`
}

export interface LinkMade {
  readonly as: string
  readonly id: string
  readonly code: string | null
}

export async function linkVisit(tx: Tx, id: string, link: LinkMade): Promise<void> {
  await tx`update reception.visit set outcome = 'registered', referred_to = null, linked_as = ${link.as}, linked_id = ${link.id}, linked_code = ${link.code}
     where district_id = ${tx.district} and id = ${id}`
}
