import { type CaseFile, type FactDraft, factsOf, lookAtCase, onCase, type ProcedureId, readCaseCode } from '#cap/cases'
import { listUnits, type UnitId, unitOf } from '#cap/organisation'
import type { StaffActor } from '#platform/access'
import type { Json } from '#platform/canonical'
import { inDistrict, type Tx } from '#platform/db/database'
import type { Sql } from '#platform/db/sql'
import { newId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { parseDay } from '#platform/time'
import type { Static } from 'typebox'
import type { GroupView, TaskLine } from './contract.ts'
import { reportFor } from './danger.ts'
import * as store from './store.ts'
import { newVault, openNote, openVault, sealNote } from './vault.ts'
import { refusal } from './words.ts'

export interface GroupCommand {
  readonly reportId: string
  readonly commandId: string
  readonly by: StaffActor
  readonly body: Json
}

interface Drafted {
  readonly fact: Omit<FactDraft, 'procedureId'>
  readonly also?: readonly (Sql | undefined)[]
  readonly state: string
}

/** One step of the group that stands behind a report. Refuses `no-such-report`, `no-group` and what `work` refuses. */
async function onGroup(services: Services, command: GroupCommand, work: (tx: Tx, file: CaseFile) => Promise<Result<Drafted>>): Promise<Result<{ state: string }>> {
  const report = await reportFor(services, command.by, command.reportId)
  if (!report.ok) return report
  const envelope = { caseId: report.value.case_id, commandId: command.commandId, by: command.by, body: command.body }
  return onCase<{ state: string }>(services, envelope, async () => undefined, async (tx, file) => {
    const drafted = await work(tx, file)
    if (!drafted.ok) return drafted
    const { fact, also, state } = drafted.value
    const procedureId = fact.opens?.[0]?.id ?? file.procedure('support')?.id
    if (!procedureId) return refuse(refusal('no-group', {}))
    return ok({ facts: [{ ...fact, procedureId }], also: also ?? [], answer: { state } })
  })
}

/** Opens the group, beside the sealed case. Refuses `group-there`. */
export function openSupport(services: Services, command: GroupCommand): Promise<Result<{ state: string }>> {
  return onGroup(services, command, async (_tx, file) => {
    if (file.procedure('support')) return refuse(refusal('group-there', {}))
    const opens = [{ id: newId<'procedure'>(services.clock) as ProcedureId, kind: 'support', parentId: null }] as const
    return ok({ fact: { kind: 'support-opened', data: {}, opens }, state: 'open' })
  })
}

/** A department gets its own words and no more: it never sees the case. Refuses `no-such-unit`, `day-gone`. */
export function giveSupportTask(
  services: Services, command: GroupCommand, body: { readonly unitId: string; readonly what: string; readonly dueOn: string; readonly staffId?: string },
): Promise<Result<{ state: string }>> {
  return onGroup(services, command, async (tx, file) => {
    if (!(await unitOf(tx, body.unitId as UnitId))) return refuse(refusal('no-such-unit', {}))
    const dueOn = parseDay(body.dueOn)
    if (!dueOn.ok || dueOn.value < services.today(tx.district)) return refuse(refusal('day-gone', {}))
    const id = newId<'task'>(services.clock)
    const task = {
      id, caseId: file.row.id, kind: 'support', unitId: body.unitId, staffId: body.staffId ?? null,
      what: services.keys.encrypt(tx.district, 'content', body.what), dueOn: dueOn.value,
    } as const
    return ok({ fact: { kind: 'support-task-given', data: { taskId: id, departmentId: body.unitId, dueOn: dueOn.value } }, also: [store.insertTask(tx, task)], state: 'open' })
  })
}

/** How the person was told that data about them are handled, and what they said; or why that could not be (PIPL Arts. 17, 18). */
export function informPerson(
  services: Services, command: GroupCommand, body: { readonly how: string; readonly consent: string; readonly note: string },
): Promise<Result<{ state: string }>> {
  return onGroup(services, command, async () =>
    ok({ fact: { kind: 'person-informed', data: { how: body.how, consent: body.consent }, content: { note: body.note } }, state: 'open' }))
}

/** Closes the group. Refuses `tell-first`, `tasks-open`. */
export function closeSupport(services: Services, command: GroupCommand, note: string): Promise<Result<{ state: string }>> {
  return onGroup(services, command, async (tx, file) => {
    if (!(await factsOf(tx, file.row.id)).some((each) => each.kind === 'person-informed')) return refuse(refusal('tell-first', {}))
    const open = (await store.tasksOfCase(tx, file.row.id)).filter((each) => each.kind === 'support' && each.state === 'open')
    if (open.length > 0) return refuse(refusal('tasks-open', { count: open.length }))
    return ok({ fact: { kind: 'support-closed', data: {}, content: { note } }, state: 'closed' })
  })
}

export function taskLine(services: Services, tx: Pick<Tx, 'district'>, row: store.TaskRow): TaskLine {
  const opened = (text: string | null) => (text === null ? null : services.keys.decrypt(tx.district, 'content', text))
  return {
    id: row.id, kind: row.kind, what: opened(row.what) ?? '', unitName: { zh: row.unit_zh, en: row.unit_en }, staffName: row.staff_name,
    dueOn: row.due_on, state: row.state, doneOn: row.done_on, doneNote: opened(row.done_note),
  }
}

/** The group as the director sees it: tasks and whether the person was told; no counselling note, not even that there is one. */
export async function readSupport(services: Services, by: StaffActor, reportId: string): Promise<Result<Static<typeof GroupView>>> {
  const report = await reportFor(services, by, reportId)
  if (!report.ok) return report
  const caseId = report.value.case_id
  return lookAtCase(services, { by, caseId, need: async () => undefined, action: 'support.read' }, async (tx, file): Promise<Result<Static<typeof GroupView>>> => {
    const group = file.procedure('support')
    if (!group) return refuse(refusal('no-group', {}))
    const tasks = (await store.tasksOfCase(tx, caseId)).filter((each) => each.kind === 'support')
    const units = await listUnits(tx, services.today(tx.district))
    return ok({
      caseId, code: file.row.code, state: group.state, told: (await factsOf(tx, caseId)).some((each) => each.kind === 'person-informed'),
      tasks: tasks.map((each) => taskLine(services, tx, each)), units: units.map((each) => ({ id: each.id, name: { ...each.name } })),
    })
  })
}

export async function listMyTasks(services: Services, by: StaffActor): Promise<Result<{ tasks: TaskLine[] }>> {
  return inDistrict(services.db, by.district, async (tx) => ok({ tasks: (await store.tasksOf(tx, by)).map((each) => taskLine(services, tx, each)) }), { readOnly: true })
}

/** One task done, by the person it names or somebody of its unit. Refuses `no-such-task`. */
export async function finishTask(services: Services, command: Omit<GroupCommand, 'reportId'> & { readonly taskId: string }, note: string): Promise<Result<{ state: string }>> {
  const { by, taskId } = command
  const task = await inDistrict(services.db, by.district, (tx) => store.findTask(tx, taskId), { readOnly: true })
  const mine = task && (task.staff_id === by.id || (task.staff_id === null && task.unit_id === by.unitId))
  if (!task || !mine || task.state === 'done') return refuse(refusal('no-such-task', {}))
  const envelope = { caseId: task.case_id, commandId: command.commandId, by, body: command.body }
  return onCase<{ state: string }>(services, envelope, async () => undefined, async (tx, file) => {
    const kind = task.kind === 'support' ? 'support' : 'safety'
    const procedure = file.procedure(kind)
    if (!procedure) return refuse(refusal('no-such-task', {}))
    const sealed = services.keys.encrypt(tx.district, 'content', note)
    return ok({
      facts: [{ kind: kind === 'support' ? 'support-task-done' : 'safe-visit-done', procedureId: procedure.id, data: { taskId }, content: { note } }],
      also: [store.taskDone(tx, taskId, by.id, services.today(tx.district), sealed)], answer: { state: 'done' },
    })
  })
}

const SHORTEST_PASSPHRASE = 10

/** A note under the counsellor's own key; the first one makes the vault. Refuses `not-in-the-group`, `passphrase-short`, `vault-closed`. */
export async function writeNote(
  services: Services, by: StaffActor, commandId: string, body: { readonly code: string; readonly text: string; readonly passphrase: string },
): Promise<Result<{ state: string }>> {
  const code = readCaseCode(body.code) ?? ''
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ state: string }>> => {
    const caseId = await store.groupOfMine(tx, code, by)
    if (!caseId) return refuse(refusal('not-in-the-group', {}))
    const key = await keyOf(tx, services, by, body.passphrase, true)
    if (!key.ok) return key
    const at = services.clock.now()
    tx.atEnd(store.insertNote(tx, { id: commandId, caseId, authorId: by.id, content: sealNote(key.value, body.text), on: services.today(tx.district), at }))
    return ok({ state: 'written' })
  })
}

export async function readNotes(
  services: Services, by: StaffActor, body: { readonly code: string; readonly passphrase: string },
): Promise<Result<{ notes: { id: string; writtenOn: string; text: string }[] }>> {
  const code = readCaseCode(body.code) ?? ''
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ notes: { id: string; writtenOn: string; text: string }[] }>> => {
    const caseId = await store.groupOfMine(tx, code, by)
    if (!caseId) return refuse(refusal('not-in-the-group', {}))
    const key = await keyOf(tx, services, by, body.passphrase, false)
    if (!key.ok) return key
    const notes = await store.notesOf(tx, by.id, caseId)
    return ok({ notes: notes.map((each) => ({ id: each.id, writtenOn: each.written_on, text: openNote(key.value, each.content) })) })
  }, { readOnly: true })
}

/** The key of a counsellor’s own vault; `make` opens one at the first note. Refuses `vault-closed`, `passphrase-short`. */
export async function keyOf(tx: Tx, services: Services, by: StaffActor, passphrase: string, make: boolean): Promise<Result<Buffer>> {
  const vault = await store.findVault(tx, by.id)
  if (vault) {
    const key = await openVault(vault, passphrase)
    return key ? ok(key) : refuse(refusal('vault-closed', {}))
  }
  if (!make) return refuse(refusal('vault-closed', {}))
  if ([...passphrase].length < SHORTEST_PASSPHRASE) return refuse(refusal('passphrase-short', {}))
  const made = await newVault(passphrase)
  tx.atEnd(store.insertVault(tx, by.id, made.vault, services.clock.now()))
  return ok(made.key)
}

