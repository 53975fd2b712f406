import type { Tx } from '#platform/db/database'
import { rows, type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { ExclusionGround, PauseGround, TicketClass, TicketState, TicketStanding } from './domain.ts'

/** What a ticket was counted as when it was dispatched; facts carry it so that whoever moves it can take it off again. */
export type CountedAs = { unitId: string; on: string; care: boolean; respondedOn: string | null }

/** Somebody's newest answer, as later facts need it; which stars they were stays in the fact's content. */
export type AnswerGiven = { answered: boolean; solved: boolean; satisfied: boolean | null; on: string }
/** By reporter: one answer a person and matter counts. */
export type Answers = { [reporterId: string]: AnswerGiven }

export interface TicketRow {
  readonly id: string
  readonly case_id: string
  readonly public_id: string
  /** Who reported it first; those who joined have pages of their own. */
  readonly reporter_id: string
  readonly service: string
  readonly class: TicketClass
  readonly channel: string
  readonly title: string
  readonly place_text: string
  readonly micro_grid_id: string | null
  readonly common: boolean
  /** The centre that took it in: those above it oversee the ticket wherever it goes. */
  readonly home_path: string
  readonly unit_id: string
  readonly unit_path: string
  readonly assignee_id: string | null
  readonly state: TicketState
  /** Where it goes back to from a pause or a declined exclusion. */
  readonly back_to: TicketState
  readonly opened_on: Day
  readonly opened_at: Date
  /** When the limit that runs now began: again with every reopening. */
  readonly started_at: Date
  readonly paused_ms: number
  readonly due_at: Date
  readonly warn_at: Date
  readonly due_on: Day
  readonly paused_at: Date | null
  readonly pause_until: Date | null
  readonly pause_ground: PauseGround | null
  readonly attempts: number
  readonly counted: CountedAs | null
  readonly done_at: Date | null
  readonly done_on: Day | null
  readonly done_by: string | null
  readonly exclusion_ground: ExclusionGround | null
  readonly exclusion_asked_by: string | null
  readonly warned_at: Date | null
  readonly overdue_at: Date | null
  /** The unit whose head was told that time is running out. */
  readonly looked_after_unit_id: string | null
  readonly answers: Answers | null
  readonly has_phone: boolean
  readonly also_reported: number
  readonly hidden: boolean
}

export const ticketColumns: Sql = sql`t.id, t.case_id, t.public_id, t.reporter_id, t.service, t.class, t.channel, t.title, t.place_text, t.micro_grid_id, t.common,
  t.home_path, t.unit_id, t.unit_path, t.assignee_id, t.state, t.back_to, t.opened_on, t.opened_at, t.started_at, t.paused_ms, t.due_at, t.warn_at, t.due_on,
  t.paused_at, t.pause_until, t.pause_ground, t.attempts, t.counted, t.done_at, t.done_on, t.done_by, t.exclusion_ground, t.exclusion_asked_by,
  t.warned_at, t.overdue_at, t.looked_after_unit_id, t.answers, t.has_phone, t.also_reported, t.hidden`

export async function findTicket(tx: Tx, id: string): Promise<TicketRow | undefined> {
  const found = await tx<TicketRow>`
    select ${ticketColumns} from tickets.ticket t where t.district_id = ${tx.district} and t.id = ${id} and not t.hidden`
  return found[0]
}

/** The request that a case began as, whatever became of it. */
export async function ticketOfCase(tx: Tx, caseId: string): Promise<TicketRow | undefined> {
  const found = await tx<TicketRow>`
    select ${ticketColumns} from tickets.ticket t where t.district_id = ${tx.district} and t.case_id = ${caseId} and not t.hidden limit 1`
  return found[0]
}

/** What no longer stands in a row of which nothing more is expected. */
export const NOTHING_RUNS = { paused_at: null, pause_until: null, pause_ground: null, exclusion_ground: null, exclusion_asked_by: null, looked_after_unit_id: null } as const

/** The ticket's row when it is filed. */
export function insertTicket(tx: Tx, row: TicketRow, at: Date): Sql {
  return sql`insert into tickets.ticket (district_id, id, case_id, public_id, reporter_id, service, class, channel, title, place_text, micro_grid_id, common,
      home_path, unit_id, unit_path, assignee_id, state, back_to, opened_on, opened_at, started_at, paused_ms, due_at, warn_at, due_on, attempts,
      has_phone, also_reported, hidden, changed_at)
    values ${rows([[tx.district, row.id, row.case_id, row.public_id, row.reporter_id, row.service, row.class, row.channel, row.title, row.place_text, row.micro_grid_id,
      row.common, row.home_path, row.unit_id, row.unit_path, row.assignee_id, row.state, row.back_to, row.opened_on, row.opened_at, row.started_at, row.paused_ms,
      row.due_at, row.warn_at, row.due_on, row.attempts, row.has_phone, row.also_reported, row.hidden, at]])}`
}

/** Everything that may change after filing, as the step leaves it. */
export function updateTicket(tx: Tx, row: TicketRow, at: Date): Sql {
  return sql`update tickets.ticket set class = ${row.class}, unit_id = ${row.unit_id}, unit_path = ${row.unit_path}, assignee_id = ${row.assignee_id},
      state = ${row.state}, back_to = ${row.back_to}, started_at = ${row.started_at}, paused_ms = ${row.paused_ms}, due_at = ${row.due_at},
      warn_at = ${row.warn_at}, due_on = ${row.due_on}, paused_at = ${row.paused_at}, pause_until = ${row.pause_until},
      pause_ground = ${row.pause_ground}, attempts = ${row.attempts}, counted = ${asJson(row.counted)}::jsonb, done_at = ${row.done_at},
      done_on = ${row.done_on}, done_by = ${row.done_by}, exclusion_ground = ${row.exclusion_ground}, exclusion_asked_by = ${row.exclusion_asked_by},
      warned_at = ${row.warned_at}, overdue_at = ${row.overdue_at}, looked_after_unit_id = ${row.looked_after_unit_id},
      answers = ${asJson(row.answers)}::jsonb, has_phone = ${row.has_phone}, also_reported = ${row.also_reported}, changed_at = ${at}
    where district_id = ${tx.district} and id = ${row.id}`
}

function asJson(value: CountedAs | Answers | null): string | null {
  return value === null ? null : JSON.stringify(value)
}

/** A sealed case hides its ticket from every list. */
export function hideTicketOf(tx: Tx, caseId: string): Sql {
  return sql`update tickets.ticket set hidden = true where district_id = ${tx.district} and case_id = ${caseId}`
}

export function standingOf(row: TicketRow): TicketStanding {
  return {
    state: row.state, class: row.class, unitId: row.unit_id, unitPath: row.unit_path, homePath: row.home_path, assigneeId: row.assignee_id,
    attempts: row.attempts, doneBy: row.done_by, doneOn: row.done_on, exclusionAskedBy: row.exclusion_asked_by,
  }
}

/** Unsealed, it is there again. */
export async function showTicketOf(tx: Tx, caseId: string): Promise<void> {
  await tx`update tickets.ticket set hidden = false where district_id = ${tx.district} and case_id = ${caseId}`
}
