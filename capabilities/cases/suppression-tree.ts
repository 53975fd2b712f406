import { BREAKDOWNS, type Breakdown, SMALLEST_TOLD, SUMS_OF } from './suppression.ts'

/**
 * What of one month may be told of a tree of units (PR-24). A unit is what it counted itself and the units below it, so whoever
 * is told a unit and some of those below knows what the others have together: each such remainder is nought, or five and more.
 * The tree decides and never the question, so that whoever asks in any order, of any unit, learns no other sums. Pure.
 */

/** What a unit counted itself, without the units below it. */
export interface UnitCount {
  /** Steps from the top, with dots between them. */
  readonly path: string
  readonly indicator: string
  readonly n: number
}

/** Null: kept back. What was never counted is nought. */
export interface ToldMonth {
  /** Of a unit with all below it. */
  of(path: string, indicator: string): number | null
  /** Of what it counted itself. */
  own(path: string, indicator: string): number | null
}

/** Nodes stand behind their parents. Leaves are units with none below, and what the others counted themselves. */
interface Tree {
  readonly index: ReadonlyMap<string, number>
  readonly parents: readonly number[]
  readonly leaves: readonly number[]
}

/** One indicator at every node. `n`: what five is asked of; of sums of money the count they belong to. */
interface Column {
  readonly indicator: string
  readonly values: readonly number[]
  readonly n: readonly number[]
  readonly told: boolean[]
}

export interface ToldOptions {
  readonly breakdowns?: readonly Breakdown[]
  /** Cells that are kept back for another reason. */
  readonly kept?: (path: string, indicator: string) => boolean
}

export function toldOfMonth(counts: readonly UnitCount[], { breakdowns = BREAKDOWNS, kept = () => false }: ToldOptions = {}): ToldMonth {
  const tree = treeOf(counts.map((each) => each.path))
  const columns = new Map(columnsOf(tree, counts, kept).map((each) => [each.indicator, each]))
  for (const column of columns.values()) settle(tree, column)
  while (breakdowns.some((each) => settleBreakdown(tree, columns, each)));
  for (const [indicator, of] of Object.entries(SUMS_OF)) settleSum(tree, columns, indicator, of)
  const tell = (node: number | undefined, indicator: string): number | null => {
    const column = columns.get(indicator)
    if (node === undefined || column === undefined) return 0
    return column.told[node] === true ? at(column.values, node) : null
  }
  return {
    of: (path, indicator) => tell(tree.index.get(path), indicator),
    own: (path, indicator) => tell(tree.index.get(ownKey(path)) ?? tree.index.get(path), indicator),
  }
}

const ownKey = (path: string) => `${path}/own`
const at = (list: readonly number[], node: number): number => list[node] ?? 0
const isFew = (n: number) => n !== 0 && n < SMALLEST_TOLD

function treeOf(counted: readonly string[]): Tree {
  const paths = [...new Set(counted.flatMap(withThoseAbove))].sort()
  const index = new Map(paths.map((path, node) => [path, node]))
  const parents = paths.map((path) => index.get(pathAbove(path)) ?? -1)
  const leaves = paths.map((_path, node) => node).filter((node) => !parents.includes(node))
  for (const above of new Set(parents.filter((node) => node >= 0))) {
    leaves.push(parents.length)
    index.set(ownKey(paths[above] ?? ''), parents.length)
    parents.push(above)
  }
  return { index, parents, leaves }
}

const pathAbove = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('.')))
const withThoseAbove = (path: string): string[] => (path === '' ? [] : [path, ...withThoseAbove(pathAbove(path))])

function columnsOf(tree: Tree, counts: readonly UnitCount[], kept: NonNullable<ToldOptions['kept']>): Column[] {
  const nodes = tree.parents.length
  const owns = new Map<string, number[]>()
  for (const { path, indicator, n } of counts) {
    const own = owns.get(indicator) ?? new Array<number>(nodes).fill(0)
    const leaf = tree.index.get(ownKey(path)) ?? tree.index.get(path) ?? -1
    own[leaf] = at(own, leaf) + n
    owns.set(indicator, own)
  }
  return [...owns].map(([indicator, own]) => {
    const values = summedUp(tree, own)
    const told = values.map((n) => !isFew(n))
    for (const [path, node] of tree.index) if (kept(path, indicator)) told[node] = false
    return { indicator, values, n: values, told }
  })
}

/** Leaves added up through all above them. */
function summedUp({ parents }: Tree, own: readonly number[]): number[] {
  const sums = [...own]
  for (let node = parents.length - 1; node >= 0; node -= 1) {
    const above = parents[node] ?? -1
    if (above >= 0) sums[above] = at(sums, above) + at(sums, node)
  }
  return sums
}

/** For every node the nearest told one, itself or above it; -1 where none is. Leaves that share theirs are only known together. */
function coversOf({ parents }: Tree, told: readonly boolean[]): number[] {
  const covers: number[] = []
  parents.forEach((above, node) => {
    covers.push(told[node] === true ? node : (covers[above] ?? -1))
  })
  return covers
}

/** Keeps back until every told node less the told ones below it leaves nought, or five and more. */
function settle(tree: Tree, column: Column): void {
  for (let node = fewBelow(tree, column); node !== undefined; node = fewBelow(tree, column)) column.told[smallestBelow(tree, column, node) ?? node] = false
}

/** A told node whose remainder is few, the lowest first. */
function fewBelow(tree: Tree, { n, told }: Column): number | undefined {
  const covers = coversOf(tree, told)
  const rests = new Map<number, number>()
  for (const leaf of tree.leaves) rests.set(at(covers, leaf), (rests.get(at(covers, leaf)) ?? 0) + at(n, leaf))
  return [...rests].filter(([node, rest]) => node >= 0 && isFew(rest)).map(([node]) => node).sort((one, other) => other - one)[0]
}

/** The smallest told node right below a told one; nobody stands at nought. */
function smallestBelow(tree: Tree, { n, told }: Column, node: number, isWanted: (below: number) => boolean = () => true): number | undefined {
  const covers = coversOf(tree, told)
  const below = tree.parents.flatMap((above, each) => (told[each] === true && above >= 0 && covers[above] === node && at(n, each) > 0 && isWanted(each) ? [each] : []))
  return below.sort((one, other) => at(n, one) - at(n, other))[0]
}

/** Whether anything more was kept back, so that a whole less its parts leaves nought, or five and more, wherever both are known. */
function settleBreakdown(tree: Tree, columns: ReadonlyMap<string, Column>, { whole, parts, gives }: Breakdown): boolean {
  const all = columns.get(whole)
  const some = parts.flatMap((part) => columns.get(part) ?? [])
  let changed = false
  if (!all) return false
  for (const chosen of choicesOf(some)) {
    for (let leaves = fewRest(tree, all, chosen); leaves !== undefined; leaves = fewRest(tree, all, chosen)) {
      keepBackAmong(tree, gives === 'whole' ? [all] : chosen, leaves)
      changed = true
    }
  }
  return changed
}

/** Every choice of one and more. */
function choicesOf<Each>(list: readonly Each[]): Each[][] {
  return list.reduce<Each[][]>((choices, each) => [...choices, ...choices.map((choice) => [...choice, each]), [each]], [])
}

/** Leaves over which a whole and its parts are known, and the whole less the parts is few. */
function fewRest(tree: Tree, whole: Column, parts: readonly Column[]): ReadonlySet<number> | undefined {
  const groups = knownTogether(tree, [whole, ...parts])
  return groups.find((leaves) => {
    const rest = [...leaves].reduce((sum, leaf) => sum + at(whole.n, leaf) - parts.reduce((all, part) => all + at(part.n, leaf), 0), 0)
    return rest > 0 && rest < SMALLEST_TOLD
  })
}

/** The smallest groups of leaves whose sums are known in all of the columns. */
function knownTogether(tree: Tree, columns: readonly Column[]): Set<number>[] {
  const groupOf = new Map(tree.leaves.map((leaf) => [leaf, new Set([leaf])]))
  const unknown = new Set<number>()
  for (const { told } of columns) {
    const covers = coversOf(tree, told)
    const firsts = new Map<number, number>()
    for (const leaf of tree.leaves) {
      const cover = at(covers, leaf)
      if (cover < 0) unknown.add(leaf)
      else join(groupOf, leaf, firsts.get(cover) ?? leaf)
      firsts.set(cover, firsts.get(cover) ?? leaf)
    }
  }
  return [...new Set(groupOf.values())].filter((leaves) => [...leaves].every((leaf) => !unknown.has(leaf)))
}

function join(groupOf: Map<number, Set<number>>, one: number, other: number): void {
  const [into, from] = [groupOf.get(one), groupOf.get(other)]
  if (!into || !from || into === from) return
  for (const leaf of from) {
    into.add(leaf)
    groupOf.set(leaf, into)
  }
}

/** Keeps back the smallest cell that makes these leaves known, and whatever would make up for it. */
function keepBackAmong(tree: Tree, columns: readonly Column[], leaves: ReadonlySet<number>): void {
  const cells = columns.flatMap((column) => {
    const covers = coversOf(tree, column.told)
    return [...new Set([...leaves].map((leaf) => at(covers, leaf)))].filter((node) => at(column.n, node) > 0).map((node) => ({ column, node }))
  })
  const [smallest] = cells.sort((one, other) => at(one.column.n, one.node) - at(other.column.n, other.node))
  if (!smallest) throw new Error('a remainder is of something that is told')
  const { column, node } = smallest
  column.told[node] = false
  let above = at(coversOf(tree, column.told), node)
  while (above >= 0 && isKnownStill(tree, column, above, leaves)) {
    const next = smallestBelow(tree, column, above, (below) => !leavesBelow(tree, below).every((leaf) => leaves.has(leaf)))
    column.told[next ?? above] = false
    if (next === undefined) above = at(coversOf(tree, column.told), above)
  }
  settle(tree, column)
}

/** Whether what a told node leaves lies wholly among these. */
function isKnownStill(tree: Tree, { told }: Column, node: number, leaves: ReadonlySet<number>): boolean {
  const covers = coversOf(tree, told)
  return tree.leaves.every((leaf) => covers[leaf] !== node || leaves.has(leaf))
}

function leavesBelow({ parents, leaves }: Tree, node: number): number[] {
  const isBelow = (each: number): boolean => each === node || (each >= 0 && isBelow(parents[each] ?? -1))
  return leaves.filter(isBelow)
}

/** Money is told where its counts are, and where they are enough: what one person paid is no sum. */
function settleSum(tree: Tree, columns: Map<string, Column>, indicator: string, of: readonly string[]): void {
  const sum = columns.get(indicator)
  if (!sum) return
  const counts = of.map((each) => columns.get(each))
  const own = sum.values.map(() => 0)
  for (const leaf of tree.leaves) if (at(sum.values, leaf) !== 0) own[leaf] = Math.max(1, ...counts.map((each) => at(each?.n ?? [], leaf)))
  const n = summedUp(tree, own)
  const told = n.map((each, node) => sum.told[node] === true && !isFew(each) && counts.every((count) => count === undefined || count.told[node] === true))
  const column = { ...sum, n, told }
  settle(tree, column)
  columns.set(indicator, column)
}
