import type { ReporterActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import type { SentFile } from '#platform/http/operation'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { bookingOf, type BookingId } from '#cap/booking'
import { type CaseId, findMergeTarget, lookAtCase } from '#cap/cases'
import { ownParty, type PartyInFull, reportersOf } from '#cap/people'
import { rightsIn } from './clock-view.ts'
import { type Desk, openDesk } from './commands/desk.ts'
import type { MyMediation } from './contract/own.ts'
import { OWN_PAPER_KINDS } from './contract/own.ts'
import { evidenceFor, evidenceIn } from './domain/evidence.ts'
import { mediatingClock } from './domain/matter.ts'
import { obligationState, ownConsent, ownSigning, sessionsFor } from './domain/own.ts'
import { dueKey, type Progress } from './domain/performance.ts'
import { objectOf, textOf } from './domain/reading.ts'
import { papersOf } from './papers/list.ts'
import { assemble, type Assembled, render } from './papers/print.ts'
import { promisedWords } from './papers/promised.ts'
import { namesOf } from './reads.ts'
import { DOCUMENT_TITLES } from './words/document-titles.ts'
import { refusal } from './words/refusals.ts'

const NOTHING: MyMediation = { party: false, mediators: [], endsBy: null, consent: null, sessions: [], signing: null, agreement: null, rights: [], evidence: [], papers: [] }

/** The mediation of a reporter's own matter, wherever it goes on, and the party that they are there, if any. */
async function lookAtOwn<Value>(
  services: Services, by: ReporterActor, action: string, work: (desk: Desk, party: PartyInFull | undefined) => Promise<Result<Value>>, none: () => Result<Value>,
): Promise<Result<Value>> {
  const own = by.caseId as CaseId
  const target = await inDistrict(services.db, by.district, (tx) => findMergeTarget(tx, own), { readOnly: true })
  const need = target.id === own ? 'content' : 'metadata'
  return lookAtCase<Value>(services, { by, caseId: target.id, need, action }, async (tx, file) => {
    if (!file.procedure('mediation')) return none()
    const reporter = (await reportersOf(tx, services.keys, own)).find((each) => (each.id as string) === by.id)
    const desk = await openDesk(tx, services, file, by, { aboutCategory: true, aboutCommittee: false, withWords: true })
    if (!desk.ok || !reporter) return none()
    return work(desk.value, ownParty(reporter, desk.value.people))
  })
}

/**
 * What a reporter sees of the mediation (PIPL Art. 45): who mediates and until when; as a party also their own consent, the
 * sessions they are invited to, what was agreed and how far it has come, and their papers. Refuses what the spine refuses.
 */
export function readMyMediation(services: Services, by: ReporterActor): Promise<Result<MyMediation>> {
  return lookAtOwn<MyMediation>(services, by, 'own-mediation.read', async (desk, party) => {
    const { file, state } = desk.matter
    const names = await namesOf(desk.tx, file.mediatorIds)
    const clock = mediatingClock(desk.matter)
    const common = {
      mediators: file.mediatorIds.flatMap((id) => names.get(id) ?? []),
      endsBy: clock ? { on: clock.rolledOn, provisional: clock.provisional } : null,
    }
    if (!party) return ok({ ...NOTHING, ...common })
    return ok({
      ...common, party: true,
      consent: ownConsent(file, state, party.id),
      sessions: await comingSessions(desk, party.id),
      signing: state === 'mediating' ? ownSigning(file.draft, file.marks, party.id) : null,
      agreement: agreementFor(desk, party.id),
      rights: rightsIn(desk),
      evidence: evidenceFor(evidenceIn(desk.facts.filter((each) => each.procedureId === desk.mediation.id)), party.id).map((each) => ({
        what: each.what ?? '', form: each.form, on: each.receivedOn, own: each.partyId === party.id, returned: each.returned !== null,
      })),
      papers: ownPapers(desk).map(({ kind, ref, on }) => ({ kind, ref, on, name: { ...DOCUMENT_TITLES[kind] } })),
    })
  }, () => ok(NOTHING))
}

/** One of the reader's own papers as PDF. Refuses `no-such-paper` for whoever is no party, and for any paper that is not theirs to read. */
export async function printMyPaper(services: Services, by: ReporterActor, wanted: { kind: OwnPaper; ref: string | undefined }): Promise<Result<SentFile>> {
  const none = () => refuse(refusal('no-such-paper', {}))
  const assembled = await lookAtOwn<Assembled>(services, by, `own-document.print.${wanted.kind}`, async (desk, party) => {
    const found = party && ownPapers(desk).findLast((each) => each.kind === wanted.kind && (wanted.ref === undefined || each.ref === wanted.ref))
    return found ? assemble(desk, { kind: found.kind, ref: found.ref }) : none()
  }, none)
  return assembled.ok ? ok(await render(services, by.district, { kind: wanted.kind }, assembled.value)) : assembled
}

type OwnPaper = (typeof OWN_PAPER_KINDS)[number]

/** A written agreement is a party's to read from its seal on; what it was drafted as before is not. */
function ownPapers(desk: Desk): { kind: OwnPaper; ref: string; on: string }[] {
  const sealed = desk.facts.flatMap((each) => (each.data['form'] === 'written' ? [textOf(each.data, 'draftId')] : []))
  const isReadable = (kind: string, ref: string) => {
    if (kind !== 'D09') return true
    const draft = desk.facts.find((each) => each.id === ref)
    return draft !== undefined && sealed.includes(textOf(draft.data, 'draftId'))
  }
  return papersOf(desk).flatMap(({ kind, ref, on }) => {
    const own = OWN_PAPER_KINDS.find((each) => each === kind)
    return own && ref !== null && on !== null && isReadable(kind, ref) ? [{ kind: own, ref, on }] : []
  })
}

/** A room that was given back takes its session with it. */
async function comingSessions(desk: Desk, partyId: string): Promise<MyMediation['sessions']> {
  const sessions: MyMediation['sessions'] = []
  for (const each of sessionsFor(desk.matter.file.arranged, partyId, desk.today).slice(0, 10)) {
    if (each.bookingId !== null && !(await bookingOf(desk.tx, each.bookingId as BookingId))) continue
    const fact = desk.facts.find((one) => one.id === each.factId)
    const place = textOf(fact?.content ?? {}, 'place') ?? ''
    const room = objectOf(fact?.data ?? {}, 'room')
    sessions.push({
      on: each.on, from: each.from, to: each.to,
      place: { zh: textOf(room, 'zh') ?? place, en: textOf(room, 'en') ?? place }, address: textOf(fact?.content ?? {}, 'address'),
    })
  }
  return sessions
}

function agreementFor(desk: Desk, partyId: string): MyMediation['agreement'] {
  const { agreement, progress } = desk.matter.file
  if (!agreement) return null
  return { form: agreement.form, effectiveOn: agreement.effectiveOn, obligations: progress.map((each) => obligationFor(desk, each, partyId)) }
}

function obligationFor(desk: Desk, each: Progress, partyId: string): NonNullable<MyMediation['agreement']>['obligations'][number] {
  const { mediation, performance, matter, facts } = desk
  const words = promisedWords(facts.filter((fact) => fact.procedureId === mediation.id || fact.procedureId === performance?.id), each.ref)
  const due = matter.deadlines.find((deadline) => deadline.key === dueKey(each.ref) && deadline.procedureId === performance?.id)
  const roles = [['yours', textOf(words, 'debtorPartyId')], ['for-you', textOf(words, 'creditorPartyId')]] as const
  return {
    ref: each.ref, role: roles.find(([, id]) => id === partyId)?.[0] ?? 'others',
    what: textOf(words, 'what') ?? '', way: textOf(words, 'way') ?? '', place: textOf(words, 'place') ?? '',
    fen: each.fen, paidFen: each.paidFen, dueOn: each.dueOn,
    safeOn: due && due.safeOn >= desk.today ? due.safeOn : null, provisional: due?.provisional ?? false,
    state: obligationState(each),
  }
}
