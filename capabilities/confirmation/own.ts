import { type CaseId, findMergeTarget, lookAtCase, type Permit } from '#cap/cases'
import { ownParty, partiesWithNames, type PartyInFull, reportersOf } from '#cap/people'
import type { CaseNeed, ReporterActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { instant } from '#platform/time'
import { type Desk, noted, openDesk, takeStep } from './commands/desk.ts'
import type { ConfirmationAnswer, MyConfirmation, WishBody } from './contract.ts'
import { offered, refusalOf, timeRefusal } from './domain/guards.ts'
import { shown, standing, wishedAt, wordsOf } from './queries.ts'
import { refusal } from './words/refusals.ts'

const NOTHING: MyConfirmation = { state: null, words: null, safeOn: null, latestOn: null, wishedAt: null, refusal: null, address: '', phone: '' }

/** The reporter's own case, or the one that it was merged into: there they may say only what a party says for itself. */
async function ownCase(services: Services, by: ReporterActor): Promise<{ readonly caseId: CaseId; readonly look: CaseNeed; readonly act: CaseNeed | Permit }> {
  const own = by.caseId as CaseId
  const target = await inDistrict(services.db, by.district, (tx) => findMergeTarget(tx, own), { readOnly: true })
  if (target.id === own) return { caseId: own, look: 'content', act: 'content' }
  const act: Permit = async (tx, row) => ((await findMergeTarget(tx, own)).id === row.id ? undefined : refusal('merged-case', {}))
  return { caseId: target.id, look: 'metadata', act }
}

/**
 * A party sees the window as a right that may be used or left: two days, no countdown (N-07). Others see nothing. Whose
 * report was merged sees what the case that goes on offers them.
 */
export async function readMyConfirmation(services: Services, by: ReporterActor): Promise<Result<MyConfirmation>> {
  const { caseId, look } = await ownCase(services, by)
  return lookAtCase(services, { by, caseId, need: look, action: 'confirmation.own' }, async (tx, file): Promise<Result<MyConfirmation>> => {
    const desk = await openDesk(tx, services, file)
    const party = await partyOf(desk, by)
    if (party === undefined || offered(desk.matter)) return ok(NOTHING)
    const { state, window } = standing(desk)
    const open = state === null || state === 'window-open'
    return ok({
      state: state ?? 'window-open', words: wordsOf(state ?? 'window-open'), safeOn: open ? (window?.safeOn ?? null) : null, latestOn: open ? (window?.latestOn ?? null) : null,
      wishedAt: wishedAt(desk, party.id), refusal: shown(wishRefusal(desk, party) ?? null), address: party.addressText, phone: party.phone ?? '',
    })
  })
}

/**
 * A party says for itself, at any hour, that it applies together with the others; the minute is kept and counts (CPL 85, 205).
 * Nothing is handed in by this alone: every other party must wish it too, and the mediator hands the application in.
 * Refuses `not-a-party`, `guardian-applies`, `already-wished`, `window-over` and what applying refuses. Source: PMA Art. 33; CPL-I 351, 353.
 */
export async function wishConfirmation(services: Services, by: ReporterActor, commandId: string, body: WishBody): Promise<Result<ConfirmationAnswer>> {
  const { caseId, act } = await ownCase(services, by)
  const command = { caseId, commandId, by, body: { ...body, service: { ...body.service } } }
  return takeStep(services, command, 'apply', act, async (desk) => {
    const party = await partyOf(desk, by)
    const refused = party === undefined ? refusal('not-a-party', {}) : wishRefusal(desk, party)
    if (refused || party === undefined) return refuse(refused ?? refusal('not-a-party', {}))
    const wished = noted(desk, 'confirmation-wished', { partyId: party.id, at: instant(services.clock.now()) }, { content: { service: { ...body.service } } })
    return ok({ state: desk.matter.state ?? 'window-open', facts: [wished] })
  })
}

/** The party of the agreement that the reporter is, or speaks for. */
async function partyOf(desk: Desk, by: ReporterActor): Promise<PartyInFull | undefined> {
  const { tx, services, file, matter } = desk
  const own = (await reportersOf(tx, services.keys, by.caseId as CaseId)).find((each) => each.id === by.id)
  const people = await partiesWithNames(tx, services.keys, file.row.id)
  const party = own && ownParty(own, people)
  return party && matter.agreement?.partyIds.includes(party.id) ? party : undefined
}

function wishRefusal(desk: Desk, party: PartyInFull): Refusal | undefined {
  const { window, today } = desk.matter
  const refused = refusalOf('apply', desk.matter) ?? (window ? timeRefusal(window, today, null, desk.services.calendar()) : undefined)
  if (refused) return refused
  if (wishedAt(desk, party.id) !== null) return refusal('already-wished', {})
  return party.minor ? refusal('guardian-applies', {}) : undefined
}
