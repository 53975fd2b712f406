import type { FigureBook } from '#platform/figures'
import { FIGURES } from './domain.ts'
import { DAY_COUNTS } from './store/counts.ts'
import { hangingOn, openOn } from './store/stocks.ts'
import { FIGURE_WORDS, words } from './words.ts'

/** The figures of outreach, as the house’s page of service figures reads them. */
export const outreachFigures: FigureBook = {
  name: words.tag,
  table: DAY_COUNTS,
  figures: [
    ...FIGURES.map(({ id, of, people }) => ({ id: `outreach.${id}`, ...FIGURE_WORDS[id], of, people })),
    { id: 'outreach.hanging', ...FIGURE_WORDS.hanging, of: hangingOn, people: false },
    { id: 'outreach.open', ...FIGURE_WORDS.open, of: openOn, people: false },
  ],
}
