import type { Tx } from '#platform/db/database'
import type { Services } from '#platform/services'
import { takeLate, takeOwned, takeRisen } from './store-telling.ts'

/** What a unit is told: something rose, a measure is theirs, its work or its review is late. A number or the measure’s page, no words of it. */
export interface PreventionToTell {
  readonly kind: 'risen' | 'measure-yours' | 'measure-late' | 'review-late'
  readonly unitId: string
  /** Names what it is about, once. */
  readonly about: string
  /** How many kinds of matters rose; one of everything else. */
  readonly n: number
  /** The measure; null for what rose. */
  readonly measureId: string | null
}

/** What is to be told now, each once: what rose by unit and day, measures by their unit or by the one that carries them out. */
export async function takePreventionToTell(tx: Tx, services: Services): Promise<readonly PreventionToTell[]> {
  const today = services.today(tx.district)
  const [risen, owned, late] = [await takeRisen(tx), await takeOwned(tx), await takeLate(tx, today)]
  return [
    ...[...byUnit(risen)].map(([unitId, n]): PreventionToTell => ({ kind: 'risen', unitId, about: today, n, measureId: null })),
    ...owned.map((each): PreventionToTell => ({ kind: 'measure-yours', unitId: each.owner_unit_id, about: each.id, n: 1, measureId: each.id })),
    ...late.flatMap((each) => lateOf(each)),
  ]
}

function byUnit(risen: readonly { readonly unit_id: string }[]): ReadonlyMap<string, number> {
  const counted = new Map<string, number>()
  for (const { unit_id: unitId } of risen) counted.set(unitId, (counted.get(unitId) ?? 0) + 1)
  return counted
}

/** Late work is told to whoever carries it out and to whoever decided on it; a late review to the latter alone. */
function lateOf({ id, late, unit_id: unitId, owner_unit_id: ownerId }: Awaited<ReturnType<typeof takeLate>>[number]): PreventionToTell[] {
  const of = { about: `${id} ${late}`, n: 1, measureId: id }
  if (late === 'review') return [{ ...of, kind: 'review-late', unitId }]
  return [...new Set([ownerId ?? unitId, unitId])].map((each): PreventionToTell => ({ ...of, kind: 'measure-late', unitId: each }))
}
