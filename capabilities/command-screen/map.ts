import { doorWords, repeatedSites, runningFrom, sumsByGrid, sumsByGridAndMonth } from '#cap/cases'
import { gridsByIds, type GridOnDay, rememberedGrids, sitesOf, unitOf, type UnitId } from '#cap/organisation'
import { isWithin, type StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import type { AnswerOf, QueryOf } from '#platform/http/operation'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addMonths, type Day, lastOfMonth } from '#platform/time'
import type { Said } from '#platform/words'
import { bordersOf } from './borders.ts'
import type { commandScreenOperations, GridCount, SiteCount } from './contract.ts'
import { FEWEST_ADDRESSES, MOST_MONTHS, type Months, monthsOf, REPEATED } from './domain.ts'
import { type Filter, narrowedTo, NOTHING_TOLD, type ToldCells, toldCells } from './told.ts'
import { refusal } from './words.ts'

type MapAsked = QueryOf<typeof commandScreenOperations.readMap>
type MapAnswer = AnswerOf<typeof commandScreenOperations.readMap>
type GridAnswer = AnswerOf<typeof commandScreenOperations.readGridFigures>

/** Whoever only counts sees no cell from which a person could be worked out (PR-24); nor does the observer, who learns no place of any matter. */
const onlyCounts = (viewer: StaffActor) => viewer.role === 'statistician' || viewer.role === 'observer'

/** Most points of a map. */
const MOST_SITES = 60

/**
 * Counts of a unit's grids in some months, by category or door, with borders as they were on the last day: as of now, since a matter
 * that is sealed later leaves the map (decision 0015). Refuses
 * `not-these-months`, `out-of-reach`; for whoever only counts `one-filter-at-a-time` and `own-unit-as-a-whole`.
 */
export async function readMap(services: Services, viewer: StaffActor, asked: MapAsked): Promise<Result<MapAnswer>> {
  const months = monthsOf(asked.from, asked.to)
  if (!months) return refuse(refusal('not-these-months', { most: MOST_MONTHS }))
  const few = onlyCounts(viewer)
  if (few && asked.category !== undefined && asked.channel !== undefined) return refuse(refusal('one-filter-at-a-time', {}))
  if (few && asked.unit !== undefined && asked.unit !== viewer.unitId) return refuse(refusal('own-unit-as-a-whole', {}))
  return inDistrict(services.db, viewer.district, async (tx): Promise<Result<MapAnswer>> => {
    const unit = await unitOf(tx, (asked.unit ?? viewer.unitId) as UnitId)
    if (!unit || !isWithin(unit.path, viewer.unitPath)) return refuse(refusal('out-of-reach', {}))
    const filter = { category: asked.category, channel: asked.channel }
    const today = services.today(viewer.district)
    const { told, ...shown } = await toldOf(tx, { ...months, unitPath: unit.path }, few, today)
    const on = lastDayOf(months, today)
    const drawn = await rememberedGrids(tx, services, unit.path, on)
    const { mapTiles } = services
    return ok({
      unit: { id: unit.id, name: { ...unit.name } }, from: asked.from, to: shown.to.slice(0, 7), readAt: services.clock.now().toISOString(), onlyCounts: few, toldFrom: shown.toldFrom, total: told.total(filter),
      borders: { on, mark: bordersOf(drawn).mark },
      grids: await gridsOf(tx, drawn, told, filter),
      sites: few ? [] : await sitesIn(tx, { ...months, unitPath: unit.path }, filter),
      ...kindsOf(told, null), tiles: mapTiles ? { template: mapTiles.template, source: mapTiles.credit } : null,
    })
  }, { readOnly: true })
}

interface Told {
  readonly told: ToldCells
  /** First day of the last month that is shown. */
  readonly to: Day
  readonly toldFrom: Day | null
}

/**
 * What may be told of these months. For whoever only counts all grids of the district are weighed, whichever of them are asked for,
 * in months that are over: no two maps work out a third.
 */
async function toldOf(tx: Tx, asked: Months & { readonly unitPath: string }, few: boolean, today: Day): Promise<Told> {
  if (!few) return { told: toldCells((await sumsByGrid(tx, asked)).map((each) => ({ ...each, month: asked.to })), false), to: asked.to, toldFrom: null }
  const [running, [top = '']] = [runningFrom(today), asked.unitPath.split('.')]
  const toldFrom = asked.to < running ? null : addMonths(running, 1)
  if (asked.from >= running) return { told: NOTHING_TOLD, to: asked.to, toldFrom }
  const to = toldFrom === null ? asked.to : addMonths(running, -1)
  const told = toldCells(await sumsByGridAndMonth(tx, { unitPath: top, from: asked.from, to }), true)
  if (asked.unitPath === top) return { told, to, toldFrom }
  const own = (await gridsByIds(tx, told.grids)).filter((each) => isWithin(each.unitPath, asked.unitPath))
  return { told: narrowedTo(told, own.map((each) => each.id)), to, toldFrom }
}

/** Borders of a past period are those of its end; of the month that runs, today's. */
function lastDayOf({ to }: Months, today: Day): Day {
  const end = lastOfMonth(to)
  return end < today ? end : today
}

async function gridsOf(tx: Tx, drawn: readonly GridOnDay[], told: ToldCells, filter: Filter): Promise<GridCount[]> {
  const known = new Set(drawn.map((each) => each.id))
  const gone = await gridsByIds(tx, told.grids.filter((id) => !known.has(id)))
  const count = (each: { readonly id: string; readonly name: Said; readonly unitName: Said }) => ({
    id: each.id, name: { ...each.name }, unitName: { ...each.unitName }, n: told.grid(each.id, filter),
  })
  return [
    ...drawn.map((each) => ({ ...count(each), drawn: true })),
    ...gone.map((each) => ({ ...count(each), drawn: false })),
  ]
}

async function sitesIn(tx: Tx, asked: Months & { readonly unitPath: string }, filter: Filter): Promise<SiteCount[]> {
  const sums = await repeatedSites(tx, { ...asked, ...filter, atLeast: REPEATED, limit: MOST_SITES })
  const sites = new Map((await sitesOf(tx, sums.map((each) => each.micro_grid_id), FEWEST_ADDRESSES)).map((each) => [each.id, each]))
  return sums.flatMap(({ micro_grid_id, grid_id, n }) => {
    const site = sites.get(micro_grid_id)
    return site ? [{ id: site.id, gridId: grid_id, name: { ...site.name }, at: [...site.at], n }] : []
  })
}

/** What there is by category and by door, in all or in one grid; the most first. */
function kindsOf(told: ToldCells, gridId: string | null): Pick<GridAnswer, 'categories' | 'channels'> {
  const n = (filter: Filter) => (gridId === null ? told.total(filter) : told.grid(gridId, filter))
  const most = (one: { n: number | null }, other: { n: number | null }) => (other.n ?? 0) - (one.n ?? 0)
  const some = (each: { n: number | null }) => each.n !== 0
  return {
    categories: told.categories.map((code) => ({ code, n: n({ category: code }) })).filter(some).sort(most),
    channels: told.channels.map((code) => ({ code, name: { ...doorWords(code, {}) }, n: n({ channel: code }) })).filter(some).sort(most),
  }
}

/** One grid opened. Refuses `not-these-months`, `out-of-reach`. */
export async function readGridFigures(services: Services, viewer: StaffActor, gridId: string, asked: { readonly from: string; readonly to: string }): Promise<Result<GridAnswer>> {
  const months = monthsOf(asked.from, asked.to)
  if (!months) return refuse(refusal('not-these-months', { most: MOST_MONTHS }))
  return inDistrict(services.db, viewer.district, async (tx): Promise<Result<GridAnswer>> => {
    const [grid] = await gridsByIds(tx, [gridId])
    if (!grid || !isWithin(grid.unitPath, viewer.unitPath)) return refuse(refusal('out-of-reach', {}))
    const few = onlyCounts(viewer)
    const { told } = await toldOf(tx, { ...months, unitPath: few ? viewer.unitPath : grid.unitPath }, few, services.today(viewer.district))
    return ok({ id: grid.id, name: { ...grid.name }, unitName: { ...grid.unitName }, total: told.grid(grid.id, {}), ...kindsOf(told, grid.id) })
  }, { readOnly: true })
}
