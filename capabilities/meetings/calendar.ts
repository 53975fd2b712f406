import { isWithin, type StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, type Day } from '#platform/time'
import type { MeetsShown, MissedShown } from './contract.ts'
import { meetingsOf } from './domain.ts'
import { missedCount, missedSince, plannedSince } from './reads.ts'
import { RHYTHM_SETTING, WRITING } from './domain.ts'
import { unitShown, unitsOn } from './shown.ts'
import { rhythms } from './store.ts'

const AHEAD_DAYS = 35
const BACK_DAYS = 56
const MOST_LINES = 300

export interface CalendarShown {
  readonly from: Day
  readonly to: Day
  readonly coming: MeetsShown[]
  readonly missed: MissedShown[]
  readonly hasRhythm: boolean
  readonly mayWrite: boolean
  readonly maySetRhythm: boolean
  readonly units: { id: string; name: { zh: string; en: string } }[]
}

/** Meetings of the coming weeks as the rhythm says, with what is prepared already, and what was not held; of the unit and below. */
export function readCalendar(services: Services, by: StaffActor): Promise<Result<CalendarShown>> {
  return inDistrict(services.db, by.district, async (tx) => {
    const today = services.today(tx.district)
    const to = addDays(today, AHEAD_DAYS)
    const since = addDays(today, -BACK_DAYS)
    const [versions, units, planned, missed] = await Promise.all([rhythms(tx), unitsOn(tx, today), plannedSince(tx, by.unitPath, since), missedSince(tx, by.unitPath, since)])
    const known = new Map(planned.map((each) => [`${each.unit_id} ${each.planned_on}`, each]))
    const here = [...units.values()].filter((each) => isWithin(each.path, by.unitPath))
    const coming = here.flatMap((unit) =>
      // A meeting that moved is planned before today and still to come.
      meetingsOf(versions, unit, services.calendar(), { from: addDays(today, -14), to }).filter((each) => each.on >= today).map((each): MeetsShown => {
        const row = known.get(`${unit.id} ${each.plannedOn}`)
        return { ...each, unit: unitShown(units, unit.id), meetingId: row?.id ?? null, state: row?.state ?? null, own: unit.id === by.unitId }
      }))
    return ok({
      from: today, to, coming: coming.sort(byDay).slice(0, MOST_LINES), hasRhythm: versions.length > 0, mayWrite: WRITING.includes(by.role), maySetRhythm: RHYTHM_SETTING.includes(by.role),
      missed: missed.map((each) => ({
        unit: unitShown(units, each.unit_id), plannedOn: each.planned_on, on: each.on_day, own: each.unit_id === by.unitId, heldOn: each.held_on, meetingId: each.meeting_id,
      })),
      units: [...units.keys()].filter((id) => id !== by.unitId).map((id) => unitShown(units, id)),
    })
  }, { readOnly: true })
}

/** What a head is told on the first page. */
export function countMissed(services: Services, by: StaffActor): Promise<Result<{ own: number; below: number }>> {
  return inDistrict(services.db, by.district, async (tx) => ok(await missedCount(tx, by, addDays(services.today(tx.district), -BACK_DAYS))), { readOnly: true })
}

/** One's own unit first on a day. */
function byDay(one: MeetsShown, other: MeetsShown): number {
  if (one.own !== other.own) return one.own ? -1 : 1
  return one.on === other.on ? one.at.localeCompare(other.at) : one.on.localeCompare(other.on)
}
