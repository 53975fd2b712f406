import { type FacilityKind, type Interval, KIND_NAMES } from './directory-names.ts'
import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import { addDays, cityDay, type Clock } from '#platform/time'
import { middleOf } from '#cap/organisation'
import { metresBetween } from '../../../capabilities/directory/domain.ts'
import { demoId } from './chance.ts'
import type { DistrictStructure } from './structure.ts'
import type { UnitSeed } from './units.ts'

type InsertAll = (tx: Tx, into: Sql, records: readonly (readonly unknown[])[]) => Promise<void>

const FROM = '2024-01-01'
const HOUR_MS = 3_600_000
const everyDay = (hours: readonly Interval[]) => Array.from({ length: 7 }, () => hours)
const week = (weekdays: readonly Interval[], saturday: readonly Interval[] = []) => [[], weekdays, weekdays, weekdays, weekdays, weekdays, saturday]

const AROUND: readonly Interval[] = [[0, 1440]]
/** Windows stay open through midday and on Saturday mornings. */
const WINDOW = week([[510, 1020]], [[540, 720]])
const HOURS: Readonly<Record<FacilityKind, readonly (readonly Interval[])[]>> = {
  'service-window': WINDOW, 'newborn-window': WINDOW, 'police-post': everyDay(AROUND), 'self-service': everyDay(AROUND), canteen: everyDay([[630, 780], [990, 1110]]),
  'health-station': week([[480, 720], [840, 1050]], [[480, 720]]), 'insurance-station': week([[510, 720], [810, 1020]]), 'elderly-station': everyDay([[480, 1020]]),
  'property-station': week([[480, 1080]], [[540, 1020]]), 'legal-aid': week([[540, 720], [840, 1020]]), 'mediation-point': week([[540, 720], [840, 1020]]), 'activity-room': everyDay([[540, 1260]]),
}

/** What every community has, and what some have: one in so many, beginning with the first. */
const OF_COMMUNITY: readonly (readonly [kind: FacilityKind, oneIn: number])[] = [
  ['service-window', 1], ['health-station', 1], ['self-service', 2], ['canteen', 2], ['elderly-station', 3], ['property-station', 2], ['insurance-station', 3], ['activity-room', 2], ['mediation-point', 1],
]

/** Puts the places where somebody is served into a district that is being loaded: about 150 of them, one terminal out of order. */
export async function loadDirectory(tx: Tx, structure: DistrictStructure, { clock }: { readonly clock: Clock }, insertAll: InsertAll): Promise<void> {
  const now = clock.now()
  const communities = structure.units.filter((each) => each.kind === 'community-centre')
  const stations = structure.units.filter((each) => each.kind === 'police-station')
  const centre = structure.units.filter((each) => each.kind === 'district-centre')
  const wanted = [
    ...communities.flatMap((unit, index) => OF_COMMUNITY.filter(([, oneIn]) => index % oneIn === 0).map(([kind], position) => ({ unit, kind, position, around: unit }))),
    ...stations.flatMap((unit) => {
      const [around] = communities.filter((each) => each.parentId === unit.parentId)
      return around ? [{ unit, kind: 'police-post' as const, position: 10, around }] : []
    }),
    ...centre.flatMap((unit) => communities.slice(0, 1).map((around) => ({ unit, kind: 'legal-aid' as const, position: 11, around }))),
  ]
  const made = wanted.map((each) => ({ ...each, id: demoId(structure.plan.id, 'facility', each.unit.path, each.kind), by: keeperOf(structure, each.unit) }))
  const broken = made.find((each) => each.kind === 'self-service')
  await insertAll(tx, sql`directory.facility (district_id, id, unit_id, unit_path, kind, name_zh, name_en, address_text, longitude, latitude, phone, services_zh, services_en, state, state_since, state_note,
    state_by, entered_by, entered_at, ended_on)`, made.map(({ id, unit, kind, position, around, by }, index) => {
    const name = KIND_NAMES[kind]
    const [longitude, latitude] = pointNear(structure, around, position)
    const isBroken = id === broken?.id
    return [
      id, unit.id, unit.path, kind, `${unit.nameZh}${name.zh}`, `${unit.nameEn}: ${name.en}`, `示例路${index + 1}号`, longitude, latitude, `0431-0000 ${String(2000 + index)}`, name.services.zh, name.services.en,
      isBroken ? 'out-of-order' : 'open', isBroken ? new Date(now.getTime() - 20 * HOUR_MS) : now, isBroken ? '打印机缺纸，已报修' : '', by, by, now, null,
    ]
  }))
  await insertAll(tx, sql`directory.week (district_id, facility_id, from_on, hours, entered_by, entered_at)`, made.map(({ id, kind, by }) => [id, FROM, JSON.stringify(HOURS[kind]), by, now]))
  const today = cityDay(now)
  await insertAll(tx, sql`directory.exception_day (district_id, facility_id, on_day, hours, reason, entered_by, entered_at)`, made
    .filter((each) => each.unit === communities[0] && (each.kind === 'canteen' || each.kind === 'health-station'))
    .map(({ id, kind, by }) => (kind === 'canteen' ? [id, addDays(today, 5), '[]', '消防检查', by, now] : [id, addDays(today, 3), '[[480, 720]]', '下午全员培训', by, now])))
}

function keeperOf({ postings }: DistrictStructure, unit: UnitSeed): string {
  const found = postings.find((each) => each.unitId === unit.id) ?? postings[0]
  if (!found) throw new Error('somebody is posted')
  return found.staffId
}

/** So many places of a community lie around its middle, on foot from there; the others where people live. */
const AROUND_THE_MIDDLE = 4
const NEAREST_METRES = 180
const FURTHER_METRES = 120

/** From the middle of the community towards one of its micro-grids, those nearest to the middle first. */
function pointNear({ grids, microGrids }: DistrictStructure, unit: UnitSeed, position: number): readonly [number, number] {
  const middles = grids.filter((each) => each.unitId === unit.id).map((each) => middleOf(each.geometry))
  const mean = (which: 0 | 1) => middles.reduce((sum, each) => sum + each[which], 0) / Math.max(middles.length, 1)
  const middle: readonly [number, number] = [mean(0), mean(1)]
  const own = microGrids.filter((each) => each.unitId === unit.id).map((each) => middleOf(each.geometry))
  const sorted = own.map((point) => ({ point, metres: metresBetween(middle, point) })).toSorted((one, other) => one.metres - other.metres)
  const chosen = sorted[position % Math.max(sorted.length, 1)]
  if (!chosen) throw new Error('the community has micro-grids')
  const part = position < AROUND_THE_MIDDLE ? Math.min(1, (NEAREST_METRES + position * FURTHER_METRES) / Math.max(chosen.metres, 1)) : 1
  return [middle[0] + (chosen.point[0] - middle[0]) * part, middle[1] + (chosen.point[1] - middle[1]) * part]
}
