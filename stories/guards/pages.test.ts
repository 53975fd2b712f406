import fc from 'fast-check'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { PLATES, TEST_SLUG } from '../../tools/testing/small-district.ts'
import { HOSTILE } from './requests.ts'
import { aSmallWorld, type World } from './world.ts'

/** Walks the pages as somebody would who follows every link and fills every form, well or badly. */
let product: Product
let world: World
const cookies = new Map<string, string>()

const SEED = 20_260_316
const PAGES = 120
const TRIES = 14

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
  world = await aSmallWorld(product)
})
afterAll(() => product.stop())

interface Form {
  readonly action: string
  readonly multipart: boolean
  readonly fields: readonly (readonly [string, string])[]
  readonly buttons: readonly (readonly [string, string])[]
}

const attribute = (tag: string, name: string): string => unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
const unescaped = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
const all = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map((match) => match[0])

function formsOf(html: string): Form[] {
  return all(html, /<form[^>]*method="post"[\s\S]*?<\/form>/g).map((whole) => {
    const [head = ''] = all(whole, /<form[^>]*>/g)
    const fields = all(whole, /<(?:input|textarea|select)\b[^>]*\sname="[^>]*>/g).filter((tag) => !/type="(?:submit|file)"/.test(tag))
    const named = all(whole, /<button\b[^>]*\sname="[^>]*>/g)
    const pairs = (tags: readonly string[]) => tags.map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')] as const)
    return { action: attribute(head, 'action'), multipart: head.includes('multipart'), fields: pairs(fields), buttons: pairs(named) }
  })
}

function linksOf(html: string): string[] {
  return all(html, /href="\/[^"]*"/g).map((each) => unescaped(each.slice(6, -1))).filter((each) => !/^\/(desk|api|openapi|show)/.test(each))
}

const LIKELY: Readonly<Record<string, string>> = { text: '卧室天花板湿了一大片。', danger: 'no', phone: '13800000001', name: '当事人甲', token: PLATES.flat301 }

function fillings(form: Form): fc.Arbitrary<readonly (readonly [string, string])[]> {
  const hostile = HOSTILE.filter((each) => typeof each === 'string')
  const values = form.fields.map(([name, value]) =>
    fc.oneof({ weight: 4, arbitrary: fc.constant(value || (LIKELY[name] ?? world.known[name]?.[0] ?? 'x')) }, { weight: 1, arbitrary: fc.constantFrom(...hostile) }).map((each) => [name, each] as const),
  )
  const button = form.buttons.length > 0 ? fc.constantFrom(...form.buttons).map((each) => [each]) : fc.constant([])
  return fc.tuple(fc.subarray(values, { minLength: Math.ceil(values.length / 2) }).chain((kept) => fc.tuple(...kept)), button).map(([own, pressed]) => [...own, ...pressed])
}

async function ask(method: 'GET' | 'POST', url: string, form?: Form, filled: readonly (readonly [string, string])[] = []): Promise<LightMyRequestResponse> {
  const boundary = 'b0undary'
  const written = form?.multipart
    ? `${filled.map(([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--${boundary}--\r\n`
    : filled.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(Buffer.from(value).toString())}`).join('&')
  const type = form?.multipart ? `multipart/form-data; boundary=${boundary}` : 'application/x-www-form-urlencoded'
  const headers = {
    accept: 'text/html', 'accept-language': 'zh', cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    ...(method === 'POST' ? { 'content-type': type } : {}),
  }
  const answer = await product.app.inject({ method, url, headers, ...(method === 'POST' ? { payload: written } : {}) })
  for (const each of answer.cookies) cookies.set(each.name, each.value)
  return answer
}

const LEAKS = /\n\s+at .+:\d+:\d+|node_modules|syntax error|violates|duplicate key|FST_ERR|invalid input syntax/

function wrongWith(answer: LightMyRequestResponse): string | undefined {
  if (answer.statusCode >= 500) return `status ${answer.statusCode}`
  if (LEAKS.test(answer.body)) return 'shows the inside of the house'
  if (answer.body.includes('<script>alert(1)')) return 'writes typed markup into the page'
  const isPage = String(answer.headers['content-type'] ?? '').includes('text/html')
  return isPage && answer.body !== '' && !answer.body.includes('<html lang="zh-CN"') ? 'a page without its language' : undefined
}

test('every page a resident can reach, with every form filled well and badly, answers in words', { timeout: 300_000 }, async () => {
  const waiting = ['/', `/d/${TEST_SLUG}`, `/d/${TEST_SLUG}/a/${PLATES.flat301}`, `/d/${TEST_SLUG}/report`, `/d/${TEST_SLUG}/c`, `/d/${TEST_SLUG}/own`, `/d/${TEST_SLUG}/a/%00`, `/d/${TEST_SLUG}/c/%3Cscript%3E`, `/d/nowhere`]
  const seen = new Set<string>()
  const found = new Map<string, string>()
  const statuses = new Map<number, number>()
  const note = (how: string, place: string, answer: LightMyRequestResponse) => {
    statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1)
    const wrong = wrongWith(answer)
    const key = `${place.split('?')[0]}: ${wrong}`
    if (wrong && !found.has(key)) found.set(key, `${how} → ${answer.body.replace(/\s+/g, ' ').slice(0, 300)}`)
    const location = String(answer.headers.location ?? '')
    waiting.push(...linksOf(answer.body), ...(location.startsWith('/') ? [location] : []))
  }
  const submitted = new Map<string, number>()
  async function fill(html: string): Promise<void> {
    for (const form of formsOf(html)) {
      const times = submitted.get(form.action) ?? 0
      if (times >= 6) continue
      submitted.set(form.action, times + 1)
      for (const filled of fc.sample(fillings(form), { seed: SEED + times, numRuns: TRIES })) {
        const answer = await ask('POST', form.action, form, filled)
        note(`POST ${form.action} ${JSON.stringify(filled).slice(0, 500)}`, form.action, answer)
        // A form in several steps shows the next one in its answer.
        if (answer.statusCode === 200) await fill(answer.body)
      }
    }
  }
  while (waiting.length > 0 && seen.size < PAGES) {
    const url = waiting.shift() ?? '/'
    if (seen.has(url)) continue
    seen.add(url)
    const answer = await ask('GET', url)
    note(`GET ${url}`, url, answer)
    await fill(answer.body)
  }
  expect([...found].map(([what, how]) => `${what}\n  ${how}`)).toEqual([])
  expect(seen.size).toBeGreaterThan(15)
  if (process.env.FUZZ_FIGURES) console.log({ pages: seen.size, forms: submitted, statuses: Object.fromEntries(statuses) })
  expect(statuses.get(200) ?? 0).toBeGreaterThan(20)
})
