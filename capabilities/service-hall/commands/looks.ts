import { isWithin, type StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { inDistrict } from '#platform/db/database'
import { ok, refuse } from '#platform/result'
import type { Services } from '#platform/services'
import { cleanText } from '#platform/validators'
import { LOOK_HOURS } from '../domain.ts'
import { sealTexts } from '#platform/sealed-texts'
import * as store from '../store/applications.ts'
import { refusal } from '../words.ts'
import { laterBy, type Made } from './parts.ts'

/** Asks for one look at a child’s application, with the reason (MNR Art. 36). Refuses `no-such-application`, `not-a-minor`, `look-reason`. */
export function askLook(services: Services, by: StaffActor, id: string, commandId: string, typed: string): Made {
  const reason = cleanText(typed)
  return inDistrict(services.db, by.district, async (tx): Made => {
    const row = await store.findApplication(tx, id)
    if (row?.unit_id !== by.unitId) return refuse(refusal('no-such-application', {}))
    if (!row.child) return refuse(refusal('not-a-minor', {}))
    if (reason === '') return refuse(refusal('look-reason', {}))
    await store.insertLook(tx, { id: commandId, applicationId: id, unitId: row.unit_id, by: by.id, at: services.clock.now(), reason: sealTexts(services.keys, tx.district, { reason }) })
    return ok({ id: commandId })
  })
}

/** Grants it, for four hours; nobody grants their own. Refuses `no-such-look`, `look-own`. */
export function grantLook(services: Services, by: StaffActor, id: string): Made {
  return inDistrict(services.db, by.district, async (tx): Made => {
    const look = await store.lockLook(tx, id)
    if (!look || !isWithin(look.unit_path, by.unitPath)) return refuse(refusal('no-such-look', {}))
    if (look.asked_by === by.id) return refuse(refusal('look-own', {}))
    const at = services.clock.now()
    await store.grantLook(tx, id, { by: by.id, at, until: laterBy(at, LOOK_HOURS * 60) })
    tx.atEnd(insertChange(tx, services.clock, by, { action: 'service-hall.child-look-granted', subjectKind: 'child-look', subjectId: id, data: {} }))
    return ok({ id })
  })
}
