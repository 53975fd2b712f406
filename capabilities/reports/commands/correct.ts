import { isWithin, type StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { findsSomebody } from '#platform/finds-somebody'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, type Day } from '#platform/time'
import { cleanText } from '#platform/validators'
import type { NoteBody } from '../contract.ts'
import { countsOf } from '../counting.ts'
import { type CountsOfReport, type Difference, differencesBetween, figuresOf, type FrozenFigure, saysTheSame } from '../figures.ts'
import { correctionsOf, figuresOfReport, findFrozen, findReport, insertCorrection, insertNote, lockReport, moveReport, type ReportRow } from '../store.ts'
import { refusal } from '../words/refusals.ts'

/** A report of the viewer’s unit or below. Refuses `no-such-report`. */
export async function reportFor(tx: Tx, by: StaffActor, id: string, find: typeof findReport = findReport): Promise<Result<ReportRow>> {
  const found = await find(tx, id)
  return found && isWithin(found.unit_path, by.unitPath) ? ok(found) : refuse(refusal('no-such-report', {}))
}

/** The same period as it is counted today, up to the last day that is over. */
export async function sinceFrozen(tx: Tx, report: ReportRow, frozen: readonly FrozenFigure[], today: Day): Promise<{ asOf: Day; differences: Difference[]; counts: CountsOfReport }> {
  const asOf = addDays(today, -1)
  const counts = await countsOf(tx, { unitPath: report.unit_path, kind: report.kind, span: { from: report.from_on, to: report.to_on }, asOf })
  return { asOf, differences: differencesBetween(frozen, figuresOf(counts, report.to_on, asOf)), counts }
}

/** Issues a correction under one’s name. Refuses `no-such-report`, `not-frozen-yet`, `names-somebody`, `nothing-to-correct`. */
export function correctReport(services: Services, by: StaffActor, reportId: string, reason: string): Promise<Result<{ n: number }>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ n: number }>> => {
    const report = await reportFor(tx, by, reportId, lockReport)
    if (!report.ok) return report
    if (!(await findFrozen(tx, reportId))) return refuse(refusal('not-frozen-yet', {}))
    if (findsSomebody(reason)) return refuse(refusal('names-somebody', {}))
    const { asOf, differences } = await sinceFrozen(tx, report.value, await figuresOfReport(tx, reportId), services.today(tx.district))
    const known = await correctionsOf(tx, reportId)
    const last = known.at(-1)?.differences ?? []
    if (saysTheSame(differences, last)) return refuse(refusal('nothing-to-correct', { asOf }))
    const n = known.length + 1
    await insertCorrection(tx, reportId, { n, as_of: asOf, reason: cleanText(reason), differences, issued_name: by.name, issued_at: services.clock.now() }, by.id)
    await moveReport(tx, reportId, 'corrected')
    await tx.run(insertChange(tx, services.clock, by, { action: 'report.correct', subjectKind: 'report', subjectId: reportId, data: { n, asOf, figures: differences.length } }))
    return ok({ n })
  })
}

/** A title of its own, or a note, under one’s name. Refuses `no-such-report`, `names-somebody`. */
export function writeNote(services: Services, by: StaffActor, commandId: string, reportId: string, { kind, text }: NoteBody): Promise<Result<{ id: string }>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ id: string }>> => {
    const report = await reportFor(tx, by, reportId)
    if (!report.ok) return report
    const body = cleanText(text)
    if (findsSomebody(body)) return refuse(refusal('names-somebody', {}))
    await insertNote(tx, reportId, { id: commandId, kind, body, written_name: by.name, written_at: services.clock.now() }, by.id)
    return ok({ id: commandId })
  })
}
