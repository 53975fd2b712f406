import type { AgendaFigure, AgendaSource } from '#cap/meetings'
import { categoriesOn } from '#cap/organisation'
import { kindOf } from './shown.ts'
import { lateMeasures, risenBelow } from './reads.ts'
import { agendaWords } from './words.ts'

/** What prevention has to say at a unit's meeting: what stands risen there, and what of the ledger is late. Units and kinds, never a person. */
export const preventionAgenda: AgendaSource = {
  name: 'prevention',
  read: async (tx, { unitPath, today }) => {
    const [risen, { work, review }, categories] = await Promise.all([risenBelow(tx, unitPath), lateMeasures(tx, unitPath, today), categoriesOn(tx, today)])
    const kinds = new Map(categories.map((each) => [each.code, each.name]))
    const lines: AgendaFigure[] = [
      ...risen.map((each) => ({
        about: 'risen', words: agendaWords.risen({ zh: each.unit_zh, en: each.unit_en }, kindOf(kinds, each.category), each.since_on),
        n: each.n_since, before: Math.round(each.usual_since_hundredths / 100),
      })),
      { about: 'late-work', words: agendaWords.lateWork, n: work, before: null }, { about: 'late-review', words: agendaWords.lateReview, n: review, before: null },
    ]
    return lines.filter((each) => each.n > 0)
  },
}
