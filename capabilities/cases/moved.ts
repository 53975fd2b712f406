import type { CaseState, CountChange, Fact } from './procedure.ts'

/** By their numbers in `docs/law.md` §3.3: whoever has the matter when one of them is over answers for it (I-08). */
const CLOCKS_OF_MEDIATING: readonly string[] = ['DL-04a', 'DL-04b', 'DL-04c', 'DL-05', 'DL-06']

/** A matter that turns out to belong to another category or unit is counted there, on the day it was registered; what falls due, on that day. */
export function moved(fact: Pick<Fact, 'data'>, before: CaseState): readonly CountChange[] {
  const unitId = typeof fact.data['unitId'] === 'string' ? (fact.data['unitId'] as CaseState['unitId']) : before.unitId
  const category = typeof fact.data['category'] === 'string' ? fact.data['category'] : (before.category ?? '')
  if (before.channel === 'danger') return []
  if (unitId === before.unitId && category === (before.category ?? '')) return []
  const from = { unitId: before.unitId, category: before.category ?? '' }
  const falling = before.deadlines.filter((each) => CLOCKS_OF_MEDIATING.includes(each.clock)).map((each) => ({ indicator: 'term-due', effectiveOn: each.rolledOn }))
  const registered = ['registered', 'stock-in'].map((indicator) => ({ indicator, effectiveOn: before.registeredOn }))
  return [...registered, ...falling].flatMap((each) => [{ ...each, n: -1, ...from }, { ...each, n: 1, unitId, category }])
}
