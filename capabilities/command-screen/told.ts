import { type GridMonth, suppressed } from '#cap/cases'

/** What of the cells may be told: looked up by grid, category and channel. Null: kept back. */
export interface ToldCells {
  total(filter: Filter): number | null
  grid(gridId: string, filter: Filter): number | null
  readonly grids: readonly string[]
  readonly categories: readonly string[]
  readonly channels: readonly string[]
}

export interface Filter {
  readonly category?: string | undefined
  readonly channel?: string | undefined
}

const key = (gridId: string | null, { category, channel }: Filter) => `${gridId ?? '*'}|${category ?? '*'}|${channel ?? '*'}`

/**
 * All cells of a map, told as they are, or with those below five kept back and whatever would give one away: grids, categories
 * and doors are weighed against their sums together, so that no two views of one map work out a third. Each month is weighed by
 * itself, and what one keeps back no span tells: else a quarter less two months would tell of the third. Pure.
 */
export function toldCells(sums: readonly GridMonth[], onlyCounts: boolean): ToldCells {
  const lists = { grids: namesOf(sums, 'grid_id'), categories: namesOf(sums, 'category'), channels: namesOf(sums, 'channel') }
  const told = new Map<string, number | null>()
  for (const month of new Set(sums.map((each) => each.month))) {
    const cells = cellsOf(sums.filter((each) => each.month === month), onlyCounts)
    for (const [name, n] of onlyCounts ? keptBack(cells, lists) : cells) {
      const before = told.has(name) ? (told.get(name) ?? null) : 0
      told.set(name, before === null || n === null ? null : before + n)
    }
  }
  const tell = (name: string) => (told.has(name) ? (told.get(name) ?? null) : 0)
  return { total: (filter) => tell(key(null, filter)), grid: (gridId, filter) => tell(key(gridId, filter)), ...lists }
}

/** Whoever only counts has no cells by category and door at once. */
function cellsOf(sums: readonly GridMonth[], onlyCounts: boolean): ReadonlyMap<string, number> {
  const cells = new Map<string, number>()
  const add = (name: string, n: number) => cells.set(name, (cells.get(name) ?? 0) + n)
  for (const { grid_id, category, channel, n } of sums) {
    for (const gridId of [null, grid_id]) {
      add(key(gridId, {}), n)
      add(key(gridId, { category }), n)
      add(key(gridId, { channel }), n)
      if (!onlyCounts) add(key(gridId, { category, channel }), n)
    }
  }
  return cells
}

/** Nothing is told yet. */
export const NOTHING_TOLD: ToldCells = { total: () => null, grid: () => null, grids: [], categories: [], channels: [] }

/** The same for some grids alone: their sum is told where each of them is. */
export function narrowedTo(cells: ToldCells, grids: readonly string[]): ToldCells {
  const add = (sum: number | null, n: number | null) => (sum === null || n === null ? null : sum + n)
  return { ...cells, grids, total: (filter) => grids.map((id) => cells.grid(id, filter)).reduce(add, 0) }
}

interface Lists {
  readonly grids: readonly string[]
  readonly categories: readonly string[]
  readonly channels: readonly string[]
}

function namesOf(sums: readonly GridMonth[], part: 'grid_id' | 'category' | 'channel'): readonly string[] {
  return [...new Set(sums.map((each) => each[part]))].sort()
}

function keptBack(cells: ReadonlyMap<string, number>, { grids, categories, channels }: Lists): ReadonlyMap<string, number | null> {
  const filters: readonly Filter[] = [...categories.map((category) => ({ category })), ...channels.map((channel) => ({ channel }))]
  const acrossKinds = [null, ...grids].flatMap((gridId) => [
    { whole: key(gridId, {}), parts: categories.map((category) => key(gridId, { category })) },
    { whole: key(gridId, {}), parts: channels.map((channel) => key(gridId, { channel })) },
  ])
  const acrossGrids = [{}, ...filters].map((filter) => ({ whole: key(null, filter), parts: grids.map((gridId) => key(gridId, filter)) }))
  const counts = [...cells].map(([indicator, n]) => ({ indicator, n }))
  return new Map(suppressed(counts, [...acrossKinds, ...acrossGrids]).map(({ indicator, n }) => [indicator, n]))
}
