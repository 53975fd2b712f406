import { processById, type ProcessRow, stateWords } from '#cap/cases'
import type { StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { isId } from '#platform/ids'
import { ok, refuse, type Refusal, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, parseDay } from '#platform/time'
import { type Said, said } from '#platform/words'
import { readNow, type OrderNow } from './commands/orders.ts'
import type { OrderLine, OrderShown } from './contract.ts'
import { type Entry, stepRefusal, type StepKind, WAITING } from './domain.ts'
import { maySee, stepsFor } from './reach.ts'
import { type After, listOrders, namesOfUnits, type OrderFilter, PAGE } from './reads.ts'
import { openAbout, type OrderRow } from './store.ts'
import { ABOUT_WORDS, BODY_WORDS, ENTRY_WORDS, GROUND_WORDS, refusal, RESULT_WORDS, STATE_WORDS } from './words.ts'

export type NamesOf = (unitId: string) => { zh: string; en: string }

/** Names of the units given, in one statement. */
export async function unitNames(tx: Tx, unitIds: readonly string[]): Promise<NamesOf> {
  const names = await namesOfUnits(tx, [...new Set(unitIds)])
  return (unitId) => ({ ...(names.get(unitId) ?? said('', '')) })
}

/** `{day}~{id}` of the last one shown. Refuses `bad-cursor`. */
export function cursorOf(text: string | undefined): Result<After | undefined> {
  if (text === undefined) return ok(undefined)
  const [dueOn = '', id = ''] = text.split('~')
  return parseDay(dueOn).ok && isId(id) ? ok({ dueOn, id }) : refuse(refusal('bad-cursor', {}))
}

const wordsIn = (table: Readonly<Record<string, Said>>, key: string): { zh: string; en: string } => ({ ...(table[key] ?? said(key, key)) })
const isOf = <Key extends string>(table: Readonly<Record<Key, unknown>>, key: string): key is Key => key in table

export function lineOf(row: OrderRow, at: { readonly today: Day; readonly names: NamesOf; readonly cases: ReadonlyMap<string, ProcessRow> }): OrderLine {
  const { about, ground, state } = row
  if (!isOf(ABOUT_WORDS, about) || !isOf(GROUND_WORDS, ground) || !isOf(STATE_WORDS, state)) throw new Error(`an order of an unknown kind: ${about}, ${ground}, ${state}`)
  return {
    id: row.id, number: row.number_text, about, aboutWords: wordsIn(ABOUT_WORDS, about), ground, groundWords: wordsIn(GROUND_WORDS, ground), unit: at.names(row.unit_id),
    state, stateWords: wordsIn(STATE_WORDS, state), issuedOn: row.issued_on, dueOn: row.due_on, late: WAITING.includes(state) && row.due_on < at.today,
    escalations: row.escalations, code: codeOf(row.case_id, at.cases),
  }
}

/** Null for a case that nobody may name here: sealed since, or somebody has to be protected in it. */
export function codeOf(caseId: string | null, cases: ReadonlyMap<string, ProcessRow>): string | null {
  const known = caseId === null ? undefined : cases.get(caseId)
  return known === undefined || known.restricted ? null : known.code
}

/** One page of the orders that the viewer may see. Refuses `bad-cursor`. */
export async function ordersFor(services: Services, viewer: StaffActor, query: { readonly view?: OrderFilter['view']; readonly after?: string }) {
  const after = cursorOf(query.after)
  if (!after.ok) return after
  const today = services.today(viewer.district)
  return inDistrict(services.db, viewer.district, async (tx) => {
    const rows = await listOrders(tx, viewer, { view: query.view ?? 'open', today, after: after.value })
    const page = rows.slice(0, PAGE)
    const [cases, names] = await Promise.all([processById(tx, page.flatMap((each) => each.case_id ?? [])), unitNames(tx, page.map((each) => each.unit_id))])
    const last = rows.length > PAGE ? page.at(-1) : undefined
    return ok({ orders: page.map((row) => lineOf(row, { today, names, cases })), next: last ? `${last.due_on}~${last.id}` : null })
  }, { readOnly: true })
}

/** One order for whoever may see it. Refuses `no-such-order`. */
export function orderFor(services: Services, viewer: StaffActor, orderId: string): Promise<Result<OrderShown>> {
  return inDistrict(services.db, viewer.district, async (tx): Promise<Result<OrderShown>> => {
    const now = await readNow(tx, orderId)
    return now && maySee(now.row, viewer) ? ok(await shownOf(tx, services, viewer, now)) : refuse(refusal('no-such-order', {}))
  }, { readOnly: true })
}

/** The open order about one case: its number, state and day, for whoever may open the order; never of a case that may not be named. */
export function caseOrderFor(services: Services, viewer: StaffActor, caseId: string): Promise<Result<{ order: OrderLine | null }>> {
  return inDistrict(services.db, viewer.district, async (tx) => {
    const row = await openAbout(tx, caseId)
    if (!row || !maySee(row, viewer)) return ok({ order: null })
    const [cases, names] = await Promise.all([processById(tx, [caseId]), unitNames(tx, [row.unit_id])])
    const line = lineOf(row, { today: services.today(tx.district), names, cases })
    return ok({ order: line.code === null ? null : line })
  }, { readOnly: true })
}

export async function shownOf(tx: Tx, services: Services, viewer: StaffActor, { row, order, entries }: OrderNow): Promise<OrderShown> {
  const today = services.today(tx.district)
  const [names, cases] = await Promise.all([
    unitNames(tx, [row.unit_id, row.issuing_unit_id, ...order.escalations.map((each) => each.unitId)]), processById(tx, row.case_id === null ? [] : [row.case_id]),
  ])
  const line = lineOf(row, { today, names, cases })
  const known = row.case_id === null ? undefined : cases.get(row.case_id)
  return {
    line: { ...line, escalations: order.escalations.length }, caseId: line.code === null ? null : row.case_id,
    caseState: known && line.code !== null ? { ...stateWords(known.stage_kind, known.stage) } : null, issuer: names(row.issuing_unit_id),
    issue: order.issue, requirement: order.requirement, extended: order.extended,
    reply: order.reply && { text: order.reply.text, on: order.reply.on }, verification: order.verification && { text: order.verification.text, on: order.verification.on },
    escalatedTo: order.escalations.map((each) => ({ on: each.on, unit: names(each.unitId) })),
    handedOver: order.handedOver && { on: order.handedOver.on, body: { ...BODY_WORDS[order.handedOver.body] }, result: { ...RESULT_WORDS[order.handedOver.result] } },
    history: entries.map((entry, index) => ({ seq: index + 1, kind: entry.kind, words: { ...ENTRY_WORDS[entry.kind] }, on: entry.on, text: textOf(entry) })),
    steps: stepsFor(row, viewer).map((kind) => stepLine(kind, stepRefusal(order, kind, today, viewer.id))),
  }
}

function textOf(entry: Entry): string | null {
  if (entry.kind === 'issued') return entry.issue
  return 'text' in entry ? entry.text : null
}

function stepLine(kind: StepKind, refused: Refusal | undefined): OrderShown['steps'][number] {
  return { step: kind, label: { ...ENTRY_WORDS[kind] }, refusal: refused ? { code: refused.code, say: { ...refused.say }, law: refused.law ?? null } : null }
}
