import type { FigureBook } from '#platform/figures'
import { MEASURES } from './domain.ts'
import { DAY_COUNTS } from './store/counts.ts'
import { bookName, MEASURE_WORDS } from './words.ts'

/** Points issued and redeemed, cards taken: sums of units, never of a card. */
export const pointsFigures: FigureBook = {
  name: bookName, table: DAY_COUNTS,
  figures: MEASURES.map((measure) => ({ id: `points.${measure}`, name: MEASURE_WORDS[measure].name, means: MEASURE_WORDS[measure].means, of: [{ measure }], people: measure === 'cards' || measure === 'exchanges' })),
}
