import { middleOf, middleOfMicroGrid, placeOf, rememberedGrids, servingAt, type UnitId, unitOf } from '#cap/organisation'
import { isWithin, type StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import type { DistrictId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, type Day } from '#platform/time'
import type { Said } from '#platform/words'
import type { FacilityDetail, FacilityKept, NearbyShown, ServingShown } from './contract.ts'
import { CIRCLE_MINUTES, type FacilityKind, openingOf, SERVING_ROLES, walkingOn } from './domain.ts'
import * as reads from './reads.ts'
import { facilityShown, type Looking, minuteOfDay, nearestFirst } from './shown.ts'
import { refusal } from './words.ts'

interface HereAsked {
  readonly unitId?: string
  readonly plate?: string
}

interface Here {
  readonly name: Said
  readonly unitPath: string
  readonly at: readonly [number, number] | undefined
}

const DAYS_SHOWN = 7
const MOST_FURTHER = 12
/** Whoever walks longer than this looks under another community. */
const FURTHER_MINUTES = 60

function lookingNow(services: Services, district: DistrictId, here: Looking['here']): Looking {
  const on = services.today(district)
  return { here, on, minute: minuteOfDay(services.clock.now(), on, services.district(district).zone) }
}

/** Where “here” is: the building of a plate, or the middle of a community’s grids. Refuses `no-such-here`. */
async function hereOf(services: Services, tx: Tx, asked: HereAsked): Promise<Result<Here | undefined>> {
  const today = services.today(tx.district)
  if (asked.plate !== undefined) {
    const place = await placeOf(tx, { token: asked.plate }, today)
    const around = place?.microGridId ? await middleOfMicroGrid(tx, place.microGridId) : undefined
    return place?.unitPath && around ? ok({ name: around.name, unitPath: place.unitPath, at: around.middle }) : refuse(refusal('no-such-here', {}))
  }
  if (asked.unitId === undefined) return ok(undefined)
  const unit = await unitOf(tx, asked.unitId as UnitId)
  return unit ? ok({ name: unit.name, unitPath: unit.path, at: await middleOfCommunity(services, tx, unit.path, today) }) : refuse(refusal('no-such-here', {}))
}

async function middleOfCommunity(services: Services, tx: Tx, path: string, today: Day): Promise<readonly [number, number] | undefined> {
  const middles = (await rememberedGrids(tx, services, path, today)).map((each) => middleOf(each.geometry))
  const mean = (which: 0 | 1) => middles.reduce((sum, each) => sum + each[which], 0) / middles.length
  return middles.length === 0 ? undefined : [mean(0), mean(1)]
}

/** Places close by: those within the circle, then the nearest beyond it. Without a “here”, none. */
export function listNearby(services: Services, district: DistrictId, asked: HereAsked & { readonly kind?: FacilityKind }): Promise<Result<NearbyShown>> {
  return inDistrict(services.db, district, async (tx): Promise<Result<NearbyShown>> => {
    const here = await hereOf(services, tx, asked)
    if (!here.ok) return here
    const looking = lookingNow(services, district, here.value?.at)
    const rows = await rowsFor(tx, here.value, asked.kind)
    const calendars = await reads.calendarsOf(tx, rows.map((each) => each.id), looking.on)
    const all = nearestFirst(rows.map((row) => facilityShown(row, calendars(row.id), looking)))
    const isWithinCircle = (minutes: number | null) => minutes !== null && minutes <= CIRCLE_MINUTES
    return ok({
      here: here.value?.name ?? null, today: looking.on, circleMinutes: CIRCLE_MINUTES, basis: walkingOn(looking.on).basis,
      within: all.filter((each) => isWithinCircle(each.minutes)), further: all.filter((each) => !isWithinCircle(each.minutes) && (each.minutes ?? 0) <= FURTHER_MINUTES).slice(0, MOST_FURTHER),
    })
  }, { readOnly: true })
}

function rowsFor(tx: Tx, here: Here | undefined, kind: FacilityKind | undefined): Promise<reads.FacilityLine[]> {
  if (!here) return Promise.resolve([])
  return here.at ? reads.facilitiesAround(tx, here.at, kind) : reads.facilitiesBelow(tx, here.unitPath, kind ? [kind] : [], undefined, reads.PAGE)
}

/** Refuses `no-such-facility`. */
export function readFacility(services: Services, district: DistrictId, id: string): Promise<Result<FacilityDetail>> {
  return inDistrict(services.db, district, async (tx): Promise<Result<FacilityDetail>> => {
    const row = await reads.findFacility(tx, id)
    if (!row) return refuse(refusal('no-such-facility', {}))
    const looking = lookingNow(services, district, undefined)
    const calendar = (await reads.calendarsOf(tx, [id], looking.on))(id)
    const days = Array.from({ length: DAYS_SHOWN }, (_unused, ahead) => addDays(looking.on, ahead))
    return ok({ facility: facilityShown(row, calendar, looking), days: days.map((on) => ({ on, ...spread(openingOf(calendar, on)) })) })
  }, { readOnly: true })
}

const spread = ({ hours, reason }: ReturnType<typeof openingOf>) => ({ hours: hours.map(([from, to]): [number, number] => [from, to]), reason })

/** Posts in force today at a community and at the stations beside it, with the telephone of their unit. Refuses `no-such-here`. */
export function listServing(services: Services, district: DistrictId, asked: HereAsked): Promise<Result<ServingShown>> {
  return inDistrict(services.db, district, async (tx): Promise<Result<ServingShown>> => {
    const here = await hereOf(services, tx, asked)
    if (!here.ok) return here
    const today = services.today(district)
    if (!here.value) return ok({ community: null, today, posts: [] })
    return ok({ community: here.value.name, today, posts: await servingAt(tx, here.value.unitPath, SERVING_ROLES, today) })
  }, { readOnly: true })
}

interface KeptAsked {
  readonly unitId?: string
  readonly kind?: FacilityKind
  readonly after?: string
}

/** Places of one’s unit and those below it, or of one of them, by unit and kind. Refuses `facility-not-yours` for a unit out of one’s reach. */
export function listKept(services: Services, viewer: StaffActor, asked: KeptAsked) {
  return inDistrict(services.db, viewer.district, async (tx) => {
    const unit = asked.unitId === undefined ? undefined : await unitOf(tx, asked.unitId as UnitId)
    if (asked.unitId !== undefined && !(unit && isWithin(unit.path, viewer.unitPath))) return refuse(refusal('facility-not-yours', {}))
    const rows = await reads.keptFacilities(tx, { unitPath: unit?.path ?? viewer.unitPath, kind: asked.kind, after: asked.after }, reads.PAGE + 1)
    const here = rows.slice(0, reads.PAGE)
    const looking = lookingNow(services, viewer.district, undefined)
    const calendars = await reads.calendarsOf(tx, here.map((each) => each.id), looking.on)
    const next = rows.length > reads.PAGE ? (here.at(-1)?.id ?? null) : null
    return ok({ facilities: here.map((row) => facilityShown(row, calendars(row.id), looking)), next, today: looking.on })
  }, { readOnly: true })
}

const MONTHS_SHOWN_DAYS = 180

/** Refuses `no-such-facility`, also where it lies outside one’s reach. */
export function readKept(services: Services, viewer: StaffActor, id: string): Promise<Result<FacilityKept>> {
  return inDistrict(services.db, viewer.district, async (tx): Promise<Result<FacilityKept>> => {
    const row = await reads.findFacility(tx, id)
    if (!row || !isWithin(row.unit_path, viewer.unitPath)) return refuse(refusal('no-such-facility', {}))
    const looking = lookingNow(services, viewer.district, undefined)
    const calendar = (await reads.calendarsOf(tx, [id], looking.on, addDays(looking.on, MONTHS_SHOWN_DAYS)))(id)
    return ok({
      facility: facilityShown(row, calendar, looking),
      weeks: calendar.weeks.map((each) => ({ fromOn: each.fromOn, hours: each.hours.map((hours) => spread({ hours, reason: null }).hours) })),
      exceptions: calendar.exceptions.map((each) => ({ on: each.on, hours: spread({ hours: each.hours, reason: null }).hours, reason: each.reason })),
    })
  }, { readOnly: true })
}
