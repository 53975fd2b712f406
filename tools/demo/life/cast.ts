import { canonicalJson, type Json, type JsonObject, sha256 } from '#platform/canonical'
import { keepUntil } from '#cap/follow-up'
import {
  CHAIN_START, chainHash, contentHashOf, type CaseState, definitionOf, dueOn, type Fact, factText, leadingProcedure, project, unregistered,
} from '#cap/cases'
import { addDays, cityDay, type Day, day, parseDay } from '#platform/time'
import { titleOf } from '../../../capabilities/intake/domain.ts'
import { clockRule, proposedClock, startOf } from '../../../capabilities/mediation/domain/clocks.ts'
import { courtRow } from './court-rows.ts'
import type { KeptFact } from './kept.ts'
import { bytes, type CountSheet, DeadlineSheet } from './sheets.ts'
import { type CastHouse, type Order, Translation } from './translation.ts'

/** The rows of one cast life by table, as JSON; bytes are written `\x…`. Counters are summed apart. */
export interface Cast {
  readonly rows: Readonly<Record<string, readonly JsonObject[]>>
}

/** One case of a life while it is cast. */
interface Growing {
  state: CaseState
  head: Buffer
  seq: number
  changedAt: string
  readonly deadlines: DeadlineSheet
}

/**
 * Pours a mould: translates every fact, and lets the spine's own projection say again what states, deadlines and counters
 * they give on the new days. Pure but for the nonces of encrypted telephone numbers.
 */
export function cast(house: CastHouse, order: Order, counts: CountSheet): Cast {
  const translation = new Translation(house, order)
  const cases = new Map<string, Growing>()
  const facts: JsonObject[] = []
  const contents: JsonObject[] = []
  const counted: JsonObject[] = []
  for (const step of order.mould.steps.slice(0, order.steps)) {
    for (const kept of step.facts) castFact(house, translation, cases, kept, { facts, contents, counted }, counts)
  }
  const last = order.mould.steps[order.steps - 1]
  if (!last) throw new Error('a life has at least one step')
  const stations = Object.fromEntries(Object.entries(last.rows)
    .filter(([table]) => table !== 'cases.case_file')
    .map(([table, rows]) => [table, rows.map((row) => stationRow(house, table, translation.row(table, row), facts))]))
  const files = (last.rows['cases.case_file'] ?? []).map((row) => caseRow(house, titled(order, translation.row('cases.case_file', row)), cases))
  return {
    rows: {
      'cases.case_file': files, 'cases.procedure': [...cases.values()].flatMap((each) => procedureRows(house, each)),
      'cases.deadline': [...cases.entries()].flatMap(([caseId, each]) => each.deadlines.rows(house.district.id, caseId)),
      'cases.fact': facts, 'cases.fact_content': contents, 'cases.counted': counted, ...stations,
    },
  }
}

/** Lists that others keep of a case repeat its code. */
const WITH_CODE: readonly string[] = ['linked.referral', 'joint.seat']

function stationRow(house: CastHouse, table: string, row: JsonObject, facts: readonly JsonObject[]): JsonObject {
  if (WITH_CODE.includes(table)) return { ...row, code: house.codeOf(String(row['case_id'])) }
  return table === 'confirmation.progress' ? courtRow(house.calendar, row, facts) : row
}

function castFact(
  house: CastHouse, translation: Translation, cases: Map<string, Growing>, kept: KeptFact,
  into: { readonly facts: JsonObject[]; readonly contents: JsonObject[]; readonly counted: JsonObject[] }, counts: CountSheet,
): void {
  const content = kept.content === null ? null : translation.object(kept.content)
  const caseId = translation.id(kept.fact.caseId)
  const known = cases.get(caseId)
  const fact = translated(translation, kept.fact, content, known)
  const growing = known ?? begun(fact)
  cases.set(caseId, growing)
  const projected = project(growing.state, fact, house.definitions, house.calendar)
  if (!projected.ok) throw new Error(`${fact.kind} is out of turn in a cast of ${translation.name}`)
  growing.deadlines.write(projected.value.deadlines, growing.state, fact)
  counts.move(growing.state, projected.value.after)
  growing.state = projected.value.after
  const moved = counts.add(projected.value.counts, growing.state, fact, cityDay(new Date(fact.recordedAt), house.district.zone))
  into.counted.push(...moved.map((each) => ({ district_id: house.district.id, ...each })))
  chainTo(house, growing, fact, content, into)
}

function begun(fact: Fact): Growing {
  const state = unregistered(fact.caseId, fact.occurredOn, fact.data)
  return { state, head: CHAIN_START, seq: 0, changedAt: fact.recordedAt, deadlines: new DeadlineSheet() }
}

function translated(translation: Translation, fact: Fact, content: JsonObject | null, known: Growing | undefined): Fact {
  const { actor, opens } = fact
  const occurredOn = translation.day(fact.occurredOn)
  return {
    ...fact, id: translation.id(fact.id), caseId: translation.id(fact.caseId), procedureId: translation.id(fact.procedureId), occurredOn,
    recordedAt: translation.instant(fact.recordedAt), data: amended(translation, fact, content, known, occurredOn),
    actor: { ...actor, id: actor.id === null ? null : translation.id(actor.id), unitId: actor.unitId === null ? null : translation.id(actor.unitId) },
    opens: opens.map((each) => ({ ...each, id: translation.id(each.id), parentId: each.parentId === null ? null : translation.id(each.parentId) })),
  }
}

/** Values that a command worked out and that a plain shift of days would get wrong are worked out again. */
function amended(translation: Translation, fact: Fact, content: JsonObject | null, known: Growing | undefined, occurredOn: Fact['occurredOn']): JsonObject {
  const data = translation.object(fact.data)
  const draftId = data['draftId']
  const hash = fact.data['documentHash']
  if (typeof hash === 'string' && typeof draftId === 'string' && content) {
    translation.learn(hash, sha256(draftId, canonicalJson(content)).toString('hex'))
    return { ...data, documentHash: translation.text(hash) }
  }
  if (typeof data['keepUntil'] === 'string') return { ...data, keepUntil: keepUntil(occurredOn, Number(data['years'])) }
  if (typeof data['enforceBy'] === 'string') return { ...data, enforceBy: known?.state.deadlines.find((each) => each.key === 'DL-11')?.safeOn ?? null }
  if (fact.kind === 'accepted' && known) return { ...data, ...clockAgain(data, known.state, occurredOn) }
  if (fact.kind === 'merged-into' && known) return { ...data, deadlines: known.state.deadlines.map((each) => ({ ...each })) }
  return data
}

/** The clock that the table proposes for this category and these days. One that was chosen, or that a court gave, stays. */
function clockAgain(data: JsonObject, { category, registeredOn }: CaseState, acceptedOn: Day): JsonObject {
  const chosen = clockRule(String(data['clockRule']))
  if (data['clockProposed'] !== data['clockRule'] || chosen?.from === 'referral') return {}
  const rule = proposedClock({ category, referral: null, on: acceptedOn })
  return { clock: rule.clock, clockRule: rule.id, clockProposed: rule.id, clockStartsOn: startOf(rule, { registeredOn, acceptedOn }, null) }
}

function chainTo(
  house: CastHouse, growing: Growing, fact: Fact, content: JsonObject | null, into: { readonly facts: JsonObject[]; readonly contents: JsonObject[] },
): void {
  const district_id = house.district.id
  const text = content === null ? null : canonicalJson(content)
  const salt = text === null ? null : house.saltOf(fact.id)
  const contentHash = text === null || salt === null ? null : contentHashOf(salt, text)
  growing.head = chainHash(growing.head, factText(fact, contentHash))
  growing.seq = fact.seq
  growing.changedAt = fact.recordedAt
  into.facts.push({
    district_id, id: fact.id, case_id: fact.caseId, seq: fact.seq, kind: fact.kind, v: fact.v, procedure_id: fact.procedureId,
    opens: fact.opens.map((each): Json => ({ id: each.id, kind: each.kind, parentId: each.parentId })), actor_kind: fact.actor.kind, actor_id: fact.actor.id,
    actor_role: fact.actor.role, actor_unit_id: fact.actor.unitId, occurred_on: fact.occurredOn, recorded_at: fact.recordedAt,
    data: fact.data, content_hash: contentHash && bytes(contentHash), hash: bytes(growing.head),
  })
  if (text !== null && salt) into.contents.push({ district_id, fact_id: fact.id, case_id: fact.caseId, salt: bytes(salt), content: text, sealed: false })
}

function procedureRows(house: CastHouse, { state }: Growing): JsonObject[] {
  return state.procedures.map((each) => ({
    district_id: house.district.id, id: each.id, case_id: state.id, kind: each.kind, state: each.state, parent_id: each.parentId,
    opened_on: each.openedOn, ended_on: each.endedOn, begun_on: each.begunOn ?? null,
  }))
}

/** What a resident wrote is the title until somebody finds a better one: its first words. */
function titled(order: Order, row: JsonObject): JsonObject {
  const { text } = order.given.telling
  return row['title'] === text ? { ...row, title: titleOf(text) } : row
}

/** What lists show follows from the state; title, place and urgency are words of the command. */
function caseRow(house: CastHouse, row: JsonObject, cases: ReadonlyMap<string, Growing>): JsonObject {
  const growing = cases.get(String(row['id']))
  if (!growing) throw new Error('a case row without facts')
  const { state, head, seq, changedAt } = growing
  const leading = leadingProcedure(state)
  return {
    ...row, code: house.codeOf(state.id), category: state.category, channel: state.channel, address_id: state.addressId,
    micro_grid_id: state.microGridId, grid_id: state.gridId, unit_id: state.unitId, assignee_id: state.assigneeId, merged_into: state.mergedInto,
    stage_kind: leading.kind, stage: leading.state, open: !definitionOf(house.definitions, leading.kind).ended.includes(leading.state),
    registered_on: state.registeredOn, changed_at: changedAt, due_on: dueOn(state), seq, chain_head: bytes(head),
  }
}

/**
 * Whether a mould may be poured at these days: what the product itself noted as overdue must fall due on a working day
 * there as it did at the rehearsal, or the note would belong to another day.
 */
export function duesFit(house: Pick<CastHouse, 'isWorking'>, order: Pick<Order, 'mould' | 'steps'>, shiftDays: number): boolean {
  const noted = order.mould.steps.slice(0, order.steps).flatMap((each) => each.facts).filter((each) => each.fact.kind === 'performance-overdue')
  return noted.every(({ fact }) => {
    const noticedOn = parseDay(fact.occurredOn)
    return noticedOn.ok && house.isWorking(addDays(noticedOn.value, shiftDays - 1)) && house.isWorking(addDays(day(noticedOn.value), -1))
  })
}
