import { inDistrict } from '#platform/db/database'
import type { Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { CommandEnvelope, UnitId } from '#cap/cases'
import { listUnits } from '#cap/organisation'
import type { Registered, ReportBody } from './contract.ts'
import { registerMatter } from './register.ts'

/**
 * A resident reports a matter from a plate or the web, without an account. “Somebody is hurt or in danger” marks the
 * case urgent; the page has already told them to ring 110 (decision 19). Refuses what `registerMatter` refuses.
 */
export async function reportMatter(
  services: Services,
  envelope: CommandEnvelope,
  report: ReportBody & { readonly language: 'zh' | 'en' },
): Promise<Result<Registered>> {
  const centre = await districtCentre(services, envelope)
  return registerMatter(services, envelope, {
    ...report,
    channel: report.addressToken ? 'qr' : 'web',
    danger: report.danger === 'yes',
    reporter: report.name || report.phone ? { name: report.name ?? '', phone: report.phone } : undefined,
    counterUnitId: centre,
  })
}

async function districtCentre(services: Services, { by }: CommandEnvelope): Promise<UnitId> {
  const units = await inDistrict(services.db, by.district, (tx) => listUnits(tx, services.today(by.district)), { readOnly: true })
  const centre = units.find((each) => each.kind === 'district-centre')
  if (!centre) throw new Error('every district has a centre')
  return centre.id as UnitId
}
