import { type GridSum, suppressed } from '#cap/cases'

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
 * and doors are weighed against their sums together, so that no two views of one map work out a third. Pure.
 */
export function toldCells(sums: readonly GridSum[], onlyCounts: boolean): ToldCells {
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
  const lists = { grids: namesOf(sums, 'grid_id'), categories: namesOf(sums, 'category'), channels: namesOf(sums, 'channel') }
  const told = onlyCounts ? keptBack(cells, lists) : cells
  const tell = (name: string) => (told.has(name) ? (told.get(name) ?? null) : 0)
  return { total: (filter) => tell(key(null, filter)), grid: (gridId, filter) => tell(key(gridId, filter)), ...lists }
}

interface Lists {
  readonly grids: readonly string[]
  readonly categories: readonly string[]
  readonly channels: readonly string[]
}

function namesOf(sums: readonly GridSum[], part: 'grid_id' | 'category' | 'channel'): readonly string[] {
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
