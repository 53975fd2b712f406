import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EDGE_CODES, type Description } from '../../apps/server/api-description.ts'
import { caseRefusal } from '#cap/cases'
import { CAPABILITIES } from '../../apps/server/capabilities.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'

let product: Product
let description: Description

/** Refusals of the spine, in its own words (`capabilities/cases/words.ts`). */
const SPINE_CODES = caseRefusal.codes

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
  description = (await product.app.inject({ url: '/openapi.json' })).json()
})
afterAll(() => product.stop())

const operations = () => Object.values(description.paths).flatMap((path) => Object.values(path))

test('the description is OpenAPI 3.1 and valid', async () => {
  expect(description.openapi).toMatch(/^3\.1\./)
  const outcome = await new Validator().validate(JSON.parse(JSON.stringify(description)))
  expect(outcome.errors ?? []).toEqual([])
})

test('every operation of the product is in it, under its own name', () => {
  const described = new Set(operations().map((each) => each.operationId))
  const missing = CAPABILITIES.flatMap((each) => Object.keys(each.operations)).filter((name) => !described.has(name))
  expect(missing).toEqual([])
  expect(operations().length).toBe(new Set(operations().map((each) => each.operationId)).size)
})

test('every operation says in both languages what it is for', () => {
  const silent = operations().filter((each) => !/\p{Script=Han}.* · \S/u.test(each.summary ?? '') || each.tags?.length !== 1)
  expect(silent.map((each) => each.operationId)).toEqual([])
})

test('an operation says who may call it, how near they must stand, and that it may refuse', () => {
  for (const each of operations()) {
    expect([each.operationId, (each['x-who'] ?? []).length > 0, 'default' in (each.responses ?? {})]).toEqual([each.operationId, true, true])
  }
})

test('every part of the house has a name in both languages and tells its own refusals', () => {
  const tags = description.tags ?? []
  const used = new Set(operations().flatMap((each) => each.tags ?? []))
  expect([...used].filter((tag) => !tags.some((each) => each.name === tag && (each['x-refusals'] ?? []).length > 0))).toEqual([])
})

test('the codes named are codes that exist', () => {
  const exist = new Set([...EDGE_CODES, ...SPINE_CODES])
  expect(operations().flatMap((each) => each['x-refusals'] ?? []).filter((code) => !exist.has(code))).toEqual([])
})

describe('the page for people', () => {
  test.each([
    ['zh', 'zh-CN', '谁可以', '登记（窗口、电话、网格等）'],
    ['en', 'en', 'Who may', 'Register a matter (counter, phone, grid …)'],
  ])('in %s holds every operation and needs nothing from elsewhere', async (language, lang, who, summary) => {
    const page = await product.app.inject({ url: `/api?language=${language}` })
    expect(page.headers['content-type']).toContain('text/html')
    expect(page.body).toContain(`<html lang="${lang}">`)
    expect(page.body).toContain(who)
    expect(page.body).toContain(summary)
    for (const path of Object.keys(description.paths)) expect(page.body).toContain(path)
    expect(page.body).not.toMatch(/<script|https?:\/\//)
  })
})
