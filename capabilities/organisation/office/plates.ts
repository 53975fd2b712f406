import type { StaffActor } from '#platform/access'
import { insertChange, recordAccess } from '#platform/audit'
import { randomPlate } from '#platform/crypto'
import { inDistrict, type Tx } from '#platform/db/database'
import type { SentFile } from '#platform/http/operation'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import { renderPlates } from '#cap/documents'
import type { AddressId, Unit } from '../domain.ts'
import { officeRefusal, officeWords } from '../words/office.ts'
import { unitInReach } from './reach.ts'
import { countDoors, type Doors, doorsWithout, type DoorRow, type PlateRow, platesToPrint, readDoors } from './reads.ts'
import { insertPlates } from './store.ts'

const PLATE_CHARACTERS = 12
const PAGE = 200
const MOST_AT_ONCE = 500
/** Twenty-five pages: a building or a grid, printed in a second or two. */
const MOST_PRINTED = 200

export interface Register {
  readonly doors: readonly DoorRow[]
  readonly next: AddressId | null
  readonly without: number
}

/** Doors and their plates, page by page. Refuses `unit-not-yours`. */
export async function readRegister(services: Services, by: StaffActor, doors: Doors, after: string | undefined): Promise<Result<Register>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<Register>> => {
    const unit = await unitInReach(tx, by, doors.unitId)
    if (!unit.ok) return unit
    const today = services.today(tx.district)
    const found = await readDoors(tx, doors, today, after, PAGE)
    const { without } = await countDoors(tx, doors, today)
    return ok({ doors: found, next: found.length === PAGE ? (found.at(-1)?.address_id ?? null) : null, without })
  }, { readOnly: true })
}

/** A plate for every one of these doors that has none. Refuses `unit-not-yours`. */
export async function issueMissingPlates(services: Services, by: StaffActor, doors: Doors): Promise<Result<{ issued: number; left: number }>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ issued: number; left: number }>> => {
    const unit = await unitInReach(tx, by, doors.unitId)
    if (!unit.ok) return unit
    const today = services.today(tx.district)
    const bare = await doorsWithout(tx, doors, today, MOST_AT_ONCE)
    if (bare.length === 0) return ok({ issued: 0, left: 0 })
    await insertPlates(tx, bare.map((address) => [randomPlate(PLATE_CHARACTERS), address]), services.clock.now())
    const data = { issued: bare.length, gridId: doors.gridId ?? null }
    await tx.run(insertChange(tx, services.clock, by, { action: 'plates.issue', subjectKind: 'unit', subjectId: doors.unitId, data }))
    const { without } = await countDoors(tx, doors, today)
    return ok({ issued: bare.length, left: without })
  })
}

/** The plates in force at these doors, as many as one print takes. Refuses `unit-not-yours`, `no-plates-here`, `too-many-plates`. */
export async function platesHere(tx: Tx, by: StaffActor, doors: Doors, today: Day): Promise<Result<{ unit: Unit; plates: PlateRow[] }>> {
  const unit = await unitInReach(tx, by, doors.unitId)
  if (!unit.ok) return unit
  const plates = await platesToPrint(tx, doors, today, MOST_PRINTED + 1)
  if (plates.length === 0) return refuse(officeRefusal('no-plates-here', {}))
  if (plates.length > MOST_PRINTED) return refuse(officeRefusal('too-many-plates', { found: (await countDoors(tx, doors, today)).plates, most: MOST_PRINTED }))
  return ok({ unit: unit.value, plates })
}

/** The plates in force as PDF, in the order of the doors. Refuses `unit-not-yours`, `no-plates-here`, `too-many-plates`. */
export async function printPlates(services: Services, by: StaffActor, doors: Doors): Promise<Result<SentFile>> {
  const found = await inDistrict(services.db, by.district, async (tx) => {
    const here = await platesHere(tx, by, doors, services.today(tx.district))
    if (here.ok) await recordAccess(tx, services.clock, by, { action: 'plates.print', caseId: null })
    return here
  })
  if (!found.ok) return found
  const { slug, name, zone } = services.district(by.district)
  const { unit, plates } = found.value
  const sheet = {
    district: name, unit: unit.name,
    plates: plates.map((each) => ({ text: each.text_zh, url: `${services.publicUrl}/d/${slug}/a/${each.token}` })),
  }
  const bytes = await renderPlates(sheet, { printedAt: services.clock.now(), timeZone: zone })
  return ok({ bytes, type: 'application/pdf', name: `${officeWords.plateSheet.zh}-${unit.name.zh}.pdf` })
}
