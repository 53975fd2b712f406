import { type Day, firstOfMonth } from '#platform/time'
import type { CaseState } from './procedure.ts'

/** Where a registered matter is counted on a map: by micro-grid, month of registration, category and door. */
export interface Placed {
  readonly gridId: string
  readonly microGridId: string
  /** First day of the month in which it was registered. */
  readonly month: Day
  readonly category: string
  readonly channel: string
}

export interface PlaceChange extends Placed {
  readonly n: number
}

/** What decides on it. */
export type Placeable = Pick<CaseState, 'channel' | 'sealed' | 'restrictedBy' | 'gridId' | 'microGridId' | 'registeredOn' | 'category'> & { readonly mergedInto: unknown }

/**
 * What a matter is on a map, or nothing: without a known place, a report of danger, a service request, merged into another one
 * (I-01), sealed, or shown to its handlers alone. Pure: the same facts always give the same counts.
 */
export function placedOf(state: CaseState): Placed | null {
  return placeOf(state, state.procedures.find((each) => each.kind === 'entry')?.state)
}

/** The same by the state of its entry; undefined where none was opened. */
export function placeOf(state: Placeable, entry: string | undefined): Placed | null {
  if (entry === undefined || entry === 'as-service' || state.channel === 'danger' || state.mergedInto !== null) return null
  if (state.sealed || state.restrictedBy.length > 0 || state.gridId === null || state.microGridId === null) return null
  return {
    gridId: state.gridId, microGridId: state.microGridId, month: firstOfMonth(state.registeredOn),
    category: state.category ?? '', channel: state.channel,
  }
}

/** What a fact changes of that: the matter leaves where it was counted and joins where it is now. */
export function placeChanges(before: CaseState, after: CaseState): readonly PlaceChange[] {
  const [from, to] = [placedOf(before), placedOf(after)]
  if (from && to && placeKey(from) === placeKey(to)) return []
  return [...(from ? [{ ...from, n: -1 }] : []), ...(to ? [{ ...to, n: 1 }] : [])]
}

export function placeKey({ month, gridId, microGridId, category, channel }: Placed): string {
  return [month, gridId, microGridId, category, channel].join('|')
}

/** Changes of the same place summed, in one order for everybody; what cancels out is left away. */
export function summedPlaces(changes: readonly PlaceChange[]): readonly PlaceChange[] {
  const sums = new Map<string, PlaceChange>()
  for (const each of changes) sums.set(placeKey(each), { ...each, n: (sums.get(placeKey(each))?.n ?? 0) + each.n })
  return [...sums.entries()].filter(([, each]) => each.n !== 0).sort(([left], [right]) => (left < right ? -1 : 1)).map(([, each]) => each)
}
