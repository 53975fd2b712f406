import type { FigureBook } from '#platform/figures'
import { MEASURES } from './domain.ts'
import { runningNow } from './reads/people.ts'
import { DAY_COUNTS } from './store/counts.ts'
import { bookName, figureWords as words, MEASURE_MEANINGS, MEASURE_WORDS } from './words.ts'

const OF_PEOPLE: readonly string[] = ['pairings', 'pairings-over', 'visits']

/** Sessions, lessons, orders; families and pairs of now: never of a person. */
export const programmesFigures: FigureBook = {
  name: bookName, table: DAY_COUNTS,
  figures: [
    { id: 'programmes.families-now', name: words.familiesNow, means: words.familiesNowMeans, of: (tx, { unitPath }) => runningNow(tx, unitPath, 'family'), people: true },
    { id: 'programmes.pairings-now', name: words.pairingsNow, means: words.pairingsNowMeans, of: (tx, { unitPath }) => runningNow(tx, unitPath, 'pairing'), people: true },
    ...MEASURES.map((measure) => ({ id: `programmes.${measure}`, name: MEASURE_WORDS[measure], means: MEASURE_MEANINGS[measure], of: [{ measure }], people: OF_PEOPLE.includes(measure) })),
    { id: 'programmes.on-purpose', name: words.onPurpose, means: words.onPurposeMeans, of: [{ measure: 'pairings-over', kinds: ['purpose'] }], people: true, partOf: 'programmes.pairings-over' },
    { id: 'programmes.expired', name: words.expired, means: words.expiredMeans, of: [{ measure: 'pairings-over', kinds: ['expired'] }], people: true, partOf: 'programmes.pairings-over' },
  ],
}
