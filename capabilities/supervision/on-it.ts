import { casesOfCategory, processById } from '#cap/cases'
import { isWithin } from '#platform/access'
import type { Tx } from '#platform/db/database'
import type { OnItAsked, OnItLine, OnItSource } from '#platform/on-it'
import { ISSUING, WAITING } from './domain.ts'
import { unitNames } from './queries.ts'
import { maySee } from './reach.ts'
import { openOrdersBelow, trackedToday } from './reads.ts'
import type { OrderRow } from './store.ts'
import { GROUND_WORDS, onItWords, STATE_WORDS } from './words.ts'

/** Open orders to the unit and those below, and joint groups that sit for it; for those who may open them. Numbers and days, nothing of a case. */
export const supervisionOnIt: OnItSource = {
  name: 'supervision',
  read: async (tx, asked) => {
    const { viewer, unit } = asked
    const issuing = ISSUING.includes(viewer.role)
    const [orders, groups] = await Promise.all([ordersOn(tx, asked), issuing ? groupsOn(tx, asked) : []])
    return { lines: [...orders, ...groups], offers: issuing ? [{ words: onItWords.issue, path: `supervision?unit=${unit.id}` }] : [] }
  },
}

/** Of one kind of matter: what was ordered about a case of it; how a unit works concerns every kind. */
async function ordersOn(tx: Tx, { unit, category, viewer, today }: OnItAsked): Promise<OnItLine[]> {
  const orders = (await openOrdersBelow(tx, unit.path)).filter((each) => maySee(each, viewer))
  const caseIds = orders.flatMap((each) => each.case_id ?? [])
  const [names, ofKind] = await Promise.all([unitNames(tx, orders.map((each) => each.unit_id)), category === null ? undefined : casesOfCategory(tx, caseIds, category)])
  const concerns = ({ case_id: id }: OrderRow) => ofKind === undefined || id === null || ofKind.has(id)
  return orders.filter(concerns).map((row) => ({
    what: onItWords.order(row.number_text, wordsIn(GROUND_WORDS, row.ground)), who: names(row.unit_id), state: wordsIn(STATE_WORDS, row.state),
    dueOn: row.due_on, late: WAITING.some((each) => each === row.state) && row.due_on < today, path: `supervision/orders/${row.id}`,
  }))
}

const wordsIn = (table: Readonly<Record<string, { readonly zh: string; readonly en: string }>>, key: string) => table[key] ?? { zh: key, en: key }

/** More than these are one line: nobody reads eight groups one by one. */
const MOST_GROUPS = 3

/** Groups that track a case of the unit, of this kind where it is narrowed; how many cases, never which. */
async function groupsOn(tx: Tx, { unit, category, viewer, today }: OnItAsked): Promise<OnItLine[]> {
  const tracked = await trackedToday(tx, viewer.unitPath, today)
  const cases = await processById(tx, tracked.map((each) => each.case_id))
  const here = tracked.filter(({ case_id: id }) => {
    const known = cases.get(id)
    return known !== undefined && !known.restricted && isWithin(known.unit_path, unit.path)
  })
  const ofKind = category === null ? undefined : await casesOfCategory(tx, here.map((each) => each.case_id), category)
  const rows = here.filter((each) => ofKind === undefined || ofKind.has(each.case_id))
  const groups = [...new Map(rows.map((each) => [each.group_id, each])).values()]
  const [first] = groups
  if (!first) return []
  const names = await unitNames(tx, groups.map((each) => each.unit_id))
  const line = { dueOn: null, late: false }
  if (groups.length > MOST_GROUPS) return [{ ...line, what: onItWords.groups(groups.length), who: names(first.unit_id), state: onItWords.tracks(rows.length), path: 'supervision/groups' }]
  return groups.map((row) => ({
    ...line, what: onItWords.group(row.name_text), who: names(row.unit_id), state: onItWords.tracks(rows.filter((each) => each.group_id === row.group_id).length),
    dueOn: row.until_on, path: `supervision/groups/${row.group_id}`,
  }))
}
