import { takePromisesDue } from '#cap/campaigns'
import { decisionsGiven, invitationsFrom, takeMissedToTell } from '#cap/meetings'
import { takeReturnedToTell } from '#cap/providers'
import { takePreventionToTell } from '#cap/prevention'
import { type ReportToTell, takeReportsToTell } from '#cap/reports'
import { type OrderToTell, repliedOrders, takeOrdersToTell } from '#cap/supervision'
import { takeMissingToTell } from '#cap/wage-clearing'
import { inDistrict, type Tx } from '#platform/db/database'
import { derivedId } from '#platform/derived-id'
import type { Services } from '#platform/services'
import { addDays, instant } from '#platform/time'
import type { NoticeRule } from './domain.ts'
import { insertLetters, type NewLetter } from './store.ts'
import {
  DECISION_LETTER, MEETING_LETTERS, MISSED_MEETING_LETTER, MISSING_CHECK_INS_LETTER, ORDER_CAME_UP_LETTER, ORDER_ENDED_BELOW_LETTER, ORDER_LETTERS, ORDER_REPLIED_LETTER, PREVENTION_LETTERS, PROMISES_LETTERS, REPORT_LATE_BELOW_LETTER, REPORT_LETTERS, RETURNED_ITEMS_LETTER,
} from './words.ts'

interface ToUnit {
  readonly unitId: string
  readonly rule: NoticeRule
  /** Names what it is about, once. */
  readonly about: string
  readonly body: string
  /** Where on the desk it leads. */
  readonly path: string
}

/** A letter to a unit that belongs to no case; its posts find it on the desk as well. */
function toUnit({ unitId, rule, about, body, path }: ToUnit): NewLetter {
  const source = derivedId<'fact'>(unitId, `${rule}-${about}`)
  return {
    path,
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
    (await takeMissedToTell(tx)).map((each) => toUnit({ unitId: each.unit_id, rule: 'meeting-missed', about: each.planned_on, body: MISSED_MEETING_LETTER(each.on_day).zh, path: 'meetings' })))
}

/** Writes to a unit how many of its service items are open again because their company serves there no longer. Answers how many letters. */
export function tellOfReturnedItems(services: Services): Promise<number> {
  return inEach(services, async (tx) =>
    (await takeReturnedToTell(tx)).map((each) => toUnit({
      unitId: each.unit_id, rule: 'items-returned', about: `${each.returned_on} ${instant(services.clock.now())}`, body: RETURNED_ITEMS_LETTER(each.n).zh, path: 'providers?tab=items',
    })))
}

/** A sweeper that stood still for so long tells of decisions all the same. */
const DECIDED_DAYS = 7

/** Writes to units that were invited to a meeting, or whose meeting was called off, and to those that a meeting gave something to do; each once. Answers how many. */
export function tellOfMeetings(services: Services): Promise<number> {
  return inEach(services, async (tx) => {
    const today = services.today(tx.district)
    const [invited, given] = [await invitationsFrom(tx, today), await decisionsGiven(tx, addDays(today, -DECIDED_DAYS))]
    return [
      ...invited.map(({ id, unit_id: unitId, state, on_day: on }) => toUnit({
        unitId, rule: state === 'prepared' ? 'meeting-called' : 'meeting-called-off', about: `${id} ${on}`, body: MEETING_LETTERS[state](on).zh, path: `meetings/${id}`,
      })),
      ...given.map(({ id, owner_unit_id: unitId, due_on: due }) =>
        toUnit({ unitId, rule: 'decision-yours', about: id, body: DECISION_LETTER(due).zh, path: 'meetings?tab=decisions&view=owned' })),
    ]
  })
}

/** Writes to whoever heads a responsible unit how many employers did not check in after the cut-off; once a month. Answers how many. */
export function tellOfMissingCheckIns(services: Services): Promise<number> {
  return inEach(services, async (tx) =>
    (await takeMissingToTell(tx)).map((each) => toUnit({ unitId: each.unit_id, rule: 'wages-missing', about: each.month, body: MISSING_CHECK_INS_LETTER(each.month, each.employers).zh, path: 'wages' })))
}

/** Writes to ordered units what waits for them and what ended, to the level above what came up to it, and to the office what was answered: number and day, never what it is about. Answers how many. */
export function tellOfOrders(services: Services): Promise<number> {
  return inEach(services, async (tx) => [
    ...(await takeOrdersToTell(tx, services)).flatMap(lettersOf),
    ...(await repliedOrders(tx)).map((each) => toUnit({
      unitId: each.issuing_unit_id, rule: 'order-replied', about: `${each.id} ${instant(each.changed_at)}`, body: ORDER_REPLIED_LETTER(each.number_text).zh, path: `supervision/orders/${each.id}`,
    })),
  ])
}

function lettersOf({ id, kind, number_text: number, unit_id, above_unit_id, due_on, changed_at }: OrderToTell): NewLetter[] {
  const of = { about: `${id} ${kind === 'due-soon' ? due_on : instant(changed_at)}`, path: `supervision/orders/${id}` }
  const own = toUnit({ ...of, unitId: unit_id, rule: `order-${kind}`, body: ORDER_LETTERS[kind](number, due_on).zh })
  if (above_unit_id === null || above_unit_id === unit_id) return [own]
  if (kind === 'escalated') return [own, toUnit({ ...of, unitId: above_unit_id, rule: 'order-came-up', body: ORDER_CAME_UP_LETTER(number, due_on).zh })]
  const ended = kind === 'settled' || kind === 'withdrawn'
  return ended ? [own, toUnit({ ...of, unitId: above_unit_id, rule: 'order-ended-below', body: ORDER_ENDED_BELOW_LETTER(number).zh })] : [own]
}

/** Writes to those who keep the reports of a unit what became of one, and to the director what was not frozen by its day. Answers how many. */
export function tellOfReports(services: Services): Promise<number> {
  return inEach(services, async (tx) => (await takeReportsToTell(tx, services)).flatMap(lettersOfReport))
}

function lettersOfReport({ id, told, unitId, directorUnitId, unit, title, dueOn }: ReportToTell): NewLetter[] {
  const of = { about: id, path: `bulletins/${id}` }
  const own = toUnit({ ...of, unitId, rule: `report-${told}`, body: REPORT_LETTERS[told](title, dueOn).zh })
  const goesUp = told === 'late' && directorUnitId !== null && directorUnitId !== unitId
  return goesUp ? [own, toUnit({ ...of, unitId: directorUnitId, rule: 'report-late-below', body: REPORT_LATE_BELOW_LETTER(unit, title, dueOn).zh })] : [own]
}

/** Writes to a unit that something rose there, that a measure is theirs, or that one is late. Answers how many. */
export function tellOfPrevention(services: Services): Promise<number> {
  return inEach(services, async (tx) => (await takePreventionToTell(tx, services)).map(({ kind, unitId, about, n, measureId }) =>
    toUnit({ unitId, rule: kind, about, body: PREVENTION_LETTERS[kind](n).zh, path: measureId === null ? 'prevention' : `prevention/measures/${measureId}` })))
}

/** Writes to a unit that promises made at doors are due soon or overdue: how many and of which day, never what or where. Answers how many. */
export function tellOfPromises(services: Services): Promise<number> {
  return inEach(services, async (tx) => {
    const today = services.today(tx.district)
    return (await takePromisesDue(tx, today)).map((each) => toUnit({
      unitId: each.unit_id, rule: `promises-${each.stage}`, about: `${each.due_on} ${today}`, body: PROMISES_LETTERS[each.stage](each.due_on, each.n).zh, path: 'campaigns/promises',
    }))
  })
}
