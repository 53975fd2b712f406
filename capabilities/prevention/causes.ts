import { type Counted, countsByCategory, countsFor, INDICATOR_WORDS } from '#cap/cases'
import { categoriesOn, type UnitId, unitOf } from '#cap/organisation'
import { isWithin, type StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, type Day, parseDay } from '#platform/time'
import type { CausesShown } from './contract.ts'
import { causeSums, toldCauses } from './domain.ts'
import { kindOf } from './shown.ts'
import { refusal } from './words.ts'

const PREFIX = 'cause-'
const CAUSE_COUNTERS = Object.keys(INDICATOR_WORDS).filter((each) => each.startsWith(PREFIX))
const SHOWN_DAYS = 365

/** The name of the counter without saying in each row that it is a cause. */
function causeWords(cause: string): { zh: string; en: string } {
  const { zh, en } = INDICATOR_WORDS[`${PREFIX}${cause}`] ?? { zh: cause, en: cause }
  return { zh: zh.replace(/^起因：/, ''), en: en.replace(/^Cause: /, '') }
}

/**
 * Why matters came up that were closed in a span, at a unit and below it: causes with the kinds of matters behind them, from the
 * maintained counters. Whoever only counts is told months that are over, no few and no kinds, and of the district as a whole alone (PR-24). Refuses `bad-days`, `unit-out-of-reach`.
 */
export function readCauses(services: Services, viewer: StaffActor, asked: { readonly unit?: string; readonly from?: string; readonly to?: string }): Promise<Result<CausesShown>> {
  const today = services.today(viewer.district)
  const [from, to] = [parseDay(asked.from ?? addDays(today, 1 - SHOWN_DAYS)), parseDay(asked.to ?? today)]
  if (!from.ok || !to.ok || from.value > to.value) return Promise.resolve(refuse(refusal('bad-days', {})))
  const span = { from: from.value, to: to.value }
  if (viewer.role === 'statistician') return onlyCounted(services, viewer, { ...span, ...(asked.unit === undefined ? {} : { unit: asked.unit }) })
  return inDistrict(services.db, viewer.district, async (tx): Promise<Result<CausesShown>> => {
    const unit = asked.unit ? await unitOf(tx, asked.unit as UnitId) : { path: viewer.unitPath }
    if (!unit || !isWithin(unit.path, viewer.unitPath)) return refuse(refusal('unit-out-of-reach', {}))
    const [cells, closed, categories] = await Promise.all([
      countsByCategory(tx, { ...span, indicators: CAUSE_COUNTERS, unitPath: unit.path, asOf: today }),
      countsByCategory(tx, { ...span, indicators: ['closed'], unitPath: unit.path, asOf: today }),
      categoriesOn(tx, today),
    ])
    const kinds = new Map(categories.map((each) => [each.code, each.name]))
    const sums = causeSums(cells.map(({ key, indicator, n }) => ({ cause: indicator.slice(PREFIX.length), category: key, n })))
    const all = closed.reduce((sum, each) => sum + each.n, 0)
    return ok({
      ...span, closed: all,
      causes: sums.map(({ cause, n, kinds: behind }) => ({
        counter: `${PREFIX}${cause}`, words: causeWords(cause), n,
        kinds: behind.map((each) => ({ category: each.category, words: { ...kindOf(kinds, each.category) }, n: each.n })),
      })),
    })
  }, { readOnly: true })
}

/** What is kept back stands in no row. */
async function onlyCounted(services: Services, viewer: StaffActor, asked: { readonly unit?: string; readonly from: Day; readonly to: Day }): Promise<Result<CausesShown>> {
  const counted: Result<Counted> = await countsFor(services, viewer, { ...asked, only: ['closed', ...CAUSE_COUNTERS] })
  if (!counted.ok) return counted
  const { from, to, counts } = counted.value
  const told = counts.flatMap(({ indicator, n }) => (indicator.startsWith(PREFIX) && n !== null ? [{ cause: indicator.slice(PREFIX.length), n }] : []))
  return ok({
    from, to, closed: counts.find((each) => each.indicator === 'closed')?.n ?? null,
    causes: toldCauses(told).map(({ cause, n }) => ({ counter: `${PREFIX}${cause}`, words: causeWords(cause), n, kinds: [] })),
  })
}
