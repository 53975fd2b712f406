import type { StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { derivedId } from '#platform/derived-id'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, type Day, parseDay } from '#platform/time'
import { cleanText } from '#platform/validators'
import type { Market, MarketBody, PlanMonthBody } from '../contract.ts'
import { marketDays, marketRefusal, textRefusal } from '../domain.ts'
import { insertBooth } from '../store/booths.ts'
import * as store from '../store/markets.ts'
import { refusal } from '../words.ts'
import type { Made } from './visits.ts'

/** When a market of the own area is held, from a day on. Refuses `personal-data`, `market-days`. */
export function addMarket(services: Services, by: StaffActor, commandId: string, body: MarketBody): Made {
  const [name, place] = [cleanText(body.name), cleanText(body.place)]
  return inDistrict(services.db, by.district, async (tx): Made => {
    const today = services.today(tx.district)
    const from = parseDay(body.fromOn)
    const days = [...new Set(body.days)].sort((one, other) => one - other)
    const refused = textRefusal(name, place) ?? marketRefusal({ pattern: body.pattern, days, fromOn: from.ok ? from.value : addDays(today, -1) }, today)
    if (refused || !from.ok) return refuse(refused ?? refusal('market-days', {}))
    await store.insertMarket(tx, { id: commandId, unitId: by.unitId, unitPath: by.unitPath, name, place, pattern: body.pattern, days, fromOn: from.value, by: by.id })
    return ok({ id: commandId })
  })
}

async function marketFor(tx: Tx, services: Services, by: StaffActor, id: string): Promise<Result<store.MarketRow>> {
  const found = (await store.marketsOf(tx, by.unitPath, services.today(tx.district))).find((each) => each.id === id)
  return found ? ok(found) : refuse(refusal('no-such-market', {}))
}

/** It counts no more from today; booths that were planned stay. Refuses `no-such-market`. */
export function endMarket(services: Services, by: StaffActor, id: string): Made {
  return inDistrict(services.db, by.district, async (tx): Made => {
    const market = await marketFor(tx, services, by, id)
    if (!market.ok) return market
    await store.endMarket(tx, id, services.today(tx.district))
    return ok({ id })
  })
}

const ruleOf = (row: store.MarketRow) => ({ pattern: row.pattern, days: row.days, fromOn: row.from_on, untilOn: row.until_on })

/**
 * Plans a booth on each market day of a month, from today on, in one press. Its id follows from market and day: pressed again, nothing is
 * planned twice, and what was called off stays called off. Answers how many days the month has. Refuses `no-such-market`, `no-market-days`, `personal-data`.
 */
export function planMonth(services: Services, by: StaffActor, id: string, body: PlanMonthBody): Promise<Result<{ planned: number }>> {
  const bodies = cleanText(body.bodies ?? '')
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ planned: number }>> => {
    const market = await marketFor(tx, services, by, id)
    if (!market.ok) return market
    const days = marketDays(ruleOf(market.value), body.month, services.today(tx.district))
    const refused = textRefusal(bodies) ?? (days.length === 0 ? refusal('no-market-days', {}) : undefined)
    if (refused) return refuse(refused)
    const { unit_id: unitId, unit_path: unitPath, name: event, place_text: place } = market.value
    for (const { on } of days) {
      await insertBooth(tx, { id: derivedId<'booth'>(id, on), unitId, unitPath, event, place, bodies, on, by: by.id, at: services.clock.now() })
    }
    return ok({ planned: days.length })
  })
}

/** Markets with the days of a month; without one, of this month. */
export function listMarkets(services: Services, by: StaffActor, asked: string | undefined): Promise<Result<{ month: string; markets: Market[] }>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ month: string; markets: Market[] }>> => {
    const today: Day = services.today(tx.district)
    const month = asked ?? today.slice(0, 7)
    const rows = await store.marketsOf(tx, by.unitPath, today)
    return ok({
      month,
      markets: rows.map((row) => ({
        id: row.id, name: row.name, place: row.place_text, unitName: { zh: row.unit_zh, en: row.unit_en }, pattern: row.pattern, days: [...row.days], fromOn: row.from_on, untilOn: row.until_on,
        held: marketDays(ruleOf(row), month, today).map((each) => ({ ...each })),
      })),
    })
  }, { readOnly: true })
}
