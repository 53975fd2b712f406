import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '../../../tools/testing/product.ts'
import { ADDRESSES, staffIdOf, TEST_SLUG } from '../../../tools/testing/small-district.ts'
import { integrationsOperations as ops } from '../contract.ts'
import type { Scope } from '../domain.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-04-03 14:10' })
})

afterAll(() => product.stop())

async function keyFor(scopes: Scope[]): Promise<{ id: string; key: string }> {
  const body = { system: '示例随手拍', purpose: '居民报修', scopes, expiresOn: '2026-12-31' }
  return (await product.call(ops.createApiKey, { as: 'administrator', body })).value
}

/** A client that knows the public specification and one address, and nothing of this house. */
interface Got {
  readonly status: number
  readonly type: string
  readonly text: string
  readonly json: () => ReturnType<typeof JSON.parse>
}

const DISCOVERY = '/open311/v2/discovery'
async function get(url: string, headers: Record<string, string> = {}): Promise<Got> {
  const { statusCode, headers: sent, payload } = await product.app.inject({ method: 'GET', url, headers })
  return { status: statusCode, type: String(sent['content-type']), text: payload, json: () => JSON.parse(payload) }
}
async function post(url: string, form: readonly (readonly [string, string])[]): Promise<Got> {
  const payload = new URLSearchParams(form.map(([name, value]): [string, string] => [name, value])).toString()
  const { statusCode, headers: sent, payload: text } = await product.app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' } })
  return { status: statusCode, type: String(sent['content-type']), text, json: () => JSON.parse(text) }
}

/** The texts of an element wherever it stands, as a schemaless reader takes them. */
const texts = (xml: string, name: string) => [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map((each) => each[1])

const LAMP: readonly (readonly [string, string])[] = [
  ['api_key', 'demo'], ['jurisdiction_id', TEST_SLUG], ['service_code', 'lamp'], ['lat', '43.85'], ['long', '125.35'], ['address_string', '示例路和示例大道路口'],
  ['description', '灯不亮，王某家门口，电话13800000001'], ['first_name', '甲'], ['last_name', '当事人'], ['phone', '13800000001'], ['email', 'a@example.org'], ['device_id', 'tt1'], ['account_id', '9'],
  ['media_url', 'https://photos.example.org/1.jpg'], ['attribute[LAMP_STATE]', 'out'], ['attribute[POLE_NUMBER]', 'L-0217'],
]

describe('Open311 GeoReport v2, by a client that knows the specification only', () => {
  let endpoint = ''
  let filedId = ''

  test('discover, in both formats', async () => {
    const [json, xml] = [await get(`${DISCOVERY}.json`), await get(`${DISCOVERY}.xml`)]
    expect([json.status, json.type, xml.status, xml.type]).toEqual([200, 'application/json; charset=utf-8', 200, 'text/xml; charset=utf-8'])
    const found = json.json()
    expect(found).toMatchObject({ changeset: expect.any(String), contact: expect.any(String), key_service: expect.stringContaining('demo') })
    expect(found.endpoints[0]).toMatchObject({ specification: 'http://wiki.open311.org/GeoReport_v2', type: 'test', formats: ['text/xml', 'application/json'] })
    endpoint = new URL(found.endpoints[0].url).pathname
    expect(xml.text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<discovery>')).toBe(true)
    expect(texts(xml.text, 'url')).toEqual([found.endpoints[0].url])
    expect(texts(xml.text, 'format')).toEqual(['text/xml', 'application/json'])
  })

  test('services and the definition of one, in both formats; with or without the only jurisdiction', async () => {
    const [json, xml, named] = [await get(`${endpoint}/services.json`), await get(`${endpoint}/services.xml`), await get(`${endpoint}/services.json?jurisdiction_id=${TEST_SLUG}`)]
    expect(named.text).toBe(json.text)
    const codes = json.json().map((each: { service_code: string }) => each.service_code)
    expect(texts(xml.text, 'service_code')).toEqual(codes)
    expect(codes).toEqual(expect.arrayContaining(['lamp', 'road', 'hazard-exit']))
    for (const each of json.json()) expect(Object.keys(each)).toEqual(['service_code', 'service_name', 'description', 'metadata', 'type', 'keywords', 'group'])
    const definition = (await get(`${endpoint}/services/lamp.json`)).json()
    expect(definition.attributes[0]).toMatchObject({ variable: true, code: 'LAMP_STATE', datatype: 'singlevaluelist', required: true, order: 1 })
    expect(texts((await get(`${endpoint}/services/lamp.xml`)).text, 'key')).toEqual(definition.attributes[0].values.map((each: { key: string }) => each.key))
    expect((await get(`${endpoint}/services.json`, { 'accept-language': 'en' })).json()[0].group).toBe('Common places')
  })

  test('disputes, care at home and emergencies are never offered, and not taken under any code', async () => {
    const codes = (await get(`${endpoint}/services.json`)).json().map((each: { service_code: string }) => each.service_code)
    for (const code of ['NBR-01', 'care', 'water', 'power', 'heat', 'emergency', 'other']) {
      expect(codes).not.toContain(code)
      expect((await post(`${endpoint}/requests.json`, [['api_key', 'demo'], ['service_code', code], ['lat', '43.85'], ['long', '125.35']])).status).toBe(404)
    }
  })

  test('file with attributes and media: a number at once, never a token beside it', async () => {
    const answer = await post(`${endpoint}/requests.json`, LAMP)
    expect([answer.status, answer.type]).toEqual([200, 'application/json; charset=utf-8'])
    const [filed] = answer.json()
    expect(Object.keys(filed)).toEqual(['service_request_id', 'service_notice', 'account_id'])
    filedId = filed.service_request_id
    const tickets = await product.rows<{ channel: string; case_id: string; title: string }>(`select t.channel, t.case_id, t.title from tickets.ticket t where t.public_id = $1`, [filedId])
    expect(tickets.map((each) => [each.channel, each.title])).toEqual([['open311', '灯不亮，王某家门口，电话13800000001']])
    const [content] = await product.rows<{ content: string }>(`select c.content from cases.fact_content c join cases.fact f on f.district_id = c.district_id and f.id = c.fact_id where f.case_id = $1 and f.kind = 'case-registered'`, [tickets[0]?.case_id])
    expect(content?.content).toContain('灯怎么了？ 不亮')
    expect(content?.content).toContain('https://photos.example.org/1.jpg')
    expect(JSON.stringify(await product.rows(`select to_jsonb(r) as a from integrations.georeport_request r`))).not.toMatch(/13800000001|a@example|tt1|photos\.example|王某/)
  })

  test('nothing unreleased is listed, by any filter; whoever knows the number sees its state and nothing else', async () => {
    for (const filter of ['', `?service_request_id=${filedId}`, '?status=open', '?service_code=lamp', '?extensions=true']) {
      expect((await get(`${endpoint}/requests.json${filter}`)).json()).toEqual([])
      expect((await get(`${endpoint}/requests.xml${filter}`)).text).toContain('<service_requests/>')
    }
    const [one] = (await get(`${endpoint}/requests/${filedId}.json?extensions=true`)).json()
    expect(one).toMatchObject({ service_request_id: filedId, status: 'open', service_code: 'lamp', requested_datetime: '2026-04-03T06:10:00Z', status_notes: expect.stringContaining('窗口') })
    for (const field of ['description', 'address', 'address_id', 'lat', 'long', 'media_url', 'agency_responsible']) expect(one[field]).toBeNull()
    expect(one.extended_attributes.micro_grid).toBeNull()
  })

  test('the clerk sees it in the queue of their unit; another community does not', async () => {
    const { requests } = (await product.call(ops.listOpen311Requests, { as: 'clerk' })).value
    expect(requests.map((each) => [each.publicId, each.hasMedium, each.state, each.place?.zh])).toEqual([[filedId, true, 'waiting', '2栋']])
    const id = requests[0]?.id ?? ''
    await product.rows(`update organisation.posting p set role = 'clerk' where p.staff_id = $1`, [staffIdOf('mediator-elsewhere')])
    expect((await product.call(ops.listOpen311Requests, { as: 'mediator-elsewhere' })).value.requests).toEqual([])
    expect((await product.call(ops.keepBackOpen311Request, { as: 'mediator-elsewhere', params: { id }, body: {} })).refusal?.code).toBe('no-such-open311-request')
    const release = (body: object) => product.call(ops.releaseOpen311Request, { as: 'clerk', params: { id }, body })
    expect((await release({ words: '打 13800000001 问' })).refusal).toMatchObject({ code: 'personal-data', law: 'PIPL-25' })
    expect((await release({ address: '示例小区2栋1单元301' })).refusal?.code).toBe('personal-data')
    expect((await release({ media: true })).refusal?.code).toBe('medium-not-looked-at')
    expect((await product.call(ops.releaseOpen311Request, { as: 'mediator', params: { id }, body: {} })).status).toBe(403)
  })

  test('N-03 released without more, it shows kind, state and the middle of the micro-grid: no word, address, telephone or medium', async () => {
    const [line] = (await product.call(ops.listOpen311Requests, { as: 'clerk' })).value.requests
    expect((await product.call(ops.releaseOpen311Request, { as: 'clerk', params: { id: line?.id ?? '' }, body: {} })).value).toEqual({ state: 'released', publicId: filedId })
    expect((await product.call(ops.releaseOpen311Request, { as: 'clerk', params: { id: line?.id ?? '' }, body: {} })).refusal?.code).toBe('already-decided')
    const [json, xml] = [await get(`${endpoint}/requests.json`), await get(`${endpoint}/requests.xml`)]
    expect(json.json()[0]).toMatchObject({ service_request_id: filedId, status: 'open', service_name: '路灯不亮', lat: 43.85, long: 125.35, description: null, address: null, media_url: null, status_notes: null })
    expect(Object.keys(json.json()[0])).toEqual([
      'service_request_id', 'status', 'status_notes', 'service_name', 'service_code', 'description', 'agency_responsible', 'service_notice', 'requested_datetime',
      'updated_datetime', 'expected_datetime', 'address', 'address_id', 'zipcode', 'lat', 'long', 'media_url',
    ])
    expect(texts(xml.text, 'service_request_id')).toEqual([filedId])
    for (const text of [json.text, xml.text]) expect(text).not.toMatch(/13800000001|王某|photos\.example|当事人|L-0217|路口/)
    expect((await get(`${endpoint}/requests/${filedId}.xml`)).text).toContain(`<service_request_id>${filedId}</service_request_id>`)
    expect((await get(`${endpoint}/requests/${filedId}.json?extensions=true`)).json()[0].extended_attributes).toEqual({ place_accuracy: 'micro-grid', micro_grid: '2栋' })
  })

  test('filters: by number, code, status and span', async () => {
    const count = async (query: string) => (await get(`${endpoint}/requests.json?${query}`)).json().length
    expect(await count(`service_request_id=${filedId},nonsense&status=closed`)).toBe(1)
    expect([await count('status=open'), await count('status=closed'), await count('status=open,closed')]).toEqual([1, 0, 1])
    expect([await count('service_code=lamp,road'), await count('service_code=road')]).toEqual([1, 0])
    expect([await count('start_date=2026-04-03T00:00:00Z'), await count('end_date=2026-04-03T00:00:00Z')]).toEqual([1, 0])
    expect([await count('page=1&page_size=1'), await count('page=2&page_size=1')]).toEqual([1, 0])
  })

  test('a hazard: a token first, its number with the release; what the clerk writes and looked at is shown', async () => {
    const [filed] = (await post(`${endpoint}/requests.json`, [
      ['api_key', 'demo'], ['service_code', 'hazard-exit'], ['lat', '43.86'], ['long', '125.36'], ['attribute[BLOCKED_BY]', 'vehicles'], ['media_url', 'https://photos.example.org/2.jpg'],
    ])).json()
    expect(Object.keys(filed)).toEqual(['token', 'service_notice', 'account_id'])
    const token = `${endpoint}/tokens/${filed.token}`
    expect((await get(`${token}.json`)).json()).toEqual([{ service_request_id: null, token: filed.token }])
    expect((await get(`${token}.xml`)).text).toContain('<service_request_id/>')
    const [line] = (await product.call(ops.listOpen311Requests, { as: 'clerk' })).value.requests
    expect((await get(`${endpoint}/requests/${line?.publicId}.json`)).status).toBe(404)
    const body = { words: '消防通道停了两辆车', address: '示例路南口', media: true, mediaLookedAt: true }
    await product.call(ops.releaseOpen311Request, { as: 'clerk', params: { id: line?.id ?? '' }, body })
    const [known] = (await get(`${token}.json`)).json()
    expect(known).toEqual({ service_request_id: line?.publicId, token: filed.token })
    expect((await get(`${endpoint}/requests/${known.service_request_id}.json`)).json()[0]).toMatchObject({
      description: '消防通道停了两辆车', address: '示例路南口', media_url: 'https://photos.example.org/2.jpg', lat: 43.85,
    })
  })

  test('taken back with a reason, a release is out of every list at once and waits again; released anew, it is there with other words', async () => {
    const [filed] = (await post(`${endpoint}/requests.json`, LAMP)).json()
    const number = filed.service_request_id
    const [line] = (await product.call(ops.listOpen311Requests, { as: 'clerk' })).value.requests
    const params = { id: line?.id ?? '' }
    const takeBack = (reason: string, as = 'clerk') => product.call(ops.withdrawOpen311Release, { as, params, body: { reason } })
    expect((await takeBack('写了店名')).refusal?.code).toBe('not-released')
    await product.call(ops.releaseOpen311Request, { as: 'clerk', params, body: { words: '某店门口路灯不亮', media: true, mediaLookedAt: true } })
    expect((await get(`${endpoint}/requests.json`)).text).toContain(number)
    expect((await takeBack(' ')).refusal?.code).toBe('withdrawal-reason-missing')
    expect((await takeBack('写了店名', 'mediator-elsewhere')).refusal?.code).toBe('no-such-open311-request')
    expect((await takeBack('写了店名')).value).toEqual({ state: 'waiting', publicId: number })
    for (const address of ['requests.json', `requests.json?service_request_id=${number}`, 'requests.xml']) expect((await get(`${endpoint}/${address}`)).text).not.toContain(number)
    expect((await get(`${endpoint}/requests/${number}.json`)).json()[0]).toMatchObject({ description: null, media_url: null, lat: null })
    const [waiting] = (await product.call(ops.listOpen311Requests, { as: 'clerk' })).value.requests
    expect(waiting).toMatchObject({ publicId: number, state: 'waiting', words: null, withdrawnReason: '写了店名' })
    await product.call(ops.releaseOpen311Request, { as: 'clerk', params, body: { words: '路灯不亮' } })
    expect((await get(`${endpoint}/requests/${number}.json`)).json()[0].description).toBe('路灯不亮')
    expect((await takeBack('修好了')).value.state).toBe('waiting')
    await product.call(ops.keepBackOpen311Request, { as: 'clerk', params, body: {} })
  })

  test('kept back it stays out of every list; a sealed case is as if it had never been', async () => {
    const [filed] = (await post(`${endpoint}/requests.json`, LAMP.filter(([name]) => name !== 'media_url'))).json()
    const [line] = (await product.call(ops.listOpen311Requests, { as: 'clerk' })).value.requests
    expect((await product.call(ops.releaseOpen311Request, { as: 'clerk', params: { id: line?.id ?? '' }, body: { media: true, mediaLookedAt: true } })).refusal?.code).toBe('no-medium')
    expect((await product.call(ops.keepBackOpen311Request, { as: 'clerk', params: { id: line?.id ?? '' }, body: {} })).value.state).toBe('kept-back')
    expect((await get(`${endpoint}/requests.json?service_request_id=${filed.service_request_id}`)).json()).toEqual([])
    await product.rows(`update tickets.ticket set hidden = true where public_id = $1`, [filedId])
    expect((await get(`${endpoint}/requests/${filedId}.json`)).status).toBe(404)
    expect((await get(`${endpoint}/requests.json`)).text).not.toContain(filedId)
    await product.rows(`update tickets.ticket set hidden = false where public_id = $1`, [filedId])
  })

  test.each<[string, readonly (readonly [string, string])[], number, string]>([
    ['no key', LAMP.filter(([name]) => name !== 'api_key'), 403, 'api_key'],
    ['a wrong key', [['api_key', 'xyz'], ...LAMP.slice(1)], 403, 'api_key'],
    ['no service', LAMP.filter(([name]) => name !== 'service_code'), 400, 'service_code'],
    ['another jurisdiction', [...LAMP.filter(([name]) => name !== 'jurisdiction_id'), ['jurisdiction_id', 'sfgov.org']], 404, 'jurisdiction_id'],
    ['no place', LAMP.filter(([name]) => !['lat', 'long', 'address_string'].includes(name)), 400, 'location'],
    ['half a place', LAMP.filter(([name]) => name !== 'long'), 400, 'lat'],
    ['far away', [...LAMP.filter(([name]) => name !== 'lat'), ['lat', '10']], 400, 'lat'],
    ['a home', [...LAMP.filter(([name]) => !['lat', 'long', 'address_string'].includes(name)), ['address_id', ADDRESSES.flat301]], 400, 'address'],
    ['a home by its name', [...LAMP.filter(([name]) => name !== 'address_string'), ['address_string', '示例小区2栋1单元301']], 400, 'address'],
    ['a required answer missing', LAMP.filter(([name]) => name !== 'attribute[LAMP_STATE]'), 400, 'attribute[LAMP_STATE]'],
    ['a telephone that is none', [...LAMP.filter(([name]) => name !== 'phone'), ['phone', 'none']], 400, 'bad-phone'],
    ['a medium that is no address', [...LAMP.filter(([name]) => name !== 'media_url'), ['media_url', 'javascript:alert(1)']], 400, 'media_url'],
    ['too long', [...LAMP.filter(([name]) => name !== 'description'), ['description', 'x'.repeat(4001)]], 400, 'description'],
  ])('refused in both formats: %s', async (_name, form, status, code) => {
    const [json, xml] = [await post(`${endpoint}/requests.json`, form), await post(`${endpoint}/requests.xml`, form)]
    expect([json.status, xml.status]).toEqual([status, status])
    expect(json.json()[0]).toEqual({ code: status, description: expect.stringMatching(`^${code.replaceAll(/[[\]]/g, '.')}: `) })
    expect(xml.type).toBe('text/xml; charset=utf-8')
    expect(xml.text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<errors>\n {2}<error>/)
    expect(texts(xml.text, 'code')[0]).toBe(String(status))
  })

  test.each([
    ['services.csv', 400], ['services/nonsense.xml', 404], ['requests/nonsense.json', 404], ['tokens/nonsense.json', 404], ['tokens.json', 404], ['nonsense.json', 404], ['a/b/c.json', 404],
    ['services.json?jurisdiction_id=sfgov.org', 404], ['requests.json?status=pending', 400], ['requests.json?start_date=2025-01-01T00:00:00Z&end_date=2025-12-31T00:00:00Z', 400],
  ] as const)('errors of reading have a body too: %s', async (address, status) => {
    const answer = await get(`${endpoint}/${address}`)
    expect(answer.status).toBe(status)
    if (address.includes('.json')) expect(answer.json()[0]).toEqual({ code: status, description: expect.any(String) })
    else expect(texts(answer.text, 'code')).toEqual([String(status)])
  })

  test('open to scripts of other origins; no suffix goes by Accept; an unreadable body is refused in the format', async () => {
    const asked = await product.app.inject({ method: 'OPTIONS', url: `${endpoint}/requests.json`, headers: { origin: 'https://app.example', 'access-control-request-method': 'POST' } })
    expect([asked.statusCode, asked.headers['access-control-allow-origin'], asked.headers['access-control-allow-methods']]).toEqual([204, '*', 'GET, POST, OPTIONS'])
    const answer = await product.app.inject({ url: `${endpoint}/services`, headers: { accept: 'application/json', origin: 'https://app.example' } })
    expect([answer.headers['content-type'], answer.headers['access-control-allow-origin']]).toEqual(['application/json; charset=utf-8', '*'])
    expect((await get(`${endpoint}/services`)).type).toBe('text/xml; charset=utf-8')
    const broken = await product.app.inject({ method: 'POST', url: `${endpoint}/requests.json`, payload: '{', headers: { 'content-type': 'application/json' } })
    expect([broken.statusCode, broken.json()[0].code]).toEqual([400, 400])
  })

  test('a key made for it files under its own name, and the same text twice is one request; without the scope it does not', async () => {
    const { id, key } = await keyFor(['open311'])
    const send = async (headers: Record<string, string>, apiKey?: string) => {
      const form = new URLSearchParams([...LAMP.slice(1), ...(apiKey ? [['api_key', apiKey] as const] : [])].map(([name, value]): [string, string] => [name, value])).toString()
      return product.app.inject({ method: 'POST', url: `${endpoint}/requests.json`, payload: form, headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers } })
    }
    const [one, two] = [await send({ 'idempotency-key': 'app-1' }, key), await send({ 'idempotency-key': 'app-1', authorization: `Bearer ${key}` })]
    expect(two.json()[0].service_request_id).toBe(one.json()[0].service_request_id)
    const [row] = await product.rows<{ key_id: string }>(`select r.key_id from integrations.georeport_request r where r.public_id = $1`, [one.json()[0].service_request_id])
    expect(row?.key_id).toBe(id)
    expect((await send({}, (await keyFor(['reports'])).key)).statusCode).toBe(403)
  })

  test('a photo may come with the form; released, it lies under the request’s number', async () => {
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
    const parts = LAMP.filter(([name]) => name !== 'media_url').map(([name, value]) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    const payload = Buffer.concat([Buffer.from(`${parts.join('')}--x\r\ncontent-disposition: form-data; name="media"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n`), png, Buffer.from('\r\n--x--\r\n')])
    const sent = await product.app.inject({ method: 'POST', url: `${endpoint}/requests.json`, payload, headers: { 'content-type': 'multipart/form-data; boundary=x' } })
    expect(sent.statusCode).toBe(200)
    const { requests } = (await product.call(ops.listOpen311Requests, { as: 'clerk' })).value
    const line = requests.find((each) => each.publicId === sent.json()[0].service_request_id)
    const media = `${endpoint}/media/${line?.publicId}`
    expect((await product.app.inject({ url: media })).statusCode).toBe(404)
    await product.call(ops.releaseOpen311Request, { as: 'clerk', params: { id: line?.id ?? '' }, body: { media: true, mediaLookedAt: true } })
    const address = new URL((await get(`${endpoint}/requests/${line?.publicId}.json`)).json()[0].media_url)
    const photo = await product.app.inject({ url: `${address.pathname}${address.search}` })
    expect([photo.statusCode, photo.headers['content-type'], photo.headers['access-control-allow-origin']]).toEqual([200, 'image/png', '*'])
  })

  test('done, it is closed, with the day it was closed', async () => {
    await product.rows(`update tickets.ticket set state = 'done', done_at = '2026-04-03T07:00:00Z' where public_id = $1`, [filedId])
    const [one] = (await get(`${endpoint}/requests.json?status=closed`)).json()
    expect(one).toMatchObject({ service_request_id: filedId, status: 'closed', updated_datetime: '2026-04-03T07:00:00Z' })
  })
})
