import type { CaseState, CountChange, Fact } from './procedure.ts'

/** A matter that turns out to belong to another category or unit is counted there, on the day it was registered. */
export function moved(fact: Pick<Fact, 'data'>, before: CaseState): readonly CountChange[] {
  const unitId = typeof fact.data['unitId'] === 'string' ? (fact.data['unitId'] as CaseState['unitId']) : before.unitId
  const category = typeof fact.data['category'] === 'string' ? fact.data['category'] : (before.category ?? '')
  if (before.channel === 'danger') return []
  if (unitId === before.unitId && category === (before.category ?? '')) return []
  const from = { unitId: before.unitId, category: before.category ?? '' }
  return ['registered', 'stock-in'].flatMap((indicator) => [
    { indicator, n: -1, effectiveOn: before.registeredOn, ...from },
    { indicator, n: 1, effectiveOn: before.registeredOn, unitId, category },
  ])
}
