import { type CaseId, type FactRead, type FilePaper, lookAtCase, type PaperMaker, papersOfCase, paperVerification, rememberPaper } from '#cap/cases'
import { bindFile, type BoundPart, type DocumentOf, missingFields, type PaperOfFile, paperTitle, renderPaper } from '#cap/documents'
import type { StaffActor } from '#platform/access'
import type { Tx } from '#platform/db/database'
import { listFilesOf } from '#platform/files'
import type { SentFile } from '#platform/http/operation'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { cityDay } from '#platform/time'
import { lifeOf } from './commands/archive.ts'
import { objectsOf, textOf } from './domain/reading.ts'
import { dossierPaper, gather, type Gathered, given, print, shared, titleOf, visitPaper } from './papers.ts'
import { visitsOf } from './queries.ts'
import { ANNEX_WORDS, CATALOGUE_WORDS, DOSSIER_WORDS, KEPT_APART, OUTCOME_WORDS, PERFORMANCE_WORDS, refusal } from './words.ts'

/** D14: what the file lacks and why, from what was written when it was archived. Refuses `nothing-to-print`, `cannot-print`. */
export function printNote(services: Services, viewer: StaffActor, caseId: CaseId): Promise<Result<SentFile>> {
  return print(services, viewer, caseId, notePaper)
}

/** D16: the matter summed up when it was closed. Refuses `nothing-to-print`, `cannot-print`. */
export function printClosing(services: Services, viewer: StaffActor, caseId: CaseId): Promise<Result<SentFile>> {
  return print(services, viewer, caseId, closingPaper)
}

const filedIn = ({ desk, facts }: Gathered) => facts.filter((each) => each.kind === 'file-catalogued' && each.procedureId === desk.followUpId).at(-1)

function mediatorsOf({ desk, names }: Gathered): readonly string[] {
  const known = desk.ending.file.mediatorIds.flatMap((each) => names.get(each) ?? [])
  return known.length > 0 ? known : [DOSSIER_WORDS.noMediator.zh]
}

function fileNumberOf({ committee, desk }: Gathered, year: string): string {
  return DOSSIER_WORDS.fileNumber(committee?.abbreviation ?? '', year, desk.file.row.code).zh
}

function notePaper(gathered: Gathered): DocumentOf<'D14'> | undefined {
  const filed = filedIn(gathered)
  const gaps = objectsOf(filed?.content ?? {}, 'gaps')
  if (!filed || gaps.length === 0) return undefined
  const titles: Readonly<Record<string, { readonly zh: string }>> = CATALOGUE_WORDS
  return {
    kind: 'D14', ...shared(gathered, filed.occurredOn), title: titleOf(gathered), fileNumber: fileNumberOf(gathered, filed.occurredOn.slice(0, 4)),
    gaps: gaps.map((each) => ({ title: titles[textOf(each, 'kind') ?? '']?.zh ?? '', reason: textOf(each, 'why') ?? '' })),
    ...given({ remark: textOf(filed.content ?? {}, 'remark') }), mediators: mediatorsOf(gathered),
  }
}

function closingPaper(gathered: Gathered): DocumentOf<'D16'> | undefined {
  const { desk, facts, names } = gathered
  const { closedOn, acceptedOn, hazard } = desk.ending.file
  if (!closedOn) return undefined
  const of = (kind: string) => facts.filter((each) => each.kind === kind).at(-1)
  const optional = {
    disputeType: gathered.category ?? null, acceptedOn, performance: PERFORMANCE_WORDS[desk.ending.performance ?? '']?.zh ?? null,
    followUp: lastVisit(gathered), hazard: hazard === null ? null : (hazard ? DOSSIER_WORDS.hazardLeft : DOSSIER_WORDS.noHazard).zh,
    head: names.get(of('closed')?.actorId ?? '') ?? null,
  }
  return {
    kind: 'D16', ...shared(gathered, closedOn), ...given(optional), fileNumber: fileNumberOf(gathered, closedOn.slice(0, 4)),
    unit: shared(gathered, closedOn).committee, handlers: mediatorsOf(gathered), closedOn, parties: gathered.parties.map((each) => each.name),
    source: (textOf(of('accepted')?.data ?? {}, 'initiative') === 'committee' ? DOSSIER_WORDS.initiative : DOSSIER_WORDS.applied).zh,
    facts: textOf(facts.find((each) => each.kind === 'case-registered')?.content ?? {}, 'text') ?? '',
    result: OUTCOME_WORDS[lifeOf(desk).outcome]?.zh ?? '',
  }
}

function lastVisit({ desk, facts }: Gathered): string | null {
  const visit: FactRead | undefined = visitsOf(desk, facts).at(-1)
  return visit ? DOSSIER_WORDS.visited(visit.occurredOn, textOf(visit.content ?? {}, 'performanceNote') ?? '').zh : null
}

/** This station's papers for the bound file: every visit, the closing report, the note on what is missing. */
export const followUpPapers: PaperMaker = {
  name: 'follow-up',
  make: async (tx, services, file, by) => {
    const gathered = await gather(tx, services, file, by)
    if (!gathered.ok) return []
    const visits = visitsOf(gathered.value.desk, gathered.value.facts).map((each) => visitPaper(gathered.value, each.id))
    const made = [...visits, notePaper(gathered.value), closingPaper(gathered.value)]
    return made.flatMap((data): FilePaper[] =>
      data && missingFields(data).length === 0 ? [{ kind: data.kind, madeOn: data.madeOn, number: data.number ?? null, data }] : [])
  },
}

interface Checked extends FilePaper {
  readonly check: string | undefined
}

interface ToBind {
  readonly frame: DocumentOf<'D15'>
  readonly check: string
  readonly papers: readonly Checked[]
  readonly annexes: readonly { readonly title: string; readonly madeOn: string; readonly type: string; readonly hash: string }[]
}

/**
 * D15 as one PDF: cover, catalogue with page numbers, every paper and annex in order, back. Gathered in one look, made after the
 * transaction has ended. Refuses `nothing-to-print` before the file is archived, `cannot-print`.
 */
export async function printBound(services: Services, viewer: StaffActor, caseId: CaseId): Promise<Result<SentFile>> {
  const look = { by: viewer, caseId, need: 'content', action: 'document.print.file' } as const
  const found = await lookAtCase<ToBind>(services, look, async (tx, file) => {
    const gathered = await gather(tx, services, file, viewer)
    if (!gathered.ok) return gathered
    const frame = dossierPaper(gathered.value)
    if (!frame) return refuse(refusal('nothing-to-print', {}))
    const remember = (kind: string, data: PaperOfFile, madeOn: string, number: string | null) =>
      rememberPaper(tx, services, file.row, { kind, number, madeOn, data })
    const papers: Checked[] = []
    for (const each of await papersOfCase(tx, services, file, viewer)) papers.push({ ...each, check: each.data && (await remember(each.kind, each.data, each.madeOn, each.number)) })
    const check = await remember(frame.kind, frame, frame.madeOn, frame.number ?? null)
    return ok({ frame, check, papers, annexes: await annexesOf(tx, services, viewer, file.row.id) })
  })
  return found.ok ? ok(await bind(services, viewer, found.value)) : found
}

async function annexesOf(tx: Tx, services: Services, viewer: StaffActor, caseId: CaseId): Promise<ToBind['annexes']> {
  const { zone } = services.district(viewer.district)
  const files = (await listFilesOf(tx, caseId)).filter((each) => !KEPT_APART.includes(each.purpose))
  return files.map((each) => ({
    title: (ANNEX_WORDS[each.purpose] ?? DOSSIER_WORDS.annex).zh, madeOn: cityDay(each.recorded_at, zone), type: each.media_type, hash: each.hash,
  }))
}

async function bind(services: Services, { district }: StaffActor, { frame, check, papers, annexes }: ToBind): Promise<SentFile> {
  const options = { printedAt: services.clock.now(), timeZone: services.district(district).zone }
  const verified = (text: string) => ({ ...options, verification: paperVerification(services, district, text) })
  const parts: BoundPart[] = []
  for (const { kind, madeOn, number, data, remark, check: own } of papers) {
    const bytes = data && own !== undefined ? await renderPaper(data, verified(own)) : undefined
    parts.push({
      title: paperTitle(kind, data), madeOn, ...(number === null ? {} : { number }), ...(remark ? { remark: remark.zh } : {}),
      content: bytes && { type: 'application/pdf', bytes },
    })
    await new Promise(setImmediate)
  }
  for (const { title, madeOn, type, hash } of annexes) parts.push({ title, madeOn, content: { type, bytes: await services.files.read(district, hash) } })
  const { bytes } = await bindFile(frame, parts, verified(check))
  return { bytes, type: 'application/pdf', name: `${frame.fileNumber}.pdf` }
}
