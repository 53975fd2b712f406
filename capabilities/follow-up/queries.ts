import { type CaseFile, type CaseId, type FactRead, factsWithContentOf, type FilePaper, lookAtCase, papersOfCase } from '#cap/cases'
import { pageCount } from '#cap/documents'
import { maskParty, partiesWithNames } from '#cap/people'
import type { StaffActor } from '#platform/access'
import { ok, type Refusal, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { lifeOf } from './commands/archive.ts'
import { type Desk, openDesk } from './commands/desk.ts'
import type { FileView, FollowUpView } from './contract.ts'
import { completenessOf, evidenceOf } from './domain/completeness.ts'
import { BECAME, CONFIRMED_BY } from './domain/escalation.ts'
import { stepsOf } from './domain/guards.ts'
import { naturalStep } from './domain/next-step.ts'
import { dayOf, isTrue, numberOf, objectsOf, textOf } from './domain/reading.ts'
import { RETENTION_CODES, retentionFor, retentionOn } from './domain/retention.ts'
import { ARCHIVE_KEY } from './domain/transitions.ts'
import { staffNames } from './reads.ts'
import { CATALOGUE_WORDS, FOLLOW_UP_STATES } from './words.ts'
import { BECAME_WORDS, CONFIRMED_BY_WORDS } from './words/escalation.ts'

/** Visits, ratings as counts, hazard, closing, and every step with its refusal or none. One row in the access log. */
export function readFollowUp(services: Services, viewer: StaffActor, caseId: CaseId): Promise<Result<FollowUpView>> {
  return lookAtCase(services, { by: viewer, caseId, need: 'content', action: 'follow-up.read' }, async (tx, file): Promise<Result<FollowUpView>> => {
    const opened = await openDesk(tx, services, file, viewer)
    if (!opened.ok) return opened
    const desk = opened.value
    const facts = await factsWithContentOf(tx, caseId)
    const visits = visitsOf(desk, facts)
    const names = await staffNames(tx, visits.flatMap((each) => each.actorId ?? []))
    return ok({ ...viewOf(desk, visits, names), people: await visitedBy(desk, viewer), lessons: lessonsOf(facts), escalation: mayReadEscalation(desk, viewer) ? escalationOf(facts) : null })
  })
}

async function visitedBy({ tx, services, file, facts, ending }: Desk, viewer: StaffActor): Promise<FollowUpView['people']> {
  if (stepsOf(ending).some((each) => each.step === 'record-visit' && each.refusal !== null)) return []
  const asked = facts.some((each) => each.kind === 'visit-asked' && textOf(each.data, 'staffId') === viewer.id)
  const inFull = asked || file.state.assigneeId === viewer.id || ending.file.mediatorIds.includes(viewer.id)
  const parties = await partiesWithNames(tx, services.keys, file.row.id)
  return parties.map((each) => ({ id: each.id, side: each.side, name: inFull ? each.name : maskParty(each).name }))
}

function printableOf({ facts, followUpId, ending }: Desk): FollowUpView['printable'] {
  const filed = facts.filter((each) => each.kind === 'file-catalogued' && each.procedureId === followUpId).at(-1)
  const gaps = filed === undefined ? 0 : (numberOf(filed.data, 'gaps') ?? 0)
  return [...(gaps > 0 ? (['D14'] as const) : []), ...(filed ? (['D15'] as const) : []), ...(ending.file.closedOn ? (['D16'] as const) : [])]
}

export function visitsOf(desk: Pick<Desk, 'followUpId'>, facts: readonly FactRead[]): readonly FactRead[] {
  return facts.filter((each) => each.kind === 'visit-recorded' && each.procedureId === desk.followUpId)
}

/** What was passed to the prevention ledger, here or by a council. */
function lessonsOf(facts: readonly FactRead[]): FollowUpView['lessons'] {
  return facts.filter((each) => each.kind === 'preventive-measure-added')
    .map(({ occurredOn, content }) => ({ on: occurredOn, what: textOf(content ?? {}, 'what') ?? '', owner: textOf(content ?? {}, 'owner') ?? '' }))
}

function mayReadEscalation({ file, ending }: Desk, viewer: StaffActor): boolean {
  return viewer.role === 'committee-head' || file.state.assigneeId === viewer.id || ending.file.mediatorIds.includes(viewer.id)
}

/** What the matter became after it had ended, as it was confirmed (I-21). */
function escalationOf(facts: readonly FactRead[]): FollowUpView['escalation'] {
  const [confirmed] = objectsOf({ all: facts.filter((each) => each.kind === 'escalation-confirmed').map((each) => each.content?.['confirmed'] ?? null) }, 'all')
  const became = confirmed && BECAME.find((each) => each === textOf(confirmed, 'became'))
  const by = confirmed && CONFIRMED_BY.find((each) => each === textOf(confirmed, 'by'))
  const on = confirmed && dayOf(confirmed, 'on')
  return became && by && on ? { became: { ...BECAME_WORDS[became] }, confirmedBy: { ...CONFIRMED_BY_WORDS[by] }, on } : null
}

function viewOf(desk: Desk, visits: readonly FactRead[], names: ReadonlyMap<string, string>): Omit<FollowUpView, 'lessons' | 'people' | 'escalation'> {
  const { file, followUp } = desk.ending
  return {
    state: followUp,
    stateWords: followUp === null ? null : (FOLLOW_UP_STATES[followUp] ?? null),
    dueOn: file.dueOn,
    visits: visits.map((each) => ({
      factId: each.id, on: each.occurredOn, reached: isTrue(each.data, 'reached'), performance: textOf(each.data, 'performance') ?? '',
      visitor: names.get(each.actorId ?? '') ?? '', words: each.content === null ? null : { ...each.content },
    })),
    satisfaction: { asked: file.asked.length, answered: file.answered.filter((each) => each.valid).length },
    hazard: file.hazard,
    proposed: file.proposal !== null,
    printable: printableOf(desk),
    next: naturalStep(desk.ending) ?? null,
    steps: stepsOf(desk.ending).map((each) => ({ step: each.step, label: each.label, refusal: shown(each.refusal) })),
  }
}

export function shown(refusal: Refusal | null): { code: string; say: { zh: string; en: string } } | null {
  return refusal && { code: refusal.code, say: { zh: refusal.say.zh, en: refusal.say.en } }
}

interface FileSeen {
  readonly view: FileView
  readonly printed: readonly FilePaper[]
}

/** What the file must hold, what the facts speak of with their pages, and how long it is kept: where the archivist begins. */
export async function readFile(services: Services, viewer: StaffActor, caseId: CaseId): Promise<Result<FileView>> {
  const look = { by: viewer, caseId, need: 'content', action: 'file.read' } as const
  const seen = await lookAtCase<FileSeen>(services, look, async (tx, file) => {
    const opened = await openDesk(tx, services, file, viewer)
    if (!opened.ok) return opened
    const view = fileViewOf(opened.value, file)
    return ok({ view, printed: view.state === 'closed' ? await papersOfCase(tx, services, file, viewer) : [] })
  })
  return seen.ok ? ok(await withPages(services, viewer, seen.value)) : seen
}

function fileViewOf(desk: Desk, file: CaseFile): FileView {
  const life = lifeOf(desk)
  const papers = evidenceOf(desk.facts)
  const due = file.state.deadlines.find((each) => each.key === ARCHIVE_KEY)
  return {
    state: desk.ending.state,
    papers: papers.map(({ kind, madeOn }) => ({ kind, name: { ...CATALOGUE_WORDS[kind] }, madeOn, sheets: null })),
    completeness: completenessOf(life, papers, []).map((each) => ({
      kinds: [...each.kinds], names: each.kinds.map((kind) => ({ ...CATALOGUE_WORDS[kind] })), state: each.state,
    })),
    retention: RETENTION_CODES.map((code) => {
      const record = retentionOn(code, desk.today)
      return { code, name: record.name, years: record.years, source: record.source, standard: code === retentionFor(life.outcome) }
    }),
    dueOn: due?.rolledOn ?? null,
  }
}

/** The pages each paper has as it is printed here: the archivist corrects what a signed scan has more. */
async function withPages(services: Services, viewer: StaffActor, { view, printed }: FileSeen): Promise<FileView> {
  const options = { printedAt: services.clock.now(), timeZone: services.district(viewer.district).zone }
  const left = [...printed]
  const papers: FileView['papers'] = []
  for (const paper of view.papers) {
    const at = left.findIndex((each) => each.kind === paper.kind)
    const [found] = at < 0 ? [] : left.splice(at, 1)
    papers.push({ ...paper, sheets: found?.data ? await pageCount(found.data, options) : null })
  }
  return { ...view, papers }
}
