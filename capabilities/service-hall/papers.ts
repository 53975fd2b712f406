import { renderPdf, renderSheet } from '#cap/documents'
import { officeOf } from '#cap/organisation'
import type { StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { inDistrict } from '#platform/db/database'
import type { SentFile } from '#platform/http/operation'
import type { DistrictId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { facilityById } from '#cap/directory'
import { showCaseCode } from '#cap/cases'
import { readItem } from './queries/items.ts'
import { findApplication, noticeOf } from './store/applications.ts'
import { findVersion } from './store/items.ts'
import { FORM_WORDS, paperWords as words, refusal } from './words.ts'

type Printed = Promise<Result<SentFile>>
const printing = (services: Services, district: DistrictId) => ({ printedAt: services.clock.now(), timeZone: services.district(district).zone })

/** What to bring, to be taken home. Refuses `no-such-item`. */
export async function printChecklist(services: Services, district: DistrictId, itemId: string): Printed {
  const found = await readItem(services, district, itemId)
  if (!found.ok) return found
  const { name, guide, places: points, termDays, feeFen, unit, fromOn } = found.value
  const bytes = await renderSheet({
    kind: 'service-checklist', unit: unit.zh, item: name.zh, who: guide.who.zh, term: words.term(termDays).zh, fee: words.fee(feeFen).zh, basis: guide.basis.zh, consequence: guide.consequence.zh,
    officialSite: guide.officialSite, inForceFrom: fromOn,
    materials: guide.materials.map((each) => ({ name: each.name.zh, form: FORM_WORDS[each.form].zh, when: each.when.zh })),
    places: points.map((each) => ({ name: each.name.zh, address: each.address, phone: each.phone ?? '', hours: each.hours === '' ? words.closedToday.zh : each.hours })),
  }, printing(services, district))
  return ok({ bytes, type: 'application/pdf', name: `${words.checklist.zh}.pdf` })
}

/** D25: what is missing, basis, day and window; the number of the application and no name. Refuses `no-such-application`, `out-of-turn` before anything was told. */
export async function printNotice(services: Services, by: StaffActor, id: string): Printed {
  const paper = await inDistrict(services.db, by.district, async (tx) => {
    const [row, notice] = [await findApplication(tx, id), await noticeOf(tx, id)]
    if (row?.unit_id !== by.unitId) return refuse(refusal('no-such-application', {}))
    if (!notice) return refuse(refusal('out-of-turn', {}))
    const [version, place, office] = [await findVersion(tx, row.version_id), await facilityById(tx, row.facility_id), await officeOf(tx, by.unitPath, services.today(tx.district))]
    await recordAccess(tx, services.clock, by, { action: 'service-hall.print-notice', caseId: null, reason: id })
    const missing = notice.missing.flatMap((index) => version?.guide.materials[index] ?? [])
    return ok({
      kind: 'D25' as const, committee: by.unitName.zh, madeOn: notice.given_on, item: words.itemOf(row.name_zh, showCaseCode(row.code)).zh,
      missing: missing.map((each) => ({ material: each.name.zh, requirement: [FORM_WORDS[each.form].zh, each.when.zh].filter((text) => text !== '').join('；') })),
      basis: [version?.guide.basis.zh ?? '', words.once.zh].filter((text) => text !== '').join('\n'), window: place?.name_zh ?? by.unitName.zh, contact: place?.phone ?? office?.phone ?? words.noPhone.zh,
      ...(notice.hand_in_by ? { handInBy: notice.hand_in_by } : {}),
    })
  })
  if (!paper.ok) return paper
  const bytes = await renderPdf(paper.value, printing(services, by.district))
  return ok({ bytes, type: 'application/pdf', name: `${words.notice.zh}.pdf` })
}
