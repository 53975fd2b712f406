import { BEGINNING, countsBelow, countsByCategory, countsByDay, sumCounts } from '#cap/cases'
import { borderChanges, categoriesOn, unitsBelow } from '#cap/organisation'
import type { Tx } from '#platform/db/database'
import type { Day, } from '#platform/time'
import { type Said, said } from '#platform/words'
import { type Ground, type GroundBetween, groundOf } from './domain/borders.ts'
import { added, type FormMapping, formTable } from './domain/form.ts'
import { columnWords, comparedWith, type ReportKind, type Span, timeline } from './domain/periods.ts'
import { COLUMNS, NO_COUNTS, pivot, type RowCounts, type TableRow } from './domain/tables.ts'
import type { CountsOfReport } from './figures.ts'
import type { Tables } from './store.ts'

/** What a report is about. */
export interface Subject {
  readonly unitPath: string
  readonly kind: ReportKind
  readonly span: Span
  readonly asOf: Day
}

const NO_CATEGORY: Said = said('还没有分类', 'not put into a category yet')

/** Every counter of a unit on each basis, from the maintained counters alone. */
export async function countsOf(tx: Tx, { unitPath, kind, span, asOf }: Subject): Promise<CountsOfReport> {
  const { before, yearBefore } = comparedWith(kind, span)
  const read = async ({ from, to }: Span): Promise<RowCounts> =>
    Object.fromEntries((await sumCounts(tx, { unitPath, from, to, asOf })).map((each) => [each.indicator, each.n]))
  return { period: await read(span), all: await read({ from: BEGINNING, to: span.to }), before: await read(before), yearBefore: await read(yearBefore) }
}

export interface Borders {
  readonly own: { readonly before: GroundBetween; readonly yearBefore: GroundBetween }
  /** By the path of a unit right below. */
  readonly below: ReadonlyMap<string, { readonly before: Ground; readonly yearBefore: Ground }>
  readonly units: readonly { readonly path: string; readonly name: Said }[]
}

/** How the borders of a unit and of those right below it stood between the periods. */
export async function bordersOf(tx: Tx, { unitPath, kind, span }: Subject): Promise<Borders> {
  const { before, yearBefore } = comparedWith(kind, span)
  const [earliest = before.from] = [before.from, yearBefore.from].sort()
  const within = { unitPath, from: earliest, to: span.to }
  const [units, pieces] = await Promise.all([unitsBelow(tx, within), borderChanges(tx, within)])
  const ground = (path: string, from: Day): GroundBetween => {
    const unit = units.find((each) => each.path === path)
    const own = pieces.filter((each) => each.unitPath === path || each.unitPath.startsWith(`${path}.`))
    return groundOf({ validFrom: unit?.validFrom ?? BEGINNING }, own.filter((each) => (each.began ?? each.ended ?? from) > from), from)
  }
  const both = (path: string) => ({ before: ground(path, before.from), yearBefore: ground(path, yearBefore.from) })
  const below = units.filter((each) => each.path !== unitPath)
  return {
    own: both(unitPath), units: below,
    below: new Map(below.map(({ path }) => [path, { before: both(path).before.ground, yearBefore: both(path).yearBefore.ground }])),
  }
}

const SAME = { before: 'same', yearBefore: 'same' } as const
const BARE = { before: NO_COUNTS, yearBefore: NO_COUNTS, ground: SAME }

/** Units right below (and what is the unit’s own), categories, the time line, the statistical form. */
export async function tablesOf(tx: Tx, subject: Subject, borders: Borders, mapping: FormMapping): Promise<Tables> {
  const { byCategory, form } = await formOf(tx, subject, mapping)
  const names = new Map((await categoriesOn(tx, subject.span.to)).map((each) => [each.code, each.name]))
  const category = [...byCategory].map(([key, counts]): TableRow => ({ ...BARE, key, name: names.get(key) ?? (key === '' ? NO_CATEGORY : said(key, key)), counts }))
  const most = category.sort((one, other) => (other.counts['registered'] ?? 0) - (one.counts['registered'] ?? 0) || (one.key < other.key ? -1 : 1))
  return { unit: await unitRows(tx, subject, borders), category: most, time: await timeRows(tx, subject), form }
}

/** The counts of categories, and the same on the lines of the form. */
export async function formOf(tx: Tx, { unitPath, span, asOf }: Pick<Subject, 'unitPath' | 'span' | 'asOf'>, mapping: FormMapping): Promise<{ byCategory: ReadonlyMap<string, RowCounts>; form: TableRow[] }> {
  const byCategory = pivot(await countsByCategory(tx, { indicators: COLUMNS, unitPath, ...span, asOf }))
  return { byCategory, form: formTable(byCategory, mapping).map(({ code, name, counts }) => ({ ...BARE, key: code, name, counts })) }
}

async function unitRows(tx: Tx, { unitPath, kind, span, asOf }: Subject, borders: Borders): Promise<TableRow[]> {
  const { before, yearBefore } = comparedWith(kind, span)
  const read = async (each: Span) => pivot(await countsBelow(tx, { indicators: COLUMNS, unitPath, ...each, asOf }))
  const [now, was, year] = await Promise.all([read(span), read(before), read(yearBefore)])
  const row = (key: string, name: Said, ground: TableRow['ground']): TableRow =>
    ({ key, name, counts: now.get(key) ?? NO_COUNTS, before: was.get(key) ?? NO_COUNTS, yearBefore: year.get(key) ?? NO_COUNTS, ground })
  const counted = (path: string) => now.has(path) || was.has(path) || year.has(path)
  const own = counted(unitPath) ? [row(unitPath, OWN, { before: borders.own.before.ground, yearBefore: borders.own.yearBefore.ground })] : []
  return [...own, ...borders.units.filter(({ path }) => counted(path)).map(({ path, name }) => row(path, name, borders.below.get(path) ?? SAME))]
}

const OWN: Said = said('本级', 'the unit itself')

async function timeRows(tx: Tx, { unitPath, kind, span, asOf }: Subject): Promise<TableRow[]> {
  const spans = timeline(kind, span)
  const from = spans[0]?.from ?? span.from
  const days = await countsByDay(tx, { indicators: COLUMNS, unitPath, from, to: span.to, asOf })
  const byDay = [...pivot(days)]
  return spans.map((each) => ({
    ...BARE, key: each.from, name: columnWords(each),
    counts: byDay.filter(([on]) => on >= each.from && on <= each.to).reduce<RowCounts>((sum, [, counts]) => added(sum, counts), NO_COUNTS),
  }))
}
