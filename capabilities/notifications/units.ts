import { takePromisesDue } from '#cap/campaigns'
import { takeMissedToTell } from '#cap/meetings'
import { type OrderToTell, takeOrdersToTell } from '#cap/supervision'
import { takeMissingToTell } from '#cap/wage-clearing'
import { inDistrict, type Tx } from '#platform/db/database'
import { derivedId } from '#platform/derived-id'
import type { Services } from '#platform/services'
import { instant } from '#platform/time'
import { insertLetters, type NewLetter } from './store.ts'
import { MISSED_MEETING_LETTER, MISSING_CHECK_INS_LETTER, ORDER_CAME_UP_LETTER, ORDER_LETTERS, PROMISES_LETTERS } from './words.ts'

/** A letter to a unit that belongs to no case: `about` names what it is about, once. */
function toUnit(unitId: string, rule: string, about: string, body: string): NewLetter {
  const source = derivedId<'fact'>(unitId, `${rule}-${about}`)
  return {
    id: derivedId<'letter'>(source, rule), factId: source, rule, caseId: source, recipientId: unitId, recipientKind: 'unit', recipientCaseId: source, language: 'zh', body, byMessage: true, onPage: false,
  }
}

async function inEach(services: Services, write: (tx: Tx) => Promise<readonly NewLetter[]>): Promise<number> {
  let told = 0
  for (const { id } of services.districts()) told += await inDistrict(services.db, id, async (tx) => insertLetters(tx, await write(tx), services.clock.now()))
  return told
}

/** Writes to whoever heads a unit that its meeting was not held; once a meeting. Answers how many. */
export function tellOfMissedMeetings(services: Services): Promise<number> {
  return inEach(services, async (tx) =>
    (await takeMissedToTell(tx)).map((each) => toUnit(each.unit_id, 'meeting-missed', each.planned_on, MISSED_MEETING_LETTER(each.on_day).zh)))
}

/** Writes to whoever heads a responsible unit how many employers did not check in after the cut-off; once a month. Answers how many. */
export function tellOfMissingCheckIns(services: Services): Promise<number> {
  return inEach(services, async (tx) =>
    (await takeMissingToTell(tx)).map((each) => toUnit(each.unit_id, 'wages-missing', each.month, MISSING_CHECK_INS_LETTER(each.month, each.employers).zh)))
}

/** Writes to ordered units what waits for them, and to the level above what came up to it: number and day, never what it is about. Answers how many. */
export function tellOfOrders(services: Services): Promise<number> {
  return inEach(services, async (tx) => (await takeOrdersToTell(tx, services)).flatMap(lettersOf))
}

function lettersOf({ id, kind, number_text: number, unit_id, above_unit_id, due_on, changed_at }: OrderToTell): NewLetter[] {
  const about = `${id} ${kind === 'due-soon' ? due_on : instant(changed_at)}`
  const own = toUnit(unit_id, `order-${kind}`, about, ORDER_LETTERS[kind](number, due_on).zh)
  const goesUp = kind === 'escalated' && above_unit_id !== null && above_unit_id !== unit_id
  return goesUp ? [own, toUnit(above_unit_id, 'order-came-up', about, ORDER_CAME_UP_LETTER(number, due_on).zh)] : [own]
}

/** Writes to a unit that promises made at doors are due soon or overdue: how many and of which day, never what or where. Answers how many. */
export function tellOfPromises(services: Services): Promise<number> {
  return inEach(services, async (tx) => {
    const today = services.today(tx.district)
    return (await takePromisesDue(tx, today)).map((each) => toUnit(each.unit_id, `promises-${each.stage}`, `${each.due_on} ${today}`, PROMISES_LETTERS[each.stage](each.due_on, each.n).zh))
  })
}
