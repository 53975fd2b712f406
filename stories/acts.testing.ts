import { expect } from 'vitest'
import { type CaseId, verifyDistrict } from '#cap/cases'
import { openWithPin } from '#cap/people'
import { casesOperations } from '../capabilities/cases/contract.ts'
import { dispatchOperations } from '../capabilities/dispatch/contract.ts'
import { readPdf, type ReadPage } from '../capabilities/documents/reading.testing.ts'
import { intakeOperations, type RegisterBody, type Registered } from '../capabilities/intake/contract.ts'
import { mediationOperations } from '../capabilities/mediation/contract.ts'
import { SAFE } from '../capabilities/mediation/house.testing.ts'
import { triageOperations } from '../capabilities/triage/contract.ts'
import type { Product } from '../tools/testing/product.ts'
import { ADDRESSES, TEST_DISTRICT } from '../tools/testing/small-district.ts'

/** A matter on its way, with the ids a story speaks of. */
export interface Life extends Omit<Registered, 'applicantId' | 'respondentId'> {
  readonly applicant: string
  readonly respondent: string
}

export const at = (life: Pick<Life, 'caseId'>) => ({ caseId: life.caseId })

/** Every safety question answered “no”. */
export const ALL_SAFE = {
  ...SAFE, 'G-07': 'no', 'G-08': 'no', 'G-09': 'no', 'G-10': 'no', 'G-11': 'no', 'G-12': 'no', 'G-13': 'no', 'G-14': 'no',
} as const

/** An oral report at the window, both sides known, read back and confirmed (T01). */
export async function registeredAtTheWindow(product: Product, changes: Partial<RegisterBody>): Promise<Life> {
  const body: RegisterBody = {
    text: '楼上漏水。', channel: 'visit', noticeGiven: true, lettersWanted: true, oralConfirmed: true, addressId: ADDRESSES.flat502, category: 'NBR-01', gates: SAFE, ...changes,
  }
  const registered = (await product.call(intakeOperations.registerCase, { as: 'clerk', body })).value
  const parties = await product.rows<{ id: string; side: string }>('select id, side from people.party where case_id = $1', [registered.caseId])
  const idOf = (side: string) => parties.find((each) => each.side === side)?.id ?? ''
  return { ...registered, applicant: idOf('applicant'), respondent: idOf('respondent') }
}

/** Triage, dispatch and taking up, through their own doors. */
export async function sentToTheMediator(product: Product, life: Life, category = 'NBR-01'): Promise<void> {
  const params = at(life)
  ;(await product.call(triageOperations.triage, { as: 'dispatcher', params, body: { category, gates: ALL_SAFE } })).value
  ;(await product.call(dispatchOperations.assignCase, { as: 'dispatcher', params, body: {} })).value
  ;(await product.call(dispatchOperations.claimCase, { as: 'mediator', params, body: {} })).value
}

export const deskOf = async (product: Product, life: Pick<Life, 'caseId'>, as = 'mediator') =>
  (await product.call(mediationOperations.readMediationDesk, { as, params: at(life) })).value

/** The parties see this on a phone. */
export async function phoneOf(product: Product, life: Life): Promise<string> {
  const opened = await openWithPin(product.services, { district: TEST_DISTRICT, caseId: life.caseId as CaseId, typedCode: life.code, pin: life.pin })
  if (!opened.ok) throw new Error(opened.refusal.say.en)
  return opened.value.token
}

/** Figures of a period as the head's screen gets them. */
export async function figures(product: Product, from: string, to: string): Promise<Record<string, number>> {
  const { counts } = (await product.call(casesOperations.readFigures, { as: 'committee-head', query: { from, to } })).value
  return Object.fromEntries(counts.flatMap(({ indicator, n }) => (n === null || n === 0 ? [] : [[indicator, n] as const])))
}

/** What the figures of a period gained since an earlier look. */
export function gained(before: Record<string, number>, after: Record<string, number>): Record<string, number> {
  const changed = Object.entries(after).map(([name, n]) => [name, n - (before[name] ?? 0)] as const)
  return Object.fromEntries(changed.filter(([, n]) => n !== 0))
}

/** Open deadlines by key, with the three days of each. */
export async function deadlines(product: Product, life: Pick<Life, 'caseId'>) {
  const rows = await product.rows<{ key: string; raw_on: string; rolled_on: string; safe_on: string; optional: boolean }>(
    `select key, raw_on::text, rolled_on::text, safe_on::text, optional from cases.deadline where case_id = $1 and state = 'open'`, [life.caseId])
  return Object.fromEntries(rows.map((each) => [each.key, { raw: each.raw_on, rolled: each.rolled_on, safe: each.safe_on, optional: each.optional }]))
}

export const facts = async (product: Product, life: Pick<Life, 'caseId'>) =>
  product.rows<{ kind: string; data: Record<string, unknown>; occurred_on: string; recorded_on: string }>(
    'select kind, data, occurred_on::text, recorded_at::date::text as recorded_on from cases.fact where case_id = $1 order by seq', [life.caseId])

/** Letters written so far, as `rule → reporter or party`, in the order of writing; those of one fact sorted. */
export async function letters(product: Product, life: Pick<Life, 'caseId'>): Promise<string[]> {
  await product.drain()
  const rows = await product.rows<{ rule: string; recipient_kind: string }>(
    `select l.rule, l.recipient_kind from notifications.letter l left join cases.fact f on f.id = l.fact_id and f.case_id = l.case_id
      where l.case_id = $1 order by f.seq, l.rule, l.recipient_kind desc`, [life.caseId])
  return rows.map((each) => `${each.rule} → ${each.recipient_kind}`)
}

/** A printed paper: its text without blanks; every page numbered, none blank and none black. */
export async function readPaper(sent: unknown): Promise<string> {
  const bytes = bytesOf(sent)
  const pages = await readPdf(bytes)
  for (const [index, page] of pages.entries()) expectPage(page, index + 1, pages.length)
  return pages.map((page) => page.text).join('')
}

function bytesOf(sent: unknown): Uint8Array {
  if (typeof sent === 'object' && sent !== null && 'bytes' in sent && sent.bytes instanceof Uint8Array) return new Uint8Array(sent.bytes)
  throw new Error('no file was sent')
}

function expectPage(page: ReadPage, number: number, of: number): void {
  expect(page.text).toContain(`第${number}页共${of}页`)
  const whole = page.darkness(0, 0, 1, 1)
  expect(whole, 'ink of the whole page').toBeGreaterThan(0.005)
  expect(whole, 'ink of the whole page').toBeLessThan(0.15)
  expect(page.darkness(0.1, 0.05, 0.9, 0.17), 'ink of the head').toBeGreaterThan(0.02)
  expect(page.darkness(0.1, 0.91, 0.9, 0.98), 'ink of the foot').toBeGreaterThan(0.005)
}

/** Names of all tables with a row that holds this text in the clear, whatever its column. */
export async function tablesHolding(product: Product, text: string): Promise<string[]> {
  const tables = await product.rows<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`)
  const holding: string[] = []
  for (const { name } of tables) {
    const found = await product.rows(`select 1 from ${name} t where strpos(t::text, $1) > 0 limit 1`, [text])
    if (found.length > 0) holding.push(name)
  }
  return holding
}

/** Everything rebuilt from the facts and compared: what differs. */
export const differences = async (product: Product) =>
  (await verifyDistrict(product.services.db, product.services.district(TEST_DISTRICT), product.services.calendar(), () => undefined)).differences
