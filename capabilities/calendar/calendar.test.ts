import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bookingOperations } from '../booking/contract.ts'
import { mediationOperations } from '../mediation/contract.ts'
import { acceptedCase, type Opened } from '../mediation/house.testing.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { ROOM, staffIdOf, TEST_DISTRICT } from '../../tools/testing/small-district.ts'
import { day } from '#platform/time'
import { calendarOperations as ops } from './contract.ts'
import { type Entry, isTalkedOut } from './domain.ts'
import { escaped, folded, icalendar } from './icalendar.ts'

let product: Product
let opened: Opened

beforeAll(async () => {
  product = await startProduct({ now: '2026-04-03 09:10' })
  opened = await acceptedCase(product)
  const booking = { day: '2026-04-08', from: '15:00', to: '16:00', purpose: 'mediation', caseId: opened.caseId } as const
  ;(await product.call(bookingOperations.bookRoom, { as: 'mediator', params: { roomId: ROOM }, body: booking })).value
})
afterAll(() => product.stop())

const mine = async (as = 'mediator') => (await product.call(ops.readMyCalendar, { as, query: { from: '2026-04-01', to: '2026-06-30' } })).value
const code = () => `${opened.code.slice(0, 4)}-${opened.code.slice(4)}`

describe('dates of a case', () => {
  test('the day to keep comes first, the last day by law beside it', async () => {
    const { dates } = (await product.call(ops.readCaseCalendar, { as: 'mediator', params: { caseId: opened.caseId } })).value
    expect(dates.map((each) => [each.on, each.from, each.name.en, each.rawOn, each.latestOn])).toEqual([
      ['2026-04-08', null, 'name the mediator', '2026-04-08', '2026-04-08'],
      ['2026-04-08', '15:00', 'Mediation session', null, null],
      ['2026-04-30', null, 'time for mediating', '2026-05-03', '2026-05-06'],
    ])
  })

  test('whoever may not read the case has no calendar of it', async () => {
    expect((await product.call(ops.readCaseCalendar, { as: 'mediator-elsewhere', params: { caseId: opened.caseId } })).status).toBe(404)
    expect((await product.call(ops.readCaseCalendar, { as: 'unit-head', params: { caseId: opened.caseId } })).status).toBe(403)
  })
})

describe('my dates', () => {
  test('deadlines of the cases in my hands and rooms, as codes and steps', async () => {
    const { dates } = await mine()
    expect(dates.filter((each) => each.code === code()).map((each) => [each.on, each.name.en])).toEqual([
      ['2026-04-08', 'name the mediator'], ['2026-04-08', 'Mediation session'], ['2026-04-30', 'time for mediating'],
    ])
    expect((await mine('mediator-2')).dates).toEqual([])
  })

  test('a stretch the wrong way round is refused', async () => {
    expect((await product.call(ops.readMyCalendar, { as: 'mediator', query: { from: '2026-06-01', to: '2026-04-01' } })).refusal?.code).toBe('stretch-too-long')
  })
})

describe('the feed', () => {
  const text = (sent: unknown) => (typeof sent === 'object' && sent !== null && 'bytes' in sent && sent.bytes instanceof Uint8Array ? Buffer.from(sent.bytes).toString('utf8') : '')
  const read = (token: string) => product.call(ops.readFeed, { params: { token } })
  const made = async () => (await product.call(ops.makeFeed, { as: 'mediator', body: {} })).value.address.split('/').at(-1) ?? ''

  test('a calendar program reads it; it holds codes and steps, no name and no place', async () => {
    const token = await made()
    expect(token.startsWith(`${TEST_DISTRICT}-`)).toBe(true)
    const feed = text((await read(token)).value)
    const events = new ICAL.Component(ICAL.parse(feed)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
    const own = events.filter((each) => each.summary.startsWith(code()))
    expect(own.map((each) => [each.summary.slice(10), each.startDate.isDate, each.startDate.toJSDate().toISOString()])).toHaveLength(3)
    const session = own.find((each) => !each.startDate.isDate)
    expect(session?.startDate.toJSDate().toISOString()).toBe('2026-04-08T07:00:00.000Z')
    expect(own.filter((each) => each.startDate.isDate).map((each) => each.startDate.toString())).toEqual(['2026-04-08', '2026-04-30'])
    for (const word of ['当事人', '示例小区', '502', '老王', '漏水', '调解室']) expect(feed).not.toContain(word)
  })

  test('a new address ends the old one; revoking ends it at once; a wrong one says the same', async () => {
    const [first, second] = [await made(), await made()]
    expect((await read(first)).status).toBe(404)
    expect((await read(second)).status).toBe(200)
    expect((await product.call(ops.revokeFeed, { as: 'mediator', body: {} })).value.revoked).toBe(true)
    const gone = await read(second)
    const wrong = await read(`${TEST_DISTRICT}-${'x'.repeat(32)}.ics`)
    expect([gone.status, wrong.status]).toEqual([404, 404])
    expect({ ...gone.refusal, incident: undefined }).toEqual({ ...wrong.refusal, incident: undefined })
    expect((await read(`990002-${'x'.repeat(32)}`)).status).toBe(404)
  })

  test('the token is nowhere in the database, and a person who left has no feed', async () => {
    const token = await made()
    const [row] = await product.rows<{ token_hash: string }>('select token_hash from calendar.feed where revoked_at is null')
    expect(row?.token_hash).toMatch(/^[0-9a-f]{64}$/)
    await product.rows(`update people.staff set state = 'disabled' where id = $1`, [staffIdOf('mediator')])
    expect((await read(token)).status).toBe(404)
    await product.rows(`update people.staff set state = 'active' where id = $1`, [staffIdOf('mediator')])
  })
})

describe('RFC 5545', () => {
  const entry: Entry = {
    id: 'x', on: day('2026-04-08'), from: null, to: null, code: '7KQ4-92MX', name: { zh: '很长的步骤名称'.repeat(12), en: 'a; b, c\\d' }, latestOn: day('2026-04-09'),
    provisional: true, optional: true,
  }
  const context = { zone: 'Asia/Shanghai', now: new Date('2026-04-03T01:00:00Z'), domain: 'shili.maplebridge', language: 'zh' } as const

  test('§3.1: no line is longer than 75 octets and each ends with CRLF', () => {
    const text = icalendar([entry], context)
    expect(text.endsWith('\r\n')).toBe(true)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent') ?? undefined).summary).toBe(`7KQ4-92MX ${entry.name.zh}`)
  })

  test('§3.3.11: text is escaped and comes back as it was', () => {
    expect(escaped('a; b, c\\d\ne')).toBe('a\\; b\\, c\\\\d\\ne')
    const parsed = new ICAL.Event(new ICAL.Component(ICAL.parse(icalendar([entry], { ...context, language: 'en' }))).getFirstSubcomponent('vevent') ?? undefined)
    expect(parsed.summary).toBe(`7KQ4-92MX ${entry.name.en}`)
    expect(parsed.description).toContain('Latest 2026-04-09')
  })

  test('a fold never splits a character', () => expect(folded('好'.repeat(40)).split('\r\n ').join('')).toBe('好'.repeat(40)))

  test('what rests on an unpublished year is tentative', () => expect(icalendar([entry], context)).toContain('STATUS:TENTATIVE'))
})

describe('a room in which nobody is expected any more', () => {
  test.each([
    [{ open: true, stageKind: 'mediation', stage: 'mediating' }, false], [{ open: true, stageKind: 'mediation', stage: 'suspended' }, false],
    [{ open: true, stageKind: 'mediation', stage: 'agreed' }, true], [{ open: true, stageKind: 'performance', stage: 'pending' }, true],
    [{ open: true, stageKind: 'entry', stage: 'dispatched' }, false], [{ open: false, stageKind: 'mediation', stage: 'mediating' }, true],
  ] as const)('%o: %s', (going, expected) => {
    expect(isTalkedOut(going)).toBe(expected)
  })

  test('is pointed out to whoever booked it, who gives it back with one press; others read whom to tell', async () => {
    const room = async (as: string) => (await product.call(ops.readCaseCalendar, { as, params: { caseId: opened.caseId } })).value.dates.find((each) => each.room)
    expect((await mine()).dates.some((each) => each.spare)).toBe(false)
    expect((await room('mediator'))?.spare).toBeNull()
    ;(await product.call(mediationOperations.withdrawMatter, { as: 'mediator', params: { caseId: opened.caseId }, body: { reason: 'other-route' } })).value
    const spare = (await mine()).dates.filter((each) => each.spare)
    expect(spare.map((each) => [each.on, each.from])).toEqual([['2026-04-08', '15:00']])
    expect((await room('mediator'))?.spare).toMatchObject({ own: true })
    expect((await room('clerk'))?.spare).toMatchObject({ own: false, by: expect.stringMatching(/./) })
    ;(await product.call(bookingOperations.cancelBooking, { as: 'mediator', params: { bookingId: spare[0]?.id ?? '' } })).value
    expect((await mine()).dates.some((each) => each.spare)).toBe(false)
    expect(await room('mediator')).toBeUndefined()
  })
})
