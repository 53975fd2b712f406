import type { Day } from '#platform/time'
import type { Category, Committee, Gate, Place, PostingNow, Unit } from './domain.ts'

/** Row types of this capability's statements, and the pure readers that turn them into values. */

export interface UnitRow {
  id: Unit['id']
  parent_id: Unit['parentId']
  host_id: Unit['hostId']
  kind: Unit['kind']
  level: number
  function: Unit['function']
  code: string
  path: string
  name_zh: string
  name_en: string
  abbreviation: string | null
}

export function readUnit(row: UnitRow): Unit {
  return {
    id: row.id,
    parentId: row.parent_id,
    hostId: row.host_id,
    kind: row.kind,
    level: row.level,
    function: row.function,
    code: row.code,
    path: row.path,
    name: { zh: row.name_zh, en: row.name_en },
    abbreviation: row.abbreviation,
  }
}

export interface CommitteeRow {
  unit_id: Committee['unitId']
  path: string
  name_zh: string
  name_en: string
  abbreviation: string
  number_pattern: string
  members: number
  sectors: string[]
}

export function readCommittee(row: CommitteeRow): Committee {
  return {
    unitId: row.unit_id,
    path: row.path,
    name: { zh: row.name_zh, en: row.name_en },
    abbreviation: row.abbreviation,
    numberPattern: row.number_pattern,
    members: row.members,
    sectors: row.sectors,
  }
}

export interface PlaceRow {
  address_id: Place['addressId']
  micro_grid_id: NonNullable<Place['microGridId']>
  grid_id: NonNullable<Place['gridId']>
  community_id: NonNullable<Place['communityUnitId']>
  street_id: Place['streetUnitId']
  unit_path: string
  text_zh: string
  public_place: boolean
}

export function readPlace(row: PlaceRow): Place {
  return {
    addressId: row.address_id,
    microGridId: row.micro_grid_id,
    gridId: row.grid_id,
    communityUnitId: row.community_id,
    streetUnitId: row.street_id,
    unitPath: row.unit_path,
    text: row.text_zh,
    publicPlace: row.public_place,
  }
}

export interface PostingRow {
  id: PostingNow['id']
  staff_id: PostingNow['staffId']
  role: PostingNow['role']
  capacity: PostingNow['capacity']
  unit_id: PostingNow['unitId']
  unit_path: string
  unit_name_zh: string
  unit_name_en: string
  grid_id: PostingNow['gridId']
  duty: string
  from_on: Day
  until_on: Day | null
}

export function readPosting(row: PostingRow): PostingNow {
  return {
    id: row.id,
    staffId: row.staff_id,
    role: row.role,
    capacity: row.capacity,
    unitId: row.unit_id,
    unitPath: row.unit_path,
    unitName: { zh: row.unit_name_zh, en: row.unit_name_en },
    gridId: row.grid_id,
    duty: row.duty,
    fromOn: row.from_on,
    untilOn: row.until_on,
  }
}

export interface CategoryRow {
  code: string
  effective_from: Day
  effective_to: Day | null
  name_zh: string
  name_en: string
  lead_kinds: Category['leadKinds']
  lead_zh: string
  lead_en: string
  co_handlers_zh: string
  co_handlers_en: string
  law: string[]
  status_reserved: Category['statusReserved']
  written_only: boolean
  paper_only: boolean
  confirmable: Category['confirmable']
  note_zh: string
  note_en: string
}

export function readCategory(row: CategoryRow): Category {
  return {
    code: row.code,
    effectiveFrom: row.effective_from,
    effectiveTo: row.effective_to,
    name: { zh: row.name_zh, en: row.name_en },
    leadKinds: row.lead_kinds,
    lead: { zh: row.lead_zh, en: row.lead_en },
    coHandlers: { zh: row.co_handlers_zh, en: row.co_handlers_en },
    law: row.law,
    statusReserved: row.status_reserved,
    writtenOnly: row.written_only,
    paperOnly: row.paper_only,
    confirmable: row.confirmable,
    note: { zh: row.note_zh, en: row.note_en },
  }
}

export interface GateRow {
  code: string
  effective_from: Day
  effective_to: Day | null
  position: number
  question_zh: string
  question_en: string
  help_zh: string
  help_en: string
  effect: Gate['effect']
  asked: Gate['asked']
  law: string[]
}

export function readGate(row: GateRow): Gate {
  return {
    code: row.code,
    effectiveFrom: row.effective_from,
    effectiveTo: row.effective_to,
    position: row.position,
    question: { zh: row.question_zh, en: row.question_en },
    help: { zh: row.help_zh, en: row.help_en },
    effect: row.effect,
    asked: row.asked,
    law: row.law,
  }
}
