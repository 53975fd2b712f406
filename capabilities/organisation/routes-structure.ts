import type { Actor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import type { Handlers } from '#platform/http/mount'
import type { DistrictId } from '#platform/ids'
import { ok, refuse } from '#platform/result'
import type { Services } from '#platform/services'
import type { organisationOperations } from './contract.ts'
import type { Category, Gate, Unit, UnitId } from './domain.ts'
import { rememberedTree } from './remembered.ts'
import { type AreaRow, listEmptySlots, readGrids, readLiaisons, readMicroGrids, readPairs, readTeams } from './reads-structure.ts'
import { listUnits, placeOf, unitOf } from './store.ts'
import { refusal, slotKindWords, teamKindName, unitFunctionWords, unitKindWords, words } from './words.ts'

type Ops = typeof organisationOperations

type Reads = 'listUnits' | 'listGrids' | 'listMicroGrids' | 'readPlate' | 'listCategories' | 'listGates' | 'listEmptySlots' | 'listTeams' | 'listLiaisons' | 'listPairs' | 'readCalendar'

/** Everything one may look at of the house: tree, borders, reference data, slots, teams, calendar. */
export function structureHandlers(services: Services): Pick<Handlers<Ops>, Reads> {
  return { ...areaHandlers(services), ...peopleHandlers(services), ...referenceHandlers(services) }
}

function reader(services: Services) {
  return <Answer>(district: DistrictId, work: (tx: Tx) => Promise<Answer>) => inDistrict(services.db, district, work, { readOnly: true })
}

function areaHandlers(services: Services): Pick<Handlers<Ops>, 'listUnits' | 'listGrids' | 'listMicroGrids' | 'readPlate'> {
  const reading = reader(services)
  return {
    listUnits: async ({ district }) => {
      const units = await reading(district.id, (tx) => listUnits(tx, services.today(tx.district)))
      return ok({ units: units.map(unitShape) })
    },
    listGrids: async ({ actor, district, query }) => {
      const rows = await reading(district.id, (tx) => readGrids(tx, pathOf(actor, query), services.today(tx.district)))
      return ok({ grids: rows.map(areaShape) })
    },
    listMicroGrids: async ({ district, params }) => {
      const rows = await reading(district.id, (tx) => readMicroGrids(tx, params.unitId as UnitId, services.today(tx.district)))
      return ok({ microGrids: rows.map((row) => ({ ...areaShape(row), gridId: row.grid_id })) })
    },
    readPlate: ({ district, params }) => reading(district.id, async (tx) => {
      const place = await placeOf(tx, { token: params.token }, services.today(tx.district))
      const community = place?.communityUnitId ? await unitOf(tx, place.communityUnitId) : undefined
      if (!place?.addressId || !community) return refuse(refusal('no-such-plate', {}))
      const { addressId, text, publicPlace } = place
      return ok({ addressId, text, publicPlace, communityName: { ...community.name }, communityUnitId: community.id })
    }),
  }
}

function peopleHandlers(services: Services): Pick<Handlers<Ops>, 'listEmptySlots' | 'listTeams' | 'listLiaisons' | 'listPairs'> {
  const reading = reader(services)
  return {
    listEmptySlots: async ({ actor, district, query }) => {
      const rows = await reading(district.id, (tx) => listEmptySlots(tx, pathOf(actor, query), services.today(tx.district)))
      return ok({
        slots: rows.map((row) => ({
          id: row.id, kind: row.kind, kindName: { ...slotKindWords[row.kind] }, gridId: row.grid_id,
          gridName: { zh: row.grid_zh, en: row.grid_en },
          microGridName: row.micro_grid_zh !== null && row.micro_grid_en !== null ? { zh: row.micro_grid_zh, en: row.micro_grid_en } : null,
          unitId: row.unit_id, unitName: { zh: row.unit_zh, en: row.unit_en }, emptySince: row.empty_since,
        })),
      })
    },
    listTeams: async ({ actor, district, query }) => {
      const rows = await reading(district.id, (tx) => readTeams(tx, pathOf(actor, query), services.today(tx.district)))
      return ok({
        teams: rows.map((row) => ({
          id: row.id, kind: row.kind, kindName: teamKindName(row.kind), name: { zh: row.name_zh, en: row.name_en }, unitId: row.unit_id,
          unitName: { zh: row.unit_zh, en: row.unit_en }, area: row.area_zh, fromOn: row.from_on, untilOn: row.until_on, members: row.members,
        })),
      })
    },
    listLiaisons: async ({ actor, district, query }) => {
      const rows = await reading(district.id, (tx) => readLiaisons(tx, pathOf(actor, query), services.today(tx.district)))
      return ok({
        liaisons: rows.map((row) => ({
          id: row.id, unitId: row.unit_id, unitName: { zh: row.unit_zh, en: row.unit_en }, name: row.name, part: row.part,
          phone: row.phone_sealed === null ? null : services.keys.decrypt(district.id, 'phone', row.phone_sealed),
        })),
      })
    },
    listPairs: async ({ district }) => {
      const rows = await reading(district.id, (tx) => readPairs(tx, services.today(tx.district)))
      return ok({
        pairs: rows.map((row) => ({
          id: row.id, staffId: row.staff_id, partnerId: row.partner_id, purpose: row.purpose, fromOn: row.from_on, untilOn: row.until_on,
        })),
      })
    },
  }
}

function referenceHandlers(services: Services): Pick<Handlers<Ops>, 'listCategories' | 'listGates' | 'readCalendar'> {
  const reading = reader(services)
  return {
    listCategories: async ({ district }) => {
      const tree = await reading(district.id, (tx) => rememberedTree(tx, services, services.today(tx.district)))
      return ok({ categories: tree.categories.map(categoryShape) })
    },
    listGates: async ({ district }) => {
      const tree = await reading(district.id, (tx) => rememberedTree(tx, services, services.today(tx.district)))
      return ok({ gates: tree.gates.map(gateShape) })
    },
    readCalendar: async ({ params }) => {
      const year = Number(params.year)
      const table = services.calendar().years.get(year)
      return ok({
        year, provisional: table === undefined, source: table?.source ?? null, holidays: [...(table?.holidays ?? [])].sort(),
        makeUpDays: [...(table?.makeUpDays ?? [])].sort(), warning: table ? null : { ...words.provisionalYear(year) },
      })
    },
  }
}

/** What was asked for, or the caller's own unit and below. */
function pathOf(actor: Actor, query: { unitPath?: string }): string {
  return query.unitPath ?? (actor.kind === 'staff' ? actor.unitPath : '1')
}

function unitShape(unit: Unit) {
  return {
    ...unit, name: { ...unit.name }, kindName: { ...unitKindWords[unit.kind] }, functionName: { ...unitFunctionWords[unit.function] },
  }
}

function areaShape(row: AreaRow) {
  const rings = row.geometry.coordinates.map((ring) => ring.map((position) => [...position]))
  return {
    id: row.id, unitId: row.unit_id, code: row.code, name: { zh: row.name_zh, en: row.name_en },
    geometry: { type: row.geometry.type, coordinates: rings },
  }
}

function categoryShape(category: Category) {
  const { code, name, leadKinds, lead, coHandlers, law, statusReserved, writtenOnly, paperOnly, confirmable, note } = category
  return {
    code, name: { ...name }, leadKinds: [...leadKinds], lead: { ...lead }, coHandlers: { ...coHandlers }, law: [...law], statusReserved,
    writtenOnly, paperOnly, confirmable, note: { ...note },
  }
}

function gateShape({ code, position, question, help, effect, asked, law }: Gate) {
  return { code, position, question: { ...question }, help: { ...help }, effect, asked: [...asked], law: [...law] }
}
