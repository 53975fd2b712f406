import type { Static } from 'typebox'
import type { JsonObject } from '#platform/canonical'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { yearOf } from '#platform/time'
import { joinCase, leaveCase, type StaffId } from '#cap/cases'
import { mediationNumber, postingsOf } from '#cap/organisation'
import { reportersOf, speaksForApplicant } from '#cap/people'
import type { AcceptBody, AcceptTogetherBody, CoHandlerBody, DesignateBody, NotAcceptBody, VoidNumberBody, WithdrawBody } from '../contract/bodies.ts'
import { possibleClocks, proposedClock, startOf } from '../domain/clocks.ts'
import { notStoppedBy } from '../domain/guards.ts'
import { limitOn } from '../domain/limits.ts'
import { type Matter, partiesWithout, refusedParties, toldOfNotAccepting, toldOfWithdrawal, unreached } from '../domain/matter.ts'
import { GATES_OF_REASON, type NotAcceptedReason } from '../domain/remedies.ts'
import { refusalOf } from '../domain/steps.ts'
import { trainedAmong } from '../reads.ts'
import { insertNumber, nextNumber, voidNumberRow } from '../store.ts'
import { ROLE_WORDS } from '../words/parts.ts'
import { refusal } from '../words/refusals.ts'
import { helperNamed } from './circle.ts'
import { takingDown } from './consents.ts'
import { type Command, type Desk, deskAfter, everybodyIn, noted, type StepAnswer, takeStep, type Writing } from './desk.ts'
import { withNames } from './voices.ts'

/**
 * T06. Every party consented and was told its rights; no gate stops it. Gives the committee's next number of the year.
 * Refuses `gate-stops`, `clock-does-not-fit`, `clock-reason-needed`, `no-committee`. Source: PMA Art. 17, 23.
 */
export function accept(services: Services, command: Command, body: Static<typeof AcceptBody>): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'accept', (desk) => accepting(desk, body))
}

async function accepting(desk: Desk, body: Static<typeof AcceptBody>): Promise<Result<Writing>> {
  const stopped = notStoppedBy('accept', body.scope === 'side-matters')(desk.matter)
  if (stopped) return refuse(stopped)
  const clock = chosenClock(desk, body.clock)
  if (!clock.ok) return clock
  const { committee } = desk
  if (!committee) return refuse(refusal('no-committee', {}))
  const year = yearOf(desk.today)
  // The last read before everything is written: only this committee's acceptances wait for the row it holds.
  const n = await nextNumber(desk.tx, committee.unitId, year)
  const number = mediationNumber(committee, year, n)
  const given = { committeeId: committee.unitId, year, n, text: number, caseId: desk.file.row.id, procedureId: desk.mediation.id, at: desk.now }
  const data = {
    number, committeeId: committee.unitId, initiative: body.initiative, scope: body.scope, consents: desk.parties.map((each) => each.id),
    ...clock.value,
  }
  const content = body.clock ? { content: { clockReason: body.clock.reason.trim() } } : {}
  return ok({ facts: [noted(desk, 'accepted', data, content)], also: [insertNumber(desk.tx, given)] })
}

/**
 * Everybody is here: who was not told yet is told their rights, each says their own yes, and the matter is accepted, in
 * one go. Exactly what the three steps would record, in their order; a no is not taken down here, and nothing is presumed.
 * Refuses what `recordConsents` and `accept` refuse, and `party-refused` where one says no. Source: PMA Art. 17, 23–24.
 */
export function acceptTogether(services: Services, command: Command, body: Static<typeof AcceptTogetherBody>): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'accept-together', async (desk): Promise<Result<Writing>> => {
    if (body.consents.answers.some((each) => !each.given)) return refuse(refusal('party-refused', {}))
    const said = await takingDown(desk, body.consents)
    if (!said.ok) return said
    const told = partiesWithout(desk.matter, desk.matter.file.notified).map((partyId) => noted(desk, 'notice-delivered', { partyId, form: body.notice }))
    const before = [...told, ...said.value.facts]
    const then = deskAfter(desk, before)
    const refused = refusalOf('accept', then.matter)
    if (refused) return refuse(withNames(then, refused) ?? refused)
    const accepted = await accepting(then, body)
    if (!accepted.ok) return accepted
    return ok({ facts: [...before, ...accepted.value.facts], also: [...(said.value.also ?? []), ...(accepted.value.also ?? [])] })
  })
}

/** The clock that the table proposes, or another one with its reason. Refuses `clock-does-not-fit`, `clock-reason-needed`. */
function chosenClock({ matter, today }: Desk, wanted: Static<typeof AcceptBody>['clock']): Result<JsonObject> {
  const about = { category: matter.category?.code ?? null, referral: matter.file.referral, on: today }
  const proposed = proposedClock(about)
  const rule = wanted === undefined ? proposed : possibleClocks(about).find((each) => each.id === wanted.rule)
  if (!rule) return refuse(refusal('clock-does-not-fit', {}))
  if (wanted && rule.id !== proposed.id && wanted.reason.trim().length < SHORTEST_REASON) return refuse(refusal('clock-reason-needed', {}))
  const startsOn = startOf(rule, { registeredOn: matter.registeredOn, acceptedOn: today }, matter.file.referral)
  return ok({ clock: rule.clock, clockRule: rule.id, clockStartsOn: startsOn, clockProposed: proposed.id })
}

/** A reason of fewer characters says nothing. */
const SHORTEST_REASON = 4

/** T04 by the head at registration, T07 by the mediator while waiting. Refuses `belongs-to-role`, `reason-does-not-fit`. Source: PMA Art. 3, 17, 26. */
export function notAccept(services: Services, command: Command, body: Static<typeof NotAcceptBody>): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'not-accept', (desk) => {
    if (!reasonFits(desk.matter, body.reason)) return refuse(refusal('reason-does-not-fit', {}))
    return ok({ facts: [noted(desk, 'not-accepted', { reason: body.reason, toldPartyIds: toldOfNotAccepting(desk.matter) }, body.note ? { content: { note: body.note } } : {})] })
  })
}

function reasonFits(matter: Matter, reason: NotAcceptedReason): boolean {
  const gates = GATES_OF_REASON[reason]
  if (gates) return gates.some((gate) => matter.file.gates[gate] === 'yes')
  switch (reason) {
    case 'party-refuses':
      return refusedParties(matter).length > 0
    case 'unreachable': {
      const { attempts, everybodyReached } = unreached(matter)
      return !everybodyReached && attempts >= limitOn('T07-attempts', matter.today).length
    }
    case 'no-answer': {
      const waiting = matter.deadlines.find((each) => each.key === 'T07')
      return waiting !== undefined && matter.today > waiting.rolledOn
    }
    default:
      // A refusal has one reason only: that a party does not want it (PMA Art. 17).
      return refusedParties(matter).length === 0
  }
}

const MEDIATOR_ROLES: readonly string[] = ['mediator', 'sector-mediator', 'committee-head']

/**
 * T08, and the replacement of a mediator. Records what was disclosed and who agrees all the same; the first mediator
 * named has the case from now on. Refuses `stepped-aside-before`, `no-such-mediator`, `mediator-not-trained`. Source: PMA Art. 19, 23 (1); OMR Art. 13.
 */
export function designate(services: Services, command: Command, body: Static<typeof DesignateBody>): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'designate', async (desk) => {
    const unfit = asideRefusal(desk, body.mediatorIds) ?? (await strangerRefusal(desk, body.mediatorIds)) ?? (await untrainedRefusal(desk, body.mediatorIds))
    return unfit ? refuse(unfit) : ok(named(desk, body))
  })
}

/** Who has the case from now on, and who no longer. */
function named(desk: Desk, body: Static<typeof DesignateBody>): Writing {
  const { mediatorIds, chosenBy, disclosure } = body
  const assignee = desk.file.state.assigneeId
  const lead = assignee !== null && mediatorIds.includes(assignee) ? assignee : (mediatorIds[0] ?? null)
  const data = {
    mediatorIds, chosenBy, disclosure, acceptedBy: body.acceptedBy ?? [], assigneeId: lead,
    gates: { 'G-14': disclosure === 'none' ? 'no' : 'yes' },
    ...(isAnew(desk) ? { anew: true } : {}),
  }
  const others = mediatorIds.filter((each) => each !== lead)
  const replaced = desk.matter.file.mediatorIds.filter((each) => !mediatorIds.includes(each))
  return {
    facts: [noted(desk, 'mediator-designated', data, body.note ? { content: { note: body.note } } : {})],
    // Whoever is replaced, or stands aside, loses the access at once (§8.2).
    also: [
      ...others.map((each) => joinCase(desk.tx, desk.file.row.id, each as StaffId, 'co-handler', desk.now)),
      ...replaced.map((each) => leaveCase(desk.tx, desk.file.row.id, each as StaffId, 'co-handler', desk.now)),
    ],
  }
}

/** Named after somebody stepped aside and left nobody: the parties are told. */
function isAnew({ matter: { file } }: Desk): boolean {
  return file.steppedAside.length > 0 && file.mediatorIds.length === 0
}

function asideRefusal(desk: Desk, mediatorIds: readonly string[]) {
  return mediatorIds.some((each) => desk.matter.file.steppedAside.includes(each)) ? refusal('stepped-aside-before', {}) : undefined
}

async function strangerRefusal(desk: Desk, mediatorIds: readonly string[]) {
  for (const staffId of mediatorIds) {
    const postings = await postingsOf(desk.tx, staffId as StaffId, desk.today)
    if (!postings.some((each) => MEDIATOR_ROLES.includes(each.role))) return refusal('no-such-mediator', {})
  }
  return undefined
}

/** While G-03 is fired, every mediator named is specially trained (§3.5). */
async function untrainedRefusal(desk: Desk, mediatorIds: readonly string[]) {
  if (desk.matter.file.gates['G-03'] !== 'yes') return undefined
  const trained = await trainedAmong(desk.tx, mediatorIds)
  return mediatorIds.every((id) => trained.has(id)) ? undefined : refusal('mediator-not-trained', {})
}

/** PMA Art. 20: neighbours, relatives, experts, the community officer help, if every party consents. Refuses `not-everybody-agrees`, `no-such-person`, `no-such-helper`. */
export function addCoHandler(services: Services, command: Command, body: Static<typeof CoHandlerBody>): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'add-co-handler', async (desk): Promise<Result<Writing>> => {
    const agreed = everybodyIn(desk, body.agreedBy, 'PMA-20')
    if (!agreed.ok) return agreed
    const { staffId, capacity, agreedBy } = body
    const named = await helperOf(desk, body)
    if (!named.ok) return named
    const { name } = named.value
    const content = name === undefined ? {} : { content: { name } }
    const fact = noted(desk, 'co-handler-joined', { staffId: staffId ?? null, helperId: body.helperId ?? null, capacity, agreedBy }, content)
    const joining = staffId === undefined ? undefined : joinCase(desk.tx, desk.file.row.id, staffId as StaffId, 'co-handler', desk.now)
    return ok({ facts: [fact], also: [joining] })
  })
}

/** Who is invited: by the register's name, as a colleague, or by a name that was told. Refuses `no-such-person`, `no-such-helper`. */
async function helperOf(desk: Desk, { helperId, staffId, name }: Static<typeof CoHandlerBody>): Promise<Result<{ readonly name: string | undefined }>> {
  if (helperId !== undefined) {
    if (staffId !== undefined) return refuse(refusal('no-such-person', {}))
    const listed = await helperNamed(desk.tx, helperId, desk.file.row.unit_path, desk.today)
    return listed.ok ? ok({ name: listed.value }) : listed
  }
  if (staffId === undefined && name === undefined) return refuse(refusal('no-such-person', {}))
  const known = staffId === undefined || (await postingsOf(desk.tx, staffId as StaffId, desk.today)).length > 0
  return known ? ok({ name }) : refuse(refusal('no-such-person', {}))
}

/**
 * T16. Never stopped by a gate; the other side is told only if somebody reached it (PMA Art. 23 (2), SC-11 b).
 * A reporter withdraws what they applied for themselves. Refuses `belongs-to-role`.
 */
export function withdraw(services: Services, command: Command, body: Static<typeof WithdrawBody>): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'withdraw', async (desk) => {
    if (!(await mayWithdraw(desk))) return refuse(refusal('belongs-to-role', { who: APPLICANT }))
    const data = { reason: body.reason, toldPartyIds: toldOfWithdrawal(desk.matter) }
    return ok({ facts: [noted(desk, desk.matter.file.round ? 'round-ended' : 'withdrawn', data, body.statement ? { content: { statement: body.statement } } : {})] })
  })
}

const APPLICANT = ROLE_WORDS['applicant'] ?? { zh: '申请人', en: 'applicant' }

async function mayWithdraw({ by, tx, services, file, people }: Desk): Promise<boolean> {
  if (by.kind !== 'reporter') return true
  const reporters = await reportersOf(tx, services.keys, file.row.id)
  return speaksForApplicant(reporters.find((each) => each.id === by.id), people)
}

/** Makes the number of an ended matter void; it stays in the register and is never given again. */
export function voidNumber(services: Services, command: Command, body: Static<typeof VoidNumberBody>): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'void-number', (desk) => ok({
    facts: [noted(desk, 'number-voided', { number: desk.matter.file.number }, { content: { reason: body.reason } })],
    also: [voidNumberRow(desk.tx, desk.mediation.id, desk.file.row.id, desk.now)],
  }))
}
