import type { StaffActor } from '#platform/access'
import type { Tx } from '#platform/db/database'
import type { Said } from '#platform/result'
import type { Day } from '#platform/time'
import { listUnits, type Role, roleName, type Unit, type UnitId, unitOf } from '#cap/organisation'
import type { MeetingNow } from './commands.ts'
import type { DecisionShown, MeetingShown } from './contract.ts'
import { confirmFault, isLate, reportFault } from './domain.ts'
import { codesShown } from './items.ts'
import { carriedTo, decisionsOf } from './reads.ts'
import { CONFIRMING, WRITING } from './domain.ts'
import type { DecisionRow } from './store.ts'
import { titleSaid } from './words.ts'

/** Units by id; of one that is no more, its name is asked for by itself. */
export type Units = ReadonlyMap<string, Unit>

export async function unitsOn(tx: Tx, today: Day, also: readonly string[] = []): Promise<Units> {
  const found = new Map((await listUnits(tx, today)).map((each) => [String(each.id), each]))
  for (const id of also) {
    if (found.has(id)) continue
    const unit = await unitOf(tx, id as UnitId)
    if (unit) found.set(id, unit)
  }
  return found
}

export function unitShown(units: Units, id: string): { id: string; name: Said } {
  const name = units.get(id)?.name ?? { zh: '', en: '' }
  return { id, name: { zh: name.zh, en: name.en } }
}

/** Posts that come to meetings, as the form of attendance offers them. */
const ATTENDING: readonly Role[] = [
  'director', 'unit-head', 'committee-head', 'dispatcher', 'clerk', 'mediator', 'grid-worker', 'community-officer', 'department-handler', 'judicial-office', 'court-liaison',
  'police-liaison', 'petition-officer', 'supervisor', 'leader', 'service-provider', 'counsellor',
]

const roleSaid = (role: string): Said => {
  const name = roleName(role)
  return { zh: name.zh, en: name.en }
}

/** One meeting as its screen shows it; of items that are cases the code only where it may still be shown. */
export async function meetingShown(tx: Tx, { row, meeting }: MeetingNow, by: StaffActor, today: Day): Promise<MeetingShown> {
  const [carried, decided, codes] = await Promise.all([carriedTo(tx, row.unit_id, row.id), decisionsOf(tx, row.id), codesShown(tx, meeting.items)])
  const units = await unitsOn(tx, today, [row.unit_id, ...meeting.invitedIds, ...[...carried, ...decided].map((each) => each.owner_unit_id)])
  const mayWrite = row.unit_id === by.unitId && WRITING.includes(by.role)
  const shown = (each: DecisionRow) => decisionShown(each, units, by, today)
  return {
    id: row.id, unit: unitShown(units, row.unit_id), kind: row.kind, title: titleSaid(meeting.title), plannedOn: row.planned_on, on: row.on_day, at: meeting.at, place: meeting.place,
    state: row.state, invited: meeting.invitedIds.map((id) => unitShown(units, id)),
    figures: meeting.figures && { ...meeting.figures, lines: meeting.figures.lines.map(({ words, ...line }) => ({ ...line, words: { ...words } })) },
    carried: carried.map(shown),
    items: meeting.items.map(({ id, text, caseId }) => ({ id, text, isCase: caseId !== null, code: (caseId && codes.get(caseId)) ?? null, caseId: caseId !== null && codes.has(caseId) ? caseId : null })),
    attendance: meeting.attendance.map(({ unitId, role, presence }) => ({ unit: unitShown(units, unitId), role, roleWords: roleSaid(role), presence })),
    minutes: meeting.minutes.map((each) => ({ ...each })),
    decisions: decided.map(shown),
    calledOffWhy: meeting.calledOffWhy, roomId: meeting.roomId, heldOn: meeting.heldOn, mayWrite,
    units: mayWrite ? [...units.keys()].map((id) => unitShown(units, id)) : [],
    roles: mayWrite ? ATTENDING.map((role) => ({ role, name: roleSaid(role) })) : [],
  }
}

export function decisionShown(row: DecisionRow, units: Units, by: StaffActor, today: Day): DecisionShown {
  const now = { unitId: row.unit_id, ownerUnitId: row.owner_unit_id, state: row.state, reportedBy: row.reported_by }
  return {
    id: row.id, meetingId: row.meeting_id, unit: unitShown(units, row.unit_id), owner: unitShown(units, row.owner_unit_id), what: row.what, doneWhen: row.done_when,
    decidedOn: row.decided_on, dueOn: row.due_on, state: row.state, late: isLate({ state: row.state, dueOn: row.due_on }, today),
    report: row.report, reportedOn: row.reported_on, doneOn: row.done_on,
    mayReport: WRITING.includes(by.role) && reportFault(now, by.unitId) === undefined,
    mayConfirm: CONFIRMING.includes(by.role) && confirmFault(now, by) === undefined,
  }
}
