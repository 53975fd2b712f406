import { countGrids } from '#cap/organisation'
import type { FigureBook, ServiceFigure } from '#platform/figures'
import type { Measure } from './domain.ts'
import { gridsGoneTo } from './reads.ts'
import { DAY_COUNTS } from './store/counts.ts'
import { figureWords as words } from './words/figures.ts'

const of = (measure: Measure) => [{ measure }]

/** Grids that anybody went to, of the grids there are on the last day: of places, never of a person. */
const grids: ServiceFigure = {
  id: 'campaigns.grids', indicator: 'I-22', ...words.grids, people: false,
  of: (tx, { unitPath, from, to }) => gridsGoneTo(tx, unitPath, from, to),
  per: (tx, { unitPath, to, today }) => countGrids(tx, unitPath, [to, today].toSorted()[0] ?? to),
}

/** Coverage by address and by grid (I-22), found and resolved (I-04), promises in time, home services. */
export const campaignsFigures: FigureBook = {
  name: words.book, table: DAY_COUNTS,
  figures: [
    { id: 'campaigns.coverage', indicator: 'I-22', ...words.coverage, of: of('doors-visited'), per: of('addresses'), people: false },
    grids,
    { id: 'campaigns.found', indicator: 'I-22', ...words.found, of: of('found'), people: false },
    { id: 'campaigns.resolved', indicator: 'I-04', ...words.resolved, of: of('resolved'), per: of('found'), people: false },
    { id: 'campaigns.kept', ...words.kept, of: of('promises-in-time'), per: of('promises-due'), people: false },
    { id: 'campaigns.home', ...words.home, of: of('home-done'), per: of('home-booked'), people: true },
    { id: 'campaigns.not-met', ...words.notMet, of: of('home-not-met'), people: true, partOf: 'campaigns.home' },
  ],
}
