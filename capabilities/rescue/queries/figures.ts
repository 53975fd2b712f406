import { suppressed } from '#cap/cases'
import type { StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, type Day, daysBetween, parseDay } from '#platform/time'
import type { RescueFigures } from '../contract.ts'
import { type Figure, figuresOf, OF_WORK, plannedRounds, SEES_FEW } from '../domain.ts'
import { stationsWithin, sumCounts } from '../reads/figures.ts'
import { settingsOf } from '../store/station.ts'
import { FIGURE_MEANINGS, FIGURE_WORDS, refusal } from '../words.ts'

const SHOWN_DAYS = 30
const MOST_DAYS = 366
/** A ticket is one way of being sent home: whoever knows all but one of them knows the last. */
const BREAKDOWNS = [{ whole: 'sent-home', parts: ['tickets'] }, { whole: 'calls', parts: ['calls-late'] }]

/**
 * Figures of a span over a unit and those below it, with what each means (I-24). Without days: the last thirty.
 * Whoever only counts is told nothing below five. Refuses `bad-day`.
 */
export function readFigures(services: Services, viewer: StaffActor, asked: { readonly from?: string; readonly to?: string }): Promise<Result<RescueFigures>> {
  const today = services.today(viewer.district)
  const [to, from] = [parseDay(asked.to ?? today), parseDay(asked.from ?? addDays(today, 1 - SHOWN_DAYS))]
  if (!to.ok || !from.ok || from.value > to.value || daysBetween(from.value, to.value) > MOST_DAYS) return Promise.resolve(refuse(refusal('bad-day', {})))
  const lastPlanned = earliest(to.value, today)
  const whole = SEES_FEW.includes(viewer.role)
  return inDistrict(services.db, viewer.district, async (tx): Promise<Result<RescueFigures>> => {
    const stations = await stationsWithin(tx, viewer.unitPath)
    const settings = await Promise.all(stations.map((each) => settingsOf(tx, each)))
    const planned = settings.reduce((sum, each) => sum + plannedRounds(each, from.value, lastPlanned), 0)
    const figures = figuresOf(await sumCounts(tx, viewer.unitPath, from.value, to.value), planned)
    return ok({ from: from.value, to: to.value, kept: !whole, figures: whole ? figures.map(named) : toldOnly(figures).map(named) })
  }, { readOnly: true })
}

const earliest = (one: Day, other: Day): Day => (one > other ? other : one)

interface Told {
  readonly figure: Figure
  readonly n: number | null
}

const named = ({ figure, n }: Told) => ({ figure, words: { ...FIGURE_WORDS[figure] }, meaning: { ...FIGURE_MEANINGS[figure] }, n })

/** Figures of work whole; of people nothing below five. */
function toldOnly(figures: readonly { readonly figure: Figure; readonly n: number }[]): readonly Told[] {
  const told = suppressed(figures.map(({ figure, n }) => ({ indicator: figure, n })), BREAKDOWNS)
  return figures.map(({ figure, n }) => ({ figure, n: OF_WORK.includes(figure) ? n : (told.find((each) => each.indicator === figure)?.n ?? null) }))
}
