import { casesOfCategory, openDaysOf, processById } from '#cap/cases'
import { isWithin } from '#platform/access'
import type { OnItSource } from '#platform/on-it'
import type { Day } from '#platform/time'
import { OVERSEEING } from './domain.ts'
import { listRunningCharges } from './reads.ts'
import { onItWords } from './words.ts'

const MOST = 200
const BEGINNING = { since: '0001-01-01', caseId: '00000000-0000-0000-0000-000000000000' }

/** Cases of a unit, of one kind or of all, that a leader has in charge: how many and when the next is reviewed. No leader and no case is named. */
export const chargesOnIt: OnItSource = {
  name: 'leader-charge',
  read: async (tx, { unit, category, viewer, today }) => {
    if (!OVERSEEING.some((each) => each === viewer.role)) return { lines: [], offers: [] }
    const charges = await listRunningCharges(tx, BEGINNING, MOST)
    const cases = [...(await processById(tx, charges.map((each) => each.case_id))).values()].filter((each) => !each.restricted && isWithin(each.unit_path, unit.path))
    const ofKind = category === null ? undefined : await casesOfCategory(tx, cases.map((each) => each.id), category)
    const ids = cases.map((each) => each.id).filter((each) => ofKind === undefined || ofKind.has(each))
    if (ids.length === 0) return { lines: [], offers: [] }
    const reviews = await openDaysOf(tx, 'review', ids)
    const dueOn = [...reviews.values()].reduce<Day | null>((first, each) => (first === null || each < first ? each : first), null)
    return { lines: [{ what: onItWords.charges, who: onItWords.leaders, state: onItWords.inCharge(ids.length), dueOn, late: dueOn !== null && dueOn < today, path: 'joint-cases' }], offers: [] }
  },
}
