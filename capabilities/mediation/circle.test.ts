import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { mediationOperations as ops } from './contract.ts'
import { acceptedCase, aSession, mediatedCase, type Opened } from './house.testing.ts'

let product: Product
let opened: Opened

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
  opened = await acceptedCase(product)
})

afterAll(() => product.stop())

const HELPER = { name: '热心邻居戊', field: '退休教师，会劝人', consentedOn: '2026-03-10', consentForm: 'written', activeFrom: '2026-03-10' } as const
const list = (body: object = {}, as = 'committee-head') => product.call(ops.listHelper, { as, body: { ...HELPER, ...body } })
const circle = async (as = 'mediator') => (await product.call(ops.readCircle, { as })).value
const invite = (body: object) => product.call(ops.addCoHandler, {
  params: { caseId: opened.caseId }, as: 'mediator', body: { capacity: 'neighbour', agreedBy: [opened.applicant, opened.respondent], ...body } as never,
})

test.each([
  [{ consentedOn: '2026-03-17', activeFrom: '2026-03-17' }, 'consent-comes-first'],
  [{ activeFrom: '2026-03-09' }, 'consent-comes-first'],
  [{ activeTo: '2026-03-09' }, 'bad-helper-period'],
  [{ consentedOn: '2026-02-30' }, 'day-does-not-fit'],
])('nobody is listed before they agreed, or for no time (PIPL 13): %j', async (changes, code) => {
  expect((await list(changes)).refusal?.code).toBe(code)
})

test('somebody listed with their consent is invited by name only with every party’s own consent (PMA 20), and off the list no more', async () => {
  const helperId = (await list()).value.helperId
  expect((await list({}, 'mediator')).status).toBe(403)
  expect((await circle()).helpers).toMatchObject([{ id: helperId, name: '热心邻居戊', active: true, own: true }])
  expect((await circle('mediator-elsewhere')).helpers).toEqual([])
  expect((await invite({ helperId, agreedBy: [opened.applicant] })).refusal?.code).toBe('not-everybody-agrees')
  expect((await invite({ helperId: opened.caseId })).refusal?.code).toBe('no-such-helper')
  expect((await invite({ helperId })).status).toBe(201)
  const desk = (await product.call(ops.readMediationDesk, { params: { caseId: opened.caseId }, as: 'mediator' })).value
  expect(desk.coHandlers).toEqual([{ capacity: 'neighbour', name: '热心邻居戊' }])
  const end = (as: string) => product.call(ops.endHelper, { params: { helperId }, as, body: { activeTo: '2026-03-15' } })
  expect((await end('unit-head')).status).toBe(201)
  expect((await invite({ helperId })).refusal?.code).toBe('no-such-helper')
  expect(await product.rows("select 1 from audit.change where subject_kind = 'helper'")).toHaveLength(2)
})

test('methods are an editable list with versions; a session is tagged with what is in use (T09)', async () => {
  const revise = (version: number, active = true, as = 'administrator') =>
    product.call(ops.reviseMethod, { params: { code: 'on-site' }, as, body: { version, zh: '到现场谈', en: 'talking on the spot', active } })
  expect((await revise(0, true, 'committee-head')).status).toBe(403)
  expect((await revise(0)).value).toMatchObject({ version: 1 })
  expect((await revise(0)).refusal?.code).toBe('method-changed')
  const talked = await mediatedCase(product)
  const hold = (methods: string[]) => product.call(ops.holdSession, { params: { caseId: talked.caseId }, as: 'mediator', body: { ...aSession(product, talked), methods } })
  expect((await hold(['shouting'])).refusal?.code).toBe('no-such-method')
  expect((await hold(['on-site'])).status).toBe(201)
  expect((await revise(1, false)).value).toMatchObject({ version: 2, active: false })
  expect((await hold(['on-site'])).refusal?.code).toBe('no-such-method')
  expect((await circle()).methods).toMatchObject([{ code: 'on-site', version: 2, active: false }])
})
