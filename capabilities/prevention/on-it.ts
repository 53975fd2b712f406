import { COUNCIL_READERS, openCouncilsAmong } from '#cap/councils'
import { categoriesOn } from '#cap/organisation'
import type { Tx } from '#platform/db/database'
import type { OnItAsked, OnItLine, OnItSource } from '#platform/on-it'
import { PROPOSING } from './contract/who.ts'
import { lateness } from './domain.ts'
import { councilsBelow, openMeasuresOn } from './reads.ts'
import { type Kinds, kindOf, ownerOf, placeOf } from './shown.ts'
import { onItWords, STATE_WORDS } from './words.ts'

/** Open measures against a kind of matter at a unit, and councils that were prepared there for a place that came back. */
export const preventionOnIt: OnItSource = {
  name: 'prevention',
  read: async (tx, asked) => {
    const kinds: Kinds = new Map((await categoriesOn(tx, asked.today)).map((each) => [each.code, each.name]))
    const [measures, councils] = await Promise.all([measuresOn(tx, asked), councilsOn(tx, asked, kinds)])
    const { unit, category, viewer } = asked
    const path = `prevention/measures?${new URLSearchParams({ propose: unit.id, ...(category ? { category } : {}) })}`
    return { lines: [...measures, ...councils], offers: PROPOSING.includes(viewer.role) ? [{ words: onItWords.propose, path }] : [] }
  },
}

async function measuresOn(tx: Tx, { unit, category, viewer, today }: OnItAsked): Promise<OnItLine[]> {
  const rows = await openMeasuresOn(tx, { path: unit.path, top: viewer.unitPath, category })
  return rows.map((row) => ({
    what: onItWords.measure(row.what), who: ownerOf(row), state: STATE_WORDS[row.state], dueOn: row.state === 'done' ? row.review_on : row.due_on,
    late: lateness({ state: row.state, dueOn: row.due_on, reviewOn: row.review_on }, today) !== null, path: `prevention/measures/${row.id}`,
  }))
}

async function councilsOn(tx: Tx, { unit, category, viewer }: OnItAsked, kinds: Kinds): Promise<OnItLine[]> {
  const prepared = await councilsBelow(tx, unit.path, category)
  const open = await openCouncilsAmong(tx, prepared.map((each) => each.council_id))
  return prepared.flatMap((row): OnItLine[] => {
    const council = open.get(row.council_id)
    if (!council) return []
    return [{
      what: onItWords.council(placeOf(row), kindOf(kinds, row.category)), who: { zh: row.unit_zh, en: row.unit_en }, state: onItWords.councilState,
      dueOn: council.dueOn, late: false, path: COUNCIL_READERS.includes(viewer.role) ? `councils/${row.council_id}` : null,
    }]
  })
}
