import type { StaffActor } from '#platform/access'
import { sumDayCounts } from '#platform/db/day-counts'
import { inDistrict } from '#platform/db/database'
import { valuesOf } from '#platform/db/figures'
import { ok, refuse } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, daysBetween, parseDay } from '#platform/time'
import { outreachFigures } from './figure-book.ts'
import { DAY_COUNTS } from './store/counts.ts'
import { refusal } from './words.ts'

const MOST_DAYS = 366
const MONTH = 30

/** Figures of a span of a unit and all below it; below five persons nothing is told (PR-24). Refuses `period-wrong`. */
export async function readFigures(services: Services, viewer: StaffActor, asked: { readonly from?: string; readonly to?: string }) {
  const today = services.today(viewer.district)
  const [from, to] = [parseDay(asked.from ?? addDays(today, -MONTH)), parseDay(asked.to ?? today)]
  if (!from.ok || !to.ok || from.value > to.value || daysBetween(from.value, to.value) > MOST_DAYS) return refuse(refusal('period-wrong', {}))
  const span = { unitPath: viewer.unitPath, from: from.value, to: to.value, today }
  return inDistrict(services.db, viewer.district, async (tx) => {
    const [values, counts] = await Promise.all([valuesOf(tx, outreachFigures, span), sumDayCounts(tx, DAY_COUNTS, span.unitPath, span.from, span.to)])
    const figures = values.map(({ figure, n }) => ({ id: figure.id, name: figure.name, means: figure.means, n: figure.people && n > 0 && n < 5 ? null : n }))
    const topics = counts.flatMap((each) => (each.measure === 'publicity' && each.n !== 0 ? [{ measure: 'publicity' as const, kind: each.kind, n: each.n }] : []))
    return ok({ from: span.from, to: span.to, figures, topics })
  }, { readOnly: true })
}
