import { isWithin, type StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import type { AnswerOf } from '#platform/http/operation'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, daysBetween, instant } from '#platform/time'
import { bookingsOfCase, timeOf } from '#cap/booking'
import { type CaseId, lookAtCase } from '#cap/cases'
import { type UnitId, unitOf } from '#cap/organisation'
import { maskParty, signersShown } from '#cap/people'
import { STEP_OPERATIONS } from './access.ts'
import { type Desk, openDesk } from './commands/desk.ts'
import type { MediationDesk, mediationOperations } from './contract.ts'
import { missingMarks } from './domain/agreement.ts'
import { evidenceIn } from './domain/evidence.ts'
import { firedGates } from './domain/gates.ts'
import { remediesAfterBreach, remediesAfterEnd } from './domain/remedies.ts'
import { partiesWithout } from './domain/matter.ts'
import { roleRefusal } from './domain/roles.ts'
import { naturalStep } from './domain/next-step.ts'
import { type Step, type StepName, stepsOf } from './domain/steps.ts'
import * as reads from './reads.ts'
import { isKeptFrom } from './papers/confided.ts'
import { aboutClocks, rightsIn } from './clock-view.ts'
import { aboutMeetings } from './meeting-view.ts'
import { papersOf } from './papers/list.ts'
import { namesOf, withNames } from './commands/voices.ts'
import { versionsOf, writersOf } from './versions.ts'
import { homesShown, voicesShown } from './voice-view.ts'
import { GATE_ADVICE, GATE_STOPS, LIMIT_NAMES } from './words/gates.ts'
import { DOCUMENT_TITLES } from './words/document-titles.ts'
import { refusal } from './words/refusals.ts'
import { MEDIATION_STATES, PERFORMANCE_STATES } from './words/states.ts'
import { waitsForWords } from './words/turns.ts'

/**
 * Everything the case page's mediation panel shows to one viewer, in one look: parties, records, clocks, the draft with
 * its missing marks, and every step with the refusal that its command would give. Refuses what the spine refuses and `not-dispatched`.
 */
export function readMediationDesk(services: Services, viewer: StaffActor, caseId: CaseId): Promise<Result<MediationDesk>> {
  return lookAtCase(services, { by: viewer, caseId, need: 'content', action: 'mediation.read' }, async (tx, file) => {
    const opened = await openDesk(tx, services, file, viewer, { aboutCategory: true, aboutCommittee: true, withWords: true })
    if (!opened.ok) return opened
    const desk = opened.value
    const { file: known } = desk.matter
    const helpers = known.coHandlers.flatMap((each) => (each.staffId === null ? [] : [each.staffId]))
    const names = await reads.namesOf(tx, [...known.mediatorIds, ...helpers, ...writersOf(desk)])
    return ok(deskOf(desk, viewer, names, await bookingsOf(desk)))
  })
}

/** Only while there are sessions to hold: where and when they were booked. */
async function bookingsOf(desk: Desk): Promise<MediationDesk['bookings']> {
  if (!['accepted', 'mediating'].includes(desk.matter.state)) return []
  const found = await bookingsOfCase(desk.tx, desk.file.row.id)
  return found.map((each) => ({
    id: each.id, room: { zh: each.room_zh, en: each.room_en }, day: each.on_day, from: timeOf(each.from_quarter), to: timeOf(each.to_quarter),
  }))
}

function deskOf(desk: Desk, viewer: StaffActor, names: ReadonlyMap<string, string>, bookings: MediationDesk['bookings']): MediationDesk {
  const { matter, facts, mediation, performance } = desk
  const { file } = matter
  const own = facts.filter((each) => each.procedureId === mediation.id || each.procedureId === performance?.id)
  const records = own.map((each) => ({ factId: each.id, kind: each.kind, on: each.occurredOn, data: { ...each.data }, content: readable(desk, each) }))
  return {
    state: matter.state,
    stateWords: MEDIATION_STATES[matter.state] ?? { zh: matter.state, en: matter.state },
    performance: performanceOf(matter.performance),
    number: file.number, numberVoid: file.numberVoid, acceptedOn: file.acceptedOn,
    parties: partiesOf(desk, viewer),
    gates: { ...file.gates },
    fired: firedGates(file.gates).map((gate) => ({ gate, words: GATE_STOPS[gate] ?? GATE_ADVICE[gate] ?? { zh: gate, en: gate } })),
    ...nextOf(desk, viewer),
    bookings,
    ...aboutMeetings(desk, own, bookings),
    ...aboutClocks(desk),
    deadlines: deadlinesOf(desk),
    signers: signersOf(desk),
    voices: voicesShown(desk), homes: homesShown(desk),
    mediators: file.mediatorIds.map((id) => ({ id, name: names.get(id) ?? '' })),
    coHandlers: coHandlersOf(desk, names),
    records,
    evidence: evidenceOf(desk, own),
    draft: draftOf(desk),
    versions: versionsOf(desk, names),
    copiesOwed: file.agreement?.form === 'written' ? [...partiesWithout(matter, file.copiesTo)] : [],
    agreement: agreementOf(desk),
    remedies: remediesOf(desk),
    rights: rightsIn(desk),
    papers: papersOf(desk).map(({ kind, ref, on }) => ({ kind, ref, on, name: DOCUMENT_TITLES[kind] })),
  }
}

function evidenceOf(desk: Desk, own: Desk['facts']): MediationDesk['evidence'] {
  return evidenceIn(own).map(({ receiptId, item, what, partyId, providerName, returned, visibility }) => ({
    receiptId, item, what: what ?? '', provider: desk.people.find((each) => each.id === partyId)?.name ?? providerName ?? '', returned: returned !== null, visibility,
  }))
}

/** A head who does not handle the case reviews its records, but not what somebody said in a separate talk or for their safety (§8.2). */
function readable(desk: Desk, fact: Desk['facts'][number]): Record<string, unknown> | null {
  if (fact.content === null) return null
  if (!isKeptFrom(desk, fact)) return { ...fact.content }
  if (fact.kind !== 'session-held') return null
  const { statements: _withheld, compromiseOnly: _alsoWithheld, ...rest } = fact.content
  return rest
}

function isHeadOnly(desk: Desk, viewer: StaffActor): boolean {
  return viewer.role === 'committee-head' && desk.file.state.assigneeId !== viewer.id && !desk.matter.file.mediatorIds.includes(viewer.id)
}

function performanceOf(state: string | null): MediationDesk['performance'] {
  return state === null ? null : { state, stateWords: PERFORMANCE_STATES[state] ?? { zh: state, en: state } }
}

/** Names in full for who handles the case; a head sees them masked until they are revealed with a reason. */
function partiesOf(desk: Desk, viewer: StaffActor): MediationDesk['parties'] {
  const { file } = desk.matter
  return desk.parties.map((party) => {
    const masked = maskParty(party)
    const attempts = file.attempts.filter((each) => each.partyId === party.id)
    const consent = file.consents.find((each) => each.partyId === party.id)
    return {
      id: party.id, side: party.side, kind: party.kind, minor: party.minor,
      name: isHeadOnly(desk, viewer) ? masked.name : party.name,
      phone: masked.phone,
      notified: file.notified.includes(party.id),
      attempts: attempts.length, reached: attempts.some((each) => each.reached),
      consent: consent ? { given: consent.given, by: consent.by, on: consent.on } : null,
    }
  })
}

/** Every step, the natural next one marked where the viewer may take it, and named where it is another's. */
function nextOf(desk: Desk, viewer: StaffActor): Pick<MediationDesk, 'steps' | 'waitsFor'> {
  const natural = naturalStep(desk.matter)
  const steps = stepsOf(desk.matter).map((each) => stepFor(each, desk, viewer, natural))
  const waited = steps.find((each) => each.step === natural)
  return { steps, waitsFor: waited?.refusal?.code === 'belongs-to-role' ? waitsForWords(waited.label, waited.refusal.say) : null }
}

function stepFor(each: Step, desk: Desk, viewer: StaffActor, natural: StepName | undefined): MediationDesk['steps'][number] {
  const operation = STEP_OPERATIONS[each.step]
  const refused = withNames(desk, shownRefusal(roleRefusal(each.step, desk.matter, viewer.role), each.refusal ?? undefined))
  const refusal = refused ? { code: refused.code, say: refused.say, law: refused.law ?? null } : null
  return { step: each.step, operation, label: each.label, refusal, main: each.step === natural && refusal === null }
}

/** A step without its turn is nobody's now: whose it would be is said once its turn has come. */
function shownRefusal(notMine: Refusal | undefined, notNow: Refusal | undefined): Refusal | undefined {
  return notMine?.code === 'belongs-to-role' && notNow?.code === 'out-of-turn' ? notNow : (notMine ?? notNow)
}

/** Who may sign an agreement today for somebody else, within their authority (CC Arts. 161–173). */
function signersOf(desk: Desk): MediationDesk['signers'] {
  const shown = signersShown(desk.people, desk.authorities, { on: desk.today, purpose: 'settle', disposesOf: desk.matter.file.draft?.disposesOf ?? [] })
  return shown.map(({ partyId, ways }) => ({
    partyId, name: namesOf(desk, [partyId]),
    agents: ways.flatMap(({ as, signerId }) => (as === 'agent' && signerId !== null ? [{ id: signerId, name: namesOf(desk, [signerId]) }] : [])),
  }))
}

function deadlinesOf(desk: Desk): MediationDesk['deadlines'] {
  const ids = [desk.mediation.id, desk.performance?.id]
  return desk.matter.deadlines.filter((each) => ids.includes(each.procedureId)).map((each) => ({
    key: each.key, name: LIMIT_NAMES[each.clock] ?? { zh: each.clock, en: each.clock },
    rawOn: each.rawOn, rolledOn: each.rolledOn, safeOn: each.safeOn, provisional: each.provisional,
    audience: each.audience, optional: each.optional, daysLeft: daysBetween(desk.today, each.rolledOn),
  }))
}

function coHandlersOf(desk: Desk, names: ReadonlyMap<string, string>): MediationDesk['coHandlers'] {
  const joined = desk.facts.filter((each) => each.kind === 'co-handler-joined' && each.procedureId === desk.mediation.id)
  return joined.map(({ data, content }) => {
    const staffId = data['staffId']
    const name = typeof staffId === 'string' ? names.get(staffId) : content?.['name']
    return { capacity: String(data['capacity'] ?? ''), name: typeof name === 'string' ? name : '' }
  })
}

function draftOf(desk: Desk): MediationDesk['draft'] {
  const { draft, marks } = desk.matter.file
  if (!draft) return null
  const fact = desk.facts.find((each) => each.kind === 'agreement-drafted' && each.data['draftId'] === draft.id)
  return {
    draftId: draft.id, version: draft.version, paperOnly: draft.paperOnly, disposesOf: [...draft.disposesOf], content: fact?.content ? { ...fact.content } : null,
    marks: marks.map(({ by, whose, on }) => ({ by, whose, on })),
    missing: missingMarks(draft, marks).map(({ by, whose }) => ({ by, whose })),
  }
}

function agreementOf(desk: Desk): MediationDesk['agreement'] {
  const { agreement, progress, urged } = desk.matter.file
  if (!agreement) return null
  return {
    form: agreement.form, effectiveOn: agreement.effectiveOn,
    obligations: progress.map((each) => ({ ...each, urged: urged.includes(each.ref) })),
  }
}

function remediesOf(desk: Desk): MediationDesk['remedies'] {
  const { state, performance, category, file } = desk.matter
  const code = category?.code ?? null
  if (performance === 'breached' || performance === 'overdue') return [...remediesAfterBreach(code, oralWindow(desk), isConfirmed(desk) && (enforceableUntil(desk) ?? true), mayStillApply(desk))]
  return state === 'terminated' || state === 'not-accepted' || state === 'withdrawn' ? [...remediesAfterEnd(code, file.gates)] : []
}

/** Whether the court has confirmed this mediation's agreement: read off the case's own states, no station is asked. */
function isConfirmed({ file, mediation }: Desk): boolean {
  return file.state.procedures.some((each) => each.kind === 'confirmation' && each.parentId === mediation.id && each.state === 'confirmed')
}

/** Whether everybody together could still ask the court to confirm a written agreement (DL-07). */
function mayStillApply({ matter }: Desk): boolean {
  const window = matter.deadlines.find((each) => each.key === 'DL-07')
  return matter.file.agreement?.form === 'written' && window !== undefined && window.rolledOn >= matter.today
}

/** The last day to apply for enforcement, while that right is open (DL-11): the safe one, for people who must act. */
function enforceableUntil({ matter }: Desk): Day | undefined {
  return matter.deadlines.find((each) => each.key === 'DL-11')?.safeOn
}

/** Whether the thirty days of an oral agreement still run; undefined where the agreement is written. */
function oralWindow({ matter }: Desk): 'open' | 'over' | undefined {
  if (matter.file.agreement?.form !== 'oral') return undefined
  const window = matter.deadlines.find((each) => each.key === 'DL-07')
  return window && window.rolledOn >= matter.today ? 'open' : 'over'
}

type NumbersPage = AnswerOf<typeof mediationOperations.listNumbers>

/** One's own committee's; the judicial office guides them all (PMA Art. 5), the archivist keeps those at or below their unit. */
async function mayReadRegister(tx: Tx, viewer: StaffActor, unitId: string): Promise<boolean> {
  if (unitId === viewer.unitId || viewer.role === 'judicial-office') return true
  if (viewer.role !== 'archivist') return false
  const unit = await unitOf(tx, unitId as UnitId)
  return unit !== undefined && isWithin(unit.path, viewer.unitPath)
}

/** A page of a committee's register of numbers. Refuses `out-of-reach` for a committee outside the viewer's reach. */
export async function listNumbers(services: Services, viewer: StaffActor, wanted: { unitId: string; year: number; after?: number | undefined }) {
  return inDistrict(services.db, viewer.district, async (tx): Promise<Result<NumbersPage>> => {
    if (!(await mayReadRegister(tx, viewer, wanted.unitId))) return refuse(refusal('out-of-reach', {}))
    const found = await reads.listNumbers(tx, wanted.unitId, wanted.year, wanted.after ?? 0)
    const shown = found.slice(0, reads.NUMBERS_A_PAGE)
    const numbers = shown.map((row) => ({
      year: row.year, n: row.n, text: row.text, caseId: row.case_id,
      allocatedAt: instant(row.allocated_at), voidedAt: row.voided_at ? instant(row.voided_at) : null,
    }))
    return ok({ numbers, next: found.length > shown.length ? (shown.at(-1)?.n ?? null) : null })
  }, { readOnly: true })
}

/** What the head's seal is waited for, at or below their unit; opaque ids and times only. */
export async function listWaitingForSeal(services: Services, viewer: StaffActor) {
  return inDistrict(services.db, viewer.district, async (tx) => {
    const found = await reads.listWaiting(tx, viewer.unitPath)
    return ok({
      agreements: found.map((row) => ({ caseId: row.case_id, draftId: row.draft_id, version: row.version, changedAt: instant(row.changed_at) })),
    })
  }, { readOnly: true })
}
