import { isWithin, type StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { type DistrictId, isId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addMonths, type Day, firstOfMonth, lastOfMonth } from '#platform/time'
import { sumsByCategory } from '#cap/cases'
import { listUnits } from '#cap/organisation'
import type { EmployerPage, LinkPage, MonthLine, MonthShown } from './contract.ts'
import { type CutOff, dueOn, monthOf, monthText, openMonths, stateOf, WAGE_CATEGORIES } from './domain.ts'
import { employerBehind, linkOf } from './link.ts'
import { type MonthAsked, monthLines, monthTotals, PAGE } from './reads.ts'
import { CUTTING_OFF, WRITING } from './domain.ts'
import { type CheckInRow, checkInsOf, cutOffs, type EmployerRow, findEmployer } from './store.ts'
import { refusal } from './words.ts'

type Names = ReadonlyMap<string, { zh: string; en: string }>

async function unitNames(tx: Tx, today: Day): Promise<{ names: Names; below: (path: string) => { id: string; name: { zh: string; en: string } }[] }> {
  const units = await listUnits(tx, today)
  const shown = (each: (typeof units)[number]) => ({ id: String(each.id), name: { zh: each.name.zh, en: each.name.en } })
  return { names: new Map(units.map((each) => [String(each.id), shown(each).name])), below: (path) => units.filter((each) => isWithin(each.path, path)).map(shown) }
}

function employerShown(row: EmployerRow, names: Names, by: StaffActor): MonthLine['employer'] {
  return {
    id: row.id, name: row.name, orgCode: row.org_code, project: row.project, unit: { id: row.unit_id, name: names.get(row.unit_id) ?? { zh: '', en: '' } },
    fromMonth: monthText(row.from_month), untilMonth: row.until_month === null ? null : monthText(row.until_month), mayWrite: row.unit_id === by.unitId && WRITING.includes(by.role),
  }
}

function checkInShown(row: Omit<CheckInRow, 'id' | 'month'>, due: Day): EmployerPage['months'][number]['versions'][number] {
  return {
    version: row.version, result: row.result, workers: row.workers, dueFen: row.due_fen, paidFen: row.paid_fen, depositFen: row.deposit_fen, note: row.note, why: row.why,
    cameBy: row.came_by, on: row.on_day, late: row.on_day > due,
  }
}

/** The month before today's, unless one is asked for. */
export async function readMonth(
  services: Services, by: StaffActor, query: { readonly month?: string; readonly view?: MonthAsked['view']; readonly after?: string },
): Promise<Result<MonthShown>> {
  const today = services.today(by.district)
  const month = query.month === undefined ? addMonths(firstOfMonth(today), -1) : monthOf(query.month)
  if (!month) return refuse(refusal('no-such-month', {}))
  const after = cursorOf(query.after)
  if (!after.ok) return after
  return inDistrict(services.db, by.district, async (tx) => {
    const due = dueOn(month, await cutOffs(tx), services.calendar())
    const rows = await monthLines(tx, { unitPath: by.unitPath, month, view: query.view ?? 'all', after: after.value })
    const page = rows.slice(0, PAGE)
    const last = rows.length > PAGE ? page.at(-1) : undefined
    const { names, below } = await unitNames(tx, today)
    const lines = page.map((row): MonthLine => {
      const { version, result, workers, due_fen, paid_fen, note, came_by, on_day } = row
      const told = version !== null && result !== null && workers !== null && due_fen !== null && paid_fen !== null && note !== null && came_by !== null && on_day !== null
      const checkIn = told ? checkInShown({ version, result, workers, due_fen, paid_fen, deposit_fen: row.deposit_fen, note, why: row.why, came_by, on_day }, due) : null
      return { employer: employerShown(row, names, by), state: stateOf(month, result, due, today), checkIn }
    })
    return ok({
      month: monthText(month), dueOn: due, lines, next: last ? `${last.id}~${last.name}` : null, totals: await totalsOf(tx, by.unitPath, month),
      complaints: await complaintsOf(tx, by.unitPath, month), cutOffDay: Number(due.slice(8)), mayWrite: WRITING.includes(by.role), mayCutOff: CUTTING_OFF.includes(by.role),
      units: WRITING.includes(by.role) ? below(by.unitPath) : [],
    })
  }, { readOnly: true })
}

function cursorOf(text: string | undefined): Result<{ name: string; id: string } | undefined> {
  if (text === undefined) return ok(undefined)
  const [id = '', ...name] = text.split('~')
  return isId(id) ? ok({ id, name: name.join('~') }) : refuse(refusal('bad-cursor', {}))
}

async function totalsOf(tx: Tx, unitPath: string, month: Day): Promise<MonthShown['totals']> {
  const found = await monthTotals(tx, unitPath, month)
  const { employers = 0, checked_in = 0, paid_full = 0, partly = 0, not_paid = 0, no_wages = 0, workers = 0, due_fen = 0, paid_fen = 0 } = found ?? {}
  return {
    employers, checkedIn: checked_in, missing: employers - checked_in, full: paid_full, partly, not: not_paid, none: no_wages, workers, dueFen: due_fen, paidFen: paid_fen,
    owedFen: due_fen - paid_fen,
  }
}

/** Counters of each line beside the check-ins. */
const COMPLAINTS = {
  reports: ['registered'], merged: ['merged'], agreements: ['agreed-written', 'agreed-oral'], dueFen: ['performance-fen-due'], paidFen: ['performance-fen-paid'],
} as const

/** Wage matters of the month and of the month before, from the maintained counters: counts and sums, no case and no name. */
async function complaintsOf(tx: Tx, unitPath: string, month: Day): Promise<MonthShown['complaints']> {
  const sums = async (from: Day) => {
    const found = await sumsByCategory(tx, { indicators: Object.values(COMPLAINTS).flat(), unitPath, from, to: lastOfMonth(from) })
    return found.filter((each) => WAGE_CATEGORIES.includes(each.category))
  }
  const [now, before] = await Promise.all([sums(month), sums(addMonths(month, -1))])
  const sum = (found: typeof now, wanted: readonly string[]) => found.filter((each) => wanted.includes(each.indicator)).reduce((total, each) => total + each.n, 0)
  const line = (about: keyof typeof COMPLAINTS) => ({ about, n: sum(now, COMPLAINTS[about]), before: sum(before, COMPLAINTS[about]) })
  return [line('reports'), line('merged'), line('agreements'), line('dueFen'), line('paidFen')]
}

/** Longest period that is listed month by month. */
const MOST_MONTHS = 36

/** Refuses `no-such-employer`. */
export function readEmployer(services: Services, by: StaffActor, employerId: string): Promise<Result<EmployerPage>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<EmployerPage>> => {
    const row = await findEmployer(tx, employerId)
    if (!row || !isWithin(row.unit_path, by.unitPath)) return refuse(refusal('no-such-employer', {}))
    const today = services.today(tx.district)
    const [known, offs, { names }] = await Promise.all([checkInsOf(tx, row.id), cutOffs(tx), unitNames(tx, today)])
    const employer = employerShown(row, names, by)
    const handsOut = employer.mayWrite && row.link_epoch > 0
    if (handsOut) await recordAccess(tx, services.clock, by, { action: 'wage-clearing.link', caseId: null })
    const link = handsOut ? linkOf(services, tx, row) : null
    return ok({ employer, link, months: monthsOf(row, known, offs, services, today) })
  })
}

function monthsOf(row: EmployerRow, known: readonly CheckInRow[], offs: readonly CutOff[], services: Services, today: Day): EmployerPage['months'] {
  const months: Day[] = []
  const last = addMonths(firstOfMonth(today), -1)
  const until = row.until_month !== null && row.until_month < last ? row.until_month : last
  for (let month = until; month >= row.from_month && months.length < MOST_MONTHS; month = addMonths(month, -1)) months.push(month)
  return months.map((month) => {
    const due = dueOn(month, offs, services.calendar())
    const versions = known.filter((each) => each.month === month)
    return { month: monthText(month), dueOn: due, state: stateOf(month, versions[0]?.result ?? null, due, today), versions: versions.map((each) => checkInShown(each, due)) }
  })
}

/** What the employer's own page shows: months that are open, and which were checked in; no amounts. Refuses `no-such-link`. */
export function readLink(services: Services, district: DistrictId, link: string): Promise<Result<LinkPage>> {
  return inDistrict(services.db, district, async (tx): Promise<Result<LinkPage>> => {
    const found = await employerBehind(services, tx, link, findEmployer)
    if (!found.ok) return found
    const row = found.value
    const today = services.today(district)
    const [known, offs, { names }] = await Promise.all([checkInsOf(tx, row.id), cutOffs(tx), unitNames(tx, today)])
    const first = known.filter((each) => each.version === 1)
    const open = openMonths({ fromMonth: row.from_month, untilMonth: row.until_month }, first.map((each) => each.month), today)
    return ok({
      name: row.name, project: row.project, unit: names.get(row.unit_id) ?? { zh: '', en: '' },
      open: open.map((month) => ({ month: monthText(month), dueOn: dueOn(month, offs, services.calendar()), late: today > dueOn(month, offs, services.calendar()) })),
      done: first.slice(0, 12).map((each) => ({ month: monthText(each.month), on: each.on_day })),
    })
  }, { readOnly: true })
}
