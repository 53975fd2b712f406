import type { Counting, FigureBook, ServiceFigure, Term } from '#platform/figures'
import { dueIn } from './opinions/store.ts'
import { DAY_COUNTS } from './store.ts'
import { bookName, FIGURE_WORDS } from './words/figures.ts'

/** What fell due in the period so far. */
const due = (part: 'due' | 'in_time'): Counting => async (tx, { unitPath, from, to, today }) => (await dueIn(tx, unitPath, from, [to, today].toSorted()[0] ?? to))[part]

const plain = (name: string, words: { readonly name: ServiceFigure['name']; readonly means: ServiceFigure['means'] }, of: readonly Term[], people = false): ServiceFigure =>
  ({ id: `councils.${name}`, ...words, of, people })

/** Items answered in time, opinions, replies, resolutions, projects: of communities, never of anybody. */
export const councilsFigures: FigureBook = {
  name: bookName, table: DAY_COUNTS,
  figures: [
    { id: 'councils.in-time', ...FIGURE_WORDS.inTime, of: due('in_time'), per: due('due'), people: false },
    plain('opinions', FIGURE_WORDS.opinions, [{ measure: 'opinions' }], true),
    { ...plain('at-once', FIGURE_WORDS.atOnce, [{ measure: 'replies', kinds: ['at-once'] }], true), partOf: 'councils.opinions' },
    plain('published', FIGURE_WORDS.published, [{ measure: 'published' }]),
    plain('meetings', FIGURE_WORDS.meetings, [{ measure: 'meetings' }]),
    plain('resolutions', FIGURE_WORDS.resolutions, [{ measure: 'resolutions' }]),
    plain('projects-done', FIGURE_WORDS.projects, [{ measure: 'projects-done' }]),
    plain('surveys', FIGURE_WORDS.surveys, [{ measure: 'surveys' }]),
  ],
}
