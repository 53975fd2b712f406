import type { Counting, FigureBook, ServiceFigure } from '#platform/figures'
import type { Measure } from './domain.ts'
import { countOpenDays } from './reads/visits.ts'
import { DAY_COUNTS } from './store/counts.ts'
import { bookWords, MEASURE_WORDS } from './words.ts'

const openDays: Counting = (tx, { unitPath, from, to }) => countOpenDays(tx, unitPath, from, to)

const plain = (measure: Exclude<Measure, 'open'>, people: boolean): ServiceFigure =>
  ({ id: `reception.${measure}`, name: MEASURE_WORDS[measure], means: bookWords.means[measure], of: [{ measure }], people })

/** I-18, and what windows, advice counter and booths did. */
export const receptionFigures: FigureBook = {
  name: bookWords.name, table: DAY_COUNTS,
  figures: [
    { id: 'reception.per-day', indicator: 'I-18', name: bookWords.perDay, means: bookWords.perDayMeans, of: [{ measure: 'persons' }], per: openDays, shows: 'per-day', people: true },
    plain('visits', true), plain('midday', true), plain('tickets', true), plain('served', true), plain('no-show', true),
    plain('advice', true), plain('referrals', true), plain('booth-served', true), plain('booth-solved', true), plain('booth-opinions', true),
  ],
}
