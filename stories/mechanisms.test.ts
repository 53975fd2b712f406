import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { productRoot } from '#platform/root'
import { MODULES } from '../apps/desk/modules.ts'
import { type Product, startProduct } from '../tools/testing/product.ts'

/** docs/mechanisms.md: each mechanism of practice with its screen and its test. A screen or a test that goes is missed here. */
const LAST = 103

interface Row {
  readonly number: number
  readonly where: readonly string[]
  readonly tests: readonly { readonly file: string; readonly title: string }[]
}

const page = readFileSync(join(productRoot(), 'docs/mechanisms.md'), 'utf8')
const inCode = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, text]) => text ?? '')
const ROWS: readonly Row[] = page.split('\n').flatMap((line) => {
  const cells = line.split('|').map((each) => each.trim())
  const number = Number(cells[1])
  if (!Number.isInteger(number) || number < 1) return []
  const tests = inCode(cells[4] ?? '').map((each) => {
    const [file = '', title = ''] = each.split(' › ')
    return { file, title }
  })
  return [{ number, where: inCode(cells[3] ?? ''), tests }]
})
/** Slogans of the sources: words without a practice behind them. */
const SLOGANS = [51, 80, 94]
const BUILT = ROWS.filter((each) => !SLOGANS.includes(each.number))

let product: Product
beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 09:00' })
})
afterAll(() => product.stop())

const DESK = new Set(MODULES.flatMap((each) => (each.routes ?? []).map((route) => route.path)))
const OF_THE_FRAME = ['work', 'work/:caseId']

function isThere(where: string): boolean {
  const [, kind, path = ''] = /^(desk|resident):(.*)$/.exec(where) ?? []
  if (kind === 'desk') return DESK.has(path) || OF_THE_FRAME.includes(path)
  return kind === 'resident' && product.app.hasRoute({ method: 'GET', url: `/d/:slug${path}` })
}

describe('docs/mechanisms.md', () => {
  test('has a row for each mechanism, once, in order', () => {
    expect(ROWS.map((each) => each.number)).toEqual(Array.from({ length: LAST }, (_each, index) => index + 1))
  })

  test('every mechanism but the slogans has a screen, and every screen named is there', () => {
    expect(BUILT.filter((each) => each.where.length === 0).map((each) => each.number)).toEqual([])
    expect(BUILT.flatMap((each) => each.where.filter((where) => !isThere(where)).map((where) => `${each.number} ${where}`))).toEqual([])
  })

  test('every mechanism but the slogans has a test that stands under its title', () => {
    expect(BUILT.filter((each) => each.tests.length === 0).map((each) => each.number)).toEqual([])
    const missing = BUILT.flatMap((each) => each.tests.filter(({ file, title }) => title === '' || !titlesOf(file).includes(title)).map(({ file, title }) => `${each.number} ${file} › ${title}`))
    expect(missing).toEqual([])
  })
})

const read = new Map<string, string>()

/** What stands in the titles of a test file. */
function titlesOf(file: string): string {
  const known = read.get(file)
  if (known !== undefined) return known
  const source = readFileSync(join(productRoot(), file), 'utf8')
  const titles = [...source.matchAll(/(?:test|describe)(?:\.each\([\s\S]*?\))?\(\s*(['`])([\s\S]*?)\1/g)].map(([, , title]) => title ?? '').join('\n')
  read.set(file, titles)
  return titles
}
