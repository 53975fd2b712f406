import { processById, type ProcessRow, stateWords } from '#cap/cases'
import type { StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import type { Said } from '#platform/words'
import { reachesGroup } from './commands/groups.ts'
import type { GroupCase, GroupLine, GroupShown } from './contract.ts'
import { codeOf, cursorOf, type NamesOf, unitNames } from './queries.ts'
import { listGroupCases, listGroups, PAGE } from './reads.ts'
import { findGroup, type GroupCaseRow, type GroupRow, membersOf } from './store-groups.ts'
import { BODY_WORDS, FINDING_WORDS, refusal, RESULT_WORDS } from './words.ts'

function lineOf(row: GroupRow, names: NamesOf, today: Day): GroupLine {
  return {
    id: row.id, name: row.name_text, unit: names(row.unit_id), fromOn: row.from_on, untilOn: row.until_on, over: row.until_on < today, open: row.cases_open, ended: row.cases_ended,
  }
}

/** Groups of the viewer's place. Refuses `bad-cursor`. */
export async function groupsFor(services: Services, viewer: StaffActor, asked: { readonly after?: string }) {
  const after = cursorOf(asked.after)
  if (!after.ok) return after
  return inDistrict(services.db, viewer.district, async (tx) => {
    const rows = await listGroups(tx, viewer.unitPath, after.value && { untilOn: after.value.dueOn, id: after.value.id })
    const page = rows.slice(0, PAGE)
    const names = await unitNames(tx, page.map((each) => each.unit_id))
    const last = rows.length > PAGE ? page.at(-1) : undefined
    return ok({ groups: page.map((row) => lineOf(row, names, services.today(tx.district))), next: last ? `${last.until_on}~${last.id}` : null })
  }, { readOnly: true })
}

/** One group with its members by seat and a page of its caseload. Refuses `no-such-group`, `bad-cursor`. */
export async function groupFor(
  services: Services, viewer: StaffActor, groupId: string, asked: { readonly view?: 'open' | 'ended'; readonly after?: string },
): Promise<Result<GroupShown>> {
  const after = cursorOf(asked.after)
  if (!after.ok) return after
  return inDistrict(services.db, viewer.district, async (tx): Promise<Result<GroupShown>> => {
    const row = await findGroup(tx, groupId)
    if (!reachesGroup(row, viewer)) return refuse(refusal('no-such-group', {}))
    const today = services.today(tx.district)
    const rows = await listGroupCases(tx, groupId, asked.view === 'ended', after.value)
    const page = rows.slice(0, PAGE)
    const cases = await processById(tx, page.map((each) => each.case_id))
    const names = await unitNames(tx, [row.unit_id, ...[...cases.values()].map((each) => each.unit_id)])
    const last = rows.length > PAGE ? page.at(-1) : undefined
    return ok({
      group: lineOf(row, names, today), members: await membersOf(tx, groupId), cases: page.map((each) => caseOf(each, cases, names, today)),
      next: last ? `${last.due_on}~${last.case_id}` : null, mayWrite: row.until_on >= today,
    })
  }, { readOnly: true })
}

function caseOf(row: GroupCaseRow, cases: ReadonlyMap<string, ProcessRow>, names: NamesOf, today: Day): GroupCase {
  const code = codeOf(row.case_id, cases)
  const known = code === null ? undefined : cases.get(row.case_id)
  return {
    caseId: row.case_id, code, caseState: known ? { ...stateWords(known.stage_kind, known.stage) } : null, unit: known ? names(known.unit_id) : null,
    assignedOn: row.assigned_on, dueOn: row.due_on, late: row.finding === null && row.due_on < today, finding: wordsIn(FINDING_WORDS, row.finding),
    orderFollows: row.finding === 'process-fault' && code !== null, foundOn: row.found_on,
    evidence: row.evidence, handedOver: handedOf(row),
  }
}

function handedOf({ discipline_body, discipline_result }: GroupCaseRow): GroupCase['handedOver'] {
  const [body, result] = [wordsIn(BODY_WORDS, discipline_body), wordsIn(RESULT_WORDS, discipline_result)]
  return body && result ? { body, result } : null
}

function wordsIn(table: Readonly<Record<string, Said>>, key: string | null): { zh: string; en: string } | null {
  const found = key === null ? undefined : table[key]
  return found ? { ...found } : null
}
