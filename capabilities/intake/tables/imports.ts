import type { StaffActor } from '#platform/access'
import { insertChange, recordAccess } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { newId } from '#platform/ids'
import { ok, refuse, type Result, type Said } from '#platform/result'
import type { Services } from '#platform/services'
import type { ImportShape } from '../contract/tables.ts'
import { type ImportState, KEPT_DAYS, type Mapping, MOST_TABLE_BYTES, mappingFrom, mappingProblem, PIECE_BYTES } from '../domain/tables.ts'
import { tableRefusal } from '../words/tables.ts'
import { keptBytes, piecesOf } from './kept.ts'
import { openTable, TableProblem, type Table } from './rows.ts'
import {
  beginRun, deleteImport, findImport, findMapping, type ImportRow, insertImport, keepMapping, listImports, type Looked, moveImport, queueWork, setLooked, setProblem, sourceOf,
} from './store.ts'

const MOST_IMPORTS = 20
const PREVIEWED = 8
const DAY_MS = 86_400_000

/** Begins an upload; its id is the command's, so beginning twice is once. Refuses `table-empty`, `table-too-large`, `too-many-imports`. */
export async function startImport(services: Services, by: StaffActor, commandId: string, body: { fileName: string; sizeBytes: number; source?: string | undefined }): Promise<Result<{ importId: string; pieceBytes: number; pieces: number }>> {
  if (body.sizeBytes === 0) return refuse(tableRefusal('table-empty', {}))
  if (body.sizeBytes > MOST_TABLE_BYTES) return refuse(tableRefusal('table-too-large', {}))
  const pieces = Math.ceil(body.sizeBytes / PIECE_BYTES)
  const source = body.source?.trim() || body.fileName.replace(/\.[^.]{1,5}$/, '').slice(0, 120)
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ importId: string; pieceBytes: number; pieces: number }>> => {
    const mine = await listImports(tx, by.id, MOST_IMPORTS)
    if (mine.length >= MOST_IMPORTS && !mine.some((each) => each.id === commandId)) return refuse(tableRefusal('too-many-imports', {}))
    await insertImport(tx, { id: commandId, staffId: by.id, unitId: by.unitId, source, fileName: body.fileName, sizeBytes: body.sizeBytes, pieces }, services.clock.now())
    return ok({ importId: commandId, pieceBytes: PIECE_BYTES, pieces })
  })
}

/** Takes one piece; with the last one the table is looked at. Refuses `no-such-import`, `piece-wrong`. */
export async function takePiece(services: Services, by: StaffActor, id: string, piece: { index: number; bytes: string }): Promise<Result<{ received: number; pieces: number; state: ImportState }>> {
  const found = await ownImport(services, by, id)
  if (!found.ok) return found
  const row = found.value
  if (row.state !== 'uploading') return ok({ received: row.pieces, pieces: row.pieces, state: row.state })
  const bytes = Buffer.from(piece.bytes, 'base64')
  const expected = Math.min(PIECE_BYTES, row.size_bytes - piece.index * PIECE_BYTES)
  if (piece.index >= row.pieces || bytes.length !== expected) return refuse(tableRefusal('piece-wrong', {}))
  const pieces = piecesOf(services)
  await pieces.keep(by.district, id, piece.index, bytes)
  const received = (await pieces.list(by.district, id)).length
  if (received < row.pieces) return ok({ received, pieces: row.pieces, state: 'uploading' })
  return ok({ received, pieces: row.pieces, state: await lookAtTable(services, by, row) })
}

/** What kind of table arrived; one that cannot be opened fails with its reason. */
async function lookAtTable(services: Services, by: StaffActor, row: ImportRow): Promise<ImportState> {
  const opened = await opening(services, by, row)
  const at = services.clock.now()
  await inDistrict(services.db, by.district, async (tx) => {
    if (opened.ok) await setLooked(tx, row.id, lookedOf(opened.value), at)
    else await setProblem(tx, row.id, { ...opened.refusal.say }, at)
  })
  if (!opened.ok) await piecesOf(services).remove(by.district, row.id)
  return opened.ok ? 'ready' : 'failed'
}

function lookedOf({ kind, headings, sheet, sheets }: Table): Looked {
  return { kind, headings, sheet, sheetName: sheet === null ? null : (sheets[sheet] ?? null) }
}

/** Another worksheet, as long as nothing is registered; its columns are chosen anew. Refuses `no-such-import`, `no-such-sheet`, `table-no-lines`, `not-now`. */
export async function chooseSheet(services: Services, by: StaffActor, id: string, sheet: number): Promise<Result<ImportShape>> {
  const found = await ownImport(services, by, id)
  if (!found.ok) return found
  if (found.value.kind !== 'xlsx' || !['ready', 'checked'].includes(found.value.state)) return refuse(tableRefusal('not-now', {}))
  const opened = await opening(services, by, { ...found.value, sheet })
  if (!opened.ok) return opened
  return change(services, by, id, async (tx) =>
    (await setLooked(tx, id, lookedOf(opened.value), services.clock.now())) ? ok(undefined) : refuse(tableRefusal('not-now', {})))
}

async function opening(services: Services, by: StaffActor, row: ImportRow): Promise<Result<Table>> {
  try {
    const table = await openTable(keptBytes(services, by.district, row), row.sheet ?? undefined)
    for await (const _row of table.rows()) return ok(table)
    return refuse(tableRefusal('table-no-lines', {}))
  } catch (error) {
    if (error instanceof TableProblem) return refuse(error.refusal)
    throw error
  }
}

/** The heading, the first lines, and what each column says: as chosen, as kept for the source, or as guessed. */
export async function previewTable(services: Services, by: StaffActor, id: string): Promise<Result<{ headings: string[]; rows: { line: number; cells: string[] }[]; mapping: (Mapping[number])[]; sheets: string[]; sheet: number | null }>> {
  const found = await ownImport(services, by, id)
  if (!found.ok) return found
  if (!['ready', 'checked', 'stopped'].includes(found.value.state)) return refuse(tableRefusal('not-now', {}))
  const opened = await opening(services, by, found.value)
  if (!opened.ok) return opened
  const { headings, sheets, sheet } = opened.value
  const rows: { line: number; cells: string[] }[] = []
  for await (const { number, cells } of opened.value.rows()) {
    rows.push({ line: number, cells: [...cells] })
    if (rows.length >= PREVIEWED) break
  }
  const kept = await inDistrict(services.db, by.district, (tx) => findMapping(tx, by.unitId, sourceOf(found.value)), { readOnly: true })
  return ok({ headings: [...headings], rows, mapping: [...(found.value.mapping ?? mappingFrom(headings, kept ?? {}))], sheets: [...sheets], sheet })
}

/** Looks through the whole table in the background. Refuses `no-such-import`, `not-now`, `mapping-needs-text`, `mapping-twice`. */
export async function checkTable(services: Services, by: StaffActor, id: string, mapping: Mapping): Promise<Result<ImportShape>> {
  return change(services, by, id, async (tx, row) => {
    const { headings } = row
    if (headings === null) return refuse(tableRefusal('not-now', {}))
    const problem = mappingProblem(mapping, headings.length)
    if (problem) return refuse(tableRefusal(problem, {}))
    const at = services.clock.now()
    const begun = await beginRun(tx, id, { from: ['ready', 'checked', 'stopped'], to: 'checking', mapping, at })
    if (!begun) return refuse(tableRefusal('not-now', {}))
    await keepMapping(tx, by.unitId, sourceOf(row), Object.fromEntries(headings.map((each, column) => [each, mapping[column] ?? null])), at)
    await queueWork(tx, newId<'due'>(services.clock), id, at)
    return ok(undefined)
  })
}

/** Registers what was checked, or goes on where it was stopped. Refuses `no-such-import`, `not-now`. */
export async function runImport(services: Services, by: StaffActor, id: string): Promise<Result<ImportShape>> {
  return change(services, by, id, async (tx, row) => {
    const at = services.clock.now()
    const { mapping } = row
    if (mapping === null) return refuse(tableRefusal('not-now', {}))
    const begun = row.state === 'stopped'
      ? await moveImport(tx, id, ['stopped'], 'importing', at)
      : await beginRun(tx, id, { from: ['checked'], to: 'importing', mapping, at })
    if (!begun) return refuse(tableRefusal('not-now', {}))
    await tx.run(insertChange(tx, services.clock, by, { action: 'table.import', subjectKind: 'table-import', subjectId: id, data: { lines: row.lines } }))
    await queueWork(tx, newId<'due'>(services.clock), id, at)
    return ok(undefined)
  })
}

/** After the lines in hand; a check that is stopped begins anew. Refuses `no-such-import`, `not-now`. */
export async function stopImport(services: Services, by: StaffActor, id: string): Promise<Result<ImportShape>> {
  return change(services, by, id, async (tx) => {
    const at = services.clock.now()
    const stopped = (await moveImport(tx, id, ['importing'], 'stopped', at)) || (await moveImport(tx, id, ['checking'], 'ready', at))
    return stopped ? ok(undefined) : refuse(tableRefusal('not-now', {}))
  })
}

/** The table and what was refused of it; cases that were registered stay. Refuses `no-such-import`, `not-now` while it runs. */
export async function removeImport(services: Services, by: StaffActor, id: string): Promise<Result<{ removed: boolean }>> {
  const removed = await inDistrict(services.db, by.district, async (tx): Promise<Result<{ removed: boolean }>> => {
    const row = await own(tx, by, id)
    if (!row.ok) return row
    if (['checking', 'importing'].includes(row.value.state)) return refuse(tableRefusal('not-now', {}))
    await deleteImport(tx, id)
    return ok({ removed: true })
  })
  if (removed.ok) await piecesOf(services).remove(by.district, id)
  return removed
}

export async function ownImport(services: Services, by: StaffActor, id: string): Promise<Result<ImportRow>> {
  return inDistrict(services.db, by.district, (tx) => own(tx, by, id), { readOnly: true })
}

/** An import is its uploader's alone: the table holds whatever they were given. */
async function own(tx: Tx, by: StaffActor, id: string): Promise<Result<ImportRow>> {
  const row = await findImport(tx, id)
  return row && row.staff_id === by.id ? ok(row) : refuse(tableRefusal('no-such-import', {}))
}

async function change(services: Services, by: StaffActor, id: string, work: (tx: Tx, row: ImportRow) => Promise<Result<undefined>>): Promise<Result<ImportShape>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<ImportShape>> => {
    const row = await own(tx, by, id)
    if (!row.ok) return row
    const done = await work(tx, row.value)
    if (!done.ok) return done
    const after = await own(tx, by, id)
    return after.ok ? ok(shown(after.value)) : after
  })
}

export async function listOwnImports(services: Services, by: StaffActor): Promise<Result<{ imports: ImportShape[] }>> {
  const found = await inDistrict(services.db, by.district, async (tx) => {
    await recordAccess(tx, services.clock, by, { action: 'table-imports.list', caseId: null })
    return listImports(tx, by.id, MOST_IMPORTS)
  }, { readOnly: true })
  return ok({ imports: found.map(shown) })
}

export function shown(row: ImportRow): ImportShape {
  return {
    id: row.id, source: row.source, fileName: row.file_name, sizeBytes: row.size_bytes, kind: row.kind, state: row.state, percent: row.percent,
    lines: row.lines, registered: row.registered, present: row.present, rejected: row.rejected, problem: row.problem === null ? null : saidOf(row.problem),
    createdAt: row.created_at.toISOString(), keptUntil: new Date(row.changed_at.getTime() + KEPT_DAYS * DAY_MS).toISOString(),
  }
}

function saidOf({ zh, en }: NonNullable<ImportRow['problem']>): Said {
  return { zh: String(zh), en: String(en) }
}
