import { isWithin, type StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, addMonths, type Day, parseDay } from '#platform/time'
import { unitOf, type UnitId } from '#cap/organisation'
import { COHORT_COUNTS } from './cohorts.ts'
import { sumCounts } from './reads.ts'
import { firstOfMonth } from './reads-months.ts'
import { type MonthSum, sumsByMonth } from './reads-overview.ts'
import { suppressedOverMonths, type ToldCount, withoutFewInDanger } from './suppression.ts'
import { refusal } from './words.ts'

/** A period as it was asked for, in typed days. `unit`: another one than the viewer’s own, below it. */
export interface CountsAsked {
  readonly unit?: string
  readonly from: string
  readonly to: string
  readonly asOf?: string
  /** Only these counters are needed. Whoever may only count is given all: what is kept back depends on the others. */
  readonly only?: readonly string[]
}

interface Period {
  readonly from: Day
  readonly to: Day
  readonly asOf: Day
}

export interface Counted extends Period {
  counts: ToldCount[]
}

/**
 * The maintained counts of a unit and all below it, of what happened in a period and was recorded up to a day, as this viewer
 * may be told them (PR-24). Whoever only counts is given whole months as of today: two periods or two as-of days that differ by a
 * few days would, one less the other, tell of those days. Refuses `not-a-day`, `period-reversed`, `unit-out-of-reach`.
 */
export async function countsFor(services: Services, viewer: StaffActor, asked: CountsAsked): Promise<Result<Counted>> {
  const period = periodOf(asked, services.today(viewer.district))
  if (!period.ok) return period
  return inDistrict(services.db, viewer.district, async (tx): Promise<Result<Counted>> => {
    const unit = asked.unit ? await unitOf(tx, asked.unit as UnitId) : { path: viewer.unitPath }
    if (!unit || !isWithin(unit.path, viewer.unitPath)) return refuse(refusal('unit-out-of-reach', {}))
    if (viewer.role === 'statistician') return ok(await onlyCounted(tx, wholeMonths(period.value, services.today(viewer.district)), unit.path))
    const counts = await sumCounts(tx, { ...period.value, unitPath: unit.path }, asked.only ?? null)
    return ok({ ...period.value, counts: withoutFewInDanger(counts) })
  }, { readOnly: true })
}

function wholeMonths({ from, to }: Period, today: Day): Period {
  return { from: firstOfMonth(from), to: addDays(addMonths(firstOfMonth(to), 1), -1), asOf: today }
}

async function onlyCounted(tx: Tx, period: Period, unitPath: string): Promise<Counted> {
  const [counts, sums] = await Promise.all([sumCounts(tx, { ...period, unitPath }), sumsByMonth(tx, { ...period, unitPath }, null)])
  const months = new Map<Day, MonthSum[]>()
  for (const each of sums) months.set(each.month, [...(months.get(each.month) ?? []), each])
  return { ...period, counts: suppressedOverMonths(counts, [...months.values()]) }
}

/** The same without what follows matters back to their registration: plain events, each on its own day. */
export async function eventCountsFor(services: Services, viewer: StaffActor, asked: CountsAsked): Promise<Result<Counted>> {
  const counted = await countsFor(services, viewer, asked)
  const followed: readonly string[] = COHORT_COUNTS
  return counted.ok ? ok({ ...counted.value, counts: counted.value.counts.filter((each) => !followed.includes(each.indicator)) }) : counted
}

function periodOf(query: CountsAsked, today: Day): Result<Period> {
  const [from, to, asOf] = [parseDay(query.from), parseDay(query.to), parseDay(query.asOf ?? today)]
  if (!from.ok) return refuse(refusal('not-a-day', { field: 'from' }))
  if (!to.ok) return refuse(refusal('not-a-day', { field: 'to' }))
  if (!asOf.ok) return refuse(refusal('not-a-day', { field: 'asOf' }))
  if (to.value < from.value) return refuse(refusal('period-reversed', {}))
  return ok({ from: from.value, to: to.value, asOf: asOf.value })
}
