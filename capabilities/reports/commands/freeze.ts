import { caseRefusal } from '#cap/cases'
import { type UnitId, unitOf } from '#cap/organisation'
import { type Actor, isWithin, type StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import type { DistrictId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, type Day, parseDay } from '#platform/time'
import type { FreezeBody } from '../contract.ts'
import { type ReportKind, SHIPPED_MAPPING, type Span, spanFrom } from '../domain.ts'
import { bordersOf, countsOf, tablesOf } from '../counting.ts'
import { figuresOf } from '../figures.ts'
import { findFrozen, findReportOf, insertFigures, insertFrozen, insertReport, insertTables, lockReport, moveReport, type ReportRow, tellKeepers } from '../store.ts'
import { findMappingOn } from '../store-settings.ts'
import { refusal } from '../words/refusals.ts'

type Made = Result<{ id: string }>

/** The unit that a report is asked for: one’s own, or one below it. Refuses `unit-out-of-reach`. */
export async function unitAsked(tx: Tx, by: StaffActor, asked: string | undefined) {
  const unit = await unitOf(tx, (asked ?? by.unitId) as UnitId)
  return unit && isWithin(unit.path, by.unitPath) ? ok(unit) : refuse(caseRefusal('unit-out-of-reach', {}))
}

/** Fixes a report by hand. Refuses `no-period-begins`, `period-not-over`, `already-frozen`, `unit-out-of-reach`. */
export function freezeByHand(services: Services, by: StaffActor, commandId: string, body: FreezeBody): Promise<Made> {
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    const unit = await unitAsked(tx, by, body.unit)
    if (!unit.ok) return unit
    const span = spanAsked(body.kind, body.from, services.today(tx.district))
    if (!span.ok) return span
    const { id, path, name } = unit.value
    const row: ReportRow = {
      id: commandId, unit_id: id, unit_path: path, unit_zh: name.zh, unit_en: name.en, kind: body.kind, from_on: span.value.from, to_on: span.value.to, state: 'due', due_at: null,
    }
    await insertReport(tx, row)
    const known = await findReportOf(tx, id, body.kind, span.value.from)
    if (!known) throw new Error('a report was made a moment ago')
    return freezeNow(tx, services, known.id, by)
  })
}

function spanAsked(kind: ReportKind, text: string, today: Day): Result<Span> {
  const from = parseDay(text)
  const span = from.ok ? spanFrom(kind, from.value) : undefined
  if (!span) return refuse(refusal('no-period-begins', { from: text }))
  return span.to < today ? ok(span) : refuse(refusal('period-not-over', { to: span.to, on: addDays(span.to, 1) }))
}

/**
 * Fixes what a report says, as of the last day that is over. The report is locked first: of two who freeze it at once, the
 * second is told. Refuses `no-such-report`, `already-frozen`.
 */
export async function freezeNow(tx: Tx, services: Services, reportId: string, by: Actor): Promise<Made> {
  const report = await lockReport(tx, reportId)
  if (!report) return refuse(refusal('no-such-report', {}))
  const known = await findFrozen(tx, reportId)
  if (known) return refuse(refusal('already-frozen', { asOf: known.as_of }))
  const asOf = addDays(services.today(tx.district), -1)
  const at = services.clock.now()
  await insertFrozenReport(tx, report, { asOf, at, by: by.kind === 'staff' ? { id: by.id, name: by.name } : undefined })
  await tellKeepers(tx, reportId, 'frozen')
  await tx.run(insertChange(tx, services.clock, by, { action: 'report.freeze', subjectKind: 'report', subjectId: reportId, data: { kind: report.kind, from: report.from_on, asOf } }))
  return ok({ id: reportId })
}

interface Freezing {
  readonly asOf: Day
  readonly at: Date
  /** Nobody where the schedule does it. */
  readonly by: { readonly id: string; readonly name: string } | undefined
}

/** Counts, compares and writes: eleven reads of maintained counters, four statements that write. */
export async function insertFrozenReport(tx: Tx, report: ReportRow, { asOf, at, by }: Freezing): Promise<void> {
  const subject = { unitPath: report.unit_path, kind: report.kind, span: { from: report.from_on, to: report.to_on }, asOf }
  const [mapping = SHIPPED_MAPPING, counts, borders] = await Promise.all([findMappingOn(tx, report.to_on), countsOf(tx, subject), bordersOf(tx, subject)])
  const tables = await tablesOf(tx, subject, borders, mapping)
  await insertFrozen(tx, report.id, { as_of: asOf, counts, borders: borders.own, form_version: mapping.version, frozen_by: by?.id ?? null, frozen_name: by?.name ?? null, frozen_at: at })
  await insertFigures(tx, report.id, figuresOf(counts, report.to_on, asOf))
  await insertTables(tx, report.id, tables)
  await moveReport(tx, report.id, 'frozen')
}

/** The worker’s part: freezes what its schedule asked for; what somebody froze by hand meanwhile stays as it is. */
export async function carryReports(services: Services, district: DistrictId, items: readonly { readonly [key: string]: unknown }[]): Promise<void> {
  for (const { reportId } of items) {
    await inDistrict(services.db, district, (tx) => freezeNow(tx, services, String(reportId), { kind: 'system', district, name: 'report-schedule' }))
  }
}
