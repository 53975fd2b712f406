import { parseDay } from '#platform/time'
import type { KindVersion } from '../contract.ts'
import type { Version } from '../domain.ts'

/** The district's own versions as the rules read them; the shipped ones have no day. */
export function versionsOf(rows: readonly KindVersion[]): readonly Version[] {
  return rows.flatMap(({ zh, en, fromOn, changedAt, ...setting }) => {
    const day = parseDay(fromOn ?? '')
    return day.ok && changedAt !== null ? [{ ...setting, words: { zh, en }, fromOn: day.value, changedAt }] : []
  })
}
