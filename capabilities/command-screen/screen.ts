import { type HappeningRow, lastHappenings, openByUnit, type OpenSum, sumsByGrid, sumsByUnit, suppressed } from '#cap/cases'
import { listUnits, rememberedGrids } from '#cap/organisation'
import type { Actor, StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, type Day, startOfDay } from '#platform/time'
import type { Said } from '#platform/words'
import { bordersOf } from './borders.ts'
import type { ScreenFigures, ScreenMap } from './contract.ts'
import { displayFor } from './displays.ts'
import { depthOfRows, lastMonths, monthsOf, rowPathOf, SOON_DAYS, TOLD_FACTS, type ToldFact } from './domain.ts'
import { toldCells } from './told.ts'
import { HAPPENING_WORDS, OWN_WORDS, refusal } from './words.ts'

interface Shown {
  readonly path: string
  readonly name: Said
  readonly displayName: string | null
  /** Everybody passes it, or whoever looks only counts: no row below five is told (PR-24). */
  readonly onlyCounts: boolean
}

/** The row of what the unit has itself, or a unit beside the tree of centres. */
const OWN_ROW = '00000000-0000-0000-0000-000000000000'

const MAP_MONTHS = 12
const MOST_HAPPENINGS = 8
const BACK_DAYS = 2

/** The screen of the caller's own unit. */
export function readScreen(services: Services, viewer: StaffActor): Promise<Result<ScreenFigures>> {
  return figuresOf(services, viewer, shownTo(viewer))
}

/** Its map. */
export function readScreenMap(services: Services, viewer: StaffActor): Promise<Result<ScreenMap>> {
  return mapOf(services, viewer, shownTo(viewer))
}

function shownTo(viewer: StaffActor): Shown {
  return { path: viewer.unitPath, name: viewer.unitName, displayName: null, onlyCounts: viewer.role === 'statistician' }
}

/** The screen that a television shows. Refuses `no-such-display`. */
export async function readDisplay(services: Services, actor: Actor, token: string): Promise<Result<ScreenFigures>> {
  const shown = await shownBy(services, actor, token)
  return shown.ok ? figuresOf(services, actor, shown.value) : shown
}

/** Its map. Refuses `no-such-display`. */
export async function readDisplayMap(services: Services, actor: Actor, token: string): Promise<Result<ScreenMap>> {
  const shown = await shownBy(services, actor, token)
  return shown.ok ? mapOf(services, actor, shown.value) : shown
}

async function shownBy(services: Services, { district }: Actor, token: string): Promise<Result<Shown>> {
  const display = await displayFor(services, district, token)
  if (!display) return refuse(refusal('no-such-display', {}))
  return ok({ path: display.unit_path, name: { zh: display.unit_zh, en: display.unit_en }, displayName: display.name, onlyCounts: true })
}

/** What was registered in the last twelve months, by grid: no name, no point, and below five nothing to a hall. */
async function mapOf(services: Services, { district }: Actor, { path, onlyCounts }: Shown): Promise<Result<ScreenMap>> {
  const today = services.today(district)
  const { from, to } = lastMonths(today, MAP_MONTHS)
  const months = monthsOf(from, to)
  if (!months) return refuse(refusal('not-these-months', { most: MAP_MONTHS }))
  return inDistrict(services.db, district, async (tx) => {
    const sums = await sumsByGrid(tx, { ...months, unitPath: path })
    const told = toldCells(sums.map((each) => ({ ...each, month: months.to })), onlyCounts)
    const grids = await rememberedGrids(tx, services, path, today)
    return ok({ from, to, grids: bordersOf(grids).borders.map((each) => ({ ...each, n: told.grid(each.id, {}) })) })
  }, { readOnly: true })
}

async function figuresOf(services: Services, { district }: Actor, shown: Shown): Promise<Result<ScreenFigures>> {
  const now = services.clock.now()
  const today = services.today(district)
  const { zone } = services.district(district)
  const soonOn = addDays(today, SOON_DAYS)
  return inDistrict(services.db, district, async (tx) => {
    const [open, moved, happenings] = await Promise.all([
      openByUnit(tx, { unitPath: shown.path, today, soonOn }), movedToday(tx, shown.path, today),
      lastHappenings(tx, { unitPath: shown.path, kinds: TOLD_FACTS, since: startOfDay(addDays(today, -BACK_DAYS), zone), limit: MOST_HAPPENINGS }),
    ])
    const own = { stock: sum(open, 'open'), overdue: sum(open, 'overdue'), soon: sum(open, 'soon'), unclaimed: sum(open, 'unclaimed'), ...moved }
    const below = await rowsOf(tx, shown, open, today)
    return ok({
      unitName: { ...shown.name }, displayName: shown.displayName,
      now: now.toISOString(), today, nextDayAt: startOfDay(addDays(today, 1), zone).toISOString(), soonOn,
      ...(shown.onlyCounts ? withoutFew(own, below) : { ...own, below }), happenings: happenings.map(happeningOf),
    })
  }, { readOnly: true })
}

function sum(rows: readonly OpenSum[], part: 'open' | 'overdue' | 'soon' | 'unclaimed'): number {
  return rows.reduce((total, each) => total + each[part], 0)
}

/** What came in and what left today, from the maintained counters. */
async function movedToday(tx: Tx, unitPath: string, today: Day): Promise<{ inToday: number; outToday: number }> {
  const counts = await sumsByUnit(tx, { indicators: ['registered', 'stock-out'], unitPath, from: today, to: today })
  const of = (indicator: string) => counts.filter((each) => each.indicator === indicator).reduce((total, each) => total + each.n, 0)
  return { inToday: of('registered'), outToday: of('stock-out') }
}

/** One row a community, or a street where a district has too many of them, with what lies below; last, what the unit has itself: the rows add up. */
async function rowsOf(tx: Tx, shown: Shown, open: readonly OpenSum[], today: Day): Promise<Counted[]> {
  const units = (await listUnits(tx, today)).filter((each) => each.kind.endsWith('-centre') && each.path.startsWith(`${shown.path}.`))
  const depth = depthOfRows(units.map((each) => each.path), shown.path)
  const level = shown.path.split('.').length + depth
  const lines = units.filter((each) => each.path.split('.').length === level)
  if (lines.length === 0) return []
  const line = (id: string, name: Said, own: readonly OpenSum[]) => ({
    id, name: { ...name }, stock: sum(own, 'open'), dueOrPast: sum(own, 'overdue') + sum(own, 'soon'), unclaimed: sum(own, 'unclaimed'),
  })
  const pathOf = (each: OpenSum) => rowPathOf(each.unit_path, shown.path, depth)
  const others = open.filter((each) => !lines.some((unit) => unit.path === pathOf(each)))
  const rows = lines.map((unit) => line(unit.id, unit.name, open.filter((each) => pathOf(each) === unit.path)))
  return others.length > 0 ? [...rows, line(OWN_ROW, OWN_WORDS, others)] : rows
}

const PARTS = ['stock', 'dueOrPast', 'unclaimed'] as const
const OWN_FIGURES = ['stock', 'overdue', 'soon', 'unclaimed', 'inToday', 'outToday'] as const
type Row = ScreenFigures['below'][number]
type Counted = Row & Record<(typeof PARTS)[number], number>
type Own = Record<(typeof OWN_FIGURES)[number], number>

/** No figure and no cell below five, and none that the others would give away. */
function withoutFew(own: Own, rows: readonly Counted[]): Pick<ScreenFigures, (typeof OWN_FIGURES)[number] | 'below'> {
  const counts = [
    ...OWN_FIGURES.map((each) => ({ indicator: each, n: own[each] })), { indicator: 'dueOrPast', n: own.overdue + own.soon },
    ...PARTS.flatMap((part) => rows.map((row) => ({ indicator: `${part}/${row.id}`, n: row[part] }))),
  ]
  const lines = [
    { whole: 'dueOrPast', parts: ['overdue', 'soon'] }, { whole: 'stock', parts: ['dueOrPast'] }, { whole: 'stock', parts: ['unclaimed'] },
    ...PARTS.map((part) => ({ whole: part, parts: rows.map((row) => `${part}/${row.id}`) })),
    ...rows.flatMap((row) => [{ whole: `stock/${row.id}`, parts: [`dueOrPast/${row.id}`] }, { whole: `stock/${row.id}`, parts: [`unclaimed/${row.id}`] }]),
  ]
  const told = new Map(suppressed(counts, lines).map((each) => [each.indicator, each.n]))
  const tell = (name: string) => told.get(name) ?? null
  const cell = (row: Row, part: (typeof PARTS)[number]) => tell(`${part}/${row.id}`)
  return {
    stock: tell('stock'), overdue: tell('overdue'), soon: tell('soon'), unclaimed: tell('unclaimed'), inToday: tell('inToday'), outToday: tell('outToday'),
    below: rows.map((row) => ({ ...row, stock: cell(row, 'stock'), dueOrPast: cell(row, 'dueOrPast'), unclaimed: cell(row, 'unclaimed') })),
  }
}

function happeningOf({ id, kind, code, unit_zh, unit_en, recorded_at }: HappeningRow): ScreenFigures['happenings'][number] {
  const words = HAPPENING_WORDS[kind as ToldFact]
  return { id, code, words: { ...words }, unitName: { zh: unit_zh, en: unit_en }, at: recorded_at.toISOString() }
}
