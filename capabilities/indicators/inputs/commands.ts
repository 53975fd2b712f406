import { caseRefusal } from '#cap/cases'
import { type UnitId, unitOf } from '#cap/organisation'
import { isWithin, type StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { findsSomebody } from '#platform/finds-somebody'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, parseDay } from '#platform/time'
import { cleanText } from '#platform/validators'
import type { CheckBody, EnterBody, InputShown, VersionBody } from '../contract/inputs.ts'
import { refusal } from '../inputs-words.ts'
import { inputShown } from './shown.ts'
import { checkEntry, type EntryRow, insertEntry, lockSeries, versionsOf } from './store.ts'

type Shown = Promise<Result<InputShown>>

/** The unit that is asked about: one’s own, or one below it. Refuses `unit-out-of-reach`. */
export async function unitAsked(tx: Tx, by: StaffActor, asked: string | undefined) {
  const unit = await unitOf(tx, (asked ?? by.unitId) as UnitId)
  return unit && isWithin(unit.path, by.unitPath) ? ok(unit) : refuse(caseRefusal('unit-out-of-reach', {}))
}

/** Types a figure in with its source. Refuses `not-a-day`, `period-reversed`, `unit-out-of-reach`, `input-known`, `names-somebody`. */
export function enterInput(services: Services, by: StaffActor, commandId: string, body: EnterBody): Shown {
  return inDistrict(services.db, by.district, async (tx): Shown => {
    const known = await versionsOf(tx, commandId)
    if (known.length > 0) return shown(tx, by, commandId)
    const days = daysOf(body)
    if (!days.ok) return days
    const unit = await unitAsked(tx, by, body.unit)
    if (!unit.ok) return unit
    const row = entryOf(services, by, body)
    if (findsSomebody(row.source, row.page, row.note)) return refuse(refusal('names-somebody', {}))
    const made = await insertEntry(tx, { ...row, series_id: commandId, version: 1, unit_id: unit.value.id, unit_path: unit.value.path, kind: body.kind, from_on: days.value.from, to_on: days.value.to })
    if (!made) return refuse(refusal('input-known', {}))
    await audit(tx, services, by, 'input.enter', commandId, 1)
    return shown(tx, by, commandId)
  })
}

function daysOf(body: { readonly from: string; readonly to: string }): Result<{ readonly from: Day; readonly to: Day }> {
  const [from, to] = [parseDay(body.from), parseDay(body.to)]
  if (!from.ok || !to.ok) return refuse(caseRefusal('not-a-day', { field: from.ok ? 'to' : 'from' }))
  return to.value < from.value ? refuse(caseRefusal('period-reversed', {})) : ok({ from: from.value, to: to.value })
}

function entryOf(services: Services, by: StaffActor, body: EnterBody | VersionBody) {
  return {
    value: body.value, source: cleanText(body.source), page: cleanText(body.page), url: body.url ?? null, note: cleanText(body.note ?? ''),
    entered_by: by.id, entered_name: by.name, entered_at: services.clock.now(),
  }
}

/** A correction: a new version with a source of its own; the one before stays. Refuses `no-such-input`, `version-changed`, `names-somebody`. */
export function correctInput(services: Services, by: StaffActor, seriesId: string, body: VersionBody): Shown {
  return inDistrict(services.db, by.district, async (tx): Shown => {
    const last = await lastOf(tx, by, seriesId)
    if (!last.ok) return last
    if (last.value.version !== body.version) return refuse(refusal('version-changed', {}))
    const row = entryOf(services, by, body)
    if (findsSomebody(row.source, row.page, row.note)) return refuse(refusal('names-somebody', {}))
    const { unit_id, unit_path, kind, from_on, to_on, version } = last.value
    const made = await insertEntry(tx, { ...row, series_id: seriesId, version: version + 1, unit_id, unit_path, kind, from_on, to_on })
    if (!made) return refuse(refusal('version-changed', {}))
    await audit(tx, services, by, 'input.correct', seriesId, version + 1)
    return shown(tx, by, seriesId)
  })
}

/** A second person compares the latest version with its source. Refuses `no-such-input`, `version-changed`, `checked-already`, `checked-by-another`. */
export function checkInput(services: Services, by: StaffActor, seriesId: string, body: CheckBody): Shown {
  return inDistrict(services.db, by.district, async (tx): Shown => {
    const last = await lastOf(tx, by, seriesId)
    if (!last.ok) return last
    if (last.value.version !== body.version) return refuse(refusal('version-changed', {}))
    if (last.value.check_result !== null) return refuse(refusal('checked-already', {}))
    if (last.value.entered_by === by.id) return refuse(refusal('checked-by-another', {}))
    const note = cleanText(body.note ?? '')
    if (findsSomebody(note)) return refuse(refusal('names-somebody', {}))
    await checkEntry(tx, seriesId, body.version, { result: body.result, by: by.id, name: by.name, at: services.clock.now(), note })
    await audit(tx, services, by, `input.${body.result}`, seriesId, body.version)
    return shown(tx, by, seriesId)
  })
}

async function lastOf(tx: Tx, by: StaffActor, seriesId: string): Promise<Result<EntryRow>> {
  await lockSeries(tx, seriesId)
  const last = (await versionsOf(tx, seriesId)).at(-1)
  return last && isWithin(last.unit_path, by.unitPath) ? ok(last) : refuse(refusal('no-such-input', {}))
}

async function audit(tx: Tx, services: Services, by: StaffActor, action: string, seriesId: string, version: number): Promise<void> {
  await tx.run(insertChange(tx, services.clock, by, { action, subjectKind: 'input', subjectId: seriesId, data: { version } }))
}

/** Refuses `no-such-input`. */
export async function shown(tx: Tx, by: StaffActor, seriesId: string): Shown {
  const versions = await versionsOf(tx, seriesId)
  const last = versions.at(-1)
  if (!last || !isWithin(last.unit_path, by.unitPath)) return refuse(refusal('no-such-input', {}))
  return ok(await inputShown(tx, by, versions, last))
}
