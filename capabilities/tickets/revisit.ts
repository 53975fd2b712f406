import type { ReporterActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { AnswerBody, RevisitBody } from './contract.ts'
import { dueColumns } from './commands.ts'
import { dueOf, isSatisfied, limitOn, reopenRefusal, TICKET_TRANSITIONS, type TicketState } from './domain.ts'
import { openedData } from './file.ts'
import { onTicket, type StateOnly, takeStep, type TicketCommand, type Working, type Written } from './steps.ts'
import { type AnswerGiven, ticketOfCase, type TicketRow } from './store.ts'
import { refusal, STEP_WORDS, TICKET_STATES } from './words.ts'

type Answer = Promise<Result<StateOnly>>

interface Answered {
  readonly answered: boolean
  readonly solved?: boolean | undefined
  readonly stars?: number | undefined
  readonly note?: string | undefined
  /** Somebody rang or came, or the reporter's own page. */
  readonly by: 'person' | 'page'
  /** Whose answer it is. */
  readonly reporterId: string
}

/** What an answer makes of a ticket: silence is no answer, and “not solved” opens it again with a limit of its own. */
function answered({ row, now, today, zone }: Pick<Working, 'row' | 'now' | 'today' | 'zone'>, given: Answered): Written {
  const reopens = given.answered && given.solved === false
  const state: TicketState = reopens ? 'reopened' : row.state === 'closed' ? 'closed' : 'revisited'
  const satisfied = given.stars === undefined ? null : isSatisfied(given.stars)
  const answer: AnswerGiven = { answered: true, solved: given.solved === true, satisfied, on: today }
  const answers = given.answered ? { ...row.answers, [given.reporterId]: answer } : row.answers
  const due = reopens ? dueOf(limitOn(row.class, today), now, 0, zone) : undefined
  return {
    fact: 'ticket-revisited',
    data: {
      state, by: given.by, answered: given.answered, solved: given.solved ?? null, satisfied, before: given.answered ? (row.answers?.[given.reporterId] ?? null) : null,
      ...(due ? openedData(row, due) : {}),
    },
    content: { stars: given.stars ?? null, ...(given.note === undefined || given.note === '' ? {} : { note: given.note }) },
    row: { ...row, state, answers, ...(due ? restarted(now, dueColumns(due)) : {}) },
  }
}

function restarted(now: Date, due: ReturnType<typeof dueColumns>): Partial<TicketRow> {
  return { ...due, started_at: now, paused_ms: 0, warned_at: null, overdue_at: null, looked_after_unit_id: null }
}

/** Somebody other than the worker asks whether it is solved. Refuses `revisited-by-another`, `answer-missing`, `stars-without-answer`. */
export function revisitTicket(services: Services, command: TicketCommand, body: RevisitBody): Answer {
  return takeStep(services, command, 'revisit', undefined, (working) => {
    if (body.answered && body.solved === undefined) return refuse(refusal('answer-missing', {}))
    if (!body.answered && (body.stars !== undefined || body.solved !== undefined)) return refuse(refusal('stars-without-answer', {}))
    return ok(answered(working, { ...body, by: 'person', reporterId: working.row.reporter_id }))
  })
}

/** Staff open it again because it came back. Refuses `reopen-window-over`. */
export function reopenTicket(services: Services, command: TicketCommand, reason: string): Answer {
  return takeStep(services, command, 'reopen', undefined, ({ row, now, today, zone }) => {
    const due = dueOf(limitOn(row.class, today), now, 0, zone)
    return ok({
      fact: 'ticket-reopened', data: openedData(row, due), content: { reason },
      row: { ...row, state: 'reopened', ...restarted(now, dueColumns(due)) },
    })
  })
}

/** The reporter's own answer from their page. Refuses `no-such-ticket`, `ticket-out-of-turn`, `reopen-window-over`. */
export async function answerOwnTicket(services: Services, by: ReporterActor, commandId: string, body: AnswerBody): Answer {
  const known = await inDistrict(services.db, by.district, (tx) => ticketOfCase(tx, by.caseId), { readOnly: true })
  if (!known) return refuse(refusal('no-such-ticket', {}))
  return onTicket(services, { ticketId: known.id, commandId, by, body: { ...body } }, known, (working) => {
    const refused = ownAnswerRefusal(working)
    return refused ? refuse(refused) : ok(answered(working, { ...body, answered: true, by: 'page', reporterId: by.id }))
  })
}

/** Why the reporter's answer cannot be taken now; the page asks the same function. */
export function ownAnswerRefusal({ row, today }: Pick<Working, 'row' | 'today'>): Refusal | undefined {
  const from = TICKET_TRANSITIONS.find((each) => each.fact === 'ticket-revisited')?.from ?? []
  if (!from.includes(row.state)) return refusal('ticket-out-of-turn', { state: TICKET_STATES[row.state], step: STEP_WORDS.revisit })
  return reopenRefusal({ doneOn: row.done_on }, today)
}
