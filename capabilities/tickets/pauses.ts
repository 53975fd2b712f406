import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { instant } from '#platform/time'
import type { AskExclusionBody, PauseBody } from './contract.ts'
import { dueColumns } from './commands.ts'
import { dueOf, limitOn, pauseRuleOn } from './domain.ts'
import { openedData } from './file.ts'
import { type StateOnly, takeStep, type TicketCommand, type Working, type Written } from './steps.ts'
import { refusal } from './words.ts'

type Answer = Promise<Result<StateOnly>>

const HOUR_MS = 3_600_000

/** The clock stands still on a lawful ground, until an instant at most. Refuses `pause-not-lawful`, `pause-too-long`. */
export function pauseTicket(services: Services, command: TicketCommand, body: PauseBody): Answer {
  return takeStep(services, command, 'pause', undefined, ({ row, now, today }) => {
    const rule = pauseRuleOn(body.ground, row.class, today)
    if (!rule) return refuse(refusal('pause-not-lawful', {}))
    if (body.hours > rule.mostHours) return refuse(refusal('pause-too-long', { hours: rule.mostHours }))
    const until = new Date(now.getTime() + body.hours * HOUR_MS)
    return ok({
      fact: 'ticket-paused', data: { ground: body.ground, until: instant(until), from: row.state }, content: { note: body.note },
      row: { ...row, state: 'paused', back_to: row.state, paused_at: now, pause_until: until, pause_ground: body.ground },
    })
  })
}

/** The time of the pause comes back to the limit; the sweep does the same when the pause is over. */
export function resumed({ row, now, today, zone }: Pick<Working, 'row' | 'now' | 'today' | 'zone'>): Written {
  const paused = row.paused_at === null ? 0 : now.getTime() - row.paused_at.getTime()
  const pausedMs = row.paused_ms + Math.max(paused, 0)
  const due = dueOf(limitOn(row.class, today), row.started_at, pausedMs, zone)
  return {
    fact: 'ticket-resumed', data: { ...openedData(row, due), state: row.back_to, pausedMinutes: Math.round(paused / 60_000) },
    row: { ...row, state: row.back_to, paused_ms: pausedMs, paused_at: null, pause_until: null, pause_ground: null, ...dueColumns(due) },
  }
}

export function resumeTicket(services: Services, command: TicketCommand): Answer {
  return takeStep(services, command, 'resume', undefined, (working) => ok(resumed(working)))
}

/** Asks that a ticket stand in no figure, on a stated ground. Refuses `too-few-attempts` for “not reachable”. */
export function askExclusion(services: Services, command: TicketCommand, body: AskExclusionBody): Answer {
  return takeStep(services, command, 'ask-exclusion', body.ground, ({ row }) => ok({
    fact: 'ticket-exclusion-asked', data: { ground: body.ground, from: row.state, attempts: row.attempts }, content: { reason: body.reason },
    row: { ...row, state: 'exclusion-asked', back_to: row.state, exclusion_ground: body.ground, exclusion_asked_by: command.by.id },
  }))
}

/** Another person says yes or no, with a reason. Refuses `decided-by-another`. */
export function decideExclusion(services: Services, command: TicketCommand, body: { approve: boolean; reason: string }): Answer {
  return takeStep(services, command, 'decide-exclusion', undefined, ({ row }) => {
    const content = { reason: body.reason }
    if (body.approve) {
      return ok({
        fact: 'ticket-exclusion-approved', data: { ground: row.exclusion_ground, counted: row.counted, askedBy: row.exclusion_asked_by }, content,
        row: { ...row, state: 'rejected-unreasonable', looked_after_unit_id: null },
      })
    }
    return ok({
      fact: 'ticket-exclusion-declined', data: { state: row.back_to, ...openedData(row, { dueAt: row.due_at, warnAt: row.warn_at, dueOn: row.due_on }) }, content,
      row: { ...row, state: row.back_to, exclusion_ground: null, exclusion_asked_by: null },
    })
  })
}
