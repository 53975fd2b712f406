import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { ADDRESSES, PLATES } from '../../tools/testing/small-district.ts'
import { intakeOperations } from './contract.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
})

afterAll(() => product.stop())

const leak = { text: '卧室天花板湿了一大片，楼上在漏水。', channel: 'visit', noticeGiven: true, addressId: ADDRESSES.flat502 } as const

describe('registering', () => {
  test('a resident reports from the plate at the door and is a case at once', async () => {
    const answer = await product.call(intakeOperations.reportMatter, {
      body: { text: leak.text, addressToken: PLATES.flat301, danger: 'no', noticeGiven: true },
    })
    expect(answer.status).toBe(201)
    expect(answer.value.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
    expect(answer.value.pin).toMatch(/^\d{6}$/)
    expect(answer.value.answerBy).toBe('2026-03-19')
  })

  test('a double click gets the first answer', async () => {
    const commandId = '01900000-0000-7000-8000-000000000001'
    const first = await product.call(intakeOperations.registerCase, { body: leak, as: 'clerk', commandId })
    const second = await product.call(intakeOperations.registerCase, { body: leak, as: 'clerk', commandId })
    expect(second.value).toEqual(first.value)
    const other = await product.call(intakeOperations.registerCase, { body: { ...leak, text: '另一件事' }, as: 'clerk', commandId })
    expect(other.refusal?.code).toBe('key-reused')
  })
})
