import { assigneeOf, type CaseFile, type CaseId, findIdByCode, handlesCase, lookAtCase, readCaseCode } from '#cap/cases'
import { type Unit, unitOf, type UnitId } from '#cap/organisation'
import { isWithin, type StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, yearOf } from '#platform/time'
import { cleanText } from '#platform/validators'
import type { IssueBody } from '../contract.ts'
import { type About, dueOn, type Entry, namedDay, NEVER_ORDERED, type Order, orderOf, type StepKind, stepRefusal } from '../domain.ts'
import { textRefusal } from '../texts.ts'
import { stepsFor } from '../reach.ts'
import { entriesOf, findOrder, insertEntry, insertOrder, lockOrder, moveOrder, nextNumber, openAbout, type OrderRow, readEntry } from '../store.ts'
import { refusal, STANDARD_ISSUE, STANDARD_REQUIREMENT } from '../words.ts'

export interface OrderNow {
  readonly row: OrderRow
  readonly order: Order
  readonly entries: readonly Entry[]
}

export async function readNow(tx: Tx, id: string): Promise<OrderNow | undefined> {
  const row = await findOrder(tx, id)
  const entries = row ? (await entriesOf(tx, id)).map(readEntry) : []
  const order = orderOf(entries)
  return row && order && { row, order, entries }
}

interface Subject {
  readonly about: About
  readonly caseId: string | null
  readonly casePath: string | null
}

const OF_PROCESS: Subject = { about: 'process', caseId: null, casePath: null }
const OF_A_CASE: readonly IssueBody['ground'][] = ['overdue', 'unclaimed', 'returned-twice', 'repeat-petition']

/** Issues an order; the same command twice issues one. Refusals as the contract says. */
export async function issueOrder(services: Services, by: StaffActor, commandId: string, body: IssueBody): Promise<Result<OrderNow>> {
  const words = wordsOf(body)
  if (!words.ok) return words
  const subject = await subjectOf(services, by, body)
  if (!subject.ok) return subject
  return inDistrict(services.db, by.district, async (tx): Promise<Result<OrderNow>> => {
    const known = await readNow(tx, commandId)
    if (known) return ok(known)
    const today = services.today(tx.district)
    const unit = await orderedUnit(tx, by, body.unitId, subject.value)
    if (!unit.ok) return unit
    const open = subject.value.caseId === null ? undefined : await openAbout(tx, subject.value.caseId)
    if (open) return refuse(refusal('order-open', { number: open.number_text }))
    const due = body.dueOn === undefined ? ok(dueOn(services.calendar(), body.ground, today)) : namedDay(services.calendar(), body.dueOn, today)
    if (!due.ok) return due
    const { about, caseId } = subject.value
    await write(tx, services, by, { id: commandId, unit: unit.value }, { ground: body.ground, about, caseId, ...words.value, dueOn: due.value, on: today })
    const made = await readNow(tx, commandId)
    if (!made) throw new Error('an order was issued a moment ago')
    return ok(made)
  })
}

interface Written {
  readonly ground: IssueBody['ground']
  readonly about: About
  readonly caseId: string | null
  readonly issue: string
  readonly requirement: string
  readonly dueOn: Day
  readonly on: Day
}

async function write(tx: Tx, services: Services, by: StaffActor, { id, unit }: { readonly id: string; readonly unit: Unit }, written: Written): Promise<void> {
  const at = services.clock.now()
  const year = yearOf(written.on)
  const number = `（${year}）督字第${await nextNumber(tx, year)}号`
  const entry: Entry = { kind: 'issued', by: by.id, number, ...written }
  const order = orderOf([entry])
  if (!order) throw new Error('the first entry of an order issues it')
  await tx.run(insertOrder(tx, { id, unitId: unit.id, unitPath: unit.path, issuingUnitId: by.unitId, order, at }))
  await tx.run(insertEntry(tx, entry, { id, orderId: id, seq: 1, at }))
}

function wordsOf(body: IssueBody): Result<{ readonly issue: string; readonly requirement: string }> {
  const issue = cleanText(body.issue ?? readyWords(STANDARD_ISSUE, body.ground))
  const requirement = cleanText(body.requirement ?? readyWords(STANDARD_REQUIREMENT, body.ground))
  if (issue === '' || requirement === '') return refuse(refusal('order-words-missing', {}))
  const found = textRefusal(issue, requirement)
  return found ? refuse(found) : ok({ issue, requirement })
}

function readyWords(table: Readonly<Record<string, string>>, ground: string): string {
  return table[ground] ?? ''
}

/** The case that an order is about, as far as the issuer may know of it. One row in the access log. */
async function subjectOf(services: Services, by: StaffActor, { ground, caseId, code }: IssueBody): Promise<Result<Subject>> {
  const id = caseId ?? (code === undefined ? undefined : await idOf(services, by, code))
  if (id === undefined) return code === undefined && !OF_A_CASE.includes(ground) ? ok(OF_PROCESS) : refuse(refusal('case-missing', {}))
  return lookAtCase<Subject>(services, { by, caseId: id as CaseId, need: 'metadata', action: 'supervision.issue' }, async (_tx, file) => {
    if (file.state.restrictedBy.length > 0) return refuse(refusal('case-kept-apart', {}))
    if (handlesCase(by, file.state)) return refuse(refusal('handles-it', {}))
    return ok({ about: aboutOf(file), caseId: file.row.id, casePath: file.row.unit_path })
  })
}

export async function idOf(services: Services, by: StaffActor, typed: string): Promise<string | undefined> {
  const code = readCaseCode(typed)
  return code === undefined ? undefined : inDistrict(services.db, by.district, (tx) => findIdByCode(tx, code), { readOnly: true })
}

function aboutOf(file: CaseFile): About {
  if (file.procedure('petition')) return 'petition'
  return file.procedure('ticket') ? 'ticket' : 'case'
}

/** A unit within the issuer's reach that may be ordered, and that has the case. */
async function orderedUnit(tx: Tx, by: StaffActor, unitId: string, { casePath }: Subject): Promise<Result<Unit>> {
  const unit = await unitOf(tx, unitId as UnitId)
  if (!unit || !isWithin(unit.path, by.unitPath)) return refuse(refusal('no-such-unit', {}))
  if (NEVER_ORDERED.includes(unit.kind)) return refuse(refusal('not-this-unit', { unit: unit.name }))
  return casePath !== null && !isWithin(casePath, unit.path) ? refuse(refusal('not-the-units-case', {})) : ok(unit)
}

export interface StepCommand {
  readonly by: StaffActor
  readonly commandId: string
  readonly orderId: string
  readonly kind: StepKind
  /** Words that people wrote in it; nothing in them leads to a person. */
  readonly texts: readonly string[]
}

/**
 * Adds one entry to an order's list. The order is locked first; a second click with the same command finds its entry and changes
 * nothing. Refuses `no-such-order`, `personal-data`, `handles-it`, and what `stepRefusal` says.
 */
export function takeStep(
  services: Services, command: StepCommand, make: (at: { readonly today: Day; readonly order: Order }) => Result<Entry>,
): Promise<Result<OrderNow>> {
  const { by, commandId, orderId, kind } = command
  return inDistrict(services.db, by.district, async (tx): Promise<Result<OrderNow>> => {
    const row = await lockOrder(tx, orderId)
    const now = row && stepsFor(row, by).includes(kind) ? await readNow(tx, orderId) : undefined
    if (!row || !now) return refuse(refusal('no-such-order', {}))
    const rows = await entriesOf(tx, orderId)
    if (rows.some((each) => each.id === commandId)) return ok(now)
    const today = services.today(tx.district)
    const refused = stepRefusal(now.order, kind, today, by.id) ?? textRefusal(...command.texts) ?? (await apartRefusal(tx, row, command))
    if (refused) return refuse(refused)
    const made = make({ today, order: now.order })
    if (!made.ok) return made
    const after = orderOf([...now.entries, made.value]) ?? now.order
    const at = services.clock.now()
    await tx.run(insertEntry(tx, made.value, { id: commandId, orderId, seq: rows.length + 1, at }))
    await tx.run(moveOrder(tx, orderId, { order: after, entry: kind, at }))
    return ok({ row: { ...row, state: after.state, due_on: after.dueOn, changed_at: at }, order: after, entries: [...now.entries, made.value] })
  })
}

/** Whoever handles the case does not verify the order about it (`docs/law.md` §8.2). */
async function apartRefusal(tx: Tx, row: OrderRow, { kind, by }: StepCommand) {
  if ((kind !== 'settled' && kind !== 'sent-back') || row.case_id === null) return undefined
  return (await assigneeOf(tx, row.case_id)) === by.id ? refusal('handles-it', {}) : undefined
}
