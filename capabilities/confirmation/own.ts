import { type CaseId, lookAtCase } from '#cap/cases'
import { partiesWithNames, reportersOf } from '#cap/people'
import type { ReporterActor } from '#platform/access'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { instant } from '#platform/time'
import { type Desk, noted, openDesk, takeStep } from './commands/desk.ts'
import type { ConfirmationAnswer, MyConfirmation, WishBody } from './contract.ts'
import { offered, refusalOf, timeRefusal } from './domain/guards.ts'
import { shown, standing, wishedAt, wordsOf } from './queries.ts'
import { refusal } from './words/refusals.ts'

const NOTHING: MyConfirmation = { state: null, words: null, safeOn: null, latestOn: null, wishedAt: null, refusal: null }

/** A party sees the window as a right that may be used or left: two days, no countdown (N-07). Others see nothing. */
export function readMyConfirmation(services: Services, reporter: ReporterActor): Promise<Result<MyConfirmation>> {
  const look = { by: reporter, caseId: reporter.caseId as CaseId, need: 'content', action: 'confirmation.own' } as const
  return lookAtCase(services, look, async (tx, file): Promise<Result<MyConfirmation>> => {
    const desk = await openDesk(tx, services, file)
    const partyId = await ownParty(desk, reporter)
    if (partyId === undefined || offered(desk.matter)) return ok(NOTHING)
    const { state, window } = standing(desk)
    const open = state === null || state === 'window-open'
    return ok({
      state: state ?? 'window-open', words: wordsOf(state ?? 'window-open'), safeOn: open ? (window?.safeOn ?? null) : null, latestOn: open ? (window?.latestOn ?? null) : null,
      wishedAt: wishedAt(desk, partyId), refusal: shown((await wishRefusal(desk, partyId)) ?? null),
    })
  })
}

/**
 * A party says for itself, at any hour, that it applies together with the others; the minute is kept and counts (CPL 85, 205).
 * Nothing is handed in by this alone: every other party must wish it too, and the mediator hands the application in.
 * Refuses `not-a-party`, `guardian-applies`, `already-wished`, `window-over` and what applying refuses. Source: PMA Art. 33; CPL-I 351, 353.
 */
export function wishConfirmation(services: Services, reporter: ReporterActor, commandId: string, body: WishBody): Promise<Result<ConfirmationAnswer>> {
  const command = { caseId: reporter.caseId as CaseId, commandId, by: reporter, body: { ...body, service: { ...body.service } } }
  return takeStep(services, command, 'apply', 'content', async (desk) => {
    const partyId = await ownParty(desk, reporter)
    const refused = partyId === undefined ? refusal('not-a-party', {}) : await wishRefusal(desk, partyId)
    if (refused || partyId === undefined) return refuse(refused ?? refusal('not-a-party', {}))
    const wished = noted(desk, 'confirmation-wished', { partyId, at: instant(services.clock.now()) }, { content: { service: { ...body.service } } })
    return ok({ state: desk.matter.state ?? 'window-open', facts: [wished] })
  })
}

async function ownParty(desk: Desk, reporter: ReporterActor): Promise<string | undefined> {
  const own = (await reportersOf(desk.tx, desk.services.keys, desk.file.row.id)).find((each) => each.id === reporter.id)
  return desk.matter.agreement?.partyIds.find((each) => each === own?.partyId)
}

async function wishRefusal(desk: Desk, partyId: string): Promise<Refusal | undefined> {
  const { window, today } = desk.matter
  const refused = refusalOf('apply', desk.matter) ?? (window ? timeRefusal(window, today, null, desk.services.calendar()) : undefined)
  if (refused) return refused
  if (wishedAt(desk, partyId) !== null) return refusal('already-wished', {})
  const people = await partiesWithNames(desk.tx, desk.services.keys, desk.file.row.id)
  return people.some((each) => each.id === partyId && each.minor) ? refusal('guardian-applies', {}) : undefined
}
