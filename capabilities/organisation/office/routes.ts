import type { Actor, StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import { ok } from '#platform/result'
import type { Services } from '#platform/services'
import { cityDay } from '#platform/time'
import { officeOperations } from '../contract/office.ts'
import type { GridId, PostingId, SlotId, UnitId } from '../domain.ts'
import { slotKindWords } from '../words.ts'
import { officeAccess } from './access.ts'
import { printContactCards } from './cards.ts'
import { closePair, createPair } from './pairs.ts'
import { issueMissingPlates, printPlates, readRegister } from './plates.ts'
import { type Doors, readSlots, type UnitSlotRow } from './reads.ts'
import { closeSlot, createSlot, fillSlot, vacateSlot } from './slots.ts'
import { readUpkeep } from './upkeep.ts'
import { addTeamMember, closeTeam, createLiaison, createTeam, endLiaison, endTeamMember } from './teams.ts'

type Ops = typeof officeOperations
type Plates = 'readPlateRegister' | 'issuePlates' | 'printPlates' | 'printContactCards'
type Slots = 'listSlots' | 'createSlot' | 'closeSlot' | 'fillSlot' | 'vacateSlot'

export function officeMounted(services: Services): readonly Mounted[] {
  return assemble(officeOperations, officeAccess, { ...plateHandlers(services), ...slotHandlers(services), ...groupHandlers(services) })
}

function plateHandlers(services: Services): Pick<Handlers<Ops>, Plates> {
  return {
    readPlateRegister: async ({ actor, district, query }) => {
      const register = await readRegister(services, staffOf(actor), doorsOf(query), query.after)
      if (!register.ok) return register
      const { doors, next, without } = register.value
      return ok({
        next, without,
        doors: doors.map((row) => ({
          addressId: row.address_id, text: row.text_zh, gridName: { zh: row.grid_zh, en: row.grid_en }, token: row.token,
          issuedOn: row.issued_at && cityDay(row.issued_at, district.zone),
        })),
      })
    },
    issuePlates: ({ actor, body }) => issueMissingPlates(services, staffOf(actor), doorsOf(body)),
    printPlates: ({ actor, query }) => printPlates(services, staffOf(actor), doorsOf(query)),
    printContactCards: ({ actor, query }) => printContactCards(services, staffOf(actor), doorsOf(query)),
  }
}

function slotHandlers(services: Services): Pick<Handlers<Ops>, Slots> {
  return {
    listSlots: async ({ district, params }) => {
      const rows = await inDistrict(services.db, district.id, (tx) => readSlots(tx, params.unitId as UnitId, services.today(tx.district)), { readOnly: true })
      return ok({ slots: rows.map(slotShape) })
    },
    createSlot: ({ actor, body }) => createSlot(services, staffOf(actor), { ...body, gridId: body.gridId as GridId, microGridId: body.microGridId }),
    closeSlot: ({ actor, params, body }) => closeSlot(services, staffOf(actor), params.slotId as SlotId, body),
    fillSlot: ({ actor, params, body }) => fillSlot(services, staffOf(actor), params.slotId as SlotId, { ...body, postingId: body.postingId as PostingId }),
    vacateSlot: ({ actor, params, body }) => vacateSlot(services, staffOf(actor), params.slotId as SlotId, body),
  }
}

function groupHandlers(services: Services): Omit<Handlers<Ops>, Plates | Slots> {
  return {
    createTeam: ({ actor, body }) => createTeam(services, staffOf(actor), { ...body, unitId: body.unitId as UnitId }),
    closeTeam: ({ actor, params, body }) => closeTeam(services, staffOf(actor), params.teamId, body),
    addTeamMember: ({ actor, params, body }) => addTeamMember(services, staffOf(actor), params.teamId, body),
    endTeamMember: ({ actor, params, body }) => endTeamMember(services, staffOf(actor), params, body),
    createLiaison: ({ actor, body }) => createLiaison(services, staffOf(actor), { ...body, unitId: body.unitId as UnitId }),
    endLiaison: ({ actor, params, body }) => endLiaison(services, staffOf(actor), params.liaisonId, body),
    createPair: ({ actor, body }) => createPair(services, staffOf(actor), body),
    readUpkeep: ({ actor }) => readUpkeep(services, staffOf(actor)),
    closePair: ({ actor, params, body }) => closePair(services, staffOf(actor), params.pairId, body),
  }
}

function doorsOf(asked: { unitId: string; gridId?: string; estate?: string; building?: string }): Doors {
  const { unitId, gridId, estate, building } = asked
  return {
    unitId: unitId as UnitId, ...(gridId ? { gridId: gridId as GridId } : {}), ...(estate ? { estate } : {}), ...(building ? { building } : {}),
  }
}

function slotShape(row: UnitSlotRow) {
  const { staff_id: staffId, posting_id: postingId, from_on: fromOn } = row
  return {
    id: row.id, kind: row.kind, kindName: { ...slotKindWords[row.kind] }, gridId: row.grid_id, gridName: { zh: row.grid_zh, en: row.grid_en },
    microGridName: row.micro_grid_zh !== null && row.micro_grid_en !== null ? { zh: row.micro_grid_zh, en: row.micro_grid_en } : null,
    holder: staffId && postingId && fromOn ? { staffId, postingId, fromOn, untilOn: row.until_on } : null,
  }
}

/** The access rule has let only staff through. */
function staffOf(actor: Actor): StaffActor {
  if (actor.kind !== 'staff') throw new Error('this operation is for staff; its access rule must say so')
  return actor
}
