import { isWithin, type StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { derivedId } from '#platform/derived-id'
import { newId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, type Day, parseDay } from '#platform/time'
import { cleanText } from '#platform/validators'
import { listUnits, type Unit } from '#cap/organisation'
import { linesFor } from './agenda/sources.ts'
import type { HeldBody, PrepareBody } from './contract.ts'
import { type Entry, faultOf, lookedAt, type Meeting, meetingOf, meetingsOf, type MeetingState, rhythmOn, textFault } from './domain.ts'
import { isInvited } from './reads.ts'
import {
  entriesOf, findMeeting, findPlanned, insertDecisions, insertEntry, insertMeeting, lockMeeting, type MeetingRow, MOST_ENTRIES, moveMeeting, readEntry, rhythms,
} from './store.ts'
import { refusal, titleOf } from './words.ts'

export interface MeetingNow {
  readonly row: MeetingRow
  readonly meeting: Meeting
}

export interface Command {
  readonly by: StaffActor
  readonly commandId: string
  readonly meetingId: string
}

type Prepared = Extract<Entry, { kind: 'prepared' }>
type Plan = Omit<Prepared, 'kind' | 'on' | 'by'>

/**
 * Prepares a meeting of the own unit and makes its agenda from the figures. Its id is the command's: a second click finds it. Refuses
 * `not-a-meeting-day`, `already-prepared`, `day-does-not-fit`, `nobody-invited`, `no-such-unit`, `personal-data`.
 */
export function prepareMeeting(services: Services, by: StaffActor, commandId: string, asked: PrepareBody): Promise<Result<MeetingNow>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<MeetingNow>> => {
    const known = await opened(tx, commandId)
    if (known) return ok(known)
    const today = services.today(tx.district)
    const units = await listUnits(tx, today)
    const plan = asked.kind === 'regular' ? await regularPlan(tx, services, by, units, asked) : otherPlan(by, units, asked, today)
    if (!plan.ok) return plan
    const at = services.clock.now()
    const entry: Prepared = { kind: 'prepared', on: today, by: by.id, ...plan.value }
    const row: MeetingRow = {
      id: commandId, unit_id: by.unitId, unit_path: by.unitPath, kind: asked.kind, planned_on: entry.plannedOn, on_day: entry.day, title: entry.title, state: 'prepared', changed_at: at,
    }
    if (!(await insertMeeting(tx, row, entry.invitedIds))) return refuse(refusal('already-prepared', {}))
    await insertEntry(tx, entry, { id: commandId, meetingId: commandId, seq: 1, at })
    const figures = await figuresFor(tx, row, entry, today)
    await insertEntry(tx, { kind: 'figures-taken', on: today, by: by.id, figures }, { id: derivedId<'row'>(commandId, 'figures'), meetingId: commandId, seq: 2, at })
    const made = await opened(tx, commandId)
    if (!made) throw new Error('a meeting was prepared a moment ago')
    return ok(made)
  })
}

/** How late a planned meeting that was missed may still be prepared. */
const LATEST_DAYS = 31
const EARLIEST_DAYS = 35

async function regularPlan(tx: Tx, services: Services, by: StaffActor, units: readonly Unit[], asked: PrepareBody): Promise<Result<Plan>> {
  const today = services.today(tx.district)
  const unit = units.find((each) => each.id === by.unitId)
  const versions = await rhythms(tx)
  const span = { from: addDays(today, -LATEST_DAYS), to: addDays(today, EARLIEST_DAYS) }
  const meets = unit && meetingsOf(versions, unit, services.calendar(), span).find((each) => each.plannedOn === asked.plannedOn)
  if (!unit || !meets) return refuse(refusal('not-a-meeting-day', {}))
  if (await findPlanned(tx, by.unitId, meets.plannedOn)) return refuse(refusal('already-prepared', {}))
  const pattern = rhythmOn(versions, unit, meets.plannedOn)?.pattern ?? 'weekly'
  return ok({
    meetingKind: 'regular', title: titleOf(pattern).zh, plannedOn: meets.plannedOn, day: [meets.on, today].sort().at(-1) ?? today, at: meets.at, place: meets.place, pattern, invitedIds: [],
  })
}

function otherPlan(by: StaffActor, units: readonly Unit[], asked: PrepareBody, today: Day): Result<Plan> {
  const on = parseDay(asked.on ?? '')
  if (!on.ok || on.value < today || asked.at === undefined) return refuse(refusal('day-does-not-fit', {}))
  const invitedIds = (asked.invitedIds ?? []).filter((each) => each !== by.unitId)
  if (asked.kind === 'joint' && invitedIds.length === 0) return refuse(refusal('nobody-invited', {}))
  if (invitedIds.some((id) => !units.some((each) => each.id === id))) return refuse(refusal('no-such-unit', {}))
  const title = cleanText(asked.title ?? '')
  const place = cleanText(asked.place ?? '')
  if (title === '' || place === '') return refuse(refusal('day-does-not-fit', {}))
  if (textFault(title, place)) return refuse(refusal('personal-data', {}))
  return ok({ meetingKind: asked.kind, title, plannedOn: null, day: on.value, at: asked.at, place, pattern: 'weekly', invitedIds })
}

async function figuresFor(tx: Tx, row: MeetingRow, meeting: Pick<Meeting, 'pattern' | 'day'>, today: Day): Promise<Extract<Entry, { kind: 'figures-taken' }>['figures']> {
  const looked = lookedAt(meeting.pattern, meeting.day, today)
  return { ...looked, asOf: today, lines: await linesFor(tx, { ...looked, unitId: row.unit_id, unitPath: row.unit_path, today }) }
}

async function opened(tx: Tx, id: string): Promise<MeetingNow | undefined> {
  const row = await findMeeting(tx, id)
  const meeting = row && meetingOf((await entriesOf(tx, id)).map(readEntry))
  return row && meeting && { row, meeting }
}

/** Refuses `no-such-meeting`, also for one that is neither of the viewer's unit or below nor was the unit invited to it. */
export async function readMeeting(tx: Tx, by: StaffActor, id: string): Promise<Result<MeetingNow>> {
  const found = await opened(tx, id)
  const sees = found && (isWithin(found.row.unit_path, by.unitPath) || (await isInvited(tx, id, by.unitId)))
  return found && sees ? ok(found) : refuse(refusal('no-such-meeting', {}))
}

type Make = (at: { readonly today: Day; readonly meeting: Meeting; readonly row: MeetingRow; readonly tx: Tx }) => Promise<Result<Entry>> | Result<Entry>

/**
 * Adds one entry to the list of a meeting of the own unit, locked first; a second click finds its entry and changes nothing.
 * Refuses `no-such-meeting`, `other-unit-writes`, `too-long-a-list` and what `faultOf` says.
 */
export function addEntry(services: Services, command: Command, make: Make): Promise<Result<MeetingNow>> {
  return inDistrict(services.db, command.by.district, (tx) => writeEntry(tx, services, command, make))
}

async function writeEntry(tx: Tx, services: Services, { by, commandId, meetingId }: Command, make: Make): Promise<Result<MeetingNow>> {
  const row = await lockMeeting(tx, meetingId)
  if (!row) return refuse(refusal('no-such-meeting', {}))
  if (row.unit_id !== by.unitId) {
    const seen = await readMeeting(tx, by, meetingId)
    return seen.ok ? refuse(refusal('other-unit-writes', {})) : seen
  }
  const rows = await entriesOf(tx, meetingId)
  const entries = rows.map(readEntry)
  const meeting = meetingOf(entries)
  if (!meeting) throw new Error('the first entry of a meeting prepares it')
  if (rows.some((each) => each.id === commandId)) return ok({ row, meeting })
  if (rows.length >= MOST_ENTRIES) return refuse(refusal('too-long-a-list', {}))
  const made = await make({ today: services.today(tx.district), meeting, row, tx })
  if (!made.ok) return made
  const fault = faultOf(meeting, made.value)
  if (fault) return refuse(refusal(fault, {}))
  const after = meetingOf([...entries, made.value]) ?? meeting
  const at = services.clock.now()
  await insertEntry(tx, made.value, { id: commandId, meetingId, seq: rows.length + 1, at })
  const now: { on: Day; state: MeetingState; at: Date } = { on: after.heldOn ?? row.on_day, state: after.state, at }
  await moveMeeting(tx, meetingId, now)
  return ok({ row: { ...row, on_day: now.on, state: now.state }, meeting: after })
}

/** The figures as they are now; the agenda shows the newest, the list keeps all. */
export function takeFigures(services: Services, command: Command): Promise<Result<MeetingNow>> {
  return addEntry(services, command, async ({ tx, row, meeting, today }) =>
    ok({ kind: 'figures-taken', on: today, by: command.by.id, figures: await figuresFor(tx, row, meeting, today) }))
}

/** Who came, what was said, and what was decided: one entry and its decisions, all or nothing. */
export async function recordHeld(services: Services, command: Command, body: HeldBody): Promise<Result<MeetingNow>> {
  return inDistrict(services.db, command.by.district, async (tx) => {
    const today = services.today(tx.district)
    const units = await listUnits(tx, today)
    const checked = checkDecisions(body, units, today)
    if (!checked.ok) return checked
    const done = await writeEntry(tx, services, command, ({ meeting, row }) => {
      const here = [row.unit_id, ...meeting.invitedIds]
      const strange = body.attendance.some(({ unitId }) => !here.includes(unitId) && !liesBelow(units, unitId, row.unit_path))
      if (strange) return refuse(refusal('unit-not-here', {}))
      const heldOn = parseDay(body.on)
      if (!heldOn.ok) return refuse(refusal('day-does-not-fit', {}))
      return ok({ kind: 'held', on: today, by: command.by.id, heldOn: heldOn.value, attendance: body.attendance, minutes: body.minutes.trim() })
    })
    if (!done.ok) return done
    // A second click finds its decisions there and adds nothing.
    const { unit_id, on_day } = done.value.row
    await insertDecisions(tx, checked.value.map(({ what, doneWhen, dueOn, ownerUnitId }, index) => ({
      id: derivedId<'decision'>(command.commandId, `decision-${index}`), meeting_id: command.meetingId, unit_id, owner_unit_id: ownerUnitId, what, done_when: doneWhen,
      decided_on: on_day, due_on: dueOn,
    })), services.clock.now())
    return done
  })
}

/** A unit below the one that meets may send somebody: a community to the street's week. */
function liesBelow(units: readonly Unit[], unitId: string, path: string): boolean {
  const unit = units.find((each) => each.id === unitId)
  return unit !== undefined && isWithin(unit.path, path)
}

function checkDecisions(body: HeldBody, units: readonly Unit[], today: Day): Result<readonly { what: string; doneWhen: string; ownerUnitId: string; dueOn: Day }[]> {
  const checked: { what: string; doneWhen: string; ownerUnitId: string; dueOn: Day }[] = []
  for (const { what, doneWhen, ownerUnitId, dueOn } of body.decisions) {
    const due = parseDay(dueOn)
    if (!due.ok || due.value < today) return refuse(refusal('day-does-not-fit', {}))
    if (!units.some((each) => each.id === ownerUnitId)) return refuse(refusal('no-such-unit', {}))
    if (textFault(what, doneWhen)) return refuse(refusal('personal-data', {}))
    checked.push({ what: cleanText(what), doneWhen: cleanText(doneWhen), ownerUnitId, dueOn: due.value })
  }
  return ok(checked)
}

export const newItemId = (services: Services): string => newId<'agenda-item'>(services.clock)
