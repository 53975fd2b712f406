import type { StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { inDistrict } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { cleanText } from '#platform/validators'
import type { EntryBody, SettingBody } from '../contract.ts'
import { fitsCatalogue, SETTING_BOUNDS, settingFits } from '../domain.ts'
import { putSetting, putVersion, versionsOf } from '../store/calls.ts'
import { refusal } from '../words.ts'
import { fromToday } from './parts.ts'

/** A new version of an entry from a day on. Refuses `day-is-past`, `entry-does-not-fit`. */
export function changeEntry(services: Services, by: StaffActor, body: EntryBody): Promise<Result<{ code: string }>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ code: string }>> => {
    const fromOn = fromToday(services, by, body.fromOn)
    if (!fromOn) return refuse(refusal('day-is-past', {}))
    const version = { code: cleanText(body.code).toUpperCase(), fromOn, level: body.level, belongsTo: cleanText(body.belongsTo), name: { zh: cleanText(body.nameZh), en: cleanText(body.nameEn) }, ended: body.ended }
    if (!fitsCatalogue(version, await versionsOf(tx))) return refuse(refusal('entry-does-not-fit', {}))
    await putVersion(tx, version, { by: by.id, at: services.clock.now() })
    tx.atEnd(insertChange(tx, services.clock, by, { action: 'care.catalogue-changed', subjectKind: 'catalogue-entry', subjectId: null, data: { code: version.code, fromOn, ended: body.ended } }))
    return ok({ code: version.code })
  })
}

/** A number from a day on, for the whole district. Refuses `number-out-of-bounds`. */
export function setNumber(services: Services, by: StaffActor, body: SettingBody): Promise<Result<{ what: string }>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ what: string }>> => {
    const { least, most } = SETTING_BOUNDS[body.what]
    const fromOn = fromToday(services, by, body.fromOn)
    if (!fromOn || !settingFits({ what: body.what, n: body.n, fromOn }, services.today(by.district))) return refuse(refusal('number-out-of-bounds', { least, most }))
    await putSetting(tx, { what: body.what, n: body.n, fromOn }, { by: by.id, at: services.clock.now() })
    tx.atEnd(insertChange(tx, services.clock, by, { action: 'care.number-set', subjectKind: 'care-setting', subjectId: null, data: { what: body.what, n: body.n, fromOn } }))
    return ok({ what: body.what })
  })
}
