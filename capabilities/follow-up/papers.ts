import { type CaseFile, type CaseId, type FactRead, factsWithContentOf, lookAtCase, paperVerification, rememberPaper } from '#cap/cases'
import { cannotPrint, DOCUMENT_NAMES, type DocumentData, type DocumentOf, missingFields, renderPdf } from '#cap/documents'
import { categoriesOn, type Committee, committeesFor } from '#cap/organisation'
import { partiesWithNames, type PartyInFull } from '#cap/people'
import type { StaffActor } from '#platform/access'
import type { Tx } from '#platform/db/database'
import type { SentFile } from '#platform/http/operation'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import { lifeOf, namesOf } from './commands/archive.ts'
import { type Desk, openDesk } from './commands/desk.ts'
import { isMediator } from './commands/visits.ts'
import { pagesOf, PAPER_KINDS, type PaperKind } from './domain/completeness.ts'
import { RATINGS } from './domain/ratings.ts'
import { dayOf, numberOf, objectsOf, textOf, textsOf } from './domain/reading.ts'
import { visitsOf } from './queries.ts'
import { staffNames } from './reads.ts'
import { CATALOGUE_WORDS, DOSSIER_WORDS, HOW_WORDS, OUTCOME_WORDS, refusal, VISIT_REASONS } from './words.ts'

/** What every paper of this capability needs, gathered in the transaction of the look. */
export interface Gathered {
  readonly viewerId: string
  readonly desk: Desk
  readonly facts: readonly FactRead[]
  readonly parties: readonly PartyInFull[]
  readonly committee: Committee | undefined
  readonly names: ReadonlyMap<string, string>
  readonly category: string | undefined
}

/** D12 of one visit, the latest when none is named. Refuses `nothing-to-print`, `cannot-print`. */
export function printVisit(services: Services, viewer: StaffActor, caseId: CaseId, factId: string | undefined): Promise<Result<SentFile>> {
  return print(services, viewer, caseId, (gathered) => visitPaper(gathered, factId))
}

/** D15: cover, catalogue, completeness and back of an archived file. Refuses `nothing-to-print`, `cannot-print`. */
export function printFile(services: Services, viewer: StaffActor, caseId: CaseId): Promise<Result<SentFile>> {
  return print(services, viewer, caseId, dossierPaper)
}

export async function print(
  services: Services, viewer: StaffActor, caseId: CaseId, make: (gathered: Gathered) => DocumentOf<'D12' | 'D14' | 'D15' | 'D16'> | undefined,
): Promise<Result<SentFile>> {
  const look = { by: viewer, caseId, need: 'content', action: 'document.print' } as const
  const made = await lookAtCase(services, look, async (tx, file): Promise<Result<{ paper: DocumentData; check: string }>> => {
    const gathered = await gather(tx, services, file, viewer)
    if (!gathered.ok) return gathered
    const paper = make(gathered.value)
    if (!paper) return refuse(refusal('nothing-to-print', {}))
    const missing = missingFields(paper)
    if (missing.length > 0) return refuse(refusal('cannot-print', cannotPrint(DOCUMENT_NAMES[paper.kind], missing)))
    const check = await rememberPaper(tx, services, file.row, { kind: paper.kind, number: paper.number ?? null, madeOn: paper.madeOn, data: paper })
    return ok({ paper, check })
  })
  if (!made.ok) return made
  const { paper, check } = made.value
  const verification = paperVerification(services, viewer.district, check)
  const bytes = await renderPdf(paper, { verification, printedAt: services.clock.now(), timeZone: services.district(viewer.district).zone })
  return ok({ bytes, type: 'application/pdf', name: `${paper.kind}.pdf` })
}

export async function gather(tx: Tx, services: Services, file: CaseFile, viewer: StaffActor): Promise<Result<Gathered>> {
  const opened = await openDesk(tx, services, file, viewer)
  if (!opened.ok) return opened
  const facts = await factsWithContentOf(tx, file.row.id)
  const parties = await partiesWithNames(tx, services.keys, file.row.id)
  const [committee] = await committeesFor(tx, file.row.unit_path)
  const people = [...facts.flatMap((each) => (PRINTED.includes(each.kind) ? (each.actorId ?? []) : [])), ...opened.value.ending.file.mediatorIds]
  const names = await staffNames(tx, people)
  const categories = await categoriesOn(tx, file.state.registeredOn)
  const category = categories.find((each) => each.code === file.state.category)?.name.zh
  return ok({ viewerId: viewer.id, desk: opened.value, facts, parties, committee, names, category })
}

/** Facts whose author's name stands on a paper. */
const PRINTED = ['visit-recorded', 'file-catalogued', 'closed']

export function shared({ desk, committee }: Gathered, madeOn: Day) {
  const name = committee?.name.zh ?? ''
  const full = name.endsWith('委员会') || name === '' ? name : DOSSIER_WORDS.committee(name).zh
  const { number } = desk.ending.file
  return { committee: full, caseCode: desk.file.row.code, madeOn, ...(number === null ? {} : { number }) }
}

const PERFORMANCES = ['performed', 'partly', 'not-due', 'unperformed'] as const

/** Not for the mediator whom the visited people spoke of, unless they made the visit themselves (I-09). */
export function visitPaper(gathered: Gathered, factId: string | undefined): DocumentOf<'D12'> | undefined {
  const visits = visitsOf(gathered.desk, gathered.facts)
  const visit = factId === undefined ? visits.at(-1) : visits.find((each) => each.id === factId)
  if (!visit || (isMediator(gathered.desk, gathered.viewerId) && visit.actorId !== gathered.viewerId)) return undefined
  const words = visit.content ?? {}
  const visited = textsOf(visit.data, 'partyIds')
  const optional = {
    performanceNote: textOf(words, 'performanceNote'), newDisputes: textOf(words, 'newDisputes'), signs: textOf(words, 'signs'),
    measures: textOf(words, 'measures'), ownVisit: textOf(words, 'mediatorReason'), reason: VISIT_REASONS[lifeOf(gathered.desk).outcome]?.zh ?? null, way: HOW_WORDS[textOf(visit.data, 'how') ?? '']?.zh ?? null,
  }
  return {
    kind: 'D12', ...shared(gathered, visit.occurredOn), ...given(optional),
    partiesVisited: gathered.parties.filter((each) => visited.includes(each.id)).map((each) => each.name),
    agreementNumber: gathered.desk.ending.file.number ?? DOSSIER_WORDS.noNumber.zh,
    performance: PERFORMANCES.find((each) => each === textOf(visit.data, 'performance')) ?? 'unperformed',
    ratings: ratingsAt(gathered, visit),
    visitor: gathered.names.get(visit.actorId ?? '') ?? '',
  }
}

export type Given<Shape> = { [Key in keyof Shape]?: NonNullable<Shape[Key]> }

export function given<Shape extends Readonly<Record<string, string | null>>>(shape: Shape): Given<Shape> {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== null)) as Given<Shape>
}

/** What each visited person said on this visit, in the five grades of the form; nobody's silence is filled in. */
function ratingsAt({ facts, parties }: Gathered, visit: FactRead): DocumentOf<'D12'>['ratings'] {
  const visited = textsOf(visit.data, 'partyIds')
  const heard = facts.filter((each) => each.kind === 'rated' && each.actorId === visit.actorId)
  return parties.filter((each) => visited.includes(each.id)).map((party) => {
    const rated = heard.filter((each) => textOf(each.data, 'personId') === party.id).at(-1)
    const said = textOf(rated?.content ?? {}, 'rating')
    return { party: party.name, grade: RATINGS.find((each) => each === said) ?? 'not-asked' }
  })
}

export function dossierPaper(gathered: Gathered): DocumentOf<'D15'> | undefined {
  const { desk, facts } = gathered
  const filed = facts.filter((each) => each.kind === 'file-catalogued' && each.procedureId === desk.followUpId).at(-1)
  const { closedOn, acceptedOn } = desk.ending.file
  if (!filed || !closedOn) return undefined
  const outcome = OUTCOME_WORDS[lifeOf(desk).outcome]?.zh
  const remark = textOf(filed.content ?? {}, 'remark')
  const mediators = desk.ending.file.mediatorIds.flatMap((each) => gathered.names.get(each) ?? []).map((name) => DOSSIER_WORDS.mediator(name).zh)
  return {
    kind: 'D15', ...shared(gathered, filed.occurredOn),
    title: titleOf(gathered),
    fileNumber: DOSSIER_WORDS.fileNumber(gathered.committee?.abbreviation ?? '', filed.occurredOn.slice(0, 4), desk.file.row.code).zh,
    parties: gathered.parties.map((each) => each.name),
    ...given({ disputeType: gathered.category ?? null, outcome: outcome ?? null, remark }),
    mediators: mediators.length > 0 ? mediators : [DOSSIER_WORDS.noMediator.zh],
    acceptedOn: acceptedOn ?? desk.file.state.registeredOn, closedOn,
    archivist: gathered.names.get(filed.actorId ?? '') ?? '', archivedOn: filed.occurredOn,
    retention: DOSSIER_WORDS.retention(numberOf(filed.data, 'years') ?? 0).zh,
    entries: entriesOf(gathered, filed), completeness: completenessIn(filed), sheetCount: numberOf(filed.data, 'sheets') ?? 0,
  }
}

export function titleOf({ parties, category }: Gathered): string {
  const of = (side: PartyInFull['side']) => parties.filter((each) => each.side === side).map((each) => each.name).join('、')
  const names = [of('applicant'), of('respondent')].filter((each) => each !== '').join('与')
  return DOSSIER_WORDS.title(names, category === undefined ? '' : DOSSIER_WORDS.dispute(category).zh).zh
}

const isPaper = (text: string | null): PaperKind | undefined => PAPER_KINDS.find((each) => each === text)

function entriesOf({ desk }: Gathered, filed: FactRead): DocumentOf<'D15'>['entries'] {
  const papers = objectsOf(filed.data, 'papers').map((each) => ({
    kind: isPaper(textOf(each, 'kind')), madeOn: dayOf(each, 'madeOn') ?? filed.occurredOn, sheets: numberOf(each, 'sheets') ?? 1,
  }))
  const pages = pagesOf(papers)
  const { number } = desk.ending.file
  return papers.map(({ kind, madeOn }, index) => ({
    title: kind ? CATALOGUE_WORDS[kind].zh : '', madeOn, pages: pages[index] ?? '',
    ...(number !== null && (kind === 'D02' || kind === 'D09' || kind === 'D10') ? { number } : {}),
  }))
}

function completenessIn(filed: FactRead): DocumentOf<'D15'>['completeness'] {
  const gaps = objectsOf(filed.content ?? {}, 'gaps')
  return objectsOf(filed.data, 'completeness').map((line) => {
    const kinds = textsOf(line, 'kinds').flatMap((each) => isPaper(each) ?? [])
    const title = namesOf({ kinds }).zh
    if (textOf(line, 'state') === 'present') return { title, state: 'present' as const }
    const why = gaps.filter((each) => kinds.some((kind) => kind === each['kind'])).map((each) => textOf(each, 'why') ?? '').join('；')
    return { title, state: 'absent' as const, reason: why }
  })
}
