import type { UnitId } from '#cap/cases'
import { listUnits } from '#cap/organisation'
import type { JsonObject } from '#platform/canonical'
import { inDistrict } from '#platform/db/database'
import { type DistrictId, newId } from '#platform/ids'
import type { Services } from '#platform/services'
import { KEPT_DAYS, MOST_LINES } from '../domain/tables.ts'
import { tableRefusal } from '../words/tables.ts'
import { keptBytes, piecesOf } from './kept.ts'
import { type CategoryCodes, readRow } from './lines.ts'
import { refusedLine } from './refused.ts'
import { type LineOrder, LINES_TOGETHER, type LinesDone, markOf, registerLines, tryLines } from './register-lines.ts'
import { categoryCodes } from './categories.ts'
import { openTable, TableProblem, type TableRow } from './rows.ts'
import { deleteImport, endRun, findImport, type ImportRow, keepProgress, leaseImport, listAbandoned, listOlderThan, queueWork, setProblem, sourceOf } from './store.ts'

/** How long one turn works before it lets other work pass; how long a turn that fell silent holds an import. */
const TURN_MS = 15_000
const LEASE_MS = 120_000
/** So many refused lines are a wrong column, not wrong lines. */
const MOST_REFUSED = 100_000

/** What the worker does with due work of the kind `table`: one turn for each import. */
export async function carryTables(services: Services, district: DistrictId, items: readonly JsonObject[]): Promise<void> {
  for (const { importId } of items) if (typeof importId === 'string') await takeTurn(services, district, importId)
}

async function takeTurn(services: Services, district: DistrictId, id: string): Promise<void> {
  const now = services.clock.now()
  const row = await inDistrict(services.db, district, async (tx) => ((await leaseImport(tx, id, now, new Date(now.getTime() + LEASE_MS))) ? findImport(tx, id) : undefined))
  if (!row) return
  const run = keptRun(services, row) ?? new Run(services, district, row)
  try {
    if (await run.turn()) keepRun(services, run)
  } catch (error) {
    if (!(error instanceof TableProblem)) throw error
    await inDistrict(services.db, district, (tx) => setProblem(tx, id, { ...error.refusal.say }, services.clock.now()))
  }
}

/** Runs between two turns of this process: reading a table from its first line again for each turn would cost more than its work. */
const runs = new WeakMap<Services, Map<string, Run>>()
const MOST_KEPT = 4

function keepRun(services: Services, run: Run): void {
  const kept = runs.get(services) ?? new Map<string, Run>()
  runs.set(services, kept.set(run.row.id, run))
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
}

/** Taken out, and used only where nobody else has moved the import meanwhile. */
function keptRun(services: Services, row: ImportRow): Run | undefined {
  const run = runs.get(services)?.get(row.id)
  runs.get(services)?.delete(row.id)
  return run?.isAt(row) ? run : undefined
}

class Run {
  #line: number
  #lines: number
  #rejected: number
  #reading: Reading | undefined
  readonly #seen = new Map<string, string>()

  constructor(readonly services: Services, readonly district: DistrictId, readonly row: ImportRow) {
    this.#line = row.line
    this.#lines = row.lines
    this.#rejected = row.rejected
  }

  isAt(row: ImportRow): boolean {
    return row.line === this.#line && row.state === this.row.state && row.lines === this.#lines && row.sheet === this.row.sheet && JSON.stringify(row.mapping) === JSON.stringify(this.row.mapping)
  }

  /** Works until the turn is over (true: there is more) or the import has ended or was stopped (false). */
  async turn(): Promise<boolean> {
    const began = this.services.clock.now().getTime()
    this.#reading ??= await this.#open()
    for (;;) {
      const batch = await this.#next(this.#reading)
      if (batch.length === 0) return this.#finish()
      const isOver = this.services.clock.now().getTime() - began > TURN_MS
      if (!(await this.#carryOut(batch, this.#reading, isOver))) return false
      if (isOver) return true
    }
  }

  /** The next lines that are not done yet. */
  async #next(reading: Reading): Promise<TableRow[]> {
    const batch: TableRow[] = []
    while (batch.length < LINES_TOGETHER) {
      const { value, done } = await reading.rows.next()
      if (done) break
      if (value.number <= this.row.line) this.#pass(value, reading)
      else batch.push(value)
    }
    return batch
  }

  /** Lines of earlier runs count as seen, so that a check finds an id twice wherever the two stand. */
  #pass(row: TableRow, reading: Reading): void {
    if (this.row.state !== 'checking') return
    const read = this.#read(row, reading)
    if (!read.ok) return
    const { commandId, hash } = markOf(sourceOf(this.row), read.value)
    this.#seen.set(commandId, this.#seen.get(commandId) ?? hash)
  }

  #read(row: TableRow, { categories, at }: Reading) {
    return readRow(row, this.row.mapping ?? [], categories, at)
  }

  /** True to go on; false where the import is no longer what it was. */
  async #carryOut(rows: readonly TableRow[], reading: Reading, isOver: boolean): Promise<boolean> {
    const lines = rows.map((line) => ({ line, read: this.#read(line, reading) }))
    const done = this.row.state === 'checking'
      ? await tryLines(this.services, reading.order, lines, this.#seen)
      : await registerLines(this.services, reading.order, lines)
    const state = await this.#keep(rows, done, isOver)
    if (state !== this.row.state) return false
    if (this.#rejected >= MOST_REFUSED) throw new TableProblem(tableRefusal('too-many-refused', {}))
    if (this.#lines > MOST_LINES) throw new TableProblem(tableRefusal('too-many-lines', {}))
    return true
  }

  /** What the lines came to; at the end of a turn the next one is asked for in the same transaction. */
  async #keep(rows: readonly TableRow[], done: LinesDone<TableRow>, isOver: boolean): Promise<string | undefined> {
    const { services, district, row } = this
    const at = services.clock.now()
    const last = rows.at(-1)
    const behind = this.#line
    this.#line = last?.number ?? behind
    this.#lines += rows.length
    this.#rejected += done.rejected.length
    const refused = done.rejected.map((each) => refusedLine(services, district, each.line, each.refusal)).sort((one, other) => one.line - other.line)
    return inDistrict(services.db, district, async (tx) => {
      const state = await keepProgress(tx, row.id, {
        behind, line: this.#line, percent: Math.min(99, Math.floor((last?.done ?? 0) * 100)), lines: rows.length,
        registered: done.registered, present: done.present, refused, until: isOver ? at : new Date(at.getTime() + LEASE_MS), at,
      })
      if (isOver && state === row.state) await queueWork(tx, newId<'due'>(services.clock), row.id, at)
      return state
    })
  }

  async #finish(): Promise<false> {
    const { services, district, row } = this
    const at = services.clock.now()
    const to = row.state === 'checking' ? 'checked' : 'finished'
    const ended = await inDistrict(services.db, district, (tx) => endRun(tx, row.id, row.state, to, at))
    // What was registered is in the cases, what was not is in the error sheet: the table itself is no longer needed.
    if (ended && to === 'finished') await piecesOf(services).remove(district, row.id)
    return false
  }

  async #open(): Promise<Reading> {
    const { services, district, row } = this
    const today = services.today(district)
    const table = await openTable(keptBytes(services, district, row), row.sheet ?? undefined)
    const categories = await categoryCodes(services, district)
    const units = await inDistrict(services.db, district, (tx) => listUnits(tx, today), { readOnly: true })
    const order: LineOrder = {
      district, source: sourceOf(row), unitId: row.unit_id as UnitId, stopped: () => false,
      communities: units.filter((each) => each.kind === 'community-centre').map((each) => each.id),
    }
    return { rows: table.rows(), order, categories, at: { today, zone: services.district(district).zone } }
  }
}

interface Reading {
  readonly rows: AsyncGenerator<TableRow>
  readonly order: LineOrder
  readonly categories: CategoryCodes
  readonly at: Parameters<typeof readRow>[3]
}

const DAY_MS = 86_400_000
const PAGE = 100

/** Imports whose worker fell silent go on; what is seven days old goes, its pieces first. */
export async function sweepTables(services: Services): Promise<number> {
  let done = 0
  for (const { id: district } of services.districts()) done += await sweepDistrict(services, district)
  return done
}

async function sweepDistrict(services: Services, district: DistrictId): Promise<number> {
  const now = services.clock.now()
  const { waiting, old } = await inDistrict(services.db, district, async (tx) => ({
    waiting: await listAbandoned(tx, now, PAGE), old: await listOlderThan(tx, new Date(now.getTime() - KEPT_DAYS * DAY_MS), PAGE),
  }), { readOnly: true })
  const left = waiting.filter((each) => !old.includes(each))
  if (left.length > 0) {
    await inDistrict(services.db, district, async (tx) => {
      for (const id of left) await queueWork(tx, newId<'due'>(services.clock), id, now)
    })
  }
  for (const id of old) {
    await piecesOf(services).remove(district, id)
    await inDistrict(services.db, district, (tx) => deleteImport(tx, id))
  }
  return old.length
}
