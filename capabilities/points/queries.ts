import { balancesOf, linesOf } from '#cap/ledger'
import { type UnitId, unitOf } from '#cap/organisation'
import type { StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { dayCountsByUnit } from '#platform/db/day-counts'
import type { DistrictId } from '#platform/ids'
import { type Cursor, cursorOf, pageOf } from '#platform/pages'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, cityDay, daysBetween, parseDay } from '#platform/time'
import type { Said } from '#platform/words'
import { heldOf, POINTS } from './commands/parts.ts'
import type { CardShown, EarningShown, FiguresShown, RedemptionShown, RequestShown, SchemeShown } from './contract.ts'
import { APPROVING, BOARD_DAYS, cardAccount, MEASURES, ruleOn, yearOfCommodity } from './domain.ts'
import * as reads from './reads.ts'
import { goodsShown, isOver, ruleShown, yearEndShown } from './shown.ts'
import { accountOf, type CardRow, numbersOf } from './store/cards.ts'
import { type EarningRow, linesOfEarnings } from './store/earnings.ts'
import { DAY_COUNTS } from './store/counts.ts'
import { rulesOf, unitsWithRules, yearEndsOf } from './store/rules.ts'
import { piecesOf } from './store/shop.ts'
import { refusal } from './words.ts'

const HISTORY = 60
const MOST_DAYS = 366

/** A page of a list: rows, and where the next one begins. Refuses `bad-cursor`. */
async function page<Row extends { readonly id: string }, Line>(
  services: Services, viewer: StaffActor, before: string | undefined,
  parts: { list(tx: Tx, cursor: Cursor | undefined): Promise<readonly Row[]>; at(row: Row): Date; shown(tx: Tx, rows: readonly Row[]): Promise<Line[]> },
): Promise<Result<{ lines: Line[]; next: string | null }>> {
  const cursor = cursorOf(before, refusal('bad-cursor', {}))
  if (!cursor.ok) return cursor
  return inDistrict(services.db, viewer.district, async (tx) => {
    const { here, next } = pageOf(await parts.list(tx, cursor.value), reads.PAGE, parts.at)
    return ok({ lines: await parts.shown(tx, here), next })
  }, { readOnly: true })
}

async function earningsShown(tx: Tx, rows: readonly EarningRow[], viewer: StaffActor): Promise<EarningShown[]> {
  const lines = await linesOfEarnings(tx, rows.map((each) => each.id))
  const numbers = await numbersOf(tx, lines.map((each) => each.account_id))
  return rows.map((row) => ({
    id: row.id, kind: row.kind, on: row.on_day, evidence: row.evidence, state: row.state, note: row.note,
    mayDecide: row.state === 'waiting' && row.entered_by !== viewer.id && APPROVING.includes(viewer.role),
    lines: lines.filter((each) => each.earning_id === row.id).map((each) => ({ id: each.id, number: numbers.get(each.account_id) ?? null, n: each.n, outcome: each.outcome })),
  }))
}

export async function listEarnings(services: Services, viewer: StaffActor, query: { readonly view?: 'waiting' | 'decided'; readonly before?: string }) {
  const found = await page(services, viewer, query.before, {
    list: (tx, cursor) => reads.listEarnings(tx, viewer.unitId, query.view === 'decided', cursor), at: (row) => row.entered_at, shown: (tx, rows) => earningsShown(tx, rows, viewer),
  })
  return found.ok ? ok({ earnings: found.value.lines, next: found.value.next }) : found
}

/** One activity of the unit. Refuses `no-such-earning`. */
export function readEarning(services: Services, viewer: StaffActor, row: (tx: Tx) => Promise<EarningRow | undefined>): Promise<Result<EarningShown>> {
  return inDistrict(services.db, viewer.district, async (tx) => {
    const found = await row(tx)
    const [shown] = found ? await earningsShown(tx, [found], viewer) : []
    return shown ? ok(shown) : refuse(refusal('no-such-earning', {}))
  }, { readOnly: true })
}

export async function listRequests(services: Services, viewer: StaffActor, query: { readonly view?: 'waiting' | 'decided'; readonly before?: string }) {
  const zone = services.district(viewer.district).zone
  const found = await page(services, viewer, query.before, {
    list: (tx, cursor) => reads.listRequests(tx, viewer.unitId, query.view === 'decided', cursor), at: (row) => row.asked_at,
    shown: async (_tx, rows): Promise<RequestShown[]> => rows.map((row) => ({
      id: row.id, about: row.about, subjectId: row.subject_id, difference: row.difference, ground: row.ground, state: row.state, on: cityDay(row.asked_at, zone),
      mayDecide: row.state === 'waiting' && row.asked_by !== viewer.id,
    })),
  })
  return found.ok ? ok({ requests: found.value.lines, next: found.value.next }) : found
}

export async function listRedemptions(services: Services, viewer: StaffActor, before: string | undefined) {
  const found = await page(services, viewer, before, {
    list: (tx, cursor) => reads.listRedemptions(tx, viewer.unitId, cursor), at: (row) => row.redeemed_at,
    shown: async (tx, rows): Promise<RedemptionShown[]> => {
      const pieces = await piecesOf(tx, rows.map((each) => each.id))
      const numbers = await numbersOf(tx, rows.map((each) => each.account_id))
      return rows.map((row) => ({
        id: row.id, number: numbers.get(row.account_id) ?? null, n: row.n, on: row.on_day, reversed: row.reversed,
        lines: pieces.filter((each) => each.redemption_id === row.id).map(({ name, measure, pieces, price }) => ({ name, measure, pieces, price })),
      }))
    },
  })
  return found.ok ? ok({ redemptions: found.value.lines, next: found.value.next }) : found
}

/** Cards in use by number, with what can be used; no name. */
export function listCards(services: Services, viewer: StaffActor, after: string | undefined) {
  return inDistrict(services.db, viewer.district, async (tx) => {
    const found = await reads.listCards(tx, viewer.unitId, after ?? '')
    const here = found.slice(0, reads.PAGE)
    const over = isOver(await yearEndsOf(tx, viewer.unitId), services.today(tx.district))
    const balances = await balancesOf(tx, POINTS, here.map((each) => cardAccount(each.account_id)))
    const usable = (accountId: string) => balances.filter((each) => each.account === cardAccount(accountId) && !over(yearOfCommodity(each.commodity))).reduce((sum, each) => sum + each.n, 0)
    return ok({
      cards: here.map((each) => ({ number: each.number, issuedOn: each.issued_on, usable: usable(each.account_id), onBoard: each.on_board })),
      next: found.length > reads.PAGE ? (here.at(-1)?.number ?? null) : null,
    })
  }, { readOnly: true })
}

/** What is on a card and what came and went: for its holder, and without name for the counter. */
export async function cardShown(services: Services, tx: Tx, card: CardRow): Promise<CardShown> {
  const today = services.today(tx.district)
  const [account, held, ends, lines] = await Promise.all([
    accountOf(tx, card.account_id), heldOf(tx, card.account_id), yearEndsOf(tx, card.unit_id), linesOf(tx, POINTS, cardAccount(card.account_id), undefined, HISTORY),
  ])
  const over = isOver(ends, today)
  const activities = await reads.activitiesOf(tx, lines.flatMap((each) => [each.entry_id, ...(each.reverses ? [each.reverses] : [])]))
  return {
    number: card.number, issuedOn: card.issued_on, unit: await nameOf(tx, card.unit_id), today, boardName: account?.board_name ?? null,
    usable: held.filter((each) => !over(each.year)).reduce((sum, each) => sum + each.n, 0),
    held: held.map((each) => ({ ...each, closed: over(each.year) })),
    history: lines.slice(0, HISTORY).map((each) => ({
      id: each.entry_id, on: each.on_day, entry: each.kind, activity: activities.get(each.reverses ?? each.entry_id) ?? null, n: each.n, takenBack: each.reverses !== null, reversed: each.reversed,
    })),
  }
}

async function nameOf(tx: Tx, unitId: string): Promise<Said> {
  const unit = await unitOf(tx, unitId as UnitId)
  return unit ? { ...unit.name } : { zh: '', en: '' }
}

export function listSchemes(services: Services, district: DistrictId) {
  return inDistrict(services.db, district, async (tx) => {
    const schemes: { unitId: string; unit: Said }[] = []
    for (const { unit_id } of await unitsWithRules(tx)) schemes.push({ unitId: unit_id, unit: await nameOf(tx, unit_id) })
    return ok({ schemes })
  }, { readOnly: true })
}

/** Rules that count or will, goods with a price, last days, the board. Refuses `no-such-scheme`. */
export function readScheme(services: Services, district: DistrictId, unitId: string): Promise<Result<SchemeShown>> {
  return inDistrict(services.db, district, async (tx): Promise<Result<SchemeShown>> => {
    const today = services.today(district)
    const all = (await rulesOf(tx, unitId)).map((each) => ({ ...each, fromOn: each.from_on, confirmed: each.confirmed_by !== null }))
    const rules = all.filter((each) => each.confirmed && each.most_a_month > 0 && (each.from_on > today || ruleOn(all, each.kind, today)?.id === each.id))
    if (!all.some((each) => each.confirmed)) return refuse(refusal('no-such-scheme', {}))
    const goods = await goodsShown(tx, unitId, today)
    const board = await reads.boardOf(tx, unitId, addDays(today, -BOARD_DAYS))
    return ok({
      unitId, unit: await nameOf(tx, unitId), rules: rules.map((each) => ruleShown(each, undefined)),
      goods: goods.flatMap(({ name, measure, price, left }) => (price === null ? [] : [{ name, measure, price, there: left > 0 }])),
      yearEnds: (await yearEndsOf(tx, unitId)).filter((each) => each.closed_at === null && each.last_day >= today).map(yearEndShown),
      board: board.map((each) => ({ on: each.on_day, name: each.name, activity: each.kind, n: each.n })),
    })
  }, { readOnly: true })
}

/** Points issued and redeemed by the unit and those below it; units, never cards. Without days: this year. Refuses `period-wrong`. */
export function readFigures(services: Services, viewer: StaffActor, asked: { readonly from?: string; readonly to?: string }): Promise<Result<FiguresShown>> {
  const today = services.today(viewer.district)
  const [from, to] = [parseDay(asked.from ?? `${today.slice(0, 4)}-01-01`), parseDay(asked.to ?? today)]
  if (!from.ok || !to.ok || from.value > to.value || daysBetween(from.value, to.value) > MOST_DAYS) return Promise.resolve(refuse(refusal('period-wrong', {})))
  return inDistrict(services.db, viewer.district, async (tx): Promise<Result<FiguresShown>> => {
    const rows = await dayCountsByUnit(tx, DAY_COUNTS, viewer.unitPath, from.value, to.value)
    const names = new Map<string, Said>()
    for (const id of new Set(rows.map((each) => each.unit_id))) names.set(id, await nameOf(tx, id))
    return ok({
      from: from.value, to: to.value,
      sum: MEASURES.map((measure) => ({ measure, n: rows.filter((each) => each.measure === measure).reduce((sum, each) => sum + each.n, 0) })),
      units: MEASURES.flatMap((measure) => rows.filter((each) => each.measure === measure).map((each) => ({ unit: names.get(each.unit_id) ?? { zh: '', en: '' }, measure, n: each.n }))),
    })
  }, { readOnly: true })
}
