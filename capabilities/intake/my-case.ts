import type { ReporterActor } from '#platform/access'
import { workingDaysBetween } from '#platform/calendar'
import { inDistrict, type Tx } from '#platform/db/database'
import type { DistrictId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, parseDay } from '#platform/time'
import type { Said } from '#platform/words'
import {
  type CaseFile, type CaseId, caseRefusal, describeHandler, type FactRead, factsOf, factsWithContentOf, findCase, findIdByCodeEvenSealed, hasStep,
  listMergedHere, lookAtCase, readCaseCode, stateWords,
} from '#cap/cases'
import { categoriesOn, officeOf } from '#cap/organisation'
import { type OpenedReport, openWithPin, PAGE_ONLY, partiesWithNames, pinShown, type Reporter, reportersOf, speaksForApplicant } from '#cap/people'
import { type MyCase, WITHDRAWAL_REASONS } from './contract.ts'
import { nextStep, otherWays, withdrawalWay } from './domain.ts'
import { entryOf } from './merge.ts'
import { type Standing, standingOf } from './slip.ts'
import { HANDLED_TOGETHER, NEXT_UNKNOWN, PROGRESS_LINES, WITHDRAWAL_WORDS } from './words.ts'

/** Opens a reporter's own case with code and PIN. Refuses `wrong-code-or-pin`, `locked-for-a-while`. */
export async function openMyCase(services: Services, district: DistrictId, typed: { code: string; pin: string }): Promise<Result<OpenedReport>> {
  const code = readCaseCode(typed.code)
  const caseId = code ? await inDistrict(services.db, district, (tx) => findIdByCodeEvenSealed(tx, code), { readOnly: true }) : undefined
  return openWithPin(services, { district, caseId, typedCode: typed.code, pin: typed.pin })
}

/** The reporter's page: their own words and how the matter goes, wherever it is handled; nothing that others said. */
export function readMyCase(services: Services, by: ReporterActor): Promise<Result<MyCase>> {
  const caseId = by.caseId as CaseId
  return lookAtCase<MyCase>(services, { by, caseId, need: 'content', action: 'own-case.read' }, async (tx, file) => {
    const facts = await factsWithContentOf(tx, caseId)
    const standing = await standingOf(tx, caseId)
    const reporter = (await reportersOf(tx, services.keys, caseId)).find((each) => (each.id as string) === by.id)
    if (!reporter) return refuse(caseRefusal('no-such-case', {}))
    const pin = pinShown(services.keys, reporter, services.clock.now())
    const category = (await categoriesOn(tx, services.today(tx.district))).find((each) => each.code === file.row.category)?.name ?? null
    return ok({
      ...(reporter.channel === PAGE_ONLY ? nothingReported(file, facts, by) : ownWords(file, facts, by)),
      category: category && { ...category },
      ...(await goingOn(tx, file, standing, services)),
      progress: await progressOf(tx, facts, standing, file, by),
      otherWays: otherWays(file.row.category).map((each) => ({ way: each.way, where: each.where })),
      withdrawal: await withdrawalOf(tx, services, file, reporter),
      pin: pin.ok ? pin.value : null,
      reported: reporter.channel !== PAGE_ONLY,
    })
  })
}

/** What a reporter handed in, to report it again: only to whoever reported it. Refuses `no-such-case`. */
export function readMyReport(services: Services, by: ReporterActor): Promise<Result<{ code: string; text: string; place: string; addressId: string | null; name: string; phone: string }>> {
  const caseId = by.caseId as CaseId
  return lookAtCase(services, { by, caseId, need: 'content', action: 'own-report.read' }, async (tx, file) => {
    const reporter = (await reportersOf(tx, services.keys, caseId)).find((each) => (each.id as string) === by.id)
    if (!reporter || reporter.channel === PAGE_ONLY) return refuse(caseRefusal('no-such-case', {}))
    const first = (await factsWithContentOf(tx, caseId)).find((each) => each.kind === 'case-registered')
    const { row } = file
    return ok({ code: row.code, text: first ? textIn(first) : '', place: row.place_text, addressId: row.address_id, name: reporter.name, phone: reporter.phone ?? '' })
  })
}

function ownWords(file: CaseFile, facts: readonly FactRead[], by: ReporterActor): Pick<MyCase, 'code' | 'reportedOn' | 'text' | 'place' | 'photos' | 'additions' | 'urgent'> {
  const first = facts.find((each) => each.kind === 'case-registered')
  const additions = facts.filter((each) => isOwnAddition(each, by)).map((each) => ({ on: each.occurredOn, text: textIn(each) }))
  const photos = first?.data.photos
  return {
    code: file.row.code, reportedOn: file.row.registered_on, text: first ? textIn(first) : '', place: file.row.place_text,
    photos: typeof photos === 'number' ? photos : 0, additions, urgent: first?.data['danger'] === true,
  }
}

/** A party who reported nothing sees none of the report: not its words, not its place, not its photos, not whether somebody was in danger. */
function nothingReported(file: CaseFile, facts: readonly FactRead[], by: ReporterActor): ReturnType<typeof ownWords> {
  return { ...ownWords(file, facts, by), text: '', place: '', photos: 0, urgent: false }
}

function isOwnAddition(fact: FactRead, by: ReporterActor): boolean {
  return fact.kind === 'supplemented' && fact.actorId === by.id && typeof fact.data.fromCaseId !== 'string'
}

function textIn(fact: FactRead): string {
  const text = fact.content?.text
  return typeof text === 'string' ? text : ''
}

type GoingOn = Pick<MyCase, 'stage' | 'open' | 'disputed' | 'together' | 'handler' | 'office' | 'next' | 'nextBy' | 'nextIn' | 'provisional'>

async function goingOn(tx: Tx, file: CaseFile, standing: Standing, services: Services): Promise<GoingOn> {
  const today = services.today(tx.district)
  const row = await findCase(tx, standing.caseId)
  const handler = await describeHandler(tx, row ?? file.row)
  const office = await officeOf(tx, (row ?? file.row).unit_path, today)
  return {
    stage: row ? stateWords(standing.stageKind, standing.stage) : NEXT_UNKNOWN, disputed: standing.stageKind !== 'hazard',
    open: standing.open, together: standing.caseId === file.state.id ? null : HANDLED_TOGETHER,
    handler: { ...handler }, office: office ? { ...office, name: { ...office.name }, hours: office.hours && { ...office.hours } } : null,
    next: nextStep(standing.stageKind, standing.stage),
    nextBy: standing.by?.rolledOn ?? null, nextIn: standing.by ? daysUntil(services, today, standing.by.rolledOn) : null, provisional: standing.by?.provisional ?? false,
  }
}

/** “In three working days” is said of what staff promise, never of what is asked of a party (N-07). */
function daysUntil(services: Services, today: Day, promised: string): number | null {
  const by = parseDay(promised)
  return !by.ok || by.value < today ? null : workingDaysBetween(services.calendar(), today, by.value)
}

interface Line {
  on: string
  words: Said
}

/** Steps of the own case; after a merge, those of the case that goes on, without their words. */
async function progressOf(tx: Tx, facts: readonly FactRead[], standing: Standing, file: CaseFile, by: ReporterActor): Promise<Line[]> {
  const own = facts.filter((each) => each.kind !== 'supplemented' || isOwnAddition(each, by))
  const lines = linesOf(own)
  const mergedAt = facts.filter((each) => each.kind === 'merged-into').at(-1)?.recordedAt
  if (standing.caseId === file.state.id || mergedAt === undefined) return lines
  const later = (await factsOf(tx, standing.caseId)).filter((each) => each.recordedAt >= mergedAt && !OWN_KINDS.includes(each.kind))
  return [...lines, ...linesOf(later)]
}

/** Steps that concern one report alone and are shown to its own reporter only. */
const OWN_KINDS: readonly string[] = ['case-registered', 'supplemented', 'merged-into', 'unmerged']

function linesOf(facts: readonly FactRead[]): Line[] {
  return facts.flatMap((each) => {
    const words = PROGRESS_LINES[each.kind]
    return words ? [{ on: each.occurredOn, words: { ...words } }] : []
  })
}

/** Before dispatch it ends here; after it the mediation takes it; and where neither can, the page says what else. */
async function withdrawalOf(tx: Tx, services: Services, file: CaseFile, reporter: Reporter): Promise<MyCase['withdrawal']> {
  const { row, state } = file
  const merged = state.mergedInto !== null
  const together = !merged && (await listMergedHere(tx, row.id)).length > 0
  const parties = await partiesWithNames(tx, services.keys, row.id)
  const way = withdrawalWay({
    merged, together, entryState: entryOf(file).state, open: row.open, stage: stateWords(row.stage_kind, row.stage),
    handled: {
      stageKind: row.stage_kind, stage: row.stage, canWithdraw: hasStep(row.stage_kind, row.stage, 'withdrawn'),
      applicant: speaksForApplicant(reporter, parties),
    },
  })
  return {
    may: way.ok, operation: way.ok ? way.value : null, refusal: way.ok ? null : { ...way.refusal.say },
    reasons: WITHDRAWAL_REASONS.map((reason) => ({ reason, words: { ...WITHDRAWAL_WORDS[reason] } })),
  }
}
