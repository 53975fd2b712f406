import type { StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import type { JsonObject } from '#platform/canonical'
import { ok, type Refusal, refuse } from '#platform/result'
import type { Services } from '#platform/services'
import type { Sql } from '#platform/db/sql'
import { parseDay } from '#platform/time'
import { cleanText } from '#platform/validators'
import type { DormitoryBody, ItemBody, PlaceBody, SettingBody, ShiftBody } from '../contract.ts'
import { settingRefusal } from '../domain.ts'
import { colleaguesOf, itemsInUse, placesInUse } from '../reads/station.ts'
import * as store from '../store/station.ts'
import { refusal } from '../words.ts'
import { atStation, type Here, type Made } from './here.ts'

interface Setting {
  readonly id: string
  readonly action: string
  readonly data?: JsonObject
}

/** One change of how the station is set up, written down beside it. */
async function change({ tx, services, by }: Here, statement: Sql, { id, action, data = {} }: Setting): Made {
  await tx.run(statement)
  tx.atEnd(insertChange(tx, services.clock, by, { action: `rescue.${action}`, subjectKind: 'rescue-station', subjectId: id, data }))
  return ok({ id })
}

/** A place at the end of the list. */
export function addPlace(services: Services, by: StaffActor, commandId: string, { kind, name }: PlaceBody): Made {
  return atStation(services, by, async (here): Made => {
    const position = (await placesInUse(here.tx, here.station.id)).length + 1
    return change(here, store.insertPlace(here.tx, { id: commandId, unitId: here.station.id, position, kind, name: cleanText(name) }), { id: commandId, action: 'place-added' })
  })
}

/** Looked at no more; its past counts stay. Refuses `no-such-place`. */
export function endPlace(services: Services, by: StaffActor, id: string): Made {
  return atStation(services, by, async ({ tx, station, today }): Made => {
    if (!(await store.endPlace(tx, station.id, id, today))) return refuse(refusal('no-such-place', {}))
    tx.atEnd(insertChange(tx, services.clock, by, { action: 'rescue.place-ended', subjectKind: 'rescue-station', subjectId: id, data: {} }))
    return ok({ id })
  })
}

/** A number from a day on; earlier days keep theirs. Refuses `bad-day`, `setting-day`, `setting-out-of-bounds`. */
export function setNumber(services: Services, by: StaffActor, commandId: string, { what, n, from: typed }: SettingBody): Made {
  const from = parseDay(typed)
  if (!from.ok) return Promise.resolve(refuse(refusal('bad-day', {})))
  return atStation(services, by, async (here): Made => {
    const setting = { what, n, from: from.value }
    const refused: Refusal | undefined = settingRefusal(setting, here.today)
    return refused ? refuse(refused) : change(here, store.setNumber(here.tx, here.station.id, setting), { id: commandId, action: 'number-set', data: { what, n, from: from.value } })
  })
}

export function addItem(services: Services, by: StaffActor, commandId: string, body: ItemBody): Made {
  return atStation(services, by, async (here): Made => {
    const position = (await itemsInUse(here.tx, here.station.id)).length + 1
    const item = { id: commandId, unitId: here.station.id, position, nameZh: cleanText(body.nameZh), nameEn: cleanText(body.nameEn) }
    return change(here, store.insertItem(here.tx, item), { id: commandId, action: 'item-added' })
  })
}

export function addDormitory(services: Services, by: StaffActor, commandId: string, body: DormitoryBody): Made {
  return atStation(services, by, (here) =>
    change(here, store.insertDormitory(here.tx, { id: commandId, unitId: here.station.id, ...body, name: cleanText(body.name) }), { id: commandId, action: 'dormitory-added' }))
}

/** The number that the public is told. */
export function setLine(services: Services, by: StaffActor, commandId: string, line: string): Made {
  return atStation(services, by, (here) => change(here, store.setLine(here.tx, here.station.id, cleanText(line)), { id: commandId, action: 'line-set', data: { line } }))
}

/** Puts a colleague of the station on duty, or takes them off. Refuses `bad-day`, `no-such-colleague`. */
export function setDuty(services: Services, by: StaffActor, commandId: string, { on: typed, part, staffId, woman, stands }: ShiftBody): Made {
  const on = parseDay(typed)
  if (!on.ok) return Promise.resolve(refuse(refusal('bad-day', {})))
  return atStation(services, by, async (here): Made => {
    const colleagues = await colleaguesOf(here.tx, here.station.id, on.value)
    if (!colleagues.some((each) => each.id === staffId)) return refuse(refusal('no-such-colleague', {}))
    const shift = { unitId: here.station.id, on: on.value, part, staffId, woman }
    return change(here, stands ? store.insertShift(here.tx, shift) : store.removeShift(here.tx, shift), { id: commandId, action: 'duty-set', data: { on: on.value, part, stands } })
  })
}
