import type { StaffActor } from '#platform/access'
import { type DayCount, dayCountsByDay } from '#platform/db/day-counts'
import { inDistrict } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, type Day, daysBetween, parseDay } from '#platform/time'
import type { ReceptionDays } from './contract.ts'
import { MEASURES, type Measure, perServiceDay, VISIT_KINDS } from './domain.ts'
import { topicNames } from './reads/advice.ts'
import { DAY_COUNTS } from './store/counts.ts'
import { KIND_WORDS, refusal } from './words.ts'

const SHOWN_DAYS = 30
const MOST_DAYS = 366

type Figures = ReceptionDays['sum']
type DayRow = DayCount & { readonly on_day: Day }
type Counts = readonly Pick<DayRow, 'measure' | 'n'>[]

const measureOf = (text: string): Measure | undefined => MEASURES.find((each) => each === text)

function add(rows: Counts): Figures {
  const sums: Partial<Record<Measure, number>> = {}
  for (const { measure, n } of rows) {
    const known = measureOf(measure)
    if (known) sums[known] = (sums[known] ?? 0) + n
  }
  return sums
}

/** Several halls may be open on one day: a service day is a day on which any of them was. */
function daysOf(rows: readonly DayRow[]) {
  return [...new Set(rows.map((each) => each.on_day))].map((on) => {
    const figures = add(rows.filter((each) => each.on_day === on))
    return { on, figures: { ...figures, ...(figures.open === undefined ? {} : { open: Math.min(1, figures.open) }) } }
  })
}

/** Figures of a unit and those below it, by day, as the commands kept them (I-18). Without days: the last thirty. Refuses `bad-day`. */
export function readDays(services: Services, viewer: StaffActor, asked: { readonly from?: string; readonly to?: string }): Promise<Result<ReceptionDays>> {
  const today = services.today(viewer.district)
  const [to, from] = [parseDay(asked.to ?? today), parseDay(asked.from ?? addDays(today, 1 - SHOWN_DAYS))]
  if (!to.ok || !from.ok || from.value > to.value || daysBetween(from.value, to.value) > MOST_DAYS) return Promise.resolve(refuse(refusal('bad-day', {})))
  return inDistrict(services.db, viewer.district, async (tx) => {
    const rows = await dayCountsByDay(tx, DAY_COUNTS, viewer.unitPath, from.value, to.value)
    const topics = await topicNames(tx)
    const days = daysOf(rows)
    const openDays = days.filter((each) => (each.figures.open ?? 0) > 0).length
    const sum = add(rows)
    const of = (measure: Measure, kind: string) => rows.reduce((total, each) => (each.measure === measure && each.kind === kind ? total + each.n : total), 0)
    const some = <Named extends { n: number }>(list: readonly Named[]) => list.filter((each) => each.n > 0)
    return ok({
      from: from.value, to: to.value, days, sum: { ...sum, open: openDays }, openDays, perServiceDay: perServiceDay(sum.persons ?? 0, openDays),
      byKind: some(VISIT_KINDS.map((kind) => ({ name: { ...KIND_WORDS[kind] }, n: of('persons', kind) }))),
      byTopic: some(topics.map((each) => ({ name: { zh: each.name_zh, en: each.name_en }, n: of('advice', each.id) }))),
    })
  }, { readOnly: true })
}
