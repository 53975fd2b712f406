import { afterAll, beforeAll, expect, test } from 'vitest'
import { inDistrict } from '#platform/db/database'
import { newId } from '#platform/ids'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { TEST_DISTRICT } from '../../tools/testing/small-district.ts'
import { categoriesOn } from '../organisation/public.ts'
import { knowledgeOperations as ops } from './contract.ts'
import { faultOf } from './domain.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
})

afterAll(() => product.stop())

const cards = async (category?: string) => (await product.call(ops.listCards, { query: category ? { category } : {} })).value.cards

const VERSION = {
  code: 'CC-288', law: { zh: '民法典', en: 'Civil Code' }, article: { zh: '第288条', en: 'Art. 288' }, categories: ['NBR-01'],
  effectiveFrom: '2026-03-01', summary: { zh: '邻里互让。', en: 'Neighbours give way to each other.' }, link: 'https://flk.npc.gov.cn/', verifiedOn: '2026-03-10',
}
const add = (changes: object = {}, as = 'administrator', commandId?: string) =>
  product.call(ops.addCardVersion, { as, body: { ...VERSION, ...changes }, ...(commandId ? { commandId } : {}) })

test('decision 27: forty cards and more come with the product, whole, in both languages, and none pretends to be verified', async () => {
  const all = await cards()
  expect(all.length).toBeGreaterThanOrEqual(30)
  const today = product.services.today(TEST_DISTRICT)
  for (const card of all) {
    expect(faultOf({ ...card, effectiveFrom: today, effectiveTo: null, verifiedOn: null }, today), card.code).toBeUndefined()
    expect(card.verifiedOn).toBeNull()
    expect(card.summary.zh.length).toBeGreaterThan(10)
  }
})

test('§4: every category that may be mediated has a card of its own beside those for every matter', async () => {
  const all = await cards()
  const categories = await inDistrict(product.services.db, TEST_DISTRICT, (tx) => categoriesOn(tx, product.services.today(tx.district)))
  const without = categories.map((each) => each.code).filter((code) => !all.some((card) => card.categories.includes(code)))
  expect(without.sort()).toEqual(['ADM-01', 'ADM-02', 'FIN-01', 'LND-03', 'LND-04', 'OTH-01'])
})

test('beside a leak stand its own articles first, then how an agreement takes effect and is confirmed', async () => {
  const codes = (await cards('NBR-01')).map((each) => each.code)
  expect(codes).toEqual(expect.arrayContaining(['CC-288', 'CC-296', 'CC-1165', 'PMA-29', 'PMA-33']))
  expect(codes.indexOf('CC-296')).toBeLessThan(codes.indexOf('PMA-29'))
  expect(codes).not.toContain('CC-944')
})

test('an administrator adds a version: it counts from its day, twice is once, and the old one stays', async () => {
  expect((await add({}, 'mediator')).status).toBe(403)
  expect((await add({ summary: { zh: '好', en: '好' } })).refusal).toMatchObject({ code: 'card-wrong', details: { fault: 'summary-en' } })
  expect((await add({ effectiveFrom: '2026-02-30' })).refusal?.code).toBe('card-day-wrong')
  const commandId = newId<'command'>(product.clock)
  expect((await add({}, 'administrator', commandId)).status).toBe(201)
  expect((await add({}, 'administrator', commandId)).status).toBe(201)
  const card = (await cards('NBR-01')).find((each) => each.code === 'CC-288')
  expect(card).toMatchObject({ summary: { zh: '邻里互让。' }, verifiedOn: '2026-03-10' })
  expect((await add({ effectiveFrom: '2027-01-01', summary: { zh: '明年的话。', en: 'Next year’s words.' } })).status).toBe(201)
  expect((await cards('NBR-01')).find((each) => each.code === 'CC-288')?.summary.zh).toBe('邻里互让。')
  const { versions } = (await product.call(ops.listCardVersions, { as: 'administrator' })).value
  expect(versions.filter((each) => each.code === 'CC-288').map((each) => [each.own, each.inForce])).toEqual([[false, false], [true, true], [true, false]])
})

test('anybody reads the page of the law without signing in, and what is unverified says so', async () => {
  const page = await product.app.inject({ method: 'GET', url: '/d/shili/law' })
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('法律怎么说')
  expect(page.body).toContain('还没有和官方原文核对过')
})
