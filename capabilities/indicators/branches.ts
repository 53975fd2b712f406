import { BEGINNING, type BesideAsked, countedByGrid, type GridCount } from '#cap/cases'
import { gridsByIds, type Unit } from '#cap/organisation'
import type { Tx } from '#platform/db/database'
import type { Branch } from './contract.ts'
import type { Read } from './overview.ts'
import { both, type Sums, sumsByKey } from './overview-parts.ts'
import { overviewWords } from './words.ts'

const AGREED = ['agreed-written', 'agreed-oral']
const NOTHING: Sums = { now: new Map(), before: new Map() }
const flowOf = (sums: Sums): Pick<Branch, 'registered' | 'ended' | 'agreed' | 'withoutAgreement' | 'returned'> => ({
  registered: both(sums, ['registered']), ended: both(sums, ['stock-out']), agreed: both(sums, AGREED), withoutAgreement: both(sums, ['terminated']), returned: both(sums, ['transfer-returned']),
})

/** A community is seen by its grids, whatever points of mediation lie below it; so is a unit below which there is none. */
export function goesByGrids({ kind }: Pick<Unit, 'kind'>, below: readonly Unit[]): boolean {
  return kind === 'community-centre' || below.length === 0
}

/** The units below in the order of the tree, and before them what the unit handles itself. */
export function branchesOf(read: Pick<Read, 'branches' | 'stock' | 'work' | 'units'>, unit: Unit, below: readonly Unit[]): Branch[] {
  const sums = sumsByKey(read.branches)
  const stock = (key: string) => read.stock.filter((each) => each.key === key).reduce((all, each) => all + each.n, 0)
  const of = (key: string, rest: Pick<Branch, 'kind' | 'id' | 'name' | 'opens'>): Branch => {
    const work = read.work.find((each) => each.key === key)
    return { ...rest, ...flowOf(sums.get(key) ?? NOTHING), stock: stock(key), overdue: work?.overdue ?? 0, unclaimed: work?.unclaimed ?? 0 }
  }
  const keys = new Set([...sums.keys(), ...read.stock.map((each) => each.key), ...read.work.map((each) => each.key)])
  const children = [...below].sort((one, other) => (one.path.length - other.path.length) || (one.path < other.path ? -1 : 1))
  const known = new Set(children.map((each) => each.path.slice(unit.path.length + 1)))
  const gone = [...keys].filter((key) => key !== '' && !known.has(key))
  return [
    ...(keys.has('') ? [of('', { kind: 'own', id: null, name: { ...overviewWords.own }, opens: false })] : []),
    ...children.map((child) => of(child.path.slice(unit.path.length + 1), { kind: 'unit', id: child.id, name: { ...child.name }, opens: true })),
    ...gone.map((key) => of(key, { kind: 'own', id: null, name: { ...overviewWords.goneUnit }, opens: false })),
  ].filter(isAlive)
}

/** A line at which nothing was counted and nothing waits takes no line. */
function isAlive({ registered, ended, stock, overdue, unclaimed }: Branch): boolean {
  return [registered.now, registered.before, ended.now, ended.before, stock, overdue ?? 0, unclaimed ?? 0].some((n) => n !== 0)
}

/** The lowest unit by its grids: the place of each matter as it was when it was counted. */
export async function gridBranches(tx: Tx, asked: BesideAsked): Promise<Branch[]> {
  const of = ['registered', 'stock-out', ...AGREED, 'terminated', 'transfer-returned']
  const { unitPath, asOf } = asked
  const [now, before, stock] = await Promise.all([
    countedByGrid(tx, asked, of), countedByGrid(tx, { unitPath, asOf, ...asked.before }, of),
    countedByGrid(tx, { unitPath, asOf, from: BEGINNING, to: asOf }, ['registered', 'stock-left']),
  ])
  const ids = [...new Set([...now, ...before, ...stock].map((each) => each.grid_id))]
  const names = new Map((await gridsByIds(tx, ids.flatMap((id) => (id === null ? [] : [id])))).map((each) => [each.id, each.name]))
  return ids.map((id): Branch => {
    const sums = { now: countsAt(now, id), before: countsAt(before, id) }
    const left = countsAt(stock, id)
    const name = id === null ? overviewWords.noPlace : (names.get(id) ?? overviewWords.goneGrid)
    return {
      kind: id === null ? 'no-place' : 'grid', id, name: { ...name }, opens: false, ...flowOf(sums),
      stock: (left.get('registered') ?? 0) - (left.get('stock-left') ?? 0), overdue: null, unclaimed: null,
    }
  }).filter(isAlive).sort((one, other) => (one.name.en < other.name.en ? -1 : 1))
}

function countsAt(rows: readonly GridCount[], id: string | null): ReadonlyMap<string, number> {
  return new Map(rows.filter((each) => each.grid_id === id).map((each) => [each.indicator, each.n]))
}
