import type { FigureBook } from '#platform/figures'
import { countCalls, countHelp } from './reads.ts'
import { DAY_COUNTS } from './store/counts.ts'
import { bookWords as words } from './words.ts'

/** Care in figures: of what people asked and what was done, never of who. */
export const careFigures: FigureBook = {
  name: words.name, table: DAY_COUNTS,
  figures: [
    { id: 'care.calls', indicator: 'I-23', ...words.calls, of: (tx, span) => countCalls(tx, span, false), people: true },
    { id: 'care.calls-in-time', indicator: 'I-23', ...words.inTime, of: (tx, span) => countCalls(tx, span, true), per: (tx, span) => countCalls(tx, span, false), people: true, partOf: 'care.calls' },
    { id: 'care.boxes-given', ...words.boxesGiven, of: [{ measure: 'boxes-given' }], people: true },
    { id: 'care.checks-in-time', ...words.checksInTime, of: [{ measure: 'checks-in-time' }], per: [{ measure: 'checks' }], people: false },
    { id: 'care.exchanged', ...words.exchanged, of: [{ measure: 'exchanged' }], people: false },
    { id: 'care.help-done', ...words.helpDone, of: (tx, span) => countHelp(tx, span, true), per: (tx, span) => countHelp(tx, span, false), people: true },
    { id: 'care.brought-home', ...words.broughtHome, of: [{ measure: 'brought-home' }], people: true },
  ],
}
