import { firstRecordedDay } from '#cap/cases'
import type { StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { isId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, parseDay } from '#platform/time'
import type { ReportLine, ReportShown, ScheduleLine } from './contract.ts'
import { KEEPERS } from './contract/readers.ts'
import { type ReportKind, SHIPPED_MAPPING } from './domain.ts'
import { reportFor, sinceFrozen } from './commands/correct.ts'
import { scheduleLine } from './commands/schedules.ts'
import { listReports, PAGE } from './reads.ts'
import { lineOf, reportShown, type Whole } from './shown.ts'
import { correctionsOf, figuresOfReport, findFrozen, type FrozenRow, notesOf, type ReportRow, tablesOfReport } from './store.ts'
import { findMappingOn, listSchedules } from './store-settings.ts'
import { type ToldReport, toldReport } from './told.ts'
import { refusal } from './words/refusals.ts'

type Listed = Result<{ reports: ReportLine[]; next: string | null; mayKeep: boolean }>

/** Reports of the viewer’s unit and those below, the latest period first. Refuses `bad-cursor`. */
export async function list(services: Services, by: StaffActor, query: { readonly kind?: ReportKind; readonly before?: string }): Promise<Listed> {
  const [to = '', id = ''] = (query.before ?? '').split('~')
  const day = parseDay(to)
  if (query.before !== undefined && !(day.ok && isId(id))) return refuse(refusal('bad-cursor', {}))
  const before = day.ok ? { to: day.value, id } : undefined
  const found = await inDistrict(services.db, by.district, (tx) => listReports(tx, { unitPath: by.unitPath, kind: query.kind, before }), { readOnly: true })
  const page = found.slice(0, PAGE)
  const last = found.length > PAGE ? page.at(-1) : undefined
  return ok({ reports: page.map(lineOf), next: last ? `${last.to_on}~${last.id}` : null, mayKeep: KEEPERS.includes(by.role) })
}

/** All of one report that is stored, and what the same period says today. Refuses `no-such-report`. */
export async function wholeOf(tx: Tx, services: Services, by: StaffActor, id: string): Promise<Result<Whole>> {
  const report = await reportFor(tx, by, id)
  if (!report.ok) return report
  const [notes, row] = await Promise.all([notesOf(tx, id), findFrozen(tx, id)])
  if (!row) return ok({ report: report.value, notes, frozen: undefined })
  const [figures, tables, corrections, firstRecorded] = await Promise.all([figuresOfReport(tx, id), tablesOfReport(tx, id), correctionsOf(tx, id), firstRecordedDay(tx)])
  const today = services.today(tx.district)
  const since = await sinceFrozen(tx, report.value, figures, today)
  const told = by.role === 'statistician' ? await toldOf(tx, report.value, row, today) : undefined
  return ok({ report: report.value, notes, frozen: { row, figures, tables, corrections, since, told, firstRecorded } })
}

async function toldOf(tx: Tx, { unit_path: unitPath, kind, from_on: from, to_on: to }: ReportRow, { counts }: FrozenRow, today: Day): Promise<ToldReport> {
  const mapping = (await findMappingOn(tx, to)) ?? SHIPPED_MAPPING
  return toldReport(tx, { unitPath, kind, span: { from, to }, today, mapping }, counts)
}

export async function read(services: Services, by: StaffActor, id: string): Promise<Result<ReportShown>> {
  const whole = await inDistrict(services.db, by.district, (tx) => wholeOf(tx, services, by, id), { readOnly: true })
  return whole.ok ? ok(reportShown(whole.value, by)) : whole
}

export function schedules(services: Services, by: StaffActor): Promise<Result<{ schedules: ScheduleLine[]; mayKeep: boolean }>> {
  return inDistrict(services.db, by.district, async (tx) => {
    const [today, { zone }] = [services.today(tx.district), services.district(tx.district)]
    return ok({ schedules: (await listSchedules(tx, by.unitPath)).map((each) => scheduleLine(each, today, zone)), mayKeep: KEEPERS.includes(by.role) })
  }, { readOnly: true })
}
