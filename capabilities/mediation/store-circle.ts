import { type Tx, violatedConstraint } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'

export interface HelperRow {
  id: string
  unit_path: string
  name: string
  field: string
  consented_on: Day
  consent_form: 'written' | 'oral'
  active_from: Day
  active_to: Day | null
}

const MOST_HELPERS = 300

/** Everybody listed at the units given and below the path given, the newest first; ended ones among them. */
export async function helpersFor(tx: Tx, unitPath: string, above: readonly string[]): Promise<HelperRow[]> {
  return tx<HelperRow>`
    select h.id, h.unit_path, h.name, h.field, h.consented_on, h.consent_form, h.active_from, h.active_to
      from mediation.helper h
     where h.district_id = ${tx.district}
       and (h.unit_path = any(${[...above]}::text[]) or ${withinUnit(sql`h.unit_path`, unitPath)})
     order by h.active_from desc, h.id limit ${MOST_HELPERS}`
}

export async function findHelper(tx: Tx, id: string): Promise<HelperRow | undefined> {
  const [row] = await tx<HelperRow>`
    select h.id, h.unit_path, h.name, h.field, h.consented_on, h.consent_form, h.active_from, h.active_to
      from mediation.helper h where h.district_id = ${tx.district} and h.id = ${id} limit 1`
  return row
}

export interface NewHelper {
  readonly id: string
  readonly unitId: string
  readonly unitPath: string
  readonly name: string
  readonly field: string
  readonly consentedOn: Day
  readonly consentForm: 'written' | 'oral'
  readonly activeFrom: Day
  readonly activeTo: Day | null
  readonly at: Date
}

export async function insertHelper(tx: Tx, helper: NewHelper): Promise<void> {
  await tx`
    insert into mediation.helper (district_id, id, unit_id, unit_path, name, field, consented_on, consent_form, active_from, active_to, added_at)
    values (${tx.district}, ${helper.id}, ${helper.unitId}, ${helper.unitPath}, ${helper.name}, ${helper.field}, ${helper.consentedOn},
      ${helper.consentForm}, ${helper.activeFrom}, ${helper.activeTo}, ${helper.at})`
}

export async function endHelperRow(tx: Tx, id: string, activeTo: Day): Promise<void> {
  await tx`update mediation.helper set active_to = ${activeTo} where district_id = ${tx.district} and id = ${id}`
}

export interface MethodRow {
  code: string
  version: number
  name_zh: string
  name_en: string
  active: boolean
}

/** The latest version of every method, in the order of their codes. */
export async function methodsNow(tx: Tx): Promise<MethodRow[]> {
  return tx<MethodRow>`
    select distinct on (m.code) m.code, m.version, m.name_zh, m.name_en, m.active
      from mediation.method m where m.district_id = ${tx.district}
     order by m.code, m.version desc limit 100`
}

export async function insertMethod(tx: Tx, method: MethodRow, at: Date): Promise<void> {
  await tx`
    insert into mediation.method (district_id, code, version, name_zh, name_en, active, changed_at)
    values (${tx.district}, ${method.code}, ${method.version}, ${method.name_zh}, ${method.name_en}, ${method.active}, ${at})`
}

/** True when somebody else wrote the same version first. */
export function isMethodChanged(error: unknown): boolean {
  return violatedConstraint(error) === 'method_pk'
}
