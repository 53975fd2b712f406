import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { intakeOperations } from '../intake/contract.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { ADDRESSES, TEST_DISTRICT } from '../../tools/testing/small-district.ts'
import { verifyDistrict } from './public.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
  for (const text of ['楼上漏水', '楼道堆物', '半夜装修']) {
    const answer = await product.call(intakeOperations.registerCase, {
      as: 'clerk', body: { text, channel: 'visit', noticeGiven: true, addressId: ADDRESSES.flat502, category: 'NBR-01' },
    })
    expect(answer.status).toBe(201)
  }
})

afterAll(() => product.stop())

const verify = () =>
  verifyDistrict(product.services.db, product.services.district(TEST_DISTRICT), product.services.calendar(), () => undefined)

/** Changes what is stored, looks, and puts it back: past every right that the product has. */
async function tampered(change: string, undo: string): Promise<readonly string[]> {
  await product.rows(change)
  const { differences } = await verify()
  await product.rows(undo)
  return [...new Set(differences.map((each) => each.what))]
}

describe('verify', () => {
  test('an untouched district agrees with its facts', async () => {
    const done = await verify()
    expect(done).toMatchObject({ cases: 3, facts: 3, contents: 3, differences: [] })
  })

  test.each([
    ['a fact changed', `update cases.fact set data = data || '{"channel":"phone"}'`, `update cases.fact set data = data || '{"channel":"visit"}'`, ['chain', 'case', 'counter']],
    ['a day changed', `update cases.fact set occurred_on = '2026-03-15'`, `update cases.fact set occurred_on = '2026-03-16'`, ['chain', 'case', 'deadline', 'counter', 'procedure']],
    ['words changed', `update cases.fact_content set content = replace(content, '漏水', '没事')`, `update cases.fact_content set content = replace(content, '没事', '漏水')`, ['content']],
    ['a state changed', `update cases.procedure set state = 'merged'`, `update cases.procedure set state = 'registered'`, ['procedure']],
    ['a deadline pushed', `update cases.deadline set rolled_on = rolled_on + 5`, `update cases.deadline set rolled_on = rolled_on - 5`, ['deadline']],
    ['a counter polished', `update cases.counter set n = n + 1`, `update cases.counter set n = n - 1`, ['counter']],
  ])('finds that %s', async (_name, change, undo, expected) => {
    expect([...(await tampered(change, undo))].sort()).toEqual([...expected].sort())
    expect((await verify()).differences).toEqual([])
  })

  test('finds a fact that was taken out of the middle', async () => {
    const kept = await product.rows<{ id: string }>(`select id from cases.fact order by id limit 1`)
    await product.rows(`create table cases.taken as select * from cases.fact where id = $1`, [kept[0]?.id])
    await product.rows(`delete from cases.fact where id = $1`, [kept[0]?.id])
    expect((await verify()).differences.some((each) => each.what === 'fact')).toBe(true)
  })
})
