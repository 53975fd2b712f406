import { inDistrict } from '#platform/db/database'
import type { DistrictId } from '#platform/ids'
import type { Services } from '#platform/services'
import { addDays } from '#platform/time'
import { listUnits } from '#cap/organisation'
import { meetingsOf } from './domain.ts'
import { plannedSince } from './reads.ts'
import { insertMissed, missedFrom, rhythms } from './store.ts'

/** How far back is looked: a sweeper that stood still for three weeks misses nothing. */
const BACK_DAYS = 21
/** A meeting on a day off may have moved across a long holiday. */
const MOVED_DAYS = 14
const AT_ONCE = 1_000

/** Notes meetings of the rhythm that nobody held or called off, the day after, whenever it runs. Safe to repeat. Answers how many were new. */
export async function sweepMissedMeetings(services: Services): Promise<number> {
  let noted = 0
  for (const { id } of services.districts()) noted += await sweepDistrict(services, id)
  return noted
}

function sweepDistrict(services: Services, district: DistrictId): Promise<number> {
  return inDistrict(services.db, district, async (tx) => {
    const versions = await rhythms(tx)
    if (versions.length === 0) return 0
    const today = services.today(district)
    const from = addDays(today, -BACK_DAYS)
    const units = await listUnits(tx, today)
    const [root = ''] = [...new Set(units.map((each) => each.path.split('.')[0] ?? ''))]
    const [planned, known] = await Promise.all([plannedSince(tx, root, addDays(from, -MOVED_DAYS)), missedFrom(tx, from)])
    const over = planned.filter((each) => each.state !== 'prepared')
    const settled = new Set([...over, ...known].map((each) => `${each.unit_id} ${each.planned_on}`))
    const span = { from: addDays(from, -MOVED_DAYS), to: addDays(today, -1) }
    const missed = units.flatMap((unit) => meetingsOf(versions, unit, services.calendar(), span).map(({ plannedOn, on }) =>
      ({ unit_id: String(unit.id), unit_path: unit.path, planned_on: plannedOn, on_day: on })))
    const unsettled = missed.filter((each) => each.on_day < today && each.on_day >= from && !settled.has(`${each.unit_id} ${each.planned_on}`))
    let noted = 0
    for (let first = 0; first < unsettled.length; first += AT_ONCE) noted += await insertMissed(tx, unsettled.slice(first, first + AT_ONCE), services.clock.now())
    return noted
  })
}
