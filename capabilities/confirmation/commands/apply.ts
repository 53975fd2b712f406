import type { JsonObject } from '#platform/canonical'
import { ok, refuse, type Refusal, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, dayOf as dayOfInstant, instant, parseDay, startOfDay } from '#platform/time'
import { factsWithContentOf, type StationCommand } from '#cap/cases'
import { partiesWithNames } from '#cap/people'
import type { ApplyBody, ConfirmationAnswer } from '../contract.ts'
import { warningsOf } from '../domain/checks.ts'
import { chosenCourt, type EligibleCourt, eligibleCourts } from '../domain/courts.ts'
import { applicantsRefusal, type AgreementKnown, timeRefusal } from '../domain/guards.ts'
import { packedFrom, textsIn } from '../domain/package.ts'
import { termOf } from '../domain/terms.ts'
import { listCourtsOn } from '../reads.ts'
import { writeProgress } from '../store.ts'
import { refusal } from '../words/refusals.ts'
import { type Desk, noted, takeStep } from './desk.ts'

/**
 * T20. All parties apply together, each with its own wish on record; the time of handing in is kept, at any hour.
 * Warnings of the pre-check go on record and block nothing. Refuses `not-joint`, `no-such-party`, `guardian-needed`,
 * `power-missing`, `no-such-court`, `day-does-not-fit`, `window-over`, `hindrance-over`, `hindrance-does-not-fit` and what the step refuses.
 * Source: PMA Art. 33; CPL Arts. 85, 86, 205; CPL-I 351, 353.
 */
export function applyForConfirmation(services: Services, command: StationCommand, body: ApplyBody): Promise<Result<ConfirmationAnswer>> {
  return takeStep(services, command, 'apply', 'content', async (desk) => {
    const { agreement, window } = desk.matter
    if (!agreement || !window) return refuse(refusal('no-agreement', {}))
    const handedIn = momentOf(desk, body.handedInAt)
    const hindranceEndedOn = endOf(body)
    const minors = (await partiesWithNames(desk.tx, services.keys, desk.file.row.id)).filter((each) => each.minor).map((each): string => each.id)
    const refused = handedInRefusal(desk, agreement, handedIn) ?? applicantsRefusal(agreement.partyIds, body.applicants.map(applicantOf), minors)
      ?? saidRefusal(desk, body, handedIn) ?? timeRefusal(window, handedIn.on, hindranceEndedOn, services.calendar())
    if (refused) return refuse(refused)
    const court = chosenCourt(body.court, await courtsOf(desk))
    if (!court) return refuse(refusal('no-such-court', {}))
    const dueOn = termOf(services.calendar(), 'DL-08', handedIn.on).rolledOn
    const applied = noted(desk, 'confirmation-applied', await dataOf(desk, agreement, body, court, handedIn), { content: contentOf(desk, body, court), occurredOn: handedIn.on })
    const row = {
      id: desk.id, caseId: desk.file.row.id, state: 'applied', courtUnitId: court.unitId, latestOn: window.rolledOn, handedInOn: handedIn.on, dueOn,
      at: services.clock.now(),
    }
    return ok({ state: 'applied', facts: [applied], also: [writeProgress(desk.tx, row)] })
  })
}

export const REFERRED_BY_COURT = 'court-referral'

/** Courts that may be asked for this matter. */
export async function courtsOf(desk: Desk): Promise<readonly EligibleCourt[]> {
  const named = (await listCourtsOn(desk.tx, desk.matter.today)).map(({ court_id: courtId, unit_id: unitId, name_zh: zh, name_en: en, level, home, address, phone }) =>
    ({ courtId, unitId, name: { zh, en }, level, home, address, phone }))
  // The court whose materials were signed for; else whoever registered what a court sent.
  const sent = desk.facts.filter((each) => each.kind === 'court-referral-received').at(-1)
  const invitedBy = sent?.data['courtUnitId'] ?? desk.file.row.registered_unit_id
  const registered = named.filter((each) => each.unitId === invitedBy)
  const referred = sent !== undefined || desk.file.state.channel === REFERRED_BY_COURT
  return eligibleCourts(referred, referred && registered.length > 0 ? registered : named)
}

interface Moment {
  readonly at: Date
  readonly on: Day
}

/** A minute of the district's wall clock as an instant; the present when nothing was typed. */
function momentOf({ services, tx }: Desk, text: string | undefined): Moment {
  const { zone } = services.district(tx.district)
  const now = services.clock.now()
  const parsed = parseDay(text?.slice(0, 10) ?? '')
  const at = text !== undefined && parsed.ok ? new Date(startOfDay(parsed.value, zone).getTime() + minutesIn(text) * 60_000) : now
  return { at, on: dayOfInstant(instant(at), zone) }
}

function minutesIn(text: string): number {
  const [hours, minutes] = text.slice(11).split(':').map(Number)
  return (hours ?? 0) * 60 + (minutes ?? 0)
}

function endOf(body: ApplyBody): Day | null {
  const parsed = parseDay(body.hindrance?.endedOn ?? '')
  return parsed.ok ? parsed.value : null
}

function handedInRefusal(desk: Desk, agreement: AgreementKnown, handedIn: Moment): Refusal | undefined {
  const future = handedIn.at.getTime() > desk.services.clock.now().getTime()
  return future || handedIn.on < agreement.effectiveOn ? refusal('day-does-not-fit', { field: 'handedInAt' }) : undefined
}

/** Nobody applies with a wish that was not yet said. */
function saidRefusal(desk: Desk, body: ApplyBody, handedIn: Moment): Refusal | undefined {
  const late = body.applicants.some((each) => each.saidAt !== undefined && momentOf(desk, each.saidAt).at.getTime() > handedIn.at.getTime())
  return late ? refusal('day-does-not-fit', { field: 'saidAt' }) : undefined
}

function applicantOf(each: ApplyBody['applicants'][number]) {
  return { partyId: each.partyId, by: each.by, agents: each.agents ?? [], powerOfAttorney: each.powerOfAttorney === true }
}

async function dataOf(desk: Desk, agreement: AgreementKnown, body: ApplyBody, court: EligibleCourt, handedIn: Moment): Promise<JsonObject> {
  const packed = packedFrom(await factsWithContentOf(desk.tx, desk.file.row.id), agreement.draftId, desk.id)
  return {
    applicants: body.applicants.map(({ partyId, by }) => ({ partyId, by })), ground: court.ground, courtId: court.courtId, courtUnitId: court.unitId,
    handedInAt: instant(handedIn.at), hindranceEndedOn: endOf(body), warnings: warningsOf(desk.category, textsIn(packed)).map((each) => each.code),
  }
}

function contentOf(desk: Desk, body: ApplyBody, court: EligibleCourt): JsonObject {
  return {
    courtName: court.name?.zh ?? (body.court.name ?? '').trim(),
    services: body.applicants.map((each) => ({
      partyId: each.partyId, by: each.by, agents: each.agents ?? [], address: each.service.address, phone: each.service.phone,
      electronic: each.service.electronic, saidAt: each.saidAt === undefined ? null : instant(momentOf(desk, each.saidAt).at),
    })),
    ...(body.hindrance === undefined ? {} : { hindrance: body.hindrance.reason }),
  }
}
