import { type CaseId, lookAtCase } from '#cap/cases'
import { isWithin, type StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { daysBetween, type Day, parseDay } from '#platform/time'
import { cleanText } from '#platform/validators'
import type { AssignBody, FindingBody, GroupBody, Moved } from '../contract.ts'
import { assignRefusal, dueOn, findingRefusal, ISSUING, namedDay, periodRefusal } from '../domain.ts'
import { textRefusal } from '../texts.ts'
import {
  findGroup, findGroupCase, type GroupRow, insertGroup, insertGroupCase, insertMembers, lockGroup, moveSums, writeFinding,
} from '../store-groups.ts'
import { refusal } from '../words.ts'
import { idOf } from './orders.ts'

export function reachesGroup(row: GroupRow | undefined, viewer: StaffActor): row is GroupRow {
  return row !== undefined && ISSUING.includes(viewer.role) && isWithin(row.unit_path, viewer.unitPath)
}

const movedOf = (row: Pick<GroupRow, 'id' | 'cases_open' | 'cases_ended'>): Moved => ({ groupId: row.id, open: row.cases_open, ended: row.cases_ended })

/** A group of officials of several bodies, for a time. Refuses `group-period`, `personal-data`. */
export async function setUpGroup(services: Services, by: StaffActor, commandId: string, body: GroupBody): Promise<Result<Moved>> {
  const period = periodOf(body)
  if (!period.ok) return period
  const members = body.members.map((each) => ({ name: cleanText(each.name), body: cleanText(each.body) }))
  const found = textRefusal(body.name, ...members.flatMap((each) => [each.name, each.body]))
  if (found) return refuse(found)
  return inDistrict(services.db, by.district, async (tx): Promise<Result<Moved>> => {
    const known = await findGroup(tx, commandId)
    if (known) return ok(movedOf(known))
    const group = { id: commandId, name: cleanText(body.name), unitId: by.unitId, unitPath: by.unitPath, ...period.value, at: services.clock.now() }
    await tx.run(insertGroup(tx, group))
    await tx.run(insertMembers(tx, commandId, members))
    await tx.run(insertChange(tx, services.clock, by, { action: 'supervision.group-set-up', subjectKind: 'group', subjectId: commandId, data: { ...period.value, members: members.length } }))
    return ok({ groupId: commandId, open: 0, ended: 0 })
  })
}

function periodOf(body: GroupBody): Result<{ readonly fromOn: Day; readonly untilOn: Day }> {
  const [from, until] = [parseDay(body.fromOn), parseDay(body.untilOn)]
  if (!from.ok || !until.ok) return refuse(refusal('group-period', {}))
  const period = { fromOn: from.value, untilOn: until.value }
  const refused = periodRefusal(period, daysBetween(from.value, until.value))
  return refused ? refuse(refused) : ok(period)
}

/** Gives one case to a group, with a day by which it says what it found. Twice by the same click is once. */
export async function assignToGroup(services: Services, by: StaffActor, groupId: string, body: AssignBody): Promise<Result<Moved>> {
  const caseId = await idOf(services, by, body.code)
  if (caseId === undefined) return refuse(refusal('case-missing', {}))
  const kept = await lookAtCase(services, { by, caseId: caseId as CaseId, need: 'metadata', action: 'supervision.assign' }, async (_tx, file) =>
    file.state.restrictedBy.length > 0 ? refuse(refusal('case-kept-apart', {})) : ok(true))
  if (!kept.ok) return kept
  return inDistrict(services.db, by.district, async (tx): Promise<Result<Moved>> => {
    const today = services.today(tx.district)
    const row = await lockGroup(tx, groupId)
    if (!reachesGroup(row, by)) return refuse(refusal('no-such-group', {}))
    if (await findGroupCase(tx, caseId)) return refuse(refusal('case-in-group', {}))
    const refused = assignRefusal({ fromOn: row.from_on, untilOn: row.until_on }, row.cases_open, today)
    if (refused) return refuse(refused)
    const due = body.dueOn === undefined ? ok(dueOn(services.calendar(), 'most', today)) : namedDay(services.calendar(), body.dueOn, today)
    if (!due.ok) return due
    await tx.run(insertGroupCase(tx, { caseId, groupId, on: today, dueOn: due.value }))
    return moved(tx, services, by, row, { open: row.cases_open + 1, ended: row.cases_ended }, 'supervision.case-assigned', caseId)
  })
}

/** What the group found in one case: closing evidence, or a hand-over with its class and no word. */
export function recordFinding(services: Services, by: StaffActor, at: { readonly groupId: string; readonly caseId: string }, body: FindingBody): Promise<Result<Moved>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<Moved>> => {
    const row = await lockGroup(tx, at.groupId)
    if (!reachesGroup(row, by)) return refuse(refusal('no-such-group', {}))
    const known = await findGroupCase(tx, at.caseId)
    if (known?.group_id !== at.groupId) return refuse(refusal('no-such-group-case', {}))
    const refused = findingRefusal(known, body) ?? textRefusal(body.evidence ?? '')
    if (refused) return refuse(refused)
    const on = services.today(tx.district)
    const evidence = body.evidence === undefined ? null : cleanText(body.evidence)
    await tx.run(writeFinding(tx, at.caseId, { finding: body.finding, on, evidence, body: body.body ?? null, result: body.result ?? null }))
    return moved(tx, services, by, row, { open: row.cases_open - 1, ended: row.cases_ended + 1 }, 'supervision.finding', at.caseId)
  })
}

async function moved(
  tx: Tx, services: Services, by: StaffActor, row: GroupRow, sums: { readonly open: number; readonly ended: number }, action: string, caseId: string,
): Promise<Result<Moved>> {
  await tx.run(moveSums(tx, row.id, sums))
  await tx.run(insertChange(tx, services.clock, by, { action, subjectKind: 'group', subjectId: row.id, data: { caseId } }))
  return ok({ groupId: row.id, ...sums })
}
