import type { FigureBook } from '#platform/figures'
import type { Measure } from './domain.ts'
import { DAY_COUNTS } from './store/counts.ts'
import { figureWords as words } from './words/figures.ts'

const of = (measure: Measure) => [{ measure }]

/** Coverage by address (I-22), found and resolved (I-04), promises in time, home services. */
export const campaignsFigures: FigureBook = {
  name: words.book, table: DAY_COUNTS,
  figures: [
    { id: 'campaigns.coverage', indicator: 'I-22', ...words.coverage, of: of('doors-visited'), per: of('addresses'), people: false },
    { id: 'campaigns.found', indicator: 'I-22', ...words.found, of: of('found'), people: false },
    { id: 'campaigns.resolved', indicator: 'I-04', ...words.resolved, of: of('resolved'), per: of('found'), people: false },
    { id: 'campaigns.kept', ...words.kept, of: of('promises-in-time'), per: of('promises-due'), people: false },
    { id: 'campaigns.home', ...words.home, of: of('home-done'), per: of('home-booked'), people: true },
    { id: 'campaigns.not-met', ...words.notMet, of: of('home-not-met'), people: true, partOf: 'campaigns.home' },
  ],
}
