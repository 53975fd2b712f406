import { casesById, type CaseId, deadlinesWithin, factsWithContentOf, lookAtCase, nearnessOf, onCase, type StationCommand } from '#cap/cases'
import type { ReporterActor, StaffActor } from '#platform/access'
import type { JsonObject } from '#platform/canonical'
import { inDistrict } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, day } from '#platform/time'
import { cleanText } from '#platform/validators'
import type { NotFixedLine, OutcomeBody, OutcomeView, StepAnswer } from '../contract.ts'
import { outcomeRefusal } from '../domain/guards.ts'
import { textOf } from '../domain/reading.ts'
import { NOT_FIXED_KEY } from '../domain/transitions.ts'
import { noted, openDesk, takeStep } from './desk.ts'
import { standingOf } from './ratings.ts'

/**
 * A reporter says after the closing whether it is fixed, once each; whoever wants it taken up again is answered within days (T25).
 * Refuses `outcome-not-closed`, `outcome-told`, `not-dispatched`.
 */
export async function tellOutcome(services: Services, reporter: ReporterActor, commandId: string, body: OutcomeBody): Promise<Result<StepAnswer>> {
  const { caseId } = await standingOf(services, reporter)
  const command = { caseId, commandId, by: reporter, body: { ...body } }
  return onCase<StepAnswer & JsonObject>(services, command, 'metadata', async (tx, file) => {
    const opened = await openDesk(tx, services, file, reporter)
    if (!opened.ok) return opened
    const desk = opened.value
    const refused = outcomeRefusal(desk.ending, reporter.id)
    if (refused) return refuse(refused)
    const wants = body.answer === 'not-fixed' ? (body.wants ?? null) : null
    const text = cleanText(body.text ?? '')
    const told = noted(desk, 'outcome-told', { by: reporter.id, answer: body.answer, wants }, text === '' ? {} : { content: { text } })
    return ok({ facts: [...(desk.opening ? [desk.opening] : []), told], answer: { state: desk.ending.state, followUp: desk.ending.followUp } })
  })
}

/** What the reporter's own page shows: the question, or what they said and what was answered; never what another reporter said. */
export async function readOutcome(services: Services, reporter: ReporterActor): Promise<Result<OutcomeView>> {
  const { caseId } = await standingOf(services, reporter)
  return lookAtCase(services, { by: reporter, caseId, need: 'metadata', action: 'outcome.read' }, async (tx, file): Promise<Result<OutcomeView>> => {
    const opened = await openDesk(tx, services, file, reporter)
    if (!opened.ok) return opened
    const { ending } = opened.value
    const facts = await factsWithContentOf(tx, caseId)
    const told = facts.filter((each) => each.kind === 'outcome-told' && each.data['by'] === reporter.id && ending.file.told.includes(reporter.id)).at(-1)
    const wants = told && textOf(told.data, 'wants')
    const answered = told && wants === 'reopening' ? facts.find((each) => each.kind === 'outcome-answered' && each.recordedAt >= told.recordedAt) : undefined
    return ok({
      open: outcomeRefusal(ending, reporter.id) === undefined, mayReopen: !file.row.sealed,
      told: told ? { answer: textOf(told.data, 'answer') ?? '', wants: wants ?? null, on: told.occurredOn } : null,
      answered: answered ? { on: answered.occurredOn, reason: textOf(answered.content ?? {}, 'reason') ?? '' } : null,
    })
  })
}

/** The head says why the matter is not taken up again; taking it up is the other answer (T25). Refuses `nobody-asked`. */
export function answerOutcome(services: Services, command: StationCommand, reason: string): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'answer-outcome', 'handle', (desk) =>
    ok({ facts: [noted(desk, 'outcome-answered', {}, { content: { reason: cleanText(reason) } })] }))
}

/** How far back and ahead the list looks, and how many it shows. */
const BACK_DAYS = 365
const AHEAD_DAYS = 60
const MOST = 100

/** Matters whose reporter asked that they be taken up again and waits, by the day of the answer; only those the viewer may know of. */
export async function listNotFixed(services: Services, viewer: StaffActor): Promise<Result<{ matters: NotFixedLine[] }>> {
  const today = services.today(viewer.district)
  return inDistrict(services.db, viewer.district, async (tx) => {
    const days = { from: addDays(today, -BACK_DAYS), to: addDays(today, AHEAD_DAYS) }
    const start = { rolledOn: day('0001-01-01'), caseId: '00000000-0000-0000-0000-000000000000', key: '' }
    const due = await deadlinesWithin(tx, NOT_FIXED_KEY, days, start, MOST)
    const rows = await casesById(tx, due.map((each): CaseId => each.caseId))
    const matters = due.flatMap((each): NotFixedLine[] => {
      const row = rows.find((one) => one.id === each.caseId)
      const nearness = row && nearnessOf(viewer, {
        id: row.id, unitId: row.unit_id, unitPath: row.unit_path, registeredUnitId: row.registered_unit_id, assigneeId: row.assignee_id,
        mergedInto: null, parts: [], restricted: row.restricted_by !== '', stageKind: row.stage_kind, stage: row.stage,
      })
      if (!row || nearness === undefined || nearness === 'none') return []
      const title = nearness === 'metadata' || row.restricted_by !== '' ? null : row.title
      return [{ caseId: row.id, code: row.code, title, toldOn: each.startsOn, dueOn: each.rolledOn, unitName: { zh: row.unit_zh, en: row.unit_en } }]
    })
    return ok({ matters })
  }, { readOnly: true })
}
