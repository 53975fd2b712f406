import fc from 'fast-check'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { STAFF, TEST_SLUG } from '../../tools/testing/small-district.ts'
import { fitting, HOSTILE, type Schema, spoiled } from './requests.ts'
import { aSmallWorld, type World } from './world.ts'

/** The same requests on every run; a found fault is reported with the request that shows it. */
const SEED = Number(process.env.FUZZ_SEED ?? 20_260_316)
/** `FUZZ_REQUESTS=300 FUZZ_SEED=7 npx vitest run stories/guards/fuzz` looks longer and elsewhere. */
const REQUESTS_PER_OPERATION = Number(process.env.FUZZ_REQUESTS ?? 28)
/** No ordinary run may take longer, however many operations there are. */
const MOST_REQUESTS = process.env.FUZZ_REQUESTS ? Number.MAX_SAFE_INTEGER : 5_000

const PEOPLE: readonly string[] = ['nobody', 'forged', 'reporter', ...STAFF.map((each) => each.role)]

const ENDS_SESSIONS = /\/sign-out$|\/me\/password$|\/postings\//

interface DescribedOperation {
  /** `public`, `staff`, `reporter` or roles. */
  readonly 'x-who'?: readonly string[]
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean; readonly schema: Schema }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}

interface Target {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly described: DescribedOperation
}

let product: Product
let targets: readonly Target[]
let world: World

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
  const description = (await product.app.inject({ url: '/openapi.json' })).json() as { paths: Record<string, Record<string, DescribedOperation>> }
  targets = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({ method: method.toUpperCase() as Target['method'], path, described })),
  )
  // Those that end a session come last, or everybody after them would be nobody.
  targets = [...targets.filter((each) => !ENDS_SESSIONS.test(each.path)), ...targets.filter((each) => ENDS_SESSIONS.test(each.path))]
  world = await aSmallWorld(product)
})
afterAll(() => product.stop())

interface Asked {
  readonly person: string
  readonly language: 'zh' | 'en'
  readonly path: unknown
  readonly query: unknown
  readonly body: unknown
}

function requestsFor(target: Target): fc.Arbitrary<Asked> {
  const parameters = target.described.parameters ?? []
  const partOf = (place: string): Schema => {
    const own = parameters.filter((each) => each.in === place)
    return { type: 'object', properties: Object.fromEntries(own.map((each) => [each.name, each.schema])), required: own.filter((each) => each.required).map((each) => each.name) }
  }
  const [content] = Object.values(target.described.requestBody?.content ?? {})
  const path = fitting(partOf('path'), world.known)
  const query = fitting(partOf('query'), world.known)
  const body = content ? fitting(content.schema, world.known) : fc.constant(undefined)
  return fc.record({
    person: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...allowed(target)) }, { weight: 1, arbitrary: fc.constantFrom(...PEOPLE) }),
    language: fc.constantFrom('zh', 'en'),
    path: fc.oneof({ weight: 6, arbitrary: path }, { weight: 1, arbitrary: spoiled(path) }),
    query: fc.oneof(query, spoiled(query)),
    body: content ? fc.oneof(body, spoiled(body)) : body,
  })
}

function allowed(target: Target): readonly string[] {
  const who = new Set(target.described['x-who'] ?? [])
  const found = PEOPLE.filter((person) => who.has(person) || (who.has('staff') && world.tokens.has(person)))
  return found.length > 0 ? found : ['nobody']
}

function injectionOf(target: Target, asked: Asked): InjectOptions {
  const path = target.path.replace(/\{(\w+)\}/g, (_whole, name: string) => inAddress(memberOf(asked.path, name) ?? 'x'))
  const query = typeof asked.query === 'object' && asked.query !== null ? Object.entries(asked.query) : []
  const search = query.map(([name, value]) => `${inAddress(name)}=${inAddress(value)}`).join('&')
  const token = world.tokens.get(asked.person)
  return {
    method: target.method,
    url: search ? `${path}?${search}` : path,
    headers: { 'accept-language': asked.language, ...(token ? { authorization: `Bearer ${token}` } : {}), ...(asked.body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(asked.body === undefined ? {} : { payload: JSON.stringify(asked.body) }),
  }
}

function memberOf(whole: unknown, name: string): unknown {
  return typeof whole === 'object' && whole !== null ? Reflect.get(whole, name) : undefined
}

/** As a browser would write it; what is no text at all becomes the sign for that. */
function inAddress(value: unknown): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return encodeURIComponent(Buffer.from(text.slice(0, 3000)).toString()) || '%20'
}

const LEAKS = /\bat .+:\d+:\d+|node_modules|\.ts:\d+|syntax error|violates|duplicate key|invalid input syntax|relation "|\bpg_|ECONN|FST_|\bselect .+ from\b/i

/** What is wrong with an answer, in words; nothing when it is as it should be. */
function wrongWith(answer: LightMyRequestResponse, language: 'zh' | 'en'): string | undefined {
  if (answer.statusCode >= 500) return `status ${answer.statusCode}`
  if (answer.statusCode < 400) return undefined
  if (LEAKS.test(answer.body)) return 'the answer shows the inside of the house'
  const refusal = parsed(answer.body)
  const [code, message, messages] = ['code', 'message', 'messages'].map((name) => memberOf(refusal, name))
  if (typeof code !== 'string' || !/^[a-z0-9-]+$/.test(code)) return 'no code'
  if (typeof message !== 'string' || message.length < 6) return 'no sentence'
  if (message !== memberOf(messages, language)) return `not said in ${language}`
  if (!/\p{Script=Han}/u.test(String(memberOf(messages, 'zh')))) return 'the Chinese is not Chinese'
  return undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Sends it, counts the status, and gives what is wrong with the answer: the operation and the fault, then how it came. */
async function tried(target: Target, asked: Asked, seen: Map<number, number>): Promise<string[]> {
  const request = injectionOf(target, asked)
  const answer = await product.app.inject(request)
  seen.set(answer.statusCode, (seen.get(answer.statusCode) ?? 0) + 1)
  const wrong = wrongWith(answer, asked.language)
  if (wrong === undefined) return []
  const how = `${asked.person} ${String(request.url).slice(0, 150)} ${String(request.payload ?? '').slice(0, 600)} → ${answer.body.slice(0, 300)}`
  return [`${target.method} ${target.path}: ${wrong}\n  ${how}`]
}

function firstOfEach(found: readonly string[]): string[] {
  return [...new Map([...found].reverse().map((each) => [each.split('\n')[0], each])).values()]
}

describe('whatever is sent, the answer is an answer', () => {
  test('to every operation of the description', { timeout: 600_000 }, async () => {
    const each = Math.min(REQUESTS_PER_OPERATION, Math.floor(MOST_REQUESTS / targets.length))
    const found: string[] = []
    const seen = new Map<number, number>()
    for (const [index, target] of targets.entries()) {
      for (const asked of fc.sample(requestsFor(target), { seed: SEED + index, numRuns: each })) found.push(...(await tried(target, asked, seen)))
    }
    expect(firstOfEach(found)).toEqual([])
    // Requests that all bounce off the first door would prove little.
    if (process.env.FUZZ_FIGURES) console.log(Object.fromEntries(seen))
    for (const status of [200, 201, 400, 401, 403, 404, 409, 422]) expect([status, seen.get(status) ?? 0]).not.toEqual([status, 0])
    expect((seen.get(200) ?? 0) + (seen.get(201) ?? 0)).toBeGreaterThan(200)
  })
})

describe('whatever is no request of ours', () => {
  const json = { 'content-type': 'application/json' }
  const reports = `/api/d/${TEST_SLUG}/reports`
  const requests: [string, InjectOptions][] = [
    ['broken JSON', { method: 'POST', url: reports, headers: json, payload: '{"text": ' }],
    ['an empty body', { method: 'POST', url: reports, headers: json, payload: '' }],
    ['no body', { method: 'POST', url: reports }],
    ['text instead of JSON', { method: 'POST', url: reports, headers: { 'content-type': 'text/plain' }, payload: 'x' }],
    ['an unknown type', { method: 'POST', url: reports, headers: { 'content-type': 'application/x-nothing' }, payload: 'x' }],
    ['a type that is none', { method: 'POST', url: reports, headers: { 'content-type': '\u00ff;;=' }, payload: 'x' }],
    ['a form', { method: 'POST', url: reports, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'text=%00&text=x' }],
    ['bytes that are no UTF-8', { method: 'POST', url: reports, headers: json, payload: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]) }],
    ['a huge body', { method: 'POST', url: reports, headers: json, payload: JSON.stringify({ text: '漏'.repeat(700_000) }) }],
    ['a prototype in the body', { method: 'POST', url: reports, headers: json, payload: '{"__proto__": {"x": 1}, "text": "x"}' }],
    ['a body deeper than a stack', { method: 'POST', url: reports, headers: json, payload: `${'['.repeat(100_000)}${']'.repeat(100_000)}` }],
    ['half an escape in the path', { method: 'GET', url: `/api/d/${TEST_SLUG}/cases/%E0%A4%A` }],
    ['a percent sign', { method: 'GET', url: `/api/d/${TEST_SLUG}/cases/%` }],
    ['a path with a NUL', { method: 'GET', url: `/api/d/${TEST_SLUG}/plates/%00` }],
    ['a way up', { method: 'GET', url: `/api/d/${TEST_SLUG}/../../../etc/passwd` }],
    ['a parameter longer than any', { method: 'GET', url: `/api/d/${TEST_SLUG}/plates/${'x'.repeat(5000)}` }],
    ['an unknown district', { method: 'GET', url: '/api/d/nowhere/categories' }],
    ['a district that is none', { method: 'GET', url: '/api/d/%3Cscript%3E/categories' }],
    ['an unknown path', { method: 'GET', url: '/api/d/shili/nothing' }],
    ['an unknown method', { method: 'DELETE', url: reports }],
    ['a repeated parameter', { method: 'GET', url: `/api/d/${TEST_SLUG}/figures?from=2026-01-01&from=2026-01-02&to=2026-01-03` }],
    ['a parameter in brackets', { method: 'GET', url: `/api/d/${TEST_SLUG}/figures?from[a]=1&to[$gt]=2` }],
    ['a command id that is none', { method: 'POST', url: reports, headers: { ...json, 'idempotency-key': 'x' }, payload: '{}' }],
    ['an upload that is none', { method: 'POST', url: `/api/d/${TEST_SLUG}/files`, headers: { 'content-type': 'multipart/form-data' }, payload: 'x' }],
    ['half an upload', { method: 'POST', url: `/api/d/${TEST_SLUG}/files`, headers: { 'content-type': 'multipart/form-data; boundary=a' }, payload: '--a\r\ncontent-disposition: form-data; name="x"; filename="x"\r\n\r\nabc' }],
    ['an upload with a name of nothing', { method: 'POST', url: `/api/d/${TEST_SLUG}/files`, headers: { 'content-type': 'multipart/form-data; boundary=a' }, payload: '--a\r\ncontent-disposition: form-data; filename=""\r\n\r\n\r\n--a--\r\n' }],
    ['an upload of text', { method: 'POST', url: `/api/d/${TEST_SLUG}/files`, headers: { 'content-type': 'multipart/form-data; boundary=a' }, payload: '--a\r\ncontent-disposition: form-data; name="photo"; filename="x.jpg"\r\ncontent-type: image/jpeg\r\n\r\nno picture\r\n--a--\r\n' }],
  ]
  test.each(requests)('%s is refused in words', async (_name, request) => {
    const answer = await product.app.inject({ ...request, headers: { 'accept-language': 'en', ...request.headers } })
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    expect([wrongWith(answer, 'en'), answer.statusCode < 500 ? '' : answer.body]).toEqual([undefined, ''])
  })

  test.each(HOSTILE.filter((each): each is string => typeof each === 'string' && /^[\x20-\x7e]{1,60}$/.test(each)).slice(0, 12))('a token, a language or a cookie like %j is nobody', async (text) => {
    const headers = { authorization: `Bearer ${text}`, 'accept-language': text.slice(0, 200), cookie: `session=${encodeURIComponent(text.slice(0, 200))}; language=${encodeURIComponent(text.slice(0, 50))}` }
    const answer = await product.app.inject({ method: 'GET', url: `/api/d/${TEST_SLUG}/me`, headers })
    expect(answer.statusCode).toBe(401)
  })
})
