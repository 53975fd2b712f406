import { isWithin, type StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, parseDay } from '#platform/time'
import { unitOf, type UnitId } from '#cap/organisation'
import { COHORT_COUNTS } from './cohorts.ts'
import { INDICATOR_WORDS } from './counter-words.ts'
import { monthsOver, toldFigures } from './figures-told.ts'
import { sumCounts } from './reads.ts'
import { type ToldCount, withoutFewInDanger } from './suppression.ts'
import { refusal } from './words.ts'

/** A period as it was asked for, in typed days. `unit`: another one than the viewer’s own, below it. */
export interface CountsAsked {
  readonly unit?: string
  readonly from: string
  readonly to: string
  readonly asOf?: string
  /** Only these counters are needed. Whoever only counts is given others with them: what is kept back depends on them. */
  readonly only?: readonly string[]
}

interface Period {
  readonly from: Day
  readonly to: Day
  readonly asOf: Day
}

export interface Counted extends Period {
  counts: ToldCount[]
  /** The day from which the month that runs will be told; null where the period has none of it, and for whoever sees plain counts. */
  toldFrom: Day | null
  /** Nothing of the period is told yet. */
  nothingYet: boolean
}

/**
 * The maintained counts of a unit and all below it, of what happened in a period and was recorded up to a day, as this viewer
 * may be told them (PR-24). Whoever only counts is given whole months that are over, as of today: two periods or two as-of days that
 * differ by a few days would, one less the other, tell of those days. Refuses `not-a-day`, `period-reversed`, `unit-out-of-reach`.
 */
export async function countsFor(services: Services, viewer: StaffActor, asked: CountsAsked): Promise<Result<Counted>> {
  const period = periodOf(asked, services.today(viewer.district))
  if (!period.ok) return period
  return inDistrict(services.db, viewer.district, async (tx): Promise<Result<Counted>> => {
    const unit = asked.unit ? await unitOf(tx, asked.unit as UnitId) : { path: viewer.unitPath }
    if (!unit || !isWithin(unit.path, viewer.unitPath)) return refuse(refusal('unit-out-of-reach', {}))
    if (viewer.role === 'statistician') return ok(await onlyCounted(tx, period.value, services.today(viewer.district), unit.path, asked.only ?? null))
    const counts = await sumCounts(tx, { ...period.value, unitPath: unit.path }, asked.only ?? null)
    return ok({ ...period.value, counts: withoutFewInDanger(counts), toldFrom: null, nothingYet: false })
  }, { readOnly: true })
}

/** What is nought in every month is not there, as for everybody. */
async function onlyCounted(tx: Tx, asked: Period, today: Day, unitPath: string, only: readonly string[] | null): Promise<Counted> {
  const period = { ...monthsOver(asked, today), asOf: today }
  if (period.nothingYet) return { ...period, counts: Object.keys(INDICATOR_WORDS).map((indicator) => ({ indicator, n: null })) }
  const told = await toldFigures(tx, { ...period, unitPath, today, only })
  return { ...period, counts: told.indicators.map((indicator) => ({ indicator, n: told.of(unitPath, indicator, period) })).filter(({ n }) => n !== 0) }
}

/** The same without what follows matters back to their registration: plain events, each on its own day. */
export async function eventCountsFor(services: Services, viewer: StaffActor, asked: CountsAsked): Promise<Result<Omit<Counted, 'nothingYet'>>> {
  const counted = await countsFor(services, viewer, asked)
  if (!counted.ok) return counted
  const followed: readonly string[] = COHORT_COUNTS
  const { counts, nothingYet, ...period } = counted.value
  return ok({ ...period, counts: nothingYet ? [] : counts.filter((each) => !followed.includes(each.indicator)) })
}

function periodOf(query: CountsAsked, today: Day): Result<Period> {
  const [from, to, asOf] = [parseDay(query.from), parseDay(query.to), parseDay(query.asOf ?? today)]
  if (!from.ok) return refuse(refusal('not-a-day', { field: 'from' }))
  if (!to.ok) return refuse(refusal('not-a-day', { field: 'to' }))
  if (!asOf.ok) return refuse(refusal('not-a-day', { field: 'asOf' }))
  if (to.value < from.value) return refuse(refusal('period-reversed', {}))
  return ok({ from: from.value, to: to.value, asOf: asOf.value })
}
