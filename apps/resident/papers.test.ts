import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mediationOperations as ops } from '../../capabilities/mediation/contract.ts'
import { aDraftOf, draftIdOf, mediatedCase, signed } from '../../capabilities/mediation/house.testing.ts'
import { readPdf } from '../../capabilities/documents/reading.testing.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { openBrowser } from './browser.testing.ts'

let product: Product
let address: string

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
  const opened = await mediatedCase(product)
  const params = { caseId: opened.caseId }
  await product.call(ops.draftAgreement, { params, as: 'mediator', body: aDraftOf(opened, '2026-03-30') }).then((done) => done.value)
  await signed(product, opened, await draftIdOf(product, opened), 'party', opened.applicant)
  const paper = await product.call(ops.printPaper, { params: { ...params, kind: 'D09' }, as: 'mediator' })
  const [first] = await readPdf(new Uint8Array(paper.value.bytes))
  address = first?.qr() ?? ''
})

afterAll(() => product.stop())

const pathOf = (url: string) => new URL(url).pathname

describe('a printed paper', () => {
  test('the code on a printed agreement leads to a page with its name, number and day, and no person', async () => {
    expect(address.startsWith(`${product.services.publicUrl}/d/shili/papers/`)).toBe(true)
    const browser = openBrowser(product)
    await browser.get(pathOf(address))
    expect(browser.status()).toBe(200)
    expect(browser.text()).toContain('这里打印过这份文书')
    expect(browser.text()).toContain('人民调解协议书')
    expect(browser.text()).toContain('（2026）')
    expect(browser.text()).toContain('2026年3月16日（周一）')
    expect(browser.text()).not.toMatch(/当事人|示例小区|漏水|1200/)
    expect(browser.html()).not.toContain('<script')
  })

  test('in English, with capitals and hyphens as somebody copies them by hand', async () => {
    const check = pathOf(address).slice(-16).toUpperCase()
    const browser = openBrowser(product, 'en')
    await browser.get(`/d/shili/papers/${check.slice(0, 8)}-${check.slice(8)}`)
    expect(browser.text()).toContain('This paper was printed here')
    expect(browser.text()).toContain('Mediation agreement')
    expect(browser.text()).toContain('Monday, 16 March 2026')
  })

  test.each(['0000000000000000', 'nonsense', '%3Cscript%3E'])('a code that was never printed says what to do: %s', async (check) => {
    const browser = openBrowser(product)
    await browser.get(`/d/shili/papers/${check}`)
    expect(browser.status()).toBe(404)
    expect(browser.text()).toContain('没有查到这份文书')
    expect(browser.text()).toContain('先不要签字，不要付钱')
    expect(browser.html()).not.toContain('<script')
  })
})
