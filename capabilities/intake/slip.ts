import type { ReporterActor, StaffActor } from '#platform/access'
import type { Tx } from '#platform/db/database'
import type { SentFile } from '#platform/http/operation'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type CaseFile, type CaseId, findCase, findMergeTarget, loadCase, lookAtCase, showCaseCode } from '#cap/cases'
import { type DocumentOf, renderPdf } from '#cap/documents'
import { categoriesOn, unitOf } from '#cap/organisation'
import { peopleRefusal, pinShown, type Reporter, reportersOf } from '#cap/people'
import { nextStep, PROMISED_CLOCKS } from './domain.ts'
import { CATEGORY_OPEN } from './words.ts'

type SlipData = DocumentOf<'slip'>

/** The slip for the counter: with the PIN only while it may be shown. Refuses `no-such-reporter`. */
export async function printSlip(services: Services, by: StaffActor, caseId: CaseId, reporterId: string | undefined): Promise<Result<SentFile>> {
  return print(services, { by, caseId, need: 'content', action: 'slip.print' }, (reporters) =>
    reporters.find((each) => reporterId === undefined || each.id === reporterId))
}

/** The reporter's own slip, in their own language. */
export async function printOwnSlip(services: Services, by: ReporterActor): Promise<Result<SentFile>> {
  return print(services, { by, caseId: by.caseId as CaseId, need: 'content', action: 'own-slip.print' }, (reporters) =>
    reporters.find((each) => (each.id as string) === by.id))
}

async function print(
  services: Services, look: Parameters<typeof lookAtCase>[1], choose: (reporters: readonly Reporter[]) => Reporter | undefined,
): Promise<Result<SentFile>> {
  const data = await lookAtCase<SlipData>(services, look, async (tx, file) => {
    const reporter = choose(await reportersOf(tx, services.keys, file.state.id))
    return reporter ? ok(await slipOf(tx, services, file, reporter)) : refuse(peopleRefusal('no-such-reporter', {}))
  })
  if (!data.ok) return data
  const bytes = await renderPdf(data.value, { printedAt: services.clock.now(), timeZone: services.district(look.by.district).zone })
  return ok({ bytes, type: 'application/pdf', name: `${showCaseCode(data.value.caseCode)}.pdf` })
}

async function slipOf(tx: Tx, services: Services, file: CaseFile, reporter: Reporter): Promise<SlipData> {
  const { row } = file
  const standing = await standingOf(tx, row.id)
  const category = (await categoriesOn(tx, services.today(tx.district))).find((each) => each.code === row.category)?.name
  const centre = await unitOf(tx, row.registered_unit_id as never)
  const pin = pinShown(services.keys, reporter, services.clock.now())
  return {
    kind: 'slip', centre: centre?.name.zh ?? services.district(tx.district).name.zh, caseCode: row.code,
    publicUrl: services.publicUrl, districtSlug: services.district(tx.district).slug, category: category ?? CATEGORY_OPEN,
    reportedOn: row.registered_on, next: nextStep(standing.stageKind, standing.stage),
    ...(standing.by === null ? {} : { nextBy: standing.by.rolledOn }),
    ...(pin.ok ? { pin: pin.value } : {}),
    ...(reporter.language === 'en' ? { withEnglish: true } : {}),
  }
}

export interface Standing {
  readonly caseId: CaseId
  readonly stageKind: string
  readonly stage: string
  readonly open: boolean
  /** The next promise of staff, where there is one. */
  readonly by: { readonly rolledOn: string; readonly provisional: boolean } | null
}

/** Where the matter stands: in its own case, or in the one it was merged into. A sealed one shows nothing but that it goes on. */
export async function standingOf(tx: Tx, caseId: CaseId): Promise<Standing> {
  const target = await findMergeTarget(tx, caseId)
  const row = await findCase(tx, target.id)
  if (!row) return { caseId: target.id, stageKind: 'sealed', stage: 'sealed', open: true, by: null }
  const { deadlines } = await loadCase(tx, row.id, null, null)
  const promised = deadlines.filter((each) => PROMISED_CLOCKS.includes(each.clock)).sort((left, right) => (left.rolledOn < right.rolledOn ? -1 : 1))
  return { caseId: row.id, stageKind: row.stage_kind, stage: row.stage, open: row.open, by: promised[0] ?? null }
}
