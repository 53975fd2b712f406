import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { EntryVersion, Field, HelpKind, Setting, SettingName } from '../domain.ts'

/** What a call is about, beside its ticket. */
export interface CallRow {
  readonly id: string
  readonly caseId: string
  readonly field: Field
  readonly item: string
  readonly cameBy: 'page' | 'phone' | 'grid'
  readonly on: Day
}

export function insertCall(tx: Tx, row: CallRow): Sql {
  return sql`insert into care.call (district_id, id, case_id, field, item_code, came_by, on_day)
    values (${tx.district}, ${row.id}, ${row.caseId}, ${row.field}, ${row.item}, ${row.cameBy}, ${row.on})`
}

export interface HelpRow {
  readonly id: string
  readonly caseId: string
  readonly kind: HelpKind
  readonly wantedOn: Day
  readonly on: Day
}

export function insertHelp(tx: Tx, row: HelpRow): Sql {
  return sql`insert into care.help_task (district_id, id, case_id, kind, wanted_on, taken_by, on_day)
    values (${tx.district}, ${row.id}, ${row.caseId}, ${row.kind}, ${row.wantedOn}, '', ${row.on})`
}

/** Where the task’s ticket is, and who took it; locked. */
export async function lockHelp(tx: Tx, id: string): Promise<{ id: string; taken_by: string; state: string; unit_id: string; unit_path: string; home_path: string } | undefined> {
  const [held] = await tx<{ id: string; taken_by: string }>`select h.id, h.taken_by from care.help_task h where h.district_id = ${tx.district} and h.id = ${id} for update`
  const [ticket] = await tx<{ state: string; unit_id: string; unit_path: string; home_path: string }>`
    select t.state, t.unit_id, t.unit_path, t.home_path from tickets.published_ticket t where t.district_id = ${tx.district} and t.id = ${id}`
  return held && ticket && { ...held, ...ticket }
}

export async function markTaken(tx: Tx, id: string, group: string, at: Date): Promise<void> {
  await tx`update care.help_task set taken_by = ${group}, taken_at = ${at} where district_id = ${tx.district} and id = ${id}`
}

/** Every version of the district's own catalogue. */
export async function versionsOf(tx: Tx): Promise<EntryVersion[]> {
  const found = await tx<{ code: string; from_on: Day; level: 'category' | 'item'; belongs_to: string; name_zh: string; name_en: string; ended: boolean }>`
    select e.code, e.from_on, e.level, e.belongs_to, e.name_zh, e.name_en, e.ended from care.catalogue_entry e
     where e.district_id = ${tx.district} order by e.code, e.from_on limit 2000`
  return found.map((row) => ({ code: row.code, fromOn: row.from_on, level: row.level, belongsTo: row.belongs_to, name: { zh: row.name_zh, en: row.name_en }, ended: row.ended }))
}

export interface Entered {
  readonly by: string
  readonly at: Date
}

/** A version from a day on; entered again for the same day, the later one counts. */
export async function putVersion(tx: Tx, version: EntryVersion, { by, at }: Entered): Promise<void> {
  await tx`insert into care.catalogue_entry (district_id, code, from_on, level, belongs_to, name_zh, name_en, ended, entered_by, entered_at)
    values (${tx.district}, ${version.code}, ${version.fromOn}, ${version.level}, ${version.belongsTo}, ${version.name.zh}, ${version.name.en}, ${version.ended}, ${by}, ${at})
    on conflict (district_id, code, from_on) do update set level = excluded.level, belongs_to = excluded.belongs_to, name_zh = excluded.name_zh, name_en = excluded.name_en,
      ended = excluded.ended, entered_by = excluded.entered_by, entered_at = excluded.entered_at`
}

export async function settingsOf(tx: Tx): Promise<Setting[]> {
  const found = await tx<{ what: SettingName; from_on: Day; n: number }>`
    select s.what, s.from_on, s.n from care.setting s where s.district_id = ${tx.district} order by s.what, s.from_on limit 300`
  return found.map((row) => ({ what: row.what, fromOn: row.from_on, n: row.n }))
}

export async function putSetting(tx: Tx, setting: Setting, { by, at }: Entered): Promise<void> {
  await tx`insert into care.setting (district_id, what, from_on, n, set_by, set_at) values (${tx.district}, ${setting.what}, ${setting.fromOn}, ${setting.n}, ${by}, ${at})
    on conflict (district_id, what, from_on) do update set n = excluded.n, set_by = excluded.set_by, set_at = excluded.set_at`
}
