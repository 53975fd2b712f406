import type { StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { ok, refuse } from '#platform/result'
import type { Services } from '#platform/services'
import { minutesBetween, type Way } from '../domain.ts'
import { counted, one } from '../store/counts.ts'
import * as store from '../store/appointments.ts'
import { refusal } from '../words.ts'
import { itemOn, type Made } from './parts.ts'

/** Begins to guide somebody through an item; nobody’s name is asked. Refuses `no-such-item`. */
export function begin(services: Services, by: StaffActor, id: string, asked: { readonly itemId: string; readonly way: Way }): Made {
  return inDistrict(services.db, by.district, async (tx): Made => {
    const today = services.today(tx.district)
    const item = await itemOn(tx, asked.itemId, today)
    if (!item.ok) return item
    await store.insertAssistance(tx, { id, itemId: asked.itemId, unitId: by.unitId, unitPath: by.unitPath, way: asked.way, on: today, at: services.clock.now(), by: by.id })
    return ok({ id })
  })
}

/** How many steps are done. Refuses `no-such-assistance`, `steps-wrong`. */
export function markSteps(services: Services, by: StaffActor, id: string, n: number): Made {
  return inDistrict(services.db, by.district, async (tx): Made => {
    const row = await store.lockAssistance(tx, id)
    if (row?.by_staff !== by.id || row.ended_at !== null) return refuse(refusal('no-such-assistance', {}))
    const item = await itemOn(tx, row.item_id, row.on_day)
    const most = item.ok ? item.value.guide.steps.length : 0
    if (n > most) return refuse(refusal('steps-wrong', { most }))
    await store.setSteps(tx, id, n)
    return ok({ id })
  })
}

/** Ends it: minutes, and whether it went through; never what came out of it (N-12). Refuses `no-such-assistance`. */
export function end(services: Services, by: StaffActor, id: string, through: boolean): Made {
  return inDistrict(services.db, by.district, async (tx): Made => {
    const row = await store.lockAssistance(tx, id)
    if (row?.by_staff !== by.id || row.ended_at !== null) return refuse(refusal('no-such-assistance', {}))
    const at = services.clock.now()
    await store.endAssistance(tx, id, { at, minutes: minutesBetween(row.begun_at, at), through })
    counted(tx, { id: by.unitId, path: by.unitPath }, row.on_day, one('assisted', through ? 'through' : 'not-through'))
    return ok({ id })
  })
}
