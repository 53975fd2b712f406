import type { StationCommand } from '#cap/cases'
import type { JsonObject } from '#platform/canonical'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import type { ConfirmationAnswer, FilingBody, NotFiledBody, RulingBody, WithdrawBody } from '../contract.ts'
import { textOf } from '../domain/reading.ts'
import { enforceableFrom, termOf } from '../domain/terms.ts'
import { writeProgress } from '../store.ts'
import { refusal } from '../words/refusals.ts'
import { type Desk, isLiaison, latest, noted, pastDay, takeStep } from './desk.ts'

/** Who says so: the court itself, or a paper that a party brought (T21). */
export const sourceOf = (command: StationCommand): string => (isLiaison(command.by) ? 'court' : 'paper')

/** The row after a step: which court stays as it was applied for. */
export function progressOf(desk: Desk, state: string, dueOn: Day) {
  const applied = latest(desk, 'confirmation-applied')
  return writeProgress(desk.tx, {
    id: desk.id, caseId: desk.file.row.id, state, courtUnitId: textOf(applied?.data, 'courtUnitId'),
    latestOn: desk.matter.window?.rolledOn ?? dueOn, handedInOn: applied?.occurredOn ?? null, dueOn, at: desk.services.clock.now(),
  })
}

export function noteOf(note: string | undefined): { content: JsonObject } | Record<never, never> {
  return note === undefined ? {} : { content: { note } }
}

/** T21. The court filed it. Refuses `not-applied`, `day-does-not-fit`. Source: JC-2011 Art. 4. */
export function recordFiling(services: Services, command: StationCommand, body: FilingBody): Promise<Result<ConfirmationAnswer>> {
  return takeStep(services, command, 'record-filing', 'content', (desk) => {
    const on = pastDay(desk, body.filedOn, 'filedOn', 'confirmation-applied')
    if (!on.ok) return on
    const dueOn = termOf(services.calendar(), 'DL-09', on.value).rolledOn
    const filed = noted(desk, 'confirmation-filed', { caseNumber: body.caseNumber, source: sourceOf(command) }, { occurredOn: on.value })
    return ok({ state: 'filed', facts: [filed], also: [progressOf(desk, 'filed', dueOn)] })
  })
}

/** T21. The court did not file it, with its class of reason. Refuses `not-applied`, `day-does-not-fit`. Source: CPL-I 355. */
export function recordNotFiled(services: Services, command: StationCommand, body: NotFiledBody): Promise<Result<ConfirmationAnswer>> {
  return takeStep(services, command, 'record-not-filed', 'content', (desk) => {
    const on = pastDay(desk, body.decidedOn, 'decidedOn', 'confirmation-applied')
    if (!on.ok) return on
    const said = noted(desk, 'confirmation-not-filed', { reason: body.reason, source: sourceOf(command) }, { occurredOn: on.value, ...noteOf(body.note) })
    return ok({ state: 'not-filed', facts: [said], also: [progressOf(desk, 'not-filed', on.value)] })
  })
}

/** T21. The ruling: confirmed, or rejected with its class of reason. Refuses `not-filed-yet`, `reason-missing`, `day-does-not-fit`. Source: CPL 206. */
export function recordRuling(services: Services, command: StationCommand, body: RulingBody): Promise<Result<ConfirmationAnswer>> {
  return takeStep(services, command, 'record-ruling', 'content', (desk) => {
    const on = pastDay(desk, body.ruledOn, 'ruledOn', 'confirmation-filed')
    if (!on.ok) return on
    if (body.result === 'rejected' && body.reason === undefined) return refuse(refusal('reason-missing', {}))
    const data = {
      number: body.number, result: body.result, reason: body.result === 'rejected' ? (body.reason ?? null) : null, source: sourceOf(command),
      // CPL 250: the fact carries the day from which the two years of enforcement run.
      enforceableFrom: body.result === 'confirmed' ? enforceableFrom(desk.matter.agreement?.dueDays ?? [], on.value) : null,
    }
    const ruled = noted(desk, 'confirmation-ruled', data, { occurredOn: on.value, ...noteOf(body.note) })
    return ok({ state: body.result, facts: [ruled], also: [progressOf(desk, body.result, on.value)] })
  })
}

/** The parties change their mind before the ruling. Refuses `not-applied`. Source: CPL-I 357. */
export function withdrawConfirmation(services: Services, command: StationCommand, body: WithdrawBody): Promise<Result<ConfirmationAnswer>> {
  return takeStep(services, command, 'withdraw', 'content', (desk) => {
    const said = noted(desk, 'confirmation-withdrawn', { reason: body.reason }, noteOf(body.note))
    return ok({ state: 'withdrawn', facts: [said], also: [progressOf(desk, 'withdrawn', desk.matter.today)] })
  })
}
