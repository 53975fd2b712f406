import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseId } from '#cap/cases'
import { openWithPin } from '#cap/people'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { ADDRESSES, TEST_DISTRICT } from '../../tools/testing/small-district.ts'
import { intakeOperations } from '../intake/contract.ts'
import { mediatedCase, type Opened, SAFE } from '../mediation/house.testing.ts'
import { confirmationOperations as ops } from './contract.ts'
import { anApplication, seedCourts, sealedAgreement, TRIBUNAL } from './court.testing.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-04-03 14:10' })
  await seedCourts(product)
})

afterAll(() => product.stop())

const BASIC = { nameZh: '示例区人民法院', nameEn: 'Shili District Court', level: 'basic', home: true, address: '示例路8号', phone: '12368', validFrom: '2020-01-01' } as const
const enter = (changes: object = {}, as = 'administrator') => product.call(ops.enterCourt, { as, body: { ...BASIC, ...changes } })
const seen = async (opened: Opened) => (await product.call(ops.readConfirmation, { params: { caseId: opened.caseId }, as: 'mediator' })).value
const lines = async (opened: Opened) => (await seen(opened)).courts.map((each) => `${each.ground} ${each.name?.zh ?? '写明'}`)

async function agreed(): Promise<Opened> {
  const opened = await mediatedCase(product)
  await sealedAgreement(product, opened, '2026-05-29')
  return opened
}

async function phone(opened: Opened): Promise<string> {
  const session = await openWithPin(product.services, { district: TEST_DISTRICT, caseId: opened.caseId as CaseId, typedCode: opened.code, pin: opened.pin })
  if (!session.ok) throw new Error(session.refusal.say.en)
  return session.value.token
}

test('a register of courts, kept by the administrator; the parties choose among those that the law names (CPL 205)', async () => {
  const opened = await agreed()
  expect(await lines(opened)).toEqual([
    'committee-place 示例人民法庭', 'committee-place 示例北人民法庭', 'party-domicile 写明', 'subject-place 写明', 'intermediate 写明',
  ])
  expect((await enter({}, 'mediator')).status).toBe(403)
  expect((await enter({ unitId: '00000000-0000-7000-8000-0000000000ff' })).refusal?.code).toBe('no-such-unit')
  const { courtId } = (await enter()).value
  ;(await enter({ nameZh: '示例外区人民法院', home: false })).value
  ;(await enter({ nameZh: '示例市中级人民法院', level: 'intermediate' })).value
  const tribunal = (await enter({ nameZh: '示例人民法庭（河东）', level: 'tribunal', unitId: TRIBUNAL })).value
  expect(await lines(opened)).toEqual([
    'committee-place 示例区人民法院', 'committee-place 示例人民法庭（河东）', 'committee-place 示例北人民法庭',
    'party-domicile 示例区人民法院', 'party-domicile 示例外区人民法院', 'party-domicile 写明',
    'subject-place 示例区人民法院', 'subject-place 示例外区人民法院', 'subject-place 写明', 'intermediate 示例市中级人民法院', 'intermediate 写明',
  ])
  // A court of the register that is a unit of the house reaches its liaison.
  const body = anApplication(opened, { court: { ground: 'committee-place', courtId: tribunal.courtId } })
  ;(await product.call(ops.applyForConfirmation, { params: { caseId: opened.caseId }, as: 'mediator', body })).value
  expect((await product.call(ops.readConfirmationPackage, { params: { caseId: opened.caseId }, as: 'court-liaison' })).value.court).toBe('示例人民法庭（河东）')
  // A court that is listed no longer keeps its past applications.
  ;(await product.call(ops.endCourt, { as: 'administrator', params: { courtId }, body: { validTo: '2026-04-03' } })).value
  expect(await lines(await agreed())).not.toContain('committee-place 示例区人民法院')
  expect((await product.call(ops.endCourt, { as: 'administrator', params: { courtId }, body: { validTo: '2026-04-04' } })).refusal?.code).toBe('no-such-register-line')
  const { courts } = (await product.call(ops.listCourts, { as: 'court-liaison' })).value
  expect(courts.find((each) => each.courtId === courtId)).toMatchObject({ validTo: '2026-04-03', levelWords: { zh: '基层人民法院' } })
})

test('at any hour: a party applies at 23:50 of the last day, the minute is kept and counts, whenever it is typed in (CPL 85)', async () => {
  product.clock.set('2026-04-03 14:10')
  const opened = await agreed()
  const wish = async (token: string) =>
    product.call(ops.wishConfirmation, { as: token, body: { wishes: true, service: { address: '示例小区2栋', phone: '13800000001', electronic: true } } })
  product.clock.set('2026-05-06 23:50')
  const mine = await phone(opened)
  expect((await product.call(ops.readMyConfirmation, { as: mine })).value).toMatchObject({ wishedAt: null, refusal: null })
  expect((await wish(mine)).value.state).toBe('window-open')
  expect((await product.call(ops.readMyConfirmation, { as: mine })).value).toMatchObject({ wishedAt: '2026-05-06T23:50', refusal: { code: 'already-wished' } })
  expect((await wish(mine)).refusal?.code).toBe('already-wished')
  // Two days later the mediator hands it in as of that minute; the other party said so at 23:40.
  product.clock.set('2026-05-08 09:00')
  await product.drain()
  expect((await seen(opened)).parties.map((each) => each.wishedAt)).toEqual(['2026-05-06T23:50', null])
  const applicants = anApplication(opened).applicants.map((each, index) => ({ ...each, saidAt: index === 0 ? '2026-05-06T23:50' : '2026-05-06T23:40' }))
  const applied = await product.call(ops.applyForConfirmation, { params: { caseId: opened.caseId }, as: 'mediator', body: anApplication(opened, { handedInAt: '2026-05-06T23:50', applicants }) })
  expect(applied.value.state).toBe('applied')
  const pack = (await product.call(ops.readConfirmationPackage, { params: { caseId: opened.caseId }, as: 'court-liaison' })).value
  expect(pack.handedInAt).toBe('2026-05-06T23:50')
})

test('a minute after the last day it is too late for a wish, with the article', async () => {
  product.clock.set('2026-04-03 14:10')
  const opened = await agreed()
  product.clock.set('2026-05-07 00:01')
  const late = await product.call(ops.wishConfirmation, { as: await phone(opened), body: { wishes: true, service: { address: '示例小区2栋', phone: '13800000001', electronic: true } } })
  expect(late.refusal).toMatchObject({ code: 'window-over', law: 'PMA-33' })
})

test('a reporter whose report was merged sees the window where the case goes on, and says so there; somebody else sees nothing', async () => {
  product.clock.set('2026-04-03 14:10')
  const opened = await mediatedCase(product)
  const beside = async (applicant: { name: string; phone: string }): Promise<Opened> => {
    const body = { text: '还是楼上漏水那件事。', channel: 'phone', noticeGiven: true, lettersWanted: false, addressId: ADDRESSES.flat502, gates: SAFE, applicant } as const
    const again = (await product.call(intakeOperations.registerCase, { as: 'clerk', body })).value
    ;(await product.call(intakeOperations.mergeCase, { as: 'clerk', params: { caseId: again.caseId }, body: { into: opened.caseId } })).value
    return { ...opened, ...again }
  }
  const own = await beside({ name: '当事人乙', phone: '13800000002' })
  const stranger = await beside({ name: '当事人丁', phone: '13800000044' })
  await sealedAgreement(product, opened, '2026-05-29')
  const look = async (of: Opened) => (await product.call(ops.readMyConfirmation, { as: await phone(of) })).value
  expect(await look(own)).toMatchObject({ state: 'window-open', wishedAt: null, refusal: null })
  expect(await look(stranger)).toMatchObject({ state: null, safeOn: null })
  const wish = async (of: Opened) =>
    product.call(ops.wishConfirmation, { as: await phone(of), body: { wishes: true, service: { address: '示例小区3栋', phone: '13800000002', electronic: false } } })
  expect((await wish(stranger)).refusal?.code).toBe('not-a-party')
  product.clock.set('2026-04-08 21:15')
  expect((await wish(own)).value.state).toBe('window-open')
  expect(await look(own)).toMatchObject({ wishedAt: '2026-04-08T21:15' })
  expect((await seen(opened)).parties.find((each) => each.partyId === opened.respondent)?.wishedAt).toBe('2026-04-08T21:15')
})
