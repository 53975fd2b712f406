import { isWithin, type StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { newId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, parseDay } from '#platform/time'
import type { HelperBody, HelperShape, MethodBody, MethodShape } from '../contract/circle.ts'
import * as store from '../store-circle.ts'
import { WHY_WORDS } from '../words/parts.ts'
import { refusal } from '../words/refusals.ts'

type Circle = { readonly helpers: HelperShape[]; readonly methods: MethodShape[] }

/** The helper register of one's own unit, those above and those below it, and the list of methods. */
export function readCircle(services: Services, viewer: StaffActor): Promise<Result<Circle>> {
  return inDistrict(services.db, viewer.district, async (tx) => {
    const today = services.today(tx.district)
    const helpers = await store.helpersFor(tx, viewer.unitPath, pathsAbove(viewer.unitPath))
    const methods = await store.methodsNow(tx)
    return ok({ helpers: helpers.map((row) => helperOf(row, viewer, today)), methods: methods.map(methodOf) })
  }, { readOnly: true })
}

/** `1.9.30` → `1`, `1.9`, `1.9.30`. */
function pathsAbove(path: string): readonly string[] {
  return path.split('.').map((_step, index, steps) => steps.slice(0, index + 1).join('.'))
}

function helperOf(row: store.HelperRow, viewer: StaffActor, today: Day): HelperShape {
  return {
    id: row.id, name: row.name, field: row.field, consentedOn: row.consented_on, consentForm: row.consent_form,
    activeFrom: row.active_from, activeTo: row.active_to, active: isActive(row, today), own: row.unit_path === viewer.unitPath,
  }
}

function methodOf({ code, version, name_zh: zh, name_en: en, active }: store.MethodRow): MethodShape {
  return { code, version, name: { zh, en }, active }
}

const isActive = ({ active_from, active_to }: store.HelperRow, on: Day): boolean => active_from <= on && (active_to === null || active_to >= on)

/**
 * Lists somebody at one's own unit who agreed to be listed. Refuses `consent-comes-first`, `bad-helper-period`,
 * `day-does-not-fit`. Source: PMA Art. 20; PIPL Art. 13.
 */
export function listHelper(services: Services, by: StaffActor, body: HelperBody): Promise<Result<{ helperId: string }>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ helperId: string }>> => {
    const [from, agreed, to] = [parseDay(body.activeFrom), parseDay(body.consentedOn), body.activeTo === undefined ? undefined : parseDay(body.activeTo)]
    if (!from.ok || !agreed.ok || (to && !to.ok)) return refuse(refusal('day-does-not-fit', { why: WHY_WORDS.notADay }))
    if (agreed.value > services.today(tx.district) || agreed.value > from.value) return refuse(refusal('consent-comes-first', {}))
    const activeTo = to?.ok ? to.value : null
    if (activeTo !== null && activeTo < from.value) return refuse(refusal('bad-helper-period', {}))
    const id = newId<'helper'>(services.clock)
    const { name, field, consentForm } = body
    const at = services.clock.now()
    await store.insertHelper(tx, { id, unitId: by.unitId, unitPath: by.unitPath, name, field, consentForm, consentedOn: agreed.value, activeFrom: from.value, activeTo, at })
    await tx.run(insertChange(tx, services.clock, by, { action: 'helper.list', subjectKind: 'helper', subjectId: id, data: { activeFrom: from.value, activeTo } }))
    return ok({ helperId: id })
  })
}

/** Takes somebody off the register from the day after; whoever withdraws is off at once. Refuses `no-such-helper`, `bad-helper-period`, `day-does-not-fit`. */
export function endHelper(services: Services, by: StaffActor, helperId: string, on: string): Promise<Result<{ ended: boolean }>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ ended: boolean }>> => {
    const row = await store.findHelper(tx, helperId)
    if (!row || !isWithin(row.unit_path, by.unitPath)) return refuse(refusal('no-such-helper', {}))
    const to = parseDay(on)
    if (!to.ok) return refuse(refusal('day-does-not-fit', { why: WHY_WORDS.notADay }))
    if (to.value < row.active_from) return refuse(refusal('bad-helper-period', {}))
    await store.endHelperRow(tx, helperId, to.value)
    await tx.run(insertChange(tx, services.clock, by, { action: 'helper.end', subjectKind: 'helper', subjectId: helperId, data: { activeTo: to.value } }))
    return ok({ ended: true })
  })
}

/** A new version of a method, or a new one. Refuses `method-changed` where somebody else was quicker. */
export async function reviseMethod(services: Services, by: StaffActor, code: string, body: MethodBody): Promise<Result<MethodShape>> {
  const row = { code, version: body.version + 1, name_zh: body.zh.trim(), name_en: body.en.trim(), active: body.active }
  try {
    return await inDistrict(services.db, by.district, async (tx): Promise<Result<MethodShape>> => {
      const known = (await store.methodsNow(tx)).find((each) => each.code === code)
      if ((known?.version ?? 0) !== body.version) return refuse(refusal('method-changed', {}))
      await store.insertMethod(tx, row, services.clock.now())
      const data = { code, version: row.version, active: row.active }
      await tx.run(insertChange(tx, services.clock, by, { action: 'method.revise', subjectKind: 'method', subjectId: null, data }))
      return ok(methodOf(row))
    })
  } catch (error) {
    if (!store.isMethodChanged(error)) throw error
    return refuse(refusal('method-changed', {}))
  }
}

/** The name of somebody who may be asked today, at a unit above or below the case's. Refuses `no-such-helper`. */
export async function helperNamed(tx: Tx, helperId: string, unitPath: string, on: Day): Promise<Result<string>> {
  const row = await store.findHelper(tx, helperId)
  const near = row && (isWithin(unitPath, row.unit_path) || isWithin(row.unit_path, unitPath))
  return row && near && isActive(row, on) ? ok(row.name) : refuse(refusal('no-such-helper', {}))
}

/** Whether every method is on the list and in use. */
export async function areMethods(tx: Tx, codes: readonly string[]): Promise<boolean> {
  if (codes.length === 0) return true
  const known = (await store.methodsNow(tx)).filter((each) => each.active).map((each) => each.code)
  return codes.every((code) => known.includes(code))
}
