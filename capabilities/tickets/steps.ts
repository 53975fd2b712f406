import { type CaseId, type FactDraft, onCase, type Permit, type ProcedureId } from '#cap/cases'
import type { Actor, StaffActor } from '#platform/access'
import type { Json, JsonObject } from '#platform/canonical'
import { inDistrict, type Tx } from '#platform/db/database'
import type { Sql } from '#platform/db/sql'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import { type Asking, mayKnow, refusalOf, type TicketStep } from './domain.ts'
import * as store from './store.ts'
import { refusal } from './words.ts'

export interface TicketCommand<By extends Actor = StaffActor> {
  readonly ticketId: string
  readonly commandId: string
  readonly by: By
  readonly body: Json
}

/** A ticket in a step's hands, with its case locked. */
export interface Working {
  readonly tx: Tx
  readonly row: store.TicketRow
  readonly now: Date
  readonly today: Day
  readonly zone: string
}

/** What a step writes: one fact, the row after it, and what else belongs in the same statement. */
export interface Written {
  readonly fact: string
  readonly data: JsonObject
  /** Words of people; never in the row, in letters or in figures. */
  readonly content?: JsonObject
  readonly row: store.TicketRow
  /** Day on which it happened, where that is not today (an overdue ticket that is noted later). */
  readonly occurredOn?: Day
  readonly unitPath?: string
  readonly also?: readonly (Sql | undefined)[]
  /** A fact of the case's own entry behind it, where what is done changes how the matter is handled at all. */
  readonly entry?: Pick<FactDraft, 'kind' | 'data'>
}

export type StateOnly = { state: string }

/** Data that every fact of a ticket carries: figures are kept by service. */
export function about(row: Pick<store.TicketRow, 'service' | 'class'>): { service: string; class: string } {
  return { service: row.service, class: row.class }
}

/**
 * One step of staff on a ticket, under the lock of its case. Nearness to the case is not asked: the ticket is. Refuses
 * `no-such-ticket` (also for a sealed one), `not-your-side`, `ticket-out-of-turn` and what `work` refuses.
 */
export async function takeStep(
  services: Services, command: TicketCommand, step: TicketStep, ground: Asking['ground'], work: (working: Working) => Promise<Result<Written>> | Result<Written>,
): Promise<Result<StateOnly>> {
  const { by } = command
  const known = await inDistrict(services.db, by.district, (tx) => store.findTicket(tx, command.ticketId), { readOnly: true })
  if (!known || !mayKnow(store.standingOf(known), by)) return refuse(refusal('no-such-ticket', {}))
  return onTicket(services, command, known, (working) => {
    const asking = { today: working.today, ...(ground === undefined ? {} : { ground }) }
    const refused = refusalOf(step, store.standingOf(working.row), by, asking)
    return refused ? refuse(refused) : work(working)
  })
}

/** A command on a ticket by anybody who was let in: staff by their step, the sweep, a reporter by their own case. */
export async function onTicket(
  services: Services, command: TicketCommand<Actor>, known: Pick<store.TicketRow, 'id' | 'case_id'>,
  work: (working: Working) => Promise<Result<Written>> | Result<Written>,
): Promise<Result<StateOnly>> {
  const permit: Permit = async (_tx, row): Promise<Refusal | undefined> => (row.sealed ? refusal('no-such-ticket', {}) : undefined)
  const envelope = { caseId: known.case_id as CaseId, commandId: command.commandId, by: command.by, body: command.body }
  return onCase<StateOnly>(services, envelope, permit, async (tx, file) => {
    const row = await store.findTicket(tx, known.id)
    if (!row) return refuse(refusal('no-such-ticket', {}))
    const now = services.clock.now()
    const written = await work({ tx, row, now, today: services.today(tx.district), zone: services.district(tx.district).zone })
    if (!written.ok) return written
    return ok(recordingOf(tx, row, written.value, now, file.procedure('entry')?.id))
  })
}

function recordingOf(tx: Tx, before: store.TicketRow, written: Written, now: Date, entryId: ProcedureId | undefined) {
  const { fact, data, content, row, occurredOn, unitPath, also = [], entry } = written
  const draft: FactDraft = {
    kind: fact, procedureId: before.id as ProcedureId, data: { ...about(row), ...data },
    ...(content ? { content } : {}), ...(occurredOn ? { occurredOn } : {}),
  }
  return {
    facts: entry && entryId ? [draft, { ...entry, procedureId: entryId }] : [draft], also: [store.updateTicket(tx, row, now), ...also], answer: { state: row.state },
    ...(unitPath === undefined ? {} : { columns: { unitPath } }),
  }
}
