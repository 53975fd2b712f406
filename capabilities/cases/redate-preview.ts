import type { StaffActor } from '#platform/access'
import type { WorkCalendar } from '#platform/calendar'
import { checkYear, type TypedYear } from '#platform/calendar-files'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { District, Services } from '#platform/services'
import { cityDay, type Day } from '#platform/time'
import type { CaseId } from './procedure.ts'
import { factsOfCases, storedCases } from './reads-recount.ts'
import { provisionalCases } from './reads-sweeps.ts'
import { differs } from './redate.ts'
import { recountCase } from './recount.ts'
import { registeredProcedures } from './registry.ts'
import { refusal } from './words.ts'

const PAGE = 200
const MOST_CASES = 2000
const MOST_MOVES = 50
const FIRST = '00000000-0000-0000-0000-000000000000'

export interface CalendarPreview {
  provisional: number
  settled: number
  moved: number
  moves: { clock: string; from: Day; to: Day; deadlines: number }[]
  complete: boolean
}

/**
 * What loading a year would change: the facts are projected with the table added, and nothing is written. Refuses `bad-year`.
 */
export async function previewCalendar(services: Services, by: StaffActor, typed: TypedYear): Promise<Result<CalendarPreview>> {
  const checked = checkYear(typed)
  if (!checked.ok) return refuse(refusal('bad-year', { why: checked.refusal }))
  const { year, source, holidays, makeUpDays } = checked.value
  const years = new Map(services.calendar().years)
  years.set(year, { year, source, holidays: new Set(holidays), makeUpDays: new Set(makeUpDays) })
  const counted = await countChanges(services, services.district(by.district), { years })
  const moves = [...counted.moves.values()].sort((one, other) => other.deadlines - one.deadlines || one.from.localeCompare(other.from))
  return ok({ ...counted, moves: moves.slice(0, MOST_MOVES) })
}

type Counted = Omit<CalendarPreview, 'moves'> & { moves: Map<string, CalendarPreview['moves'][number]> }

async function countChanges(services: Services, district: District, calendar: WorkCalendar): Promise<Counted> {
  const counted: Counted = { provisional: 0, settled: 0, moved: 0, moves: new Map(), complete: true }
  let after = FIRST
  for (let seen = 0; seen < MOST_CASES; seen += PAGE) {
    const ids = await inDistrict(services.db, district.id, async (tx) => {
      const page = await provisionalCases(tx, after, PAGE)
      if (page.length > 0) await countPage(tx, page, { district, calendar, counted })
      return page
    }, { readOnly: true })
    if (ids.length < PAGE) return counted
    after = ids.at(-1) ?? after
  }
  return { ...counted, complete: false }
}

async function countPage(tx: Tx, ids: readonly CaseId[], { district, calendar, counted }: { district: District; calendar: WorkCalendar; counted: Counted }): Promise<void> {
  const rows = await factsOfCases(tx, ids)
  const stored = await storedCases(tx, ids)
  for (const id of ids) {
    const now = stored.get(id)
    if (!now) continue
    const facts = rows.filter((row) => row.case_id === id)
    const then = recountCase(facts, registeredProcedures(), calendar, (at) => cityDay(at, district.zone)).deadlines
    counted.provisional += now.deadlines.filter((each) => each.provisional).length
    for (const { known } of then.values()) if (differs(now, known)) countOne(counted, now.deadlines.find((each) => each.key === known.key), known)
  }
}

function countOne(counted: Counted, before: { clock: string; safe_on: Day; rolled_on: Day } | undefined, after: { clock: string; safeOn: Day; rolledOn: Day }): void {
  if (!before) return
  if (before.safe_on === after.safeOn && before.rolled_on === after.rolledOn) {
    counted.settled += 1
    return
  }
  counted.moved += 1
  // Whoever must act is shown the safe day; where that stays, the day an organ is measured by has moved.
  const [from, to] = before.safe_on === after.safeOn ? [before.rolled_on, after.rolledOn] : [before.safe_on, after.safeOn]
  const key = `${after.clock} ${from} ${to}`
  const known = counted.moves.get(key)
  counted.moves.set(key, { clock: after.clock, from, to, deadlines: (known?.deadlines ?? 0) + 1 })
}
