import {
  type CountedAfter, type CountedAsked, type CountedLine, INDICATOR_WORDS, linesCounted, nearnessOf, stateWords, sumCounted, type Waiting,
  type WaitingLine, waitingLines, caseRefusal,
} from '#cap/cases'
import { categoriesOn, gridsByIds, type Unit, unitOf } from '#cap/organisation'
import { isWithin, type StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import type { AnswerOf, QueryOf } from '#platform/http/operation'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, type Day, parseDay } from '#platform/time'
import { type Said, said } from '#platform/words'
import { doorName } from '#cap/cases'
import type { BehindLine, indicatorsOperations } from './contract.ts'
import { WITHOUT_LIST } from './contract/readers.ts'
import { overviewWords, refusal } from './words.ts'

type Ops = typeof indicatorsOperations
type Behind = Result<AnswerOf<Ops['listBehind']>>

const PAGE = 50
/** Days ahead that count as due soon. */
export const SOON_DAYS = 3
/** A case that nothing is known of nearer than its own row. */
const NO_PARTS: readonly string[] = []

/** The unit that was asked for, within the viewer’s own; refuses `unit-out-of-reach`. */
export async function unitWithin(tx: Tx, viewer: StaffActor, id: string | undefined): Promise<Result<Unit>> {
  const unit = await unitOf(tx, (id ?? viewer.unitId) as Unit['id'])
  return unit && isWithin(unit.path, viewer.unitPath) ? ok(unit) : refuse(caseRefusal('unit-out-of-reach', {}))
}

/**
 * The list behind a figure, fifty at a time, the latest first. Refuses `not-a-day`, `period-reversed`, `unit-out-of-reach`,
 * `unknown-counter`, `no-list-behind` and `bad-cursor`.
 */
export async function listBehind(services: Services, viewer: StaffActor, query: QueryOf<Ops['listBehind']>): Promise<Behind> {
  const asked = askedOf(query, services.today(viewer.district))
  if (!asked.ok) return asked
  const after = query.after === undefined ? undefined : readAfter(query.after)
  if (query.after !== undefined && !after) return refuse(caseRefusal('bad-cursor', {}))
  return inDistrict(services.db, viewer.district, async (tx): Promise<Behind> => {
    const unit = await unitWithin(tx, viewer, query.unit)
    if (!unit.ok) return unit
    const of: CountedAsked = { ...asked.value, unitPath: unit.value.path }
    const [rows, sum, names, narrowed] = await Promise.all([
      linesCounted(tx, of, after, PAGE + 1), after ? null : sumCounted(tx, of), categoryNames(tx, of.asOf), narrowedWords(tx, of),
    ])
    const lines = rows.slice(0, PAGE)
    const last = rows.length > PAGE ? lines.at(-1) : undefined
    return ok({
      unit: { id: unit.value.id, name: { ...unit.value.name }, level: unit.value.level }, from: of.from, to: of.to, asOf: of.asOf,
      counters: countersOf(of), narrowed: narrowed(names).map((each) => ({ ...each })), total: sum, money: of.of.some((each) => each.includes('-fen-')),
      lines: lines.map((row) => lineOf(viewer, row, names)), next: last ? `${last.effective_on}~${last.case_id}~${last.counted_unit_id}` : null,
    })
  }, { readOnly: true })
}

function countersOf({ of, less }: CountedAsked): AnswerOf<Ops['listBehind']>['counters'] {
  const named = (counter: string, taken: boolean) => ({ counter, words: { ...(INDICATOR_WORDS[counter] ?? said(counter, counter)) }, less: taken })
  return [...of.map((each) => named(each, false)), ...less.map((each) => named(each, true))]
}

function askedOf(query: QueryOf<Ops['listBehind']>, today: Day): Result<Omit<CountedAsked, 'unitPath'>> {
  const [from, to, asOf] = [parseDay(query.from), parseDay(query.to), parseDay(query.asOf ?? today)]
  if (!from.ok || !to.ok || !asOf.ok) return refuse(caseRefusal('not-a-day', { field: from.ok ? (to.ok ? 'asOf' : 'to') : 'from' }))
  if (to.value < from.value) return refuse(caseRefusal('period-reversed', {}))
  const [of, less] = [query.of.split(','), query.less?.split(',') ?? []]
  const unknown = [...of, ...less].find((each) => INDICATOR_WORDS[each] === undefined)
  if (unknown !== undefined) return refuse(refusal('unknown-counter', { counter: unknown }))
  if ([...of, ...less].some((each) => WITHOUT_LIST.includes(each))) return refuse(refusal('no-list-behind', {}))
  return ok({
    of, less, from: from.value, to: to.value, asOf: asOf.value, category: query.category, channel: query.channel,
    gridId: query.grid === 'none' ? null : query.grid,
  })
}

function readAfter(text: string): CountedAfter | undefined {
  const [on, caseId, unitId, ...rest] = text.split('~')
  const found = parseDay(on ?? '')
  return found.ok && isUuid(caseId) && isUuid(unitId) && rest.length === 0 ? { on: found.value, caseId, unitId } : undefined
}

const isUuid = (text: string | undefined): text is string => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text ?? '')

export async function categoryNames(tx: Tx, on: Day): Promise<ReadonlyMap<string, Said>> {
  return new Map([['', overviewWords.noCategory], ...(await categoriesOn(tx, on)).map((each): [string, Said] => [each.code, each.name])])
}

/** To what the list is narrowed, in words. */
async function narrowedWords(tx: Tx, { category, channel, gridId }: CountedAsked): Promise<(names: ReadonlyMap<string, Said>) => readonly Said[]> {
  const [grid] = typeof gridId === 'string' ? await gridsByIds(tx, [gridId]) : []
  return (names) => [
    ...(category === undefined ? [] : [names.get(category) ?? said(category, category)]),
    ...(channel === undefined ? [] : [doorName(channel)]),
    ...(gridId === undefined ? [] : [gridId === null ? overviewWords.noPlace : (grid?.name ?? overviewWords.goneGrid)]),
  ]
}

/** A sealed case is counted and not told; one that stands elsewhere now is not named either. */
function lineOf(viewer: StaffActor, row: CountedLine, names: ReadonlyMap<string, Said>): BehindLine {
  const { code, unit_id, unit_path, registered_unit_id, stage_kind, stage } = row
  const counted = { on: row.effective_on, n: row.n }
  const nothing = { ...counted, caseId: null, code: null, category: null, state: null, unit: null, unclaimed: false }
  if (code === null || unit_id === null || unit_path === null || registered_unit_id === null || stage_kind === null || stage === null) return { ...nothing, hidden: 'sealed' }
  const near = { id: row.case_id, category: row.category, stage_kind, stage, unit_id, unit_path, registered_unit_id, assignee_id: row.assignee_id, merged_into: row.merged_into, restricted_by: row.restricted_by ?? '' }
  if (!mayOpen(viewer, near)) return { ...nothing, hidden: 'elsewhere' }
  return { ...counted, hidden: null, ...told({ ...near, code, unit_zh: row.unit_zh ?? '', unit_en: row.unit_en ?? '' }, names), unclaimed: row.open === true && row.assignee_id === null }
}

type Near = Pick<WaitingLine, 'id' | 'unit_id' | 'unit_path' | 'registered_unit_id' | 'assignee_id' | 'merged_into' | 'restricted_by' | 'stage_kind' | 'stage'>

function mayOpen(viewer: StaffActor, row: Near): boolean {
  return nearnessOf(viewer, {
    id: row.id, unitId: row.unit_id, unitPath: row.unit_path, registeredUnitId: row.registered_unit_id, assigneeId: row.assignee_id,
    mergedInto: row.merged_into, parts: NO_PARTS, restricted: row.restricted_by !== '', stageKind: row.stage_kind, stage: row.stage,
  }) !== 'none'
}

function told(row: Near & Pick<WaitingLine, 'code' | 'category' | 'unit_zh' | 'unit_en'>, names: ReadonlyMap<string, Said>): Pick<BehindLine, 'caseId' | 'code' | 'category' | 'state' | 'unit'> {
  const category = row.category ?? ''
  return {
    caseId: row.id, code: row.code, category: { ...(names.get(category) ?? said(category, category)) }, state: { ...stateWords(row.stage_kind, row.stage) },
    unit: { zh: row.unit_zh, en: row.unit_en },
  }
}

type WaitingPage = Result<AnswerOf<Ops['listWaiting']>>

/** What waits now: the earliest day first. Refuses `unit-out-of-reach` and `bad-cursor`. */
export async function listWaiting(services: Services, viewer: StaffActor, query: QueryOf<Ops['listWaiting']>): Promise<WaitingPage> {
  const after = query.after === undefined ? undefined : readAfter(`${query.after}~${viewer.unitId}`)
  if (query.after !== undefined && !after) return refuse(caseRefusal('bad-cursor', {}))
  const today = services.today(viewer.district)
  const which: Waiting = query.which
  return inDistrict(services.db, viewer.district, async (tx): Promise<WaitingPage> => {
    const unit = await unitWithin(tx, viewer, query.unit)
    if (!unit.ok) return unit
    const asked = { unitPath: unit.value.path, which, today, soonUntil: addDays(today, SOON_DAYS) }
    const [rows, names] = await Promise.all([waitingLines(tx, asked, after, PAGE + 1), categoryNames(tx, today)])
    const lines = rows.slice(0, PAGE)
    const last = rows.length > PAGE ? lines.at(-1) : undefined
    return ok({
      unit: { id: unit.value.id, name: { ...unit.value.name }, level: unit.value.level },
      lines: lines.map((row): BehindLine => ({ on: row.due_on, n: 1, hidden: null, ...told(row, names), unclaimed: row.assignee_id === null })),
      next: last ? `${last.due_on}~${last.id}` : null,
    })
  }, { readOnly: true })
}
