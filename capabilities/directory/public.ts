import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'
import type { CapabilityModule } from '#platform/capability'
import { directoryAccess } from './access.ts'
import { directoryOperations } from './contract.ts'
import { type FacilityKind, type Interval, openingOf } from './domain.ts'
import { calendarsOf, facilitiesBelow, type FacilityLine, findFacility } from './reads.ts'
import { directoryMounted } from './routes.ts'

export {
  CARE_KINDS, clockOf, FACILITY_KINDS, type FacilityKind, type FacilityState, type Interval, nextOpening, type Opening, type OpeningCalendar, openingOf, openUntil, walkBetween,
} from './domain.ts'
export { calendarsOf, type FacilityLine } from './reads.ts'

/**
 * The hours of a place on a day: `[from, to)` in minutes after midnight in the district's zone, in order, touching ones as one; empty where
 * it is closed or there is no such place. Hours alone: whether it is out of order says `facilityById(…).state`. Never the legal calendar.
 */
export async function openingOn(tx: Tx, facilityId: string, on: Day): Promise<readonly Interval[]> {
  return openingOf((await calendarsOf(tx, [facilityId], on, on))(facilityId), on).hours
}

/** A place that is still there: unit, kind, names, address, WGS-84, public telephone, services, state; undefined where there is none. */
export function facilityById(tx: Tx, facilityId: string): Promise<FacilityLine | undefined> {
  return findFacility(tx, facilityId)
}

const MOST = 200

/** Places of the kinds at a unit and below it, in the order of their ids; no kinds named: of every kind. At most 200. */
export function facilitiesByKind(tx: Tx, unitPath: string, kinds: readonly FacilityKind[]): Promise<FacilityLine[]> {
  return facilitiesBelow(tx, unitPath, kinds, undefined, MOST)
}

/** Where somebody is served close to home, and when. */
export const directoryCapability: CapabilityModule = {
  name: 'directory',
  operations: directoryOperations,
  access: directoryAccess,
  mounted: directoryMounted,
}
