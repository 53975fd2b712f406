import { addDayCounts } from '#platform/db/day-counts'
import type { Tx } from '#platform/db/database'
import type { FigureBook } from '#platform/figures'
import type { Day } from '#platform/time'
import { DAY_COUNTS } from './store.ts'
import { bookName, FIGURE_WORDS } from './words.ts'

type Measure = 'published' | 'claimed' | 'verified'

/** One more on a day, by kind of work, where the item lies. */
export function count(tx: Tx, at: { readonly unit_id: string; readonly unit_path: string }, on: Day, measure: Measure, trade: string): void {
  addDayCounts(tx, DAY_COUNTS, { id: at.unit_id, path: at.unit_path }, on, [{ measure, kind: trade, n: 1 }])
}

/** Items published, claimed, done: of communities, never of anybody. */
export const providersFigures: FigureBook = {
  name: bookName, table: DAY_COUNTS,
  figures: [
    { id: 'providers.published', ...FIGURE_WORDS.published, of: [{ measure: 'published' }], people: false },
    { id: 'providers.claimed', ...FIGURE_WORDS.claimed, of: [{ measure: 'claimed' }], people: false },
    { id: 'providers.verified', ...FIGURE_WORDS.verified, of: [{ measure: 'verified' }], people: false },
    { id: 'providers.done', ...FIGURE_WORDS.done, of: [{ measure: 'verified' }], per: [{ measure: 'published' }], people: false },
  ],
}
