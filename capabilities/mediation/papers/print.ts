import { inDistrict, type Tx } from '#platform/db/database'
import type { StaffActor } from '#platform/access'
import type { SentFile } from '#platform/http/operation'
import { findFile } from '#platform/files'
import type { DistrictId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type CaseFile, type CaseId, findPaper, lookAtCase, paperVerification, rememberPaper } from '#cap/cases'
import { DOCUMENT_NAMES, PETITION_SET, DOCX_TYPE, type DocumentData, fieldName, isEditable, missingFields, renderDocx, renderExplanation, renderPdf } from '#cap/documents'
import { categoriesOn, committeesFor, committeeTaking } from '#cap/organisation'
import { type Desk, openDesk } from '../commands/desk.ts'
import { namesOf } from '../reads.ts'
import { DOCUMENT_TITLES, type PaperKind } from '../words/document-titles.ts'
import { refusal } from '../words/refusals.ts'
import { paperOf } from './assemble.ts'
import type { PaperSource } from './source.ts'

export interface PaperWanted {
  readonly caseId: CaseId
  readonly kind: PaperKind
  readonly ref?: string | undefined
  readonly copy?: number | undefined
  readonly format?: 'pdf' | 'docx' | undefined
}

export interface Assembled {
  readonly data: DocumentData
  readonly check: string
  readonly code: string
  /** Pictures that the paper shows, by their file ids. */
  readonly drawings: readonly { readonly id: string; readonly hash: string }[]
}

/**
 * One paper of the case as PDF, with a row in the access log and a check that verifies it. Rendered after the
 * transaction has ended. Refuses `no-such-paper`, `paper-incomplete` and what the spine refuses.
 */
export async function printPaper(services: Services, by: StaffActor, wanted: PaperWanted): Promise<Result<SentFile>> {
  const look = { by, caseId: wanted.caseId, need: 'content', action: `document.print.${wanted.kind}` } as const
  const assembled = await lookAtCase<Assembled>(services, look, async (tx, file) => {
    const opened = await openDesk(tx, services, file, by, { aboutCategory: false, aboutCommittee: false, withWords: true })
    return opened.ok ? assemble(opened.value, wanted) : opened
  })
  return assembled.ok ? ok(await render(services, by.district, wanted, assembled.value)) : assembled
}

/** The data of a paper and its check, remembered. Refuses `no-committee`, `no-such-paper`, `pdf-only`, `paper-incomplete`. */
export async function assemble(desk: Desk, wanted: Omit<PaperWanted, 'caseId'>): Promise<Result<Assembled>> {
  const { tx, services, file } = desk
  const source = await sourceOf(tx, file, desk)
  if (!source) return refuse(refusal('no-committee', {}))
  const data = paperOf(source, wanted.kind, wanted.ref)
  if (!data) return refuse(refusal('no-such-paper', {}))
  if (wanted.format === 'docx' && !isEditable(data)) return refuse(refusal('pdf-only', {}))
  const missing = missingFields(data)
  if (missing.length > 0) return refuse(refusal('paper-incomplete', { fields: missing.map((each) => fieldName(each)) }))
  const check = await rememberPaper(tx, services, file.row, { kind: wanted.kind, number: desk.matter.file.number, madeOn: madeOnOf(data), data })
  return ok({ data, check, code: file.row.code, drawings: await drawingsOf(tx, data) })
}

async function drawingsOf(tx: Tx, data: DocumentData): Promise<Assembled['drawings']> {
  const ids = data.kind === 'D09' ? (data.drawn ?? []).map((each) => each.drawing) : []
  const found = await Promise.all(ids.map((id) => findFile(tx, id)))
  return found.flatMap((row) => (row ? [{ id: row.id, hash: row.hash }] : []))
}

/** What every paper of this desk is made from; undefined where no committee takes the matter. */
export async function sourceOf(tx: Tx, file: CaseFile, desk: Desk): Promise<PaperSource | undefined> {
  const committee = committeeTaking(await committeesFor(tx, file.row.unit_path), file.row.unit_path, file.state.category)
  if (!committee) return undefined
  const category = (await categoriesOn(tx, desk.today)).find((each) => each.code === file.state.category)
  const staffIds = [...desk.matter.file.mediatorIds, ...desk.facts.flatMap((each) => (each.actorId === null ? [] : [each.actorId]))]
  return { desk, committee, categoryName: category?.name.zh ?? '', names: await namesOf(tx, staffIds), code: file.row.code }
}

export async function render(services: Services, districtId: DistrictId, wanted: Omit<PaperWanted, 'caseId'>, { data, check, code, drawings }: Assembled): Promise<SentFile> {
  const district = services.district(districtId)
  const copies = data.kind === 'D09' ? data.copies : undefined
  const copy = wanted.copy !== undefined && copies !== undefined && wanted.copy <= copies ? { copy: { n: wanted.copy, of: copies } } : {}
  const options = { ...copy, verification: paperVerification(services, districtId, check), printedAt: services.clock.now(), timeZone: district.zone }
  if (wanted.format === 'docx' && isEditable(data))
    return { bytes: await renderDocx(data, options), type: DOCX_TYPE, name: `${DOCUMENT_TITLES[wanted.kind].zh}-${code}.docx` }
  const pictures = await Promise.all(drawings.map(async ({ id, hash }) => [id, await services.files.read(districtId, hash)] as const))
  const bytes = await renderPdf(data, pictures.length === 0 ? options : { ...options, drawings: Object.fromEntries(pictures) })
  return { bytes, type: 'application/pdf', name: `${DOCUMENT_TITLES[wanted.kind].zh}-${code}.pdf` }
}

/** One English page about a kind of paper: what it is, what signing it means, the articles. */
export async function explainPaper(services: Services, districtId: DistrictId, kind: PaperKind): Promise<Result<SentFile>> {
  const bytes = await renderExplanation(kind, { printedAt: services.clock.now(), timeZone: services.district(districtId).zone })
  return ok({ bytes, type: 'application/pdf', name: `${kind}-explained.pdf` })
}

function madeOnOf(data: DocumentData): string {
  return 'madeOn' in data ? data.madeOn : data.reportedOn
}

/** Whether a paper with this check was printed here, at whichever station: its name, number and day; no person, no case. */
export async function verifyPaper(services: Services, district: DistrictId, check: string) {
  const found = await inDistrict(services.db, district, (tx) => findPaper(tx, check), { readOnly: true })
  // A paper of the petition set is known as such; which one it is would say what somebody brought.
  const name = found?.kind === 'D22' ? PETITION_SET : (Object.entries(DOCUMENT_NAMES).find(([kind]) => kind === found?.kind)?.[1] ?? null)
  return ok({ known: found !== undefined, name, number: found?.number_text ?? null, madeOn: found?.made_on ?? null })
}
