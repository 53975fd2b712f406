import { type Areas, areasOf } from './areas.ts'
import { type LiaisonSeed, liaisonsOf, type PairSeed, pairsOf, type RoomSeed, roomsOf, type TeamSeed, teamsOf } from './places.ts'
import { DEMONSTRATION_PLAN, type DistrictPlan } from './plan.ts'
import { type Staffing, staffingOf } from './staff.ts'
import { type UnitSeed, unitsOf } from './units.ts'

/** A whole district as data: units, borders, addresses, people and posts, rooms, teams. */
export interface DistrictStructure extends Areas, Staffing {
  readonly plan: DistrictPlan
  readonly units: readonly UnitSeed[]
  readonly rooms: readonly RoomSeed[]
  readonly teams: readonly TeamSeed[]
  readonly pairs: readonly PairSeed[]
  readonly liaisons: readonly LiaisonSeed[]
}

/** The same plan always gives the same structure, ids included. */
export function structureOf(plan: DistrictPlan = DEMONSTRATION_PLAN): DistrictStructure {
  const units = unitsOf(plan)
  const areas = areasOf(plan)
  const staffing = staffingOf(plan, units, areas.grids, areas.microGrids)
  return {
    plan, units, ...areas, ...staffing,
    rooms: roomsOf(plan, units),
    teams: teamsOf(plan, units, staffing.staff, staffing.postings),
    pairs: pairsOf(plan, staffing.postings),
    liaisons: liaisonsOf(plan, units),
  }
}
