import { DOCX_TYPE, renderBulletinDocx, renderSheet } from '#cap/documents'
import type { StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { inDistrict } from '#platform/db/database'
import type { SentFile } from '#platform/http/operation'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { workbook, XLSX_TYPE } from '#platform/workbook'
import { wholeOf } from '../queries.ts'
import { reportShown, type Whole } from '../shown.ts'
import { refusal } from '../words/refusals.ts'
import { sheetsOf } from './figures-sheet.ts'
import { bulletinOf } from './sheet.ts'

type Format = 'pdf' | 'docx' | 'xlsx'

/** A frozen report as a file, as this viewer may be told it; one row in the access log. Refuses `no-such-report`, `not-frozen-yet`. */
export async function download(services: Services, by: StaffActor, reportId: string, as: Format): Promise<Result<SentFile>> {
  const whole = await inDistrict(services.db, by.district, async (tx): Promise<Result<Whole>> => {
    const found = await wholeOf(tx, services, by, reportId)
    if (!found.ok) return found
    if (!found.value.frozen) return refuse(refusal('not-frozen-yet', {}))
    await recordAccess(tx, services.clock, by, { action: `report.${as}`, caseId: null })
    return found
  }, { readOnly: true })
  if (!whole.ok) return whole
  const report = reportShown(whole.value, by)
  if (!report.frozen) return refuse(refusal('not-frozen-yet', {}))
  const { zone } = services.district(by.district)
  const name = `${report.title}.${as}`
  if (as === 'xlsx') return ok({ bytes: await workbook(sheetsOf(report, report.frozen)), type: XLSX_TYPE, name })
  const sheet = bulletinOf(report, report.frozen, zone)
  const options = { printedAt: services.clock.now(), timeZone: zone }
  if (as === 'docx') return ok({ bytes: await renderBulletinDocx(sheet, options), type: DOCX_TYPE, name })
  return ok({ bytes: await renderSheet(sheet, options), type: 'application/pdf', name })
}
