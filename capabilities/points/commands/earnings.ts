import { moved, post } from '#cap/ledger'
import type { StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { derivedId } from '#platform/derived-id'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, yearOf } from '#platform/time'
import { cleanText } from '#platform/validators'
import { type ActivityKind, cardAccount, commodityOf, monthOf, type Outcome, readCardNumber, ruleOn, showNumber, speaksOfRights } from '../domain.ts'
import { type AccountRow, type CardRow, cardsByNumbers, lockAccounts } from '../store/cards.ts'
import * as store from '../store/earnings.ts'
import { addCounts } from '../store/counts.ts'
import { type RuleRow, rulesOf } from '../store/rules.ts'
import { refusal } from '../words.ts'
import { closedYears, dayIn, homeOf, POINTS, posted } from './parts.ts'

export interface Activity {
  readonly kind: ActivityKind
  readonly on: string
  readonly evidence: string
  readonly numbers: readonly string[]
}

/**
 * An activity as whoever organised it saw it; nothing is posted yet. Refuses `no-points-for-rights`, `not-a-day`, `day-to-come`,
 * `no-rule-that-day`, `year-closed`, `no-such-card`, `month-full`.
 */
export async function enterEarning(services: Services, by: StaffActor, id: string, asked: Activity): Promise<Result<string>> {
  if (speaksOfRights(asked.evidence)) return refuse(refusal('no-points-for-rights', {}))
  const on = dayIn(asked.on)
  if (!on.ok) return on
  const today = services.today(by.district)
  if (on.value > today) return refuse(refusal('day-to-come', {}))
  return inDistrict(services.db, by.district, async (tx): Promise<Result<string>> => {
    if (await store.findEarning(tx, by.unitId, id)) return ok(id)
    const rule = await ruleFor(tx, by.unitId, asked.kind, on.value)
    if (!rule) return refuse(refusal('no-rule-that-day', {}))
    if ((await closedYears(tx, by.unitId, today)).has(yearOf(on.value))) return refuse(refusal('year-closed', {}))
    const cards = await cardsFor(tx, by.unitId, asked.numbers)
    if (!cards.ok) return cards
    const full = await firstFull(tx, cards.value, rule, on.value)
    if (full) return refuse(refusal('month-full', { number: showNumber(full), most: rule.most_a_month }))
    await store.insertEarning(tx, homeOf(by), {
      id, rule_id: rule.id, kind: asked.kind, on_day: on.value, evidence: cleanText(asked.evidence), entered_by: by.id, entered_at: services.clock.now(),
    })
    await store.insertLines(tx, by.unitId, cards.value.map((each) => ({
      id: derivedId<'earning-line'>(id, each.account_id), earning_id: id, account_id: each.account_id, kind: asked.kind, on_day: on.value, n: rule.n, outcome: 'waiting',
    })))
    return ok(id)
  })
}

async function ruleFor(tx: Tx, unitId: string, kind: ActivityKind, on: Day): Promise<RuleRow | undefined> {
  const rules = (await rulesOf(tx, unitId)).map((each) => ({ ...each, fromOn: each.from_on, confirmed: each.confirmed_by !== null }))
  const rule = ruleOn(rules, kind, on)
  return rule && rule.most_a_month > 0 ? rule : undefined
}

/** Every number once; refuses `no-such-card` with the first that is none. */
async function cardsFor(tx: Tx, unitId: string, typed: readonly string[]): Promise<Result<readonly CardRow[]>> {
  const numbers = typed.map(readCardNumber)
  const cards = await cardsByNumbers(tx, unitId, [...new Set(numbers.filter((each) => each !== undefined))])
  const wrong = typed.find((_each, index) => !cards.some((card) => card.number === numbers[index]))
  return wrong === undefined ? ok(cards) : refuse(refusal('no-such-card', { number: wrong.slice(0, 40) }))
}

async function firstFull(tx: Tx, cards: readonly CardRow[], rule: RuleRow, on: Day): Promise<string | undefined> {
  const times = await store.timesInMonth(tx, cards.map((each) => each.account_id), rule.kind, monthOf(on))
  return cards.find((each) => (times.get(each.account_id) ?? 0) >= rule.most_a_month)?.number
}

export interface Decision {
  readonly agreed: boolean
  readonly note: string
}

/**
 * Approves or declines an activity. Approved, each card gets its entry; a card that was given back meanwhile, or whose month is full,
 * is left out and says so. Refuses `no-such-earning`, `second-person`.
 */
export function decideEarning(services: Services, by: StaffActor, id: string, decision: Decision): Promise<Result<string>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<string>> => {
    const earning = await store.lockEarning(tx, by.unitId, id)
    const state = decision.agreed ? 'approved' : 'declined'
    if (earning?.state === state) return ok(id)
    if (earning?.state !== 'waiting') return refuse(refusal('no-such-earning', {}))
    if (earning.entered_by === by.id) return refuse(refusal('second-person', {}))
    const lines = await store.linesOfEarnings(tx, [id])
    if (state === 'approved') await postLines(tx, services, by, earning, lines)
    else await store.setOutcome(tx, lines.map((each) => each.id), 'declined', null)
    await store.decideEarning(tx, id, { state, by: by.id, at: services.clock.now(), note: cleanText(decision.note) })
    return ok(id)
  })
}

async function postLines(tx: Tx, services: Services, by: StaffActor, earning: store.EarningRow, lines: readonly store.LineRow[]): Promise<void> {
  const accounts = await lockAccounts(tx, lines.map((each) => each.account_id))
  const times = await store.timesInMonth(tx, lines.map((each) => each.account_id), earning.kind, monthOf(earning.on_day))
  const isClosed = (await closedYears(tx, by.unitId, services.today(tx.district))).has(yearOf(earning.on_day))
  const outcomes = new Map<Outcome, store.LineRow[]>()
  for (const line of lines) {
    const account = accounts.find((each) => each.id === line.account_id)
    const outcome = isClosed ? 'year-closed' : outcomeOf(account, times.get(line.account_id) ?? 0, earning.most_a_month)
    outcomes.set(outcome, [...(outcomes.get(outcome) ?? []), line])
  }
  const gained = [...(outcomes.get('posted') ?? [])].sort((one, other) => (one.account_id < other.account_id ? -1 : 1))
  for (const line of gained) await postLine(tx, services, by, line)
  for (const [outcome, some] of outcomes) await store.setOutcome(tx, some.map((each) => each.id), outcome, outcome === 'posted' ? services.clock.now() : null)
  addCounts(tx, homeOf(by), services.today(tx.district), [['issued', gained.reduce((sum, each) => sum + each.n, 0)]])
}

function outcomeOf(account: AccountRow | undefined, times: number, most: number): Outcome {
  if (account?.state !== 'open') return 'card-closed'
  return times >= most ? 'month-full' : 'posted'
}

async function postLine(tx: Tx, services: Services, by: StaffActor, line: store.LineRow): Promise<void> {
  const source = { account: `earned:${by.unitId}`, guarded: false }
  const card = { account: cardAccount(line.account_id), guarded: true }
  const done = await post(tx, { id: line.id, book: POINTS, kind: 'earned', postings: moved(commodityOf(yearOf(line.on_day)), line.n, source, card) }, posted(services, tx, by.id))
  if (!done.ok) throw new Error('what comes in needs nothing')
}
