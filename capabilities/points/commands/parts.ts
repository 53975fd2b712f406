import { balancesOf } from '#cap/ledger'
import type { StaffActor } from '#platform/access'
import type { Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, parseDay } from '#platform/time'
import { cardAccount, readCardNumber, type YearHeld, yearOfCommodity } from '../domain.ts'
import { cardByNumber, type CardRow } from '../store/cards.ts'
import { type Home, yearEndsOf } from '../store/rules.ts'
import { refusal } from '../words.ts'

export const POINTS = 'points'
export const STOCK = 'shop-stock'

export const homeOf = (by: StaffActor): Home => ({ id: by.unitId, path: by.unitPath })

/** When and by whom, as the ledger notes it. */
export const posted = (services: Services, tx: Tx, by: string | null) => ({ on: services.today(tx.district), at: services.clock.now(), by })

/** The card of the actor’s own unit behind what was typed or scanned. Refuses `no-such-card`. */
export async function cardTyped(tx: Tx, unitId: string, typed: string): Promise<Result<CardRow>> {
  const number = readCardNumber(typed)
  const card = number === undefined ? undefined : await cardByNumber(tx, number)
  return card && card.unit_id === unitId ? ok(card) : refuse(refusal('no-such-card', { number: number ?? typed.slice(0, 40) }))
}

/** What an account holds, by the year in which it was earned. */
export async function heldOf(tx: Tx, accountId: string): Promise<readonly YearHeld[]> {
  const balances = await balancesOf(tx, POINTS, [cardAccount(accountId)])
  return balances.filter((each) => each.n > 0).map((each) => ({ year: yearOfCommodity(each.commodity), n: each.n }))
}

/** Years of a unit whose last day is over, whether or not the clock has posted it yet. */
export async function closedYears(tx: Tx, unitId: string, today: Day): Promise<ReadonlySet<number>> {
  return new Set((await yearEndsOf(tx, unitId)).filter((each) => each.last_day < today).map((each) => each.year))
}

/** Refuses `not-a-day`. */
export function dayIn(text: string): Result<Day> {
  const parsed = parseDay(text)
  return parsed.ok ? parsed : refuse(refusal('not-a-day', {}))
}
