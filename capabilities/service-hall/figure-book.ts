import type { FigureBook, ServiceFigure } from '#platform/figures'
import type { Measure } from './domain.ts'
import { DAY_COUNTS } from './store/counts.ts'
import { figureWords as words } from './words/figures.ts'

const plain = (measure: Measure, people = true): ServiceFigure => ({ id: `service-hall.${measure}`, ...words.figures[measure], of: [{ measure }], people })

/** Service transactions: applications, notices, in time of decided; appointments kept and not; guidance that went through. */
export const serviceHallFigures: FigureBook = {
  name: words.name, table: DAY_COUNTS,
  figures: [
    plain('received'), plain('notices', false),
    { id: 'service-hall.untold', name: words.untold.name, means: words.untold.means, of: [{ measure: 'accepted', kinds: ['not-told-in-time'] }], per: [{ measure: 'accepted' }], people: false },
    { id: 'service-hall.in-time', ...words.figures['in-time'], of: [{ measure: 'in-time' }], per: [{ measure: 'decided' }], people: false },
    plain('booked'),
    { id: 'service-hall.kept', ...words.figures.kept, of: [{ measure: 'kept' }], per: [{ measure: 'kept' }, { measure: 'missed' }], people: true },
    { id: 'service-hall.assisted', ...words.figures.assisted, of: [{ measure: 'assisted', kinds: ['through'] }], per: [{ measure: 'assisted' }], people: true },
  ],
}
