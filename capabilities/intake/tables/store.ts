import type { JsonObject } from '#platform/canonical'
import type { Tx } from '#platform/db/database'
import { rows } from '#platform/db/sql'
import type { ImportState, Mapping } from '../domain/tables.ts'

export interface ImportRow {
  readonly id: string
  readonly staff_id: string
  readonly unit_id: string
  readonly source: string
  readonly file_name: string
  readonly size_bytes: number
  readonly pieces: number
  readonly kind: 'csv' | 'xlsx' | null
  /** Which worksheet of a workbook, counted from 0, and its name; null for a table of text. */
  readonly sheet: number | null
  readonly sheet_name: string | null
  readonly headings: readonly string[] | null
  readonly state: ImportState
  readonly mapping: Mapping | null
  readonly line: number
  readonly percent: number
  readonly lines: number
  readonly registered: number
  readonly present: number
  readonly rejected: number
  readonly problem: JsonObject | null
  readonly created_at: Date
  readonly changed_at: Date
}

/** Commands that were carried out before, with the hash of what they were sent. */
export async function knownCommands(tx: Tx, ids: readonly string[], limit: number): Promise<Map<string, string>> {
  const found = await tx<{ id: string; hash: string }>`
    select c.id, encode(c.body_hash, 'hex') as hash from platform.command c
     where c.district_id = ${tx.district} and c.id = any(${[...ids]}::uuid[]) limit ${limit}`
  return new Map(found.map((row) => [row.id, row.hash]))
}

export interface NewImport {
  readonly id: string
  readonly staffId: string
  readonly unitId: string
  readonly source: string
  readonly fileName: string
  readonly sizeBytes: number
  readonly pieces: number
}

/** Repeating it changes nothing. */
export async function insertImport(tx: Tx, each: NewImport, at: Date): Promise<void> {
  await tx`
    insert into intake.table_import (district_id, id, staff_id, unit_id, source, file_name, size_bytes, pieces, state, line, percent, lines, registered, present, rejected, created_at, changed_at)
    values (${tx.district}, ${each.id}, ${each.staffId}, ${each.unitId}, ${each.source}, ${each.fileName}, ${each.sizeBytes}, ${each.pieces}, 'uploading', 0, 0, 0, 0, 0, 0, ${at}, ${at})
    on conflict (district_id, id) do nothing`
}

export async function findImport(tx: Tx, id: string): Promise<ImportRow | undefined> {
  const found = await tx<ImportRow>`
    select i.id, i.staff_id, i.unit_id, i.source, i.file_name, i.size_bytes, i.pieces, i.kind, i.sheet, i.sheet_name, i.headings, i.state, i.mapping, i.line, i.percent, i.lines, i.registered, i.present, i.rejected, i.problem, i.created_at, i.changed_at
      from intake.table_import i where i.district_id = ${tx.district} and i.id = ${id}`
  return found[0]
}

export async function listImports(tx: Tx, staffId: string, limit: number): Promise<ImportRow[]> {
  return tx<ImportRow>`
    select i.id, i.staff_id, i.unit_id, i.source, i.file_name, i.size_bytes, i.pieces, i.kind, i.sheet, i.sheet_name, i.headings, i.state, i.mapping, i.line, i.percent, i.lines, i.registered, i.present, i.rejected, i.problem, i.created_at, i.changed_at
      from intake.table_import i where i.district_id = ${tx.district} and i.staff_id = ${staffId}
     order by i.created_at desc, i.id desc limit ${limit}`
}

export async function deleteImport(tx: Tx, id: string): Promise<void> {
  await tx`delete from intake.refused_line where district_id = ${tx.district} and import_id = ${id}`
  await tx`delete from intake.table_import where district_id = ${tx.district} and id = ${id}`
}

/** Moves on only from the states named; answers whether it did. */
export async function moveImport(tx: Tx, id: string, from: readonly ImportState[], to: ImportState, at: Date): Promise<boolean> {
  const moved = await tx`
    update intake.table_import set state = ${to}, leased_until = null, changed_at = ${at}
     where district_id = ${tx.district} and id = ${id} and state = any(${[...from]}::text[]) returning id`
  return moved.length > 0
}

/** Ends a run that came to the end of the table. */
export async function endRun(tx: Tx, id: string, from: ImportState, to: ImportState, at: Date): Promise<boolean> {
  const ended = await tx`
    update intake.table_import set state = ${to}, percent = 100, leased_until = null, changed_at = ${at}
     where district_id = ${tx.district} and id = ${id} and state = ${from} returning id`
  return ended.length > 0
}

/** What a table looks like, as far as columns are concerned. */
export interface Looked {
  readonly kind: 'csv' | 'xlsx'
  readonly headings: readonly string[]
  readonly sheet: number | null
  readonly sheetName: string | null
}

/** Its columns are to be chosen, whatever was chosen or counted before. False where it is being worked on, or some of it is registered. */
export async function setLooked(tx: Tx, id: string, looked: Looked, at: Date): Promise<boolean> {
  const set = await tx`
    update intake.table_import
       set kind = ${looked.kind}, headings = ${JSON.stringify(looked.headings)}, sheet = ${looked.sheet}, sheet_name = ${looked.sheetName}, mapping = null,
           line = 0, percent = 0, lines = 0, registered = 0, present = 0, rejected = 0, state = 'ready', changed_at = ${at}
     where district_id = ${tx.district} and id = ${id} and state in ('uploading', 'ready', 'checked') returning id`
  if (set.length === 0) return false
  await tx`delete from intake.refused_line where district_id = ${tx.district} and import_id = ${id}`
  return true
}

/** What lines are known by: each worksheet but the first counts its lines for itself. */
export function sourceOf({ source, sheet, sheet_name: name }: Pick<ImportRow, 'source' | 'sheet' | 'sheet_name'>): string {
  return sheet === null || sheet === 0 || name === null ? source : `${source} · ${name}`
}

export async function setProblem(tx: Tx, id: string, problem: JsonObject, at: Date): Promise<void> {
  await tx`update intake.table_import set state = 'failed', problem = ${JSON.stringify(problem)}, leased_until = null, changed_at = ${at}
    where district_id = ${tx.district} and id = ${id}`
}

/** From its first line again: what was counted and refused before is forgotten. */
export async function beginRun(tx: Tx, id: string, run: { from: readonly ImportState[]; to: ImportState; mapping: Mapping; at: Date }): Promise<boolean> {
  const begun = await tx`
    update intake.table_import
       set state = ${run.to}, mapping = ${JSON.stringify(run.mapping)}, line = 0, percent = 0, lines = 0, registered = 0, present = 0, rejected = 0,
           leased_until = null, changed_at = ${run.at}
     where district_id = ${tx.district} and id = ${id} and state = any(${[...run.from]}::text[]) returning id`
  if (begun.length === 0) return false
  await tx`delete from intake.refused_line where district_id = ${tx.district} and import_id = ${id}`
  return true
}

/** One process at a time works on an import; whoever fell silent loses it. */
export async function leaseImport(tx: Tx, id: string, now: Date, until: Date): Promise<boolean> {
  const leased = await tx`
    update intake.table_import set leased_until = ${until}
     where district_id = ${tx.district} and id = ${id} and state in ('checking', 'importing') and (leased_until is null or leased_until <= ${now}) returning id`
  return leased.length > 0
}

export interface RefusedLine {
  readonly line: number
  readonly code: string
  readonly field: string | null
  readonly zh: string
  readonly en: string
  readonly original: Buffer
}

export interface Progress {
  /** The line the batch began behind: where another turn has gone on meanwhile, nothing is counted. */
  readonly behind: number
  readonly line: number
  readonly percent: number
  readonly lines: number
  readonly registered: number
  readonly present: number
  readonly refused: readonly RefusedLine[]
  readonly until: Date
  readonly at: Date
}

/** What a batch came to, in one transaction; answers the state, which a person may have changed meanwhile. */
export async function keepProgress(tx: Tx, id: string, done: Progress): Promise<ImportState | undefined> {
  const found = await tx<{ state: ImportState }>`
    update intake.table_import
       set line = ${done.line}, percent = ${done.percent}, lines = lines + ${done.lines}, registered = registered + ${done.registered}, present = present + ${done.present},
           rejected = rejected + ${done.refused.length}, leased_until = ${done.until}, changed_at = ${done.at}
     where district_id = ${tx.district} and id = ${id} and line = ${done.behind} returning state`
  if (found.length > 0 && done.refused.length > 0) {
    const lines = done.refused.map((each) => [tx.district, id, each.line, each.code, each.field, each.zh, each.en, each.original])
    await tx`insert into intake.refused_line (district_id, import_id, line, code, field, reason_zh, reason_en, original) values ${rows(lines)}
      on conflict (district_id, import_id, line) do nothing`
  }
  return found[0]?.state
}

export async function readRefused(tx: Tx, id: string, after: number, limit: number): Promise<RefusedLine[]> {
  return tx<RefusedLine>`
    select r.line, r.code, r.field, r.reason_zh as zh, r.reason_en as en, r.original from intake.refused_line r
     where r.district_id = ${tx.district} and r.import_id = ${id} and r.line > ${after} order by r.line limit ${limit}`
}

/** Imports that ought to be worked on and that nobody holds. */
export async function listAbandoned(tx: Tx, now: Date, limit: number): Promise<string[]> {
  const found = await tx<{ id: string }>`
    select i.id from intake.table_import i
     where i.district_id = ${tx.district} and i.state in ('checking', 'importing') and (i.leased_until is null or i.leased_until <= ${now}) order by i.id limit ${limit}`
  return found.map((each) => each.id)
}

export async function listOlderThan(tx: Tx, before: Date, limit: number): Promise<string[]> {
  const found = await tx<{ id: string }>`
    select i.id from intake.table_import i where i.district_id = ${tx.district} and i.changed_at < ${before} order by i.id limit ${limit}`
  return found.map((each) => each.id)
}

export async function keepMapping(tx: Tx, unitId: string, source: string, headings: JsonObject, at: Date): Promise<void> {
  await tx`
    insert into intake.table_mapping (district_id, unit_id, source, headings, changed_at) values (${tx.district}, ${unitId}, ${source}, ${JSON.stringify(headings)}, ${at})
    on conflict (district_id, unit_id, source) do update set headings = excluded.headings, changed_at = excluded.changed_at`
}

export async function findMapping(tx: Tx, unitId: string, source: string): Promise<Record<string, string | null> | undefined> {
  const found = await tx<{ headings: Record<string, string | null> }>`
    select m.headings from intake.table_mapping m where m.district_id = ${tx.district} and m.unit_id = ${unitId} and m.source = ${source}`
  return found[0]?.headings
}

/** The worker takes it up within a second. */
export async function queueWork(tx: Tx, dueId: string, importId: string, at: Date): Promise<void> {
  await tx`insert into jobs.due (id, district_id, kind, payload, run_at) values (${dueId}, ${tx.district}, 'table', ${JSON.stringify({ importId })}, ${at})`
}
