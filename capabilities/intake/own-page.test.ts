import { afterAll, beforeAll, expect, test } from 'vitest'
import { inDistrict } from '#platform/db/database'
import type { CaseId } from '#cap/cases'
import { pinOf, reportersOf } from '#cap/people'
import { mediationOperations } from '../mediation/contract.ts'
import { acceptedCase, mediatedCase, type Opened, openedCase } from '../mediation/house.testing.ts'
import { readPdf } from '../documents/reading.testing.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { TEST_DISTRICT } from '../../tools/testing/small-district.ts'
import { intakeOperations as ops } from './contract.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
})

afterAll(() => product.stop())

const give = ({ caseId }: Opened, partyId: string, as = 'mediator') =>
  product.call(ops.givePartyPage, { params: { caseId, partyId }, as, body: { seen: 'identity-card', language: 'zh' } })
const tie = ({ caseId }: Opened, reporterId: string, partyId: string | null, as = 'mediator') =>
  product.call(ops.tieReporter, { params: { caseId, reporterId }, as, body: { partyId, seen: 'identity-card' } })

async function slipOf({ caseId }: Opened, reporterId: string): Promise<string> {
  const slip = await product.call(ops.printSlip, { params: { caseId }, as: 'mediator', query: { reporterId } })
  return (await readPdf(new Uint8Array(slip.value.bytes))).map((page) => page.text).join('')
}

const OF_THE_REPORTER = /当事人甲|13800000001|138\*+0001|2栋1单元502|卧室天花板/

test('a respondent who reported nothing follows the matter with code and PIN, and sees nothing a reporter said or gave (N-17, N-03)', async () => {
  const opened = await mediatedCase(product)
  await product.call(mediationOperations.arrangeSession, {
    params: { caseId: opened.caseId }, as: 'mediator', body: { on: '2026-03-20', from: '15:00', to: '16:00', place: '示例社区调解一室', partyIds: [opened.respondent] },
  }).then((done) => done.value)
  const { reporterId } = (await give(opened, opened.respondent)).value
  const slip = await slipOf(opened, reporterId)
  expect(slip).not.toMatch(OF_THE_REPORTER)
  const reporters = await inDistrict(product.services.db, TEST_DISTRICT, (tx) => reportersOf(tx, product.services.keys, opened.caseId as CaseId), { readOnly: true })
  const holder = reporters.find((each) => (each.id as string) === reporterId)
  const typed = holder ? pinOf(product.services.keys, holder.caseId, holder.id, holder.pinEpoch) : ''
  expect(slip.replace(/\s/g, '')).toContain(typed)
  const { token } = (await product.call(ops.openMyCase, { body: { code: opened.code, pin: typed } })).value
  const own = await product.call(ops.readMyCase, { as: token })
  expect(own.value).toMatchObject({ reported: false, text: '', place: '', photos: 0, additions: [], urgent: false })
  expect(own.raw.body).not.toMatch(OF_THE_REPORTER)
  const mediation = await product.call(mediationOperations.readMyMediation, { as: token })
  expect(mediation.value).toMatchObject({ party: true, sessions: [{ on: '2026-03-20' }], consent: { state: 'given' } })
  expect(mediation.raw.body).not.toMatch(OF_THE_REPORTER)
  expect(own.value.withdrawal.may).toBe(false)
  expect((await product.call(ops.withdrawMyCase, { as: token, body: { reason: 'no-reason' } as never })).status).toBeGreaterThanOrEqual(400)
  expect((await product.call(ops.listCaseFiles, { params: { caseId: opened.caseId }, as: token })).status).toBeGreaterThanOrEqual(400)
})

test('what the respondent adds is theirs alone: the reporter’s page does not show it, and the respondent still gets letters as a party', async () => {
  const opened = await acceptedCase(product)
  const { reporterId } = (await give(opened, opened.respondent)).value
  const [row] = await product.rows<{ letters_wanted: boolean; phone_sealed: string | null; phone_hash: unknown }>('select letters_wanted, phone_sealed, phone_hash from people.reporter where id = $1', [reporterId])
  expect(row).toEqual({ letters_wanted: false, phone_sealed: null, phone_hash: null })
  await product.call(mediationOperations.arrangeSession, {
    params: { caseId: opened.caseId }, as: 'mediator', body: { on: '2026-03-20', from: '15:00', to: '16:00', place: '示例社区调解一室', partyIds: [opened.respondent] },
  }).then((done) => done.value)
  await product.drain()
  const letters = await product.rows<{ recipient_kind: string }>("select recipient_kind from notifications.letter where case_id = $1 and rule = 'session-arranged'", [opened.caseId])
  expect(letters).toEqual([{ recipient_kind: 'party' }])
})

test('nobody gets a page before the case went to mediation, twice, as a child, or where somebody has to be protected (G-03, G-04, N-17)', async () => {
  const opened = await openedCase(product)
  expect((await give(opened, opened.applicant)).refusal?.code).toBe('has-page-already')
  expect((await give(opened, opened.caseId)).refusal?.code).toBe('no-such-party-here')
  expect((await give(opened, opened.respondent, 'mediator-elsewhere')).status).toBe(404)
  expect((await give(opened, opened.respondent)).status).toBe(201)
  expect((await give(opened, opened.respondent)).refusal?.code).toBe('has-page-already')
  const child = await openedCase(product)
  await product.rows('update people.party set minor = true where id = $1', [child.respondent])
  expect((await give(child, child.respondent)).refusal?.code).toBe('page-not-for-children')
  const guarded = await openedCase(product)
  await product.rows("update cases.case_file set restricted_by = 'G-03' where id = $1", [guarded.caseId])
  expect((await give(guarded, guarded.respondent)).refusal?.code).toBe('page-kept-apart')
})

test('which party a reporter is, is said and recorded by somebody who saw a paper; from then on the page shows that party’s own matter, and can be taken back', async () => {
  const opened = await acceptedCase(product)
  await product.rows("update people.reporter set party_id = null, name = '' where case_id = $1", [opened.caseId])
  const [row] = await product.rows<{ id: string }>('select id from people.reporter where case_id = $1', [opened.caseId])
  const reporterId = row?.id ?? ''
  const { token } = (await product.call(ops.openMyCase, { body: { code: opened.code, pin: opened.pin } })).value
  const isParty = async () => (await product.call(mediationOperations.readMyMediation, { as: token })).value.party
  expect(await isParty()).toBe(false)
  expect((await tie(opened, opened.caseId, opened.applicant)).refusal?.code).toBe('no-such-reporter-here')
  expect((await tie(opened, reporterId, opened.caseId)).refusal?.code).toBe('no-such-party-here')
  expect((await tie(opened, reporterId, opened.applicant, 'observer')).status).toBeGreaterThanOrEqual(400)
  expect((await tie(opened, reporterId, opened.applicant)).status).toBe(201)
  expect(await isParty()).toBe(true)
  const page = (await give(opened, opened.respondent)).value.reporterId
  expect((await tie(opened, page, opened.applicant)).refusal?.code).toBe('no-such-reporter-here')
  expect((await tie(opened, reporterId, opened.respondent)).refusal?.code).toBe('has-page-already')
  expect((await tie(opened, reporterId, null)).status).toBe(201)
  expect(await isParty()).toBe(false)
})
