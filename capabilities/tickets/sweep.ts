import type { SystemActor } from '#platform/access'
import { derivedId } from '#platform/derived-id'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { cityDay } from '#platform/time'
import { listUnits, postedAt, type Role, type Unit } from '#cap/organisation'
import { resumed } from './pauses.ts'
import { listTimedOut } from './reads.ts'
import { onTicket, type Working, type Written } from './steps.ts'
import type { TicketRow } from './store.ts'
import { refusal } from './words.ts'

const PAGE = 200
/** Who answers for a unit, by post: a station's or property company's head, a committee's head, the centre's director. */
const HEADS: readonly Role[] = ['unit-head', 'committee-head', 'director']

/**
 * What time does to tickets, district by district: pauses that are over end; at three quarters of the limit the head of the unit
 * is told, past it the head above. A fact of each; safe to repeat, and late when the sweeper is late.
 */
export async function sweepTickets(services: Services): Promise<number> {
  let noted = 0
  for (const { id } of services.districts()) {
    const by: SystemActor = { kind: 'system', district: id, name: 'deadline-sweeper' }
    const now = services.clock.now()
    let after = { at: new Date(0), id: '00000000-0000-0000-0000-000000000000' }
    let page: TicketRow[]
    do {
      const from = after
      page = await inDistrict(services.db, id, (tx) => listTimedOut(tx, now, from, PAGE), { readOnly: true })
      for (const row of page) noted += (await note(services, by, row)) ? 1 : 0
      const last = page.at(-1)
      after = last ? { at: last.warn_at, id: last.id } : after
    } while (page.length === PAGE)
  }
  return noted
}

/** One thing at a time: a ticket that is both past its limit and unheard of is escalated first, and noted overdue by the next run. */
async function note(services: Services, by: SystemActor, known: TicketRow): Promise<boolean> {
  const about = known.state === 'paused' ? `resume-${known.pause_until?.getTime()}` : `${known.warned_at ? 'overdue' : 'warn'}-${known.due_at.getTime()}`
  const command = { ticketId: known.id, commandId: derivedId<'command'>(known.id, about), by, body: { about } }
  const done = await onTicket(services, command, known, (working) => noteNow(working))
  return done.ok
}

async function noteNow(working: Working): Promise<Result<Written>> {
  const { row, now } = working
  if (row.state === 'paused') return row.pause_until !== null && row.pause_until <= now ? ok(resumed(working)) : nothing()
  if (row.warned_at === null && row.warn_at <= now) return ok(await warned(working))
  return row.overdue_at === null && row.due_at < now ? ok(await overdue(working)) : nothing()
}

/** Nothing left to note: somebody was quicker. */
function nothing(): Result<Written> {
  return refuse(refusal('no-such-ticket', {}))
}

async function warned({ tx, row, now, today }: Working): Promise<Written> {
  const unit = await headedUnit(tx, row.unit_id, false, today)
  return { fact: 'ticket-escalated', data: { toUnitId: unit?.id ?? null, share: 75 }, row: { ...row, warned_at: now, looked_after_unit_id: unit?.id ?? row.unit_id } }
}

/** Happened when the limit passed, whenever it is noted (decision 24). */
async function overdue({ tx, row, now, today, zone }: Working): Promise<Written> {
  const unit = await headedUnit(tx, row.unit_id, true, today)
  return {
    fact: 'ticket-overdue', data: { toUnitId: unit?.id ?? null, dueAt: row.due_at.toISOString() }, occurredOn: cityDay(row.due_at, zone),
    row: { ...row, overdue_at: now, looked_after_unit_id: unit?.id ?? row.unit_id },
  }
}

/** The unit itself, or where it has no head the nearest above it that has one; `above` begins with the one above. */
async function headedUnit(tx: Tx, unitId: string, above: boolean, today: Working['today']): Promise<Unit | undefined> {
  const units = new Map((await listUnits(tx, today)).map((each) => [each.id as string, each]))
  let unit = units.get(unitId)
  if (above && unit?.parentId) unit = units.get(unit.parentId) ?? unit
  while (unit) {
    if ((await postedAt(tx, unit.id, HEADS, today)).length > 0) return unit
    unit = unit.parentId === null ? undefined : units.get(unit.parentId)
  }
  return undefined
}
