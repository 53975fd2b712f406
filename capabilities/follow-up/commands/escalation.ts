import type { StationCommand } from '#cap/cases'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { parseDay } from '#platform/time'
import type { EscalationBody, StepAnswer } from '../contract.ts'
import { escalationRefusal } from '../domain/escalation.ts'
import { refusal } from '../words/refusals.ts'
import { noted, takeStep } from './desk.ts'

/**
 * The head notes what a matter became after it had ended, once a matter (I-21). It is counted on the day of the ending and moves
 * nothing; what it became is content, for those who handle the matter. Refuses `not-at-an-end`, `never-mediated`,
 * `escalation-confirmed`, `escalation-day`, `escalation-too-late`.
 */
export function confirmEscalation(services: Services, command: StationCommand, body: EscalationBody): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'confirm-escalation', 'handle', (desk) => {
    const endedOn = desk.ending.file.concludedOn
    const on = parseDay(body.on)
    if (!on.ok || endedOn === null) return refuse(refusal('escalation-day', { endedOn: endedOn ?? desk.today }))
    const refused = escalationRefusal(desk.ending, on.value)
    if (refused) return refuse(refused)
    return ok({ facts: [noted(desk, 'escalation-confirmed', { endedOn }, { content: { confirmed: { became: body.became, by: body.confirmedBy, on: on.value } } })] })
  })
}
