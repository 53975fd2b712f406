import { type Day, day } from '#platform/time'
import type { Said } from '#platform/words'
import { RIGHT_WORDS } from '../words/rights.ts'
import type { GateAnswers } from './gates.ts'

/** Rights before another body, most with a clock of their own: labour arbitration, rural land arbitration, land and forest title; who pays wages and who helps. */
export type RightClock = 'DL-12' | 'DL-13' | 'DL-14' | 'wages'
export type RightKey = keyof typeof RIGHT_WORDS

/**
 * One length of such a right. Nobody here is measured by it and no deadline is opened: the start (when somebody knew, when a
 * notice arrived) is the party's own. `whose` says whether the party or the other body must act within it.
 */
export interface RightRecord {
  readonly key: RightKey
  readonly clock: RightClock
  /** null: no length, as for wages owed while still employed, or for who pays them first. */
  readonly length: number | null
  readonly unit: 'years' | 'calendar-days' | 'working-days'
  readonly whose: 'party' | 'other-body'
  /** Articles as `LDM-27`. */
  readonly source: string
  readonly effectiveFrom: Day
  /** The first day on which it no longer holds. */
  readonly effectiveTo?: Day
}

const SINCE_LDM = day('2008-05-01')
const SINCE_MW = day('2020-05-01')
const SINCE_RLM = day('2010-01-01')
const LAND = { effectiveFrom: day('2020-07-01') } as const
const SINCE_ARL = day('2024-01-01')

/** In the order a reader needs them. A change of law adds a record and ends the one before. */
export const RIGHT_RECORDS: readonly RightRecord[] = [
  { key: 'labour-claim', clock: 'DL-12', length: 1, unit: 'years', whose: 'party', source: 'LDM-27', effectiveFrom: SINCE_LDM },
  { key: 'wages-employed', clock: 'DL-12', length: null, unit: 'years', whose: 'party', source: 'LDM-27', effectiveFrom: SINCE_LDM },
  { key: 'wages-after', clock: 'DL-12', length: 1, unit: 'years', whose: 'party', source: 'LDM-27', effectiveFrom: SINCE_LDM },
  { key: 'contractor-first', clock: 'wages', length: null, unit: 'years', whose: 'other-body', source: 'MW-30', effectiveFrom: SINCE_MW },
  { key: 'inspection', clock: 'wages', length: null, unit: 'years', whose: 'party', source: 'MW-38', effectiveFrom: SINCE_MW },
  { key: 'aid-no-means-test', clock: 'wages', length: null, unit: 'years', whose: 'party', source: 'LAL-42', effectiveFrom: day('2022-01-01') },
  { key: 'land-claim', clock: 'DL-13', length: 2, unit: 'years', whose: 'party', source: 'RLM-18', effectiveFrom: SINCE_RLM },
  { key: 'land-accept', clock: 'DL-13', length: 5, unit: 'working-days', whose: 'other-body', source: 'RLM-23', effectiveFrom: SINCE_RLM },
  { key: 'land-award', clock: 'DL-13', length: 60, unit: 'calendar-days', whose: 'other-body', source: 'RLM-47', effectiveFrom: SINCE_RLM },
  { key: 'land-award-longer', clock: 'DL-13', length: 30, unit: 'calendar-days', whose: 'other-body', source: 'RLM-47', effectiveFrom: SINCE_RLM },
  { key: 'land-sue', clock: 'DL-13', length: 30, unit: 'calendar-days', whose: 'party', source: 'RLM-48', effectiveFrom: SINCE_RLM },
  { key: 'title-sue', clock: 'DL-14', length: 30, unit: 'calendar-days', whose: 'party', source: 'LandL-14; FOR-22', ...LAND },
  { key: 'title-reconsider', clock: 'DL-14', length: 60, unit: 'calendar-days', whose: 'party', source: 'ARL-23; ARL-20', effectiveFrom: SINCE_ARL },
  { key: 'title-then-sue', clock: 'DL-14', length: 15, unit: 'calendar-days', whose: 'party', source: 'ALitL-45', effectiveFrom: SINCE_ARL },
]

/** Which clocks a kind of dispute calls for. Personal services are no labour relation (LDM Art. 2), so LAB-03 is not among them. */
const BY_CATEGORY: Readonly<Record<string, readonly RightClock[]>> = { 'LAB-01': ['DL-12'], 'LAB-02': ['DL-12', 'wages'], 'LND-01': ['DL-13'], 'LND-02': ['DL-14'] }

export interface Right {
  readonly key: RightKey
  readonly clock: RightClock
  readonly whose: RightRecord['whose']
  /** The right in one sentence with its length. */
  readonly words: Said
  readonly laws: readonly string[]
}

/**
 * The rights that a party of such a matter keeps beside mediation, with their lengths as in force on the day: told as rights,
 * while mediation goes on as much as after it (PMA Art. 3 (3)). Title to land or forest counts wherever gate G-08 says so.
 */
export function rightsFor(about: { readonly category: string | null; readonly gates: GateAnswers; readonly on: Day }): readonly Right[] {
  const byCategory = about.category === null ? undefined : BY_CATEGORY[about.category]
  const clocks = new Set<RightClock>([...(byCategory ?? []), ...(about.gates['G-08'] === 'yes' ? ['DL-14' as const] : [])])
  return RIGHT_RECORDS.filter((each) => clocks.has(each.clock) && inForce(each, about.on)).map(inWords)
}

function inForce({ effectiveFrom, effectiveTo }: RightRecord, on: Day): boolean {
  return effectiveFrom <= on && (effectiveTo === undefined || on < effectiveTo)
}

function inWords({ key, clock, whose, length, source }: RightRecord): Right {
  return { key, clock, whose, words: RIGHT_WORDS[key](length ?? 0), laws: source.split('; ') }
}
