import { dueOn, type WageResult } from '../../../capabilities/wage-clearing/domain.ts'
import type { WorkCalendar } from '#platform/calendar'
import { derivedId } from '#platform/derived-id'
import { addDays, addMonths, type Day } from '#platform/time'
import type { DistrictStructure } from './structure.ts'

type Row = readonly unknown[]

/** Fictional employers and projects of the labour department and of the first community, some months of check-ins. */
export interface DemonstrationWages {
  readonly employers: readonly Row[]
  readonly checkIns: readonly Row[]
  readonly cutOffs: readonly Row[]
}

/** Invented organisations; the codes have the form and the check of real ones and name nobody. */
const EMPLOYERS = [
  ['示例建筑甲公司', '示例路一期', 42, 2_900], ['示例建筑甲公司', '示例学校改扩建', 65, 4_800], ['示例市政乙公司', '滨河管网改造', 28, 1_950], ['示例装饰丙公司', '', 19, 1_200],
  ['示例餐饮丁公司', '', 33, 1_500], ['示例物流戊公司', '', 51, 2_700], ['示例园林己公司', '街心公园', 12, 600],
] as const
const CUT_OFF_DAY = 10
const MONTHS = 4
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** A code that passes its check: `MA0DEMO` never stood on a licence. */
function codeOf(index: number): string {
  const body = `91990001MA0DEM0${String(index).padStart(2, '0')}`
  const sum = [...body].reduce((total, each, place) => total + ALPHABET.indexOf(each) * (WEIGHTS[place] ?? 0), 0)
  return `${body}${ALPHABET.charAt((31 - (sum % 31)) % 31)}`
}

interface Play {
  readonly result: WageResult
  readonly note: string
}
const FULL: Play = { result: 'full', note: '' }

/** What each employer said, by months back from the last one; nothing where it did not check in. */
function playOf(employer: number, back: number): Play | undefined {
  if (employer === 4 && back === 0) return undefined
  if (employer === 1 && back < 2) return { result: 'partly', note: '进度款未到，下月20日前发清' }
  if (employer === 2 && back === 1) return { result: 'not', note: '账户变更，下月5日补发' }
  return employer === 6 && back === 3 ? { result: 'none', note: '' } : FULL
}

export function wagesOf({ units, postings }: DistrictStructure, today: Day, at: Date, calendar: WorkCalendar): DemonstrationWages {
  const department = units.find((each) => each.slug === 'renshe')
  const first = units.find((each) => each.slug === 'shili')
  if (!department || !first) throw new Error('the district has a labour department and a first community')
  const by = postings.find((each) => each.unitId === department.id)?.staffId ?? postings[0]?.staffId
  const last = addMonths(`${today.slice(0, 7)}-01` as Day, -1)
  const fromMonth = addMonths(last, -MONTHS + 1)
  const idOf = (name: string) => derivedId<'row'>(department.id, name)
  const cutOff = { fromMonth, monthDay: CUT_OFF_DAY }
  const scene: Scene = { idOf, by, today, last, at, due: (month) => dueOn(month, [cutOff], calendar) }
  const checkIns = EMPLOYERS.flatMap((_each, employer) => Array.from({ length: MONTHS }, (_month, back) => checkInOf(scene, employer, back)).flat())
  return {
    employers: EMPLOYERS.map(([name, project], index) => {
      const unit = index % 3 === 2 ? first : department
      return [idOf(`employer-${index}`), unit.id, unit.path, codeOf(index === 1 ? 0 : index), name, project, fromMonth, null, 0, by, at]
    }),
    checkIns, cutOffs: [[idOf('cut-off'), fromMonth, CUT_OFF_DAY, by, at]],
  }
}

interface Scene {
  readonly by: string | undefined
  readonly today: Day
  readonly last: Day
  readonly at: Date
  idOf(name: string): string
  due(month: Day): Day
}

/** One row, or none where the employer did not check in (yet). */
function checkInOf({ by, today, last, at, idOf, due }: Scene, employer: number, back: number): readonly Row[] {
  const month = addMonths(last, -back)
  const play = playOf(employer, back)
  const dayBefore = addDays(due(month), -1)
  const [, , workers, yuan] = EMPLOYERS[employer] ?? EMPLOYERS[0]
  if (!play || (back === 0 && today < dayBefore && employer % 2 === 1)) return []
  const dueFen = play.result === 'none' ? 0 : yuan * 10_000
  const paidFen = { full: dueFen, partly: Math.floor(dueFen * 0.6), not: 0, none: 0 }[play.result]
  const on = dayBefore < today ? dayBefore : today
  const people = play.result === 'none' ? 0 : workers
  const deposit = employer < 3 ? 30_000_000 : null
  return [[idOf(`check-in-${employer}-${back}`), idOf(`employer-${employer}`), month, 1, play.result, people, dueFen, paidFen, deposit, play.note, null, 'unit', by, on, at]]
}
