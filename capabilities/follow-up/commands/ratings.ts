import { type CaseId, findMergeTarget, lookAtCase, onCase } from '#cap/cases'
import { reportersOf } from '#cap/people'
import type { ReporterActor } from '#platform/access'
import type { JsonObject } from '#platform/canonical'
import { inDistrict } from '#platform/db/database'
import { ok, refuse, type Refusal, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { StepAnswer } from '../contract.ts'
import { ratingRefusal } from '../domain/guards.ts'
import type { Rating } from '../domain/ratings.ts'
import { openDesk } from './desk.ts'
import { ratingFact } from './visits.ts'

/** Where a reporter's matter goes on, and as whom they rate: the party they are, or the reporter. */
export interface Standing {
  readonly caseId: CaseId
  readonly personId: string
}

export async function standingOf(services: Services, reporter: ReporterActor): Promise<Standing> {
  return inDistrict(services.db, reporter.district, async (tx) => {
    const reporters = await reportersOf(tx, services.keys, reporter.caseId)
    const own = reporters.find((each) => each.id === reporter.id)
    const { id: caseId } = await findMergeTarget(tx, reporter.caseId)
    return { caseId, personId: caseId === reporter.caseId ? (own?.partyId ?? reporter.id) : reporter.id }
  }, { readOnly: true })
}

/**
 * A reporter says how content they are: once per person and matter. A reporter of a merged case rates the matter that
 * goes on, of which they know no more than its state. Refuses `rating-too-early`, `already-rated`, `not-dispatched`.
 */
export async function rateHandling(
  services: Services, reporter: ReporterActor, commandId: string, rating: Rating,
): Promise<Result<StepAnswer>> {
  const { caseId, personId } = await standingOf(services, reporter)
  const command = { caseId, commandId, by: reporter, body: { rating } }
  return onCase<StepAnswer & JsonObject>(services, command, 'metadata', async (tx, file) => {
    const opened = await openDesk(tx, services, file, reporter)
    if (!opened.ok) return opened
    const desk = opened.value
    const refused = ratingRefusal(desk.ending, personId)
    if (refused) return refuse(refused)
    const facts = [...(desk.opening ? [desk.opening] : []), ratingFact(desk, personId, rating, desk.today)]
    return ok({ facts, answer: { state: desk.ending.state, followUp: desk.ending.followUp } })
  })
}

/** Whether this reporter may rate now: the same question that the command asks. */
export async function readRating(services: Services, reporter: ReporterActor): Promise<Result<{ refusal: Refusal | null }>> {
  const { caseId, personId } = await standingOf(services, reporter)
  const look = { by: reporter, caseId, need: 'metadata', action: 'rating.read' } as const
  return lookAtCase(services, look, async (tx, file): Promise<Result<{ refusal: Refusal | null }>> => {
    const opened = await openDesk(tx, services, file, reporter)
    if (!opened.ok) return ok({ refusal: opened.refusal })
    return ok({ refusal: ratingRefusal(opened.value.ending, personId) ?? null })
  })
}
