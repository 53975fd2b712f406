import { assignedCases, assignedDeadlines, type CaseId, clockName, lookAtCase, processById, showCaseCode, type StaffId } from '#cap/cases'
import { bookingsBetween, bookingsOfCase, type PlannedRow, timeOf } from '#cap/booking'
import type { StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, instant, parseDay } from '#platform/time'
import type { DateLine, OwnLine } from './contract.ts'
import { type Entry, inOrder, isTalkedOut, tooLong } from './domain.ts'
import { feedSince } from './store.ts'
import { ENTRY_WORDS, refusal } from './words.ts'

/** An entry of one person, with what the page says of it besides. */
export type OwnEntry = Entry & Pick<OwnLine, 'caseId' | 'spare'>

/** All dates of one case, the day to keep first. One row in the access log. */
export function readCaseCalendar(services: Services, viewer: StaffActor, caseId: CaseId): Promise<Result<{ dates: DateLine[] }>> {
  return lookAtCase(services, { by: viewer, caseId, need: 'content', action: 'case.calendar' }, async (tx, file) => {
    const going = { open: file.row.open, stageKind: file.row.stage_kind, stage: file.row.stage }
    const today = services.today(tx.district)
    const booked = (await bookingsOfCase(tx, caseId)).map((each): DateLine => ({
      id: each.id, on: each.on_day, from: timeOf(each.from_quarter), to: timeOf(each.to_quarter), name: { ...ENTRY_WORDS.mediation }, latestOn: null, rawOn: null,
      provisional: false, optional: false, audience: 'parties', room: { zh: each.room_zh, en: each.room_en },
      spare: isSpare(each, today) && isTalkedOut(going) ? { own: each.booked_by === viewer.id, by: each.booked_by_name ?? '' } : null,
    }))
    const due = file.state.deadlines.map((each): DateLine => ({
      id: each.key, on: each.safeOn, from: null, to: null, name: { ...clockName(each.clock) }, latestOn: each.rolledOn, rawOn: each.rawOn,
      provisional: each.provisional, optional: each.optional, audience: each.audience, room: null, spare: null,
    }))
    return ok({ dates: [...inOrder([...booked, ...due])] })
  })
}

/** Of a day to come, for a session. */
function isSpare({ purpose, on_day: on }: { readonly purpose: string; readonly on_day: Day }, today: Day): boolean {
  return purpose === 'mediation' && on >= today
}

/** Rooms that somebody booked and in which nobody is expected any more; of a sealed case nothing is said. */
async function spareOf(tx: Tx, booked: readonly PlannedRow[], staffId: StaffId, today: Day): Promise<ReadonlySet<string>> {
  const own = booked.filter((each) => each.booked_by === staffId && isSpare(each, today))
  const cases = await processById(tx, own.flatMap((each) => each.case_id ?? []))
  const talkedOut = (caseId: string | null) => {
    const row = cases.get(caseId ?? '')
    return row !== undefined && isTalkedOut({ open: row.open, stageKind: row.stage_kind, stage: row.stage })
  }
  return new Set(own.filter((each) => talkedOut(each.case_id)).map((each) => each.id))
}

/** One person's own dates: deadlines of their cases and what is booked, as codes and steps. */
export async function entriesOf(tx: Tx, staffId: StaffId, days: { readonly from: Day; readonly to: Day; readonly today: Day }): Promise<readonly OwnEntry[]> {
  const cases = await assignedCases(tx, staffId)
  const codes = new Map(cases.map((each) => [each.id as string, showCaseCode(each.code)]))
  const due = (await assignedDeadlines(tx, staffId, days)).map((each) => ({
    id: `${each.case_id}.${each.key}`, on: each.safe_on, from: null, to: null, code: showCaseCode(each.code), caseId: each.case_id as string, name: clockName(each.clock),
    latestOn: each.rolled_on === each.safe_on ? null : each.rolled_on, provisional: each.provisional, optional: each.optional, spare: false,
  }))
  const planned = await bookingsBetween(tx, staffId, [...codes.keys()], days)
  const spare = await spareOf(tx, planned, staffId, days.today)
  const booked = planned.map((each) => ({
    id: each.id as string, on: each.on_day, from: timeOf(each.from_quarter), to: timeOf(each.to_quarter), code: codes.get(each.case_id ?? '') ?? null,
    caseId: codes.has(each.case_id ?? '') ? (each.case_id as string) : null, name: ENTRY_WORDS[each.purpose], latestOn: null, provisional: false, optional: false, spare: spare.has(each.id),
  }))
  return inOrder([...due, ...booked])
}

/** Refuses `stretch-too-long`. */
export async function readMyCalendar(services: Services, viewer: StaffActor, asked: { readonly from: string; readonly to: string }) {
  const from = parseDay(asked.from)
  const to = parseDay(asked.to)
  if (!from.ok || !to.ok || tooLong(from.value, to.value)) return refuse(refusal('stretch-too-long', {}))
  return inDistrict(services.db, viewer.district, async (tx) => {
    const dates = (await entriesOf(tx, viewer.id, { from: from.value, to: to.value, today: services.today(tx.district) })).map((each): OwnLine => ({ ...each, name: { ...each.name } }))
    const since = await feedSince(tx, viewer.id)
    return ok({ dates, feedSince: since ? instant(since) : null })
  }, { readOnly: true })
}
