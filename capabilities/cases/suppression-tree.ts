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
  /** For every node the nearest told one, itself or above it; -1 where none is. Leaves that share theirs are only known together. */
  covers: readonly number[]
  /** How often something more was kept back. */
  changes: number
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
  settleAll(tree, breakdowns.flatMap((each) => tieOf(columns, each)))
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
  const paths = [...new Set([...new Set(counted)].flatMap(withThoseAbove))].sort()
  const index = new Map(paths.map((path, node) => [path, node]))
  const parents = paths.map((path) => index.get(pathAbove(path)) ?? -1)
  const above = new Set(parents)
  const leaves = [...paths.keys()].filter((node) => !above.has(node))
  for (const node of [...above].filter((each) => each >= 0)) {
    leaves.push(parents.length)
    index.set(ownKey(paths[node] ?? ''), parents.length)
    parents.push(node)
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
    return { indicator, values, n: values, told, covers: coversOf(tree, told), changes: 0 }
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

function coversOf({ parents }: Tree, told: readonly boolean[]): number[] {
  const covers: number[] = []
  parents.forEach((above, node) => {
    covers.push(told[node] === true ? node : (covers[above] ?? -1))
  })
  return covers
}

function keepBack(tree: Tree, column: Column, node: number): void {
  column.told[node] = false
  column.covers = coversOf(tree, column.told)
  column.changes += 1
}

/** Keeps back until every told node less the told ones below it leaves nought, or five and more. */
function settle(tree: Tree, column: Column): void {
  for (let node = fewBelow(tree, column); node >= 0; node = fewBelow(tree, column)) keepBack(tree, column, smallestBelow(tree, column, node) ?? node)
}

/** The last told node whose remainder is few, which is none above another such; -1 where there is none. */
function fewBelow({ parents, leaves }: Tree, { n, covers }: Column): number {
  const rests = new Array<number>(parents.length).fill(0)
  for (const leaf of leaves) {
    const cover = at(covers, leaf)
    if (cover >= 0) rests[cover] = at(rests, cover) + at(n, leaf)
  }
  return rests.findLastIndex(isFew)
}

/** The smallest told node right below a told one; nobody stands at nought. */
function smallestBelow({ parents }: Tree, { n, told, covers }: Column, node: number, isWanted: (below: number) => boolean = () => true): number | undefined {
  let smallest: number | undefined
  parents.forEach((above, each) => {
    if (told[each] !== true || above < 0 || covers[above] !== node || at(n, each) <= 0 || !isWanted(each)) return
    if (smallest === undefined || at(n, each) < at(n, smallest)) smallest = each
  })
  return smallest
}

/** A whole with some of its parts, and from which of them something may be kept back. */
interface Tie {
  readonly whole: Column
  readonly parts: readonly Column[]
  readonly giving: readonly Column[]
}

function tieOf(columns: ReadonlyMap<string, Column>, { whole, parts, gives }: Breakdown): Tie[] {
  const all = columns.get(whole)
  if (!all) return []
  return choicesOf(parts.flatMap((part) => columns.get(part) ?? [])).map((chosen) => ({ whole: all, parts: chosen, giving: gives === 'whole' ? [all] : chosen }))
}

/** Every choice of one and more. */
function choicesOf<Each>(list: readonly Each[]): Each[][] {
  const choices: Each[][] = []
  for (const each of list) choices.push(...choices.map((choice) => [...choice, each]), [each])
  return choices
}

/** Keeps back until a whole less its parts leaves nought, or five and more, wherever all of them are known. */
function settleAll(tree: Tree, ties: readonly Tie[]): void {
  const settled = new Map<Tie, number>()
  const changes = ({ whole, parts }: Tie) => parts.reduce((sum, each) => sum + each.changes, whole.changes)
  for (let open = ties; open.length > 0; open = ties.filter((tie) => settled.get(tie) !== changes(tie))) {
    for (const tie of open) {
      for (let leaves = fewRest(tree, tie); leaves.size > 0; leaves = fewRest(tree, tie)) keepBackAmong(tree, tie.giving, leaves)
      settled.set(tie, changes(tie))
    }
  }
}

/** Leaves over which a whole and its parts are known, and the whole less the parts is few; empty where there are none. */
function fewRest({ leaves }: Tree, { whole, parts }: Tie): ReadonlySet<number> {
  const groups = knownTogether(leaves, [whole, ...parts])
  const rests = new Map<number, number>()
  leaves.forEach((leaf, index) => {
    const group = groupOf(groups, index)
    const rest = parts.reduce((left, part) => left - at(part.n, leaf), at(whole.n, leaf))
    rests.set(group, (rests.get(group) ?? 0) + rest)
  })
  const unknown = groupOf(groups, leaves.length)
  const found = [...rests].find(([group, rest]) => group !== unknown && rest > 0 && rest < SMALLEST_TOLD)
  return new Set(found === undefined ? [] : leaves.filter((_leaf, index) => groupOf(groups, index) === found[0]))
}

/** The smallest groups of leaves whose sums are known in all of the columns, by the index of one of them; the last index is for what is not known. */
function knownTogether(leaves: readonly number[], columns: readonly Column[]): number[] {
  const groups = [...leaves.keys(), leaves.length]
  for (const { covers } of columns) {
    const firsts = new Map<number, number>([[-1, leaves.length]])
    leaves.forEach((leaf, index) => {
      const cover = at(covers, leaf)
      const first = firsts.get(cover)
      if (first === undefined) firsts.set(cover, index)
      else groups[groupOf(groups, index)] = groupOf(groups, first)
    })
  }
  return groups
}

function groupOf(groups: number[], index: number): number {
  let group = index
  while (groups[group] !== group) group = at(groups, group)
  groups[index] = group
  return group
}

/** Keeps back the smallest cell that makes these leaves known, and whatever would make up for it. */
function keepBackAmong(tree: Tree, columns: readonly Column[], leaves: ReadonlySet<number>): void {
  const cells = columns.flatMap((column) => [...new Set([...leaves].map((leaf) => at(column.covers, leaf)))].filter((node) => at(column.n, node) > 0).map((node) => ({ column, node })))
  const [smallest] = cells.sort((one, other) => at(one.column.n, one.node) - at(other.column.n, other.node))
  if (!smallest) throw new Error('a remainder is of something that is told')
  const { column, node } = smallest
  keepBack(tree, column, node)
  let above = at(column.covers, node)
  while (above >= 0 && isKnownStill(tree, column, above, leaves)) {
    const next = smallestBelow(tree, column, above, (below) => !leavesBelow(tree, below).every((leaf) => leaves.has(leaf)))
    keepBack(tree, column, next ?? above)
    if (next === undefined) above = at(column.covers, above)
  }
  settle(tree, column)
}

/** Whether what a told node leaves lies wholly among these. */
function isKnownStill(tree: Tree, { covers }: Column, node: number, leaves: ReadonlySet<number>): boolean {
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
  const column = { ...sum, n, told, covers: coversOf(tree, told) }
  settle(tree, column)
  columns.set(indicator, column)
}
