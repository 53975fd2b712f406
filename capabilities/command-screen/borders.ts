import { caseRefusal } from '#cap/cases'
import { type GridOnDay, rememberedGrids, unitOf, type UnitId } from '#cap/organisation'
import { isWithin, type StaffActor } from '#platform/access'
import { sha256 } from '#platform/canonical'
import { inDistrict } from '#platform/db/database'
import type { AnswerOf, QueryOf } from '#platform/http/operation'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { parseDay } from '#platform/time'
import type { commandScreenOperations, GridBorder } from './contract.ts'
import { fiveDecimals } from './domain.ts'
import { refusal } from './words.ts'

type Asked = QueryOf<typeof commandScreenOperations.readMapBorders>

interface Borders {
  /** Another one wherever a border is another. */
  readonly mark: string
  readonly borders: GridBorder[]
}

/** As long as the grids themselves are remembered, so is what is sent of them. */
const prepared = new WeakMap<readonly GridOnDay[], Borders>()

/** What is sent of grids: five decimals, a metre, is finer than any screen. */
export function bordersOf(grids: readonly GridOnDay[]): Borders {
  const known = prepared.get(grids)
  if (known) return known
  const borders = grids.map(({ id, geometry }) => ({ id, rings: geometry.coordinates.map((ring) => ring.map((position) => position.map(fiveDecimals))) }))
  const made = { mark: sha256(JSON.stringify(borders)).toString('base64url').slice(0, 16), borders }
  prepared.set(grids, made)
  return made
}

/** The borders of a unit’s grids on a day, for whoever has not those of the map’s mark. Refuses `not-a-day`, `out-of-reach`. */
export async function readMapBorders(services: Services, viewer: StaffActor, asked: Asked): Promise<Result<AnswerOf<typeof commandScreenOperations.readMapBorders>>> {
  const on = parseDay(asked.on)
  if (!on.ok) return refuse(caseRefusal('not-a-day', { field: 'on' }))
  return inDistrict(services.db, viewer.district, async (tx) => {
    const unit = await unitOf(tx, (asked.unit ?? viewer.unitId) as UnitId)
    if (!unit || !isWithin(unit.path, viewer.unitPath)) return refuse(refusal('out-of-reach', {}))
    return ok(bordersOf(await rememberedGrids(tx, services, unit.path, on.value)))
  }, { readOnly: true })
}
