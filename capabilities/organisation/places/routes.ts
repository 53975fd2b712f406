import { isWithin } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import { ok, refuse } from '#platform/result'
import type { Services } from '#platform/services'
import { searchKeyOf } from '../address-text.ts'
import { type CentreShape, placesOperations } from '../contract/places.ts'
import type { UnitId } from '../domain.ts'
import { unitOf } from '../store.ts'
import { placesRefusal } from '../words/places.ts'
import { placesAccess } from './access.ts'
import {
  type AddressRow, type BuildingQuestion, type CentreRow, readAddressesByKey, readAddressesOfBuilding, readAddressesWithin, readBuildings,
  readCentres, readPlatesOfBuilding,
} from './reads.ts'

type Ops = typeof placesOperations

export function placesMounted(services: Services): readonly Mounted[] {
  const reading = <Answer>(district: Tx['district'], work: (tx: Tx) => Promise<Answer>) => inDistrict(services.db, district, work, { readOnly: true })
  const handlers: Handlers<Ops> = {
    listCentres: async ({ district }) => {
      const rows = await reading(district.id, (tx) => readCentres(tx, services.today(tx.district)))
      const centre = rows.find((row) => row.kind === 'district-centre')
      const communities = rows.filter((row) => row.kind === 'community-centre')
      return ok({ district: centre ? centreOf(centre) : null, communities: communities.map(centreOf) })
    },
    listEstates: async ({ district, params }) => {
      const rows = await reading(district.id, (tx) => readBuildings(tx, params.unitId as UnitId, services.today(tx.district)))
      const estates = [...new Set(rows.map((row) => row.estate))]
      return ok({ estates: estates.map((estate) => ({ estate, buildings: rows.filter((row) => row.estate === estate).map((row) => row.building) })) })
    },
    findAddresses: async ({ district, query }) => {
      const rows = await reading(district.id, (tx) => findAddresses(tx, services, query))
      return ok({ addresses: rows.map((row) => ({ id: row.id, text: row.text_zh, publicPlace: row.public_place })) })
    },
    listPlates: ({ actor, district, query }) => reading(district.id, async (tx) => {
      const unit = await unitOf(tx, query.unitId as UnitId)
      if (!unit || actor.kind !== 'staff' || !isWithin(unit.path, actor.unitPath)) return refuse(placesRefusal('unit-not-yours', {}))
      const rows = await readPlatesOfBuilding(tx, { ...query, unitId: unit.id }, services.today(tx.district))
      return ok({ plates: rows.map((row) => ({ token: row.token, text: row.text_zh })) })
    }),
  }
  return assemble(placesOperations, placesAccess, handlers)
}

/** A building where one is named; otherwise whatever begins with the typed text; within one community also by house, unit and flat alone. */
async function findAddresses(tx: Tx, services: Services, query: { text?: string; unitId?: string } & Partial<Omit<BuildingQuestion, 'unitId'>>): Promise<AddressRow[]> {
  const today = services.today(tx.district)
  const { unitId, estate, building } = query
  if (unitId !== undefined && estate !== undefined && building !== undefined) {
    return readAddressesOfBuilding(tx, { unitId: unitId as UnitId, estate, building }, today)
  }
  const key = searchKeyOf(query.text ?? '')
  if (key === '') return []
  if (unitId === undefined) return readAddressesByKey(tx, key, (await readCentres(tx, today)).map((row) => row.id), today)
  const begins = await readAddressesByKey(tx, key, [unitId as UnitId], today)
  return begins.length > 0 ? begins : readAddressesWithin(tx, key, unitId as UnitId, today)
}

function centreOf(row: CentreRow): CentreShape {
  return {
    id: row.id,
    name: { zh: row.name_zh, en: row.name_en },
    above: row.above_zh !== null && row.above_en !== null ? { zh: row.above_zh, en: row.above_en } : null,
    phone: row.phone,
    address: row.address_text,
    hours: row.hours_zh !== null && row.hours_en !== null ? { zh: row.hours_zh, en: row.hours_en } : null,
  }
}
