import { describe, expect, test } from 'vitest'
import { said } from '#platform/words'
import { filterOf, listed, momentOf, parameter } from './asked.ts'
import { answersIn, type Attribute, ATTRIBUTES, checkAnswers } from './attributes.ts'
import { type Document, formatFrom, resourceOf, write } from './document.ts'
import { errorDocument, oneError } from './errors.ts'
import { definitionDocument, type OfferedTicket, offered, servicesDocument } from './services.ts'

const ticket = (code: string, common: boolean, of = 'ordinary'): OfferedTicket =>
  ({ code, class: of, common, name: said(`甲${code}`, `A ${code}`), hint: said('写清位置', 'say where'), keywords: ['路灯', code] })
const TICKETS = [ticket('lamp', true), ticket('green', true), ticket('care', false, 'care'), ticket('emergency', true, 'emergency'), ticket('stairwell', true), ticket('works', true, 'complex')]

describe('documents, in both formats', () => {
  test.each<[string, Document, string, string]>([
    ['a list keeps its names in XML only', { root: 'services', body: { each: 'service', of: [{ service_code: '001', metadata: true }] } },
      '<services>\n  <service>\n    <service_code>001</service_code>\n    <metadata>true</metadata>\n  </service>\n</services>', '[{"service_code":"001","metadata":true}]'],
    ['an empty list', { root: 'service_requests', body: { each: 'request', of: [] } }, '<service_requests/>', '[]'],
    ['nothing is an empty element, and null', { root: 'service_requests', body: { each: 'request', of: [{ description: null, address: '' }] } },
      '<service_requests>\n  <request>\n    <description/>\n    <address/>\n  </request>\n</service_requests>', '[{"description":null,"address":null}]'],
    ['marks that XML reserves', { root: 'a', body: { text: `<b>&"'`, place: '楼道' } }, '<a>\n  <text>&lt;b&gt;&amp;&quot;&apos;</text>\n  <place>楼道</place>\n</a>', `{"text":"<b>&\\"'","place":"楼道"}`],
    ['a list of plain values, within an object', { root: 'discovery', body: { formats: { each: 'format', of: ['text/xml', 'application/json'] } } },
      '<discovery>\n  <formats>\n    <format>text/xml</format>\n    <format>application/json</format>\n  </formats>\n</discovery>', '{"formats":["text/xml","application/json"]}'],
    ['what XML cannot carry is left out of it', { root: 'a', body: { text: 'x\u0001y\ufffe😀' } }, '<a>\n  <text>xy😀</text>\n</a>', JSON.stringify({ text: 'x\u0001y\ufffe😀' })],
    ['numbers stay numbers', { root: 'a', body: { lat: 43.85, order: 1 } }, '<a>\n  <lat>43.85</lat>\n  <order>1</order>\n</a>', '{"lat":43.85,"order":1}'],
  ])('%s', (_name, document, xml, json) => {
    expect(write(document, 'xml')).toBe(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`)
    expect(write(document, 'json')).toBe(json)
  })

  test.each([
    ['services.xml', { name: 'services', format: 'xml' }], ['requests.JSON', { name: 'requests', format: 'json' }],
    ['services', { name: 'services', format: undefined }], ['services.csv', { name: 'services', format: 'unknown' }],
  ] as const)('the suffix says the format: %s', (text, expected) => expect(resourceOf(text)).toEqual(expected))

  test.each([['application/json', 'json'], ['text/html,*/*', 'xml'], [undefined, 'xml'], ['text/xml', 'xml']] as const)('without a suffix, the header: %s', (accept, format) =>
    expect(formatFrom(accept)).toBe(format))

  test('an error is a list, its code is the status', () => {
    const document = errorDocument(oneError(403, 'api_key', said('不对', 'wrong')), 'en')
    expect(write(document, 'json')).toBe('[{"code":403,"description":"api_key: wrong"}]')
    expect(write(document, 'xml')).toContain('<errors>\n  <error>\n    <code>403</code>\n    <description>api_key: wrong</description>\n  </error>\n</errors>')
  })
})

describe('what is offered', () => {
  test('N-03 tickets and hazards in common places only: never care at home, never an emergency, never a dispute', () => {
    expect(offered(TICKETS).map((each) => [each.code, each.type])).toEqual([
      ['lamp', 'realtime'], ['green', 'realtime'], ['stairwell', 'realtime'], ['works', 'realtime'], ['hazard-exit', 'batch'], ['hazard-structure', 'batch'],
    ])
    expect(offered(TICKETS.filter((each) => each.code !== 'works')).map((each) => each.code)).not.toContain('hazard-structure')
  })

  test('metadata says whether there is a definition to ask for', () => {
    const [lamp, green] = JSON.parse(write(servicesDocument(offered(TICKETS), 'zh'), 'json'))
    expect(lamp).toEqual({ service_code: 'lamp', service_name: '甲lamp', description: '写清位置', metadata: true, type: 'realtime', keywords: '路灯,lamp', group: '公共设施报修' })
    expect(green).toMatchObject({ service_code: 'green', metadata: false })
  })

  test('a definition has every field, orders from one, and values only where one chooses', () => {
    const lamp = offered(TICKETS)[0]
    const { service_code, attributes } = JSON.parse(lamp ? write(definitionDocument(lamp, 'en'), 'json') : '{}')
    expect(service_code).toBe('lamp')
    expect(attributes[0]).toEqual({
      variable: true, code: 'LAMP_STATE', datatype: 'singlevaluelist', required: true, datatype_description: null, order: 1, description: 'What is wrong with the lamp?',
      values: [{ key: 'out', name: 'out' }, { key: 'flickers', name: 'flickers' }, { key: 'by-day', name: 'burns by day' }, { key: 'pole', name: 'pole is bent' }],
    })
    expect(attributes[1]).toMatchObject({ order: 2, datatype: 'string', required: false, datatype_description: 'such as L-0217' })
    expect('values' in attributes[1]).toBe(false)
  })

  test('codes are unique, and orders follow from the list', () => {
    for (const attributes of Object.values(ATTRIBUTES)) expect(new Set(attributes.map((each) => each.code)).size).toBe(attributes.length)
  })
})

describe('answers to the questions of a service', () => {
  const QUESTIONS: readonly Attribute[] = [
    { code: 'ONE', datatype: 'singlevaluelist', required: true, description: said('哪个', 'which'), values: [{ key: 'a', name: said('甲', 'A') }, { key: 'b', name: said('乙', 'B') }] },
    { code: 'MANY', datatype: 'multivaluelist', required: false, description: said('哪些', 'which ones'), values: [{ key: 'x', name: said('东', 'X') }, { key: 'y', name: said('西', 'Y') }] },
    { code: 'N', datatype: 'number', required: false, description: said('多大', 'size') },
    { code: 'WHEN', datatype: 'datetime', required: false, description: said('何时', 'when') },
    { code: 'LINE', datatype: 'string', required: false, description: said('编号', 'number') },
  ]
  test.each<[string, Record<string, unknown>, string]>([
    ['one', { 'attribute[ONE]': 'a' }, 'which A'],
    ['several, as the specification writes them', { 'attribute[ONE]': 'b', 'attribute[MANY][]': ['x', 'y'] }, 'which B|which ones X, Y'],
    ['several under one name', { 'attribute[ONE]': 'b', 'attribute[MANY]': ['x', 'y'] }, 'which B|which ones X, Y'],
    ['numbered', { 'attribute[ONE]': 'b', 'attribute[MANY][0]': 'x', 'attribute[MANY][1]': 'y' }, 'which B|which ones X, Y'],
    ['empty is not sent, unknown is left out', { 'attribute[ONE]': 'a', 'attribute[N]': '', 'attribute[ELSE]': 'z' }, 'which A'],
    ['a number and a day', { 'attribute[ONE]': 'a', 'attribute[N]': '12.5', 'attribute[WHEN]': '2026-04-03' }, 'which A|size 12.5|when 2026-04-03'],
  ])('%s', (_name, sent, expected) => {
    const checked = checkAnswers(QUESTIONS, answersIn(sent), 'en')
    expect(checked.ok && checked.answered.map((each) => `${each.question.en} ${each.answer}`).join('|')).toBe(expected)
  })

  test.each<[string, Record<string, unknown>, readonly string[]]>([
    ['missing', {}, ['attribute[ONE]']],
    ['not one of them', { 'attribute[ONE]': 'c' }, ['attribute[ONE]']],
    ['twice', { 'attribute[ONE]': ['a', 'b'] }, ['attribute[ONE]']],
    ['all that is wrong at once', { 'attribute[N]': 'large', 'attribute[WHEN]': 'yesterday', 'attribute[LINE]': 'a\nb' }, ['attribute[ONE]', 'attribute[N]', 'attribute[WHEN]', 'attribute[LINE]']],
    ['one of several is unknown', { 'attribute[ONE]': 'a', 'attribute[MANY][]': ['x', 'z'] }, ['attribute[MANY]']],
  ])('refused as 400: %s', (_name, sent, codes) => {
    const checked = checkAnswers(QUESTIONS, answersIn(sent), 'zh')
    expect(checked.ok ? [] : [checked.error.status, ...checked.error.errors.map((each) => each.code)]).toEqual([400, ...codes])
  })
})

describe('filters of the list', () => {
  const NOW = new Date('2026-04-03T06:10:00Z')
  const ask = (parameters: Record<string, unknown>) => filterOf(parameters, NOW, 'Asia/Shanghai')
  const spanOf = (parameters: Record<string, unknown>) => {
    const asked = ask(parameters)
    return asked.ok ? [asked.filter.from.toISOString(), asked.filter.to.toISOString()] : [asked.error.status, asked.error.errors[0]?.code]
  }

  test.each<[string, Record<string, unknown>, readonly unknown[]]>([
    ['the last ninety days', {}, ['2026-01-03T06:10:00.000Z', '2026-04-03T06:10:00.000Z']],
    ['from and to', { start_date: '2026-02-01T00:00:00Z', end_date: '2026-03-01T00:00:00+08:00' }, ['2026-02-01T00:00:00.000Z', '2026-02-28T16:00:00.000Z']],
    ['from alone runs to now', { start_date: '2026-03-01T00:00:00Z' }, ['2026-03-01T00:00:00.000Z', '2026-04-03T06:10:00.000Z']],
    ['from long ago runs ninety days', { start_date: '2025-01-01T00:00:00Z' }, ['2025-01-01T00:00:00.000Z', '2025-04-01T00:00:00.000Z']],
    ['to alone looks back ninety days', { end_date: '2026-01-01T00:00:00Z' }, ['2025-10-03T00:00:00.000Z', '2026-01-01T00:00:00.000Z']],
    ['a bare day begins in the district’s zone', { start_date: '2026-04-01' }, ['2026-03-31T16:00:00.000Z', '2026-04-03T06:10:00.000Z']],
    ['empty is not sent', { start_date: '', end_date: ' ' }, ['2026-01-03T06:10:00.000Z', '2026-04-03T06:10:00.000Z']],
    ['more than ninety days', { start_date: '2025-10-01T00:00:00Z', end_date: '2026-03-01T00:00:00Z' }, [400, 'end_date']],
    ['the wrong way round', { start_date: '2026-03-02T00:00:00Z', end_date: '2026-03-01T00:00:00Z' }, [400, 'start_date']],
    ['no date', { end_date: 'yesterday' }, [400, 'end_date']],
    ['without a zone', { start_date: '2026-03-02T00:00:00' }, [400, 'start_date']],
    ['an unknown status', { status: 'pending' }, [400, 'status']],
    ['too many at once', { page_size: '1001' }, [400, 'page']],
  ])('%s', (_name, parameters, expected) => expect(spanOf(parameters)).toEqual(expected))

  test.each([['open', true], ['closed', false], ['open,closed', undefined], [['closed', 'open'], undefined], [undefined, undefined]] as const)('status %s', (status, expected) => {
    const asked = ask({ status })
    expect(asked.ok && asked.filter.open).toBe(expected)
  })

  test('service_request_id overrides all other arguments', () => {
    const asked = ask({ service_request_id: 'A1, B2,', status: 'nonsense', start_date: 'x', service_code: 'lamp' })
    expect(asked.ok && asked.filter).toMatchObject({ publicIds: ['A1', 'B2'], serviceCodes: undefined, open: undefined })
  })

  test('lists are comma delimited or declared several times', () => {
    expect(listed({ a: ['x,y', 'z'] }, 'a')).toEqual(['x', 'y', 'z'])
    expect(listed({ a: ' , ' }, 'a')).toBeUndefined()
    expect(parameter({ a: ['', 'x'] }, 'a')).toBeUndefined()
    expect(parameter({ a: ' x ' }, 'a')).toBe('x')
  })

  test('a plus that nobody encoded is read as one', () => expect(momentOf('2026-01-01T00:00:00 08:00', 'Asia/Shanghai')).toEqual(new Date('2025-12-31T16:00:00Z')))
  test('a day that does not exist is no date', () => expect(momentOf('2026-02-30T00:00:00Z', 'Asia/Shanghai')).toBe('bad'))
})
