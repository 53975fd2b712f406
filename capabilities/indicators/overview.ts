import {
  type BesideAsked, besideOf, type BesideSum, firstRecordedDay, handlingDays, openWork, stockByAge, sumsByMonth,
} from '#cap/cases'
import { listUnits, type Unit } from '#cap/organisation'
import { isWithin, type StaffActor } from '#platform/access'
import { caseRefusal } from '#cap/cases'
import { inDistrict, type Tx } from '#platform/db/database'
import type { AnswerOf, QueryOf } from '#platform/http/operation'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, type Day, parseDay } from '#platform/time'
import { categoryNames, SOON_DAYS, unitWithin } from './behind.ts'
import { branchesOf, goesByGrids, gridBranches } from './branches.ts'
import type { indicatorsOperations } from './contract.ts'
import { comparisonWords, type Span, spanned, type Spanned, wasRegistered } from './domain.ts'
import { ENDED_HERE, figuresOf, KIND_COUNTS, kindsOf, levelsOf, monthsOf, stockOf, sumsOf, worseLines } from './overview-parts.ts'

type Ops = typeof indicatorsOperations
type Answer = Result<AnswerOf<Ops['readOverview']>>

/** Agreements, and what counts as the end of a mediation (I-17). */
const AGREED = ['agreed-written', 'agreed-oral']
const MEDIATION_ENDS = [...AGREED, 'terminated', 'withdrawn']

/**
 * What a head or a director looks at: stock, flow, what waits, rates, what got worse, and the units or grids below. Maintained
 * counters and milestones only, whatever the history. Refuses `not-a-day` and `unit-out-of-reach`.
 */
export async function readOverview(services: Services, viewer: StaffActor, query: QueryOf<Ops['readOverview']>): Promise<Answer> {
  const today = services.today(viewer.district)
  const [on, asOf] = [parseDay(query.on ?? today), parseDay(query.asOf ?? today)]
  if (!on.ok || !asOf.ok) return refuse(caseRefusal('not-a-day', { field: on.ok ? 'asOf' : 'on' }))
  const span: Span = query.span ?? 'month'
  return inDistrict(services.db, viewer.district, async (tx): Promise<Answer> => {
    const unit = await unitWithin(tx, viewer, query.unit)
    if (!unit.ok) return unit
    // Nothing is recorded on a day to come: such an as-of day is today.
    const until = earlier(asOf.value, today)
    return ok(await overviewOf(tx, viewer, unit.value, spanned(span, on.value, until), until, today))
  }, { readOnly: true })
}

const earlier = (one: Day, other: Day): Day => (one <= other ? one : other)

async function overviewOf(tx: Tx, viewer: StaffActor, unit: Unit, period: Spanned, asOf: Day, today: Day): Promise<AnswerOf<Ops['readOverview']>> {
  const asked: BesideAsked = { unitPath: unit.path, from: period.from, to: period.to, before: period.before, asOf }
  const read = await readAll(tx, asked, today)
  const below = read.units.filter((each) => each.parentId === unit.id)
  const sums = sumsOf(read.branches)
  const drawn = goesByGrids(unit, below) ? await gridBranches(tx, asked) : branchesOf(read, unit, below)
  const { figures } = figuresOf(sums)
  const registered = wasRegistered(asked.before, read.first)
  return {
    unit: named(unit),
    above: read.units.filter((each) => each.id !== unit.id && isWithin(unit.path, each.path) && isWithin(each.path, viewer.unitPath)).sort((one, other) => one.path.length - other.path.length).map(named),
    from: asked.from, to: asked.to, asOf, before: { ...asked.before }, compared: { ...comparisonWords(period.running ? period.whole : period, period.running ? wholeBefore(period) : period.before) },
    registered, running: period.running, today, stock: stockOf(read.stock, sums, asOf),
    work: { ...waiting(read), returned: sums.now.get('transfer-returned') ?? 0 }, figures,
    handling: { ...read.handling }, levels: levelsOf(read.levels), worse: worseLines(read, unit, below, registered), branches: drawn,
    categories: kindsOf(read.categories, (code) => read.names.get(code)), channels: kindsOf(read.channels), months: monthsOf(read.months, asOf),
  }
}

/** The span before, whole, to say by its name what is compared. */
function wholeBefore({ whole, before }: Spanned) {
  return { from: before.from, to: addDays(whole.from, -1) }
}

async function readAll(tx: Tx, asked: BesideAsked, today: Day) {
  const year = { unitPath: asked.unitPath, asOf: asked.asOf, from: firstOfYearBack(asked.asOf), to: asked.asOf }
  const edges: [Day, Day, Day] = [addDays(asked.asOf, -30), addDays(asked.asOf, -60), addDays(asked.asOf, -90)]
  const [units, names, beside, months, stock, work, handling, first] = await Promise.all([
    listUnits(tx, today), categoryNames(tx, asked.asOf), besideOf(tx, asked, KIND_COUNTS), sumsByMonth(tx, year, ['registered', ...ENDED_HERE, ...AGREED]),
    stockByAge(tx, asked, edges), openWork(tx, asked.unitPath, today, addDays(today, SOON_DAYS)), handlingDays(tx, asked, MEDIATION_ENDS), firstRecordedDay(tx),
  ])
  const levels = beside.levels.filter((each) => AGREED.includes(each.indicator))
  return { ...beside, units, names, levels, months, stock, work, handling, first }
}

export type Read = Awaited<ReturnType<typeof readAll>>

/** The first day of the month eleven months before. */
function firstOfYearBack(asOf: Day): Day {
  const months = Number(asOf.slice(0, 4)) * 12 + Number(asOf.slice(5, 7)) - 12
  const found = parseDay(`${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`)
  if (!found.ok) throw new Error('the first of a month is a day')
  return found.value
}

function waiting({ work }: Read): { overdue: number; soon: number; unclaimed: number } {
  const sum = (of: 'overdue' | 'soon' | 'unclaimed') => work.reduce((all, each) => all + each[of], 0)
  return { overdue: sum('overdue'), soon: sum('soon'), unclaimed: sum('unclaimed') }
}

const named = ({ id, name, level }: Unit) => ({ id, name: { ...name }, level })

export type { BesideSum }
