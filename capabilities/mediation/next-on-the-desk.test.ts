import { afterAll, beforeAll, expect, test } from 'vitest'
import { bookingOperations } from '../booking/contract.ts'
import { followUpOperations } from '../follow-up/contract.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { staffIdOf, TEST_PASSWORD } from '../../tools/testing/small-district.ts'
import { mediationOperations as ops } from './contract.ts'
import { acceptedCase, aDraftOf, aScan, aSession, consented, contacted, draftIdOf, minute, noticed, type Opened, openedCase, SAFE, signed } from './house.testing.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
})

afterAll(() => product.stop())

const at = (opened: Opened) => ({ caseId: opened.caseId })
const desk = async (opened: Opened, as = 'mediator') => (await product.call(ops.readMediationDesk, { params: at(opened), as })).value
const main = async (opened: Opened, as = 'mediator') => (await desk(opened, as)).steps.filter((each) => each.main).map((each) => each.step)
const ring = (opened: Opened, partyId: string) =>
  product.call(ops.recordContact, { params: at(opened), as: 'mediator', body: { partyId, channel: 'phone', at: minute(product, '00:10'), reached: true, result: '问清了情况' } })

test('the one primary button through the leak: whoever may take the next step has it, the others are told whose it is', async () => {
  const opened = await openedCase(product)
  expect(await main(opened)).toEqual(['record-contact'])
  await contacted(product, opened)
  expect(await main(opened)).toEqual(['deliver-notice'])
  await noticed(product, opened)
  expect(await main(opened)).toEqual(['record-consent'])
  for (const partyId of [opened.applicant, opened.respondent]) (await consented(product, opened, partyId)).value
  expect(await main(opened)).toEqual(['accept'])
  await product.call(ops.acceptMatter, { params: at(opened), as: 'mediator', body: { initiative: 'application', scope: 'whole' } }).then((done) => done.value)
  expect([await main(opened), (await desk(opened)).waitsFor?.zh]).toEqual([[], '现在等“确定调解员”：这一步由调委会负责人办理。'])
  expect([await main(opened, 'committee-head'), (await desk(opened, 'committee-head')).waitsFor]).toEqual([['designate'], null])
  const named = { mediatorIds: [staffIdOf('mediator')], chosenBy: 'parties' as const, disclosure: 'none' as const }
  await product.call(ops.designateMediator, { params: at(opened), as: 'committee-head', body: named }).then((done) => done.value)
  expect(await main(opened)).toEqual(['hold-session'])
  await product.call(ops.holdSession, { params: at(opened), as: 'mediator', body: aSession(product, opened) }).then((done) => done.value)
  expect(await main(opened)).toEqual(['draft'])
  await product.call(ops.draftAgreement, { params: at(opened), as: 'mediator', body: aDraftOf(opened, '2026-03-16') }).then((done) => done.value)
  expect(await main(opened)).toEqual(['sign'])
  const draftId = await draftIdOf(product, opened)
  for (const whose of [opened.applicant, opened.respondent]) (await signed(product, opened, draftId, 'party', whose)).value
  ;(await signed(product, opened, draftId, 'mediator', staffIdOf('mediator'))).value
  expect([await main(opened), (await desk(opened)).waitsFor?.en]).toEqual([[], 'Waiting for “Seal”: this step belongs to the committee head.'])
  expect(await main(opened, 'committee-head')).toEqual(['seal'])
  await product.call(ops.sealAgreement, { params: at(opened), as: 'committee-head', body: { draftId, password: TEST_PASSWORD } }).then((done) => done.value)
  expect(await main(opened)).toEqual(['perform'])
  const proof = { ref: '1', on: '2026-03-16', paidFen: 120_000, proof: 'receipt', file: await aScan(product) } as const
  await product.call(ops.recordPerformance, { params: at(opened), as: 'mediator', body: proof }).then((done) => done.value)
  await product.drain()
  expect(await main(opened)).toEqual([])
  expect((await product.call(followUpOperations.readFollowUp, { params: at(opened), as: 'mediator' })).value.next).toBe('record-visit')
})

test('the applicant may be rung first, before place and category are known; the other party is asked only then', async () => {
  const opened = await openedCase(product, { category: null, gates: { 'G-01': 'no' } })
  expect((await ring(opened, opened.applicant)).value).toEqual({ state: 'registered', performance: null })
  const party = (await desk(opened)).parties.find((each) => each.id === opened.applicant)
  expect([party?.attempts, party?.reached]).toEqual([1, true])
  expect((await ring(opened, opened.respondent)).refusal?.code).toBe('details-unknown')
  const [clock] = await product.rows<{ state: string }>("select state from cases.deadline where case_id = $1 and key = 'DL-02'", [opened.caseId])
  expect(clock?.state, 'the three days to reach the other party go on').toBe('open')
})

test('a session has a beginning and a later end; the booked room comes with the desk', async () => {
  const opened = await acceptedCase(product)
  const named = { mediatorIds: [staffIdOf('mediator')], chosenBy: 'parties' as const, disclosure: 'none' as const }
  await product.call(ops.designateMediator, { params: at(opened), as: 'committee-head', body: named }).then((done) => done.value)
  const [room] = (await product.call(bookingOperations.listRooms, { query: {}, as: 'mediator' })).value.rooms
  const slot = { day: '2026-03-16', from: '14:00', to: '15:30', purpose: 'mediation', caseId: opened.caseId } as const
  await product.call(bookingOperations.bookRoom, { params: { roomId: room?.id ?? '' }, body: slot, as: 'mediator' }).then((done) => done.value)
  expect((await desk(opened)).bookings).toEqual([expect.objectContaining({ room: room?.name, day: '2026-03-16', from: '14:00', to: '15:30' })])
  const session = { ...aSession(product, opened), gates: SAFE }
  for (const endedAt of [session.startedAt, minute(product, '00:29')]) {
    const refused = await product.call(ops.holdSession, { params: at(opened), as: 'mediator', body: { ...session, endedAt } })
    expect([refused.status, refused.refusal?.code, refused.refusal?.field]).toEqual([422, 'session-without-length', 'endedAt'])
  }
  expect((await product.call(ops.holdSession, { params: at(opened), as: 'mediator', body: session })).status).toBe(201)
})
