import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bookingOperations } from '../booking/contract.ts'
import { casesOperations } from '../cases/contract.ts'
import { intakeOperations } from '../intake/contract.ts'
import { privacyOperations } from '../privacy/contract.ts'
import { readPdf } from '../documents/reading.testing.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { MORE_STAFF, ROOM, STAFF } from '../../tools/testing/small-district.ts'
import { mediationOperations as ops } from './contract.ts'
import { acceptedCase, aScan, aSession, mediatedCase, minute, type Opened } from './house.testing.ts'
import type { PaperKind } from './words/document-titles.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
})

afterAll(() => product.stop())

const paramsOf = ({ caseId }: Opened) => ({ caseId })
const deskOf = async (opened: Opened, as = 'mediator') => (await product.call(ops.readMediationDesk, { params: paramsOf(opened), as })).value
const everybodyOf = ({ applicant, respondent }: Opened) => [applicant, respondent]

async function printed(opened: Opened, kind: PaperKind): Promise<string> {
  const paper = await product.call(ops.printPaper, { params: { ...paramsOf(opened), kind }, as: 'mediator' })
  return (await readPdf(new Uint8Array(paper.value.bytes))).map((page) => page.text).join('')
}

describe('arranging a session (T09)', () => {
  let opened: Opened
  beforeAll(async () => {
    opened = await acceptedCase(product)
  })

  const arrange = (body: object) =>
    product.call(ops.arrangeSession, { params: paramsOf(opened), as: 'mediator', body: { partyIds: everybodyOf(opened), ...body } })
  const takenOn = async (day: string) => (await product.call(bookingOperations.readRoomDay, { as: 'mediator', params: { roomId: ROOM, day } })).value.bookings

  test('a room is booked in the same breath, and the letters name its room and hour', async () => {
    expect((await arrange({ room: { roomId: ROOM, on: '2026-03-18', from: '15:00', to: '16:00' } })).status).toBe(201)
    expect((await takenOn('2026-03-18')).map(({ from, to }) => `${from}–${to}`)).toEqual(['15:00–16:00'])
    const [session] = (await deskOf(opened)).arranged
    expect(session).toMatchObject({ on: '2026-03-18', from: '15:00', to: '16:00', roomGone: false, partyIds: everybodyOf(opened) })
    expect(session?.place.zh).toContain('示例社区')
    await product.drain()
    const letters = await product.rows<{ n: string }>(`select count(*) as n from notifications.letter where case_id = $1 and rule = 'session-arranged'`, [opened.caseId])
    expect(Number(letters[0]?.n)).toBeGreaterThanOrEqual(1)
  })

  test('a room that is taken is refused with the next free time, and nothing is arranged', async () => {
    const clash = await arrange({ room: { roomId: ROOM, on: '2026-03-18', from: '15:30', to: '16:30' } })
    expect(clash.refusal).toMatchObject({ code: 'room-taken', details: { free: '16:00' } })
    expect((await arrange({ room: { roomId: ROOM, on: '2026-03-18', from: '15:05', to: '16:00' } })).refusal?.code).toBe('bad-time')
    expect((await deskOf(opened)).arranged).toHaveLength(1)
  })

  test('days that do not suit a party are noted without a reason and shown; inviting them on such a day needs asking again', async () => {
    const note = (spans: { from: string; until: string }[]) =>
      product.call(ops.noteAway, { params: paramsOf(opened), as: 'mediator', body: { partyId: opened.respondent, spans } })
    expect((await note([{ from: '2026-03-20', until: '2026-03-19' }])).refusal?.code).toBe('day-does-not-fit')
    expect((await note([{ from: '2026-03-19', until: '2026-03-21' }])).status).toBe(201)
    expect((await deskOf(opened)).away).toEqual([{ partyId: opened.respondent, spans: [{ from: '2026-03-19', until: '2026-03-21' }] }])
    const there = { on: '2026-03-20', from: '09:00', to: '10:00', place: '示例社区调解一室' }
    const refused = (await arrange(there)).refusal
    expect(refused).toMatchObject({ code: 'party-away', field: 'on' })
    expect(refused?.message).toContain('当事人乙')
    expect((await arrange({ ...there, partyIds: [opened.applicant] })).status).toBe(201)
    expect((await arrange({ ...there, from: '10:00', to: '11:00', askedAgain: true })).status).toBe(201)
    expect((await note([])).status).toBe(201)
    expect((await deskOf(opened)).away).toEqual([])
  })

  test('calling off gives the room back unless it is kept; the others stay arranged', async () => {
    const [first, ...others] = (await deskOf(opened)).arranged
    const callOff = (body: object) => product.call(ops.callOffSession, { params: paramsOf(opened), as: 'mediator', body })
    expect((await callOff({ arrangedId: first?.id })).status).toBe(201)
    expect(await takenOn('2026-03-18')).toEqual([])
    expect((await deskOf(opened)).arranged.map((each) => each.id)).toEqual(others.map((each) => each.id))
    expect((await arrange({ room: { roomId: ROOM, on: '2026-03-23', from: '15:00', to: '16:00' } })).status).toBe(201)
    expect((await callOff({ arrangedId: (await deskOf(opened)).arranged.at(-1)?.id, keepRoom: true })).status).toBe(201)
    expect(await takenOn('2026-03-23')).toHaveLength(1)
  })

  test('a room given back at the rooms’ own screen is said on the desk', async () => {
    expect((await arrange({ room: { roomId: ROOM, on: '2026-03-24', from: '15:00', to: '16:00' } })).status).toBe(201)
    const session = (await deskOf(opened)).arranged.at(-1)
    await product.call(bookingOperations.cancelBooking, { as: 'mediator', params: { bookingId: session?.bookingId ?? '' } })
    expect((await deskOf(opened)).arranged.at(-1)?.roomGone).toBe(true)
  })
})

const SECRET = '单独说愿意少要三百'
const APART = '怕对方报复'

describe('talks apart (T09, N-04)', () => {
  let opened: Opened
  beforeAll(async () => {
    opened = await mediatedCase(product)
    await product.call(ops.noteTalkApart, { params: paramsOf(opened), as: 'mediator', body: { partyId: opened.applicant, at: minute(product, '13:00'), note: APART } }).then((done) => done.value)
  })

  test('whoever handles the case reads the note', async () => {
    const note = (await deskOf(opened)).records.find((each) => each.kind === 'talk-apart-noted')
    expect(note?.content).toMatchObject({ note: APART, partyId: opened.applicant })
    expect(note?.data).toEqual({})
  })

  test.each([...STAFF.map((each) => each.role as string), ...MORE_STAFF.map((each) => each.login as string)].filter((each) => each !== 'mediator'))(
    '%s finds no word of it on the timeline, on the desk or on any paper (D08)', async (as) => {
      for (const looked of [
        await product.call(casesOperations.readCase, { params: paramsOf(opened), as }),
        await product.call(ops.readMediationDesk, { params: paramsOf(opened), as }),
      ]) expect(looked.raw.body).not.toContain(APART)
    })

  test('no paper carries it, whoever prints (D06, D08, D02)', async () => {
    for (const kind of ['D08', 'D02', 'D03'] as const) expect(await printed(opened, kind)).not.toContain(APART)
    expect((await deskOf(opened)).papers.filter((each) => each.kind === 'D06')).toEqual([])
  })

  test('neither a party’s own page and papers nor a copy of their data opens it or a proposal for settling (§3.4)', async () => {
    const { token } = (await product.call(intakeOperations.openMyCase, { body: { code: opened.code, pin: opened.pin } })).value
    for (const own of [intakeOperations.readMyCase, ops.readMyMediation]) {
      const read = await product.call(own, { as: token })
      expect(read.status).toBe(200)
      expect(read.raw.body).not.toMatch(new RegExp(`${APART}|各让一步`))
    }
    const { requestId } = (await product.call(privacyOperations.takeRequest, {
      as: 'dpo', body: { code: opened.code, kinds: ['copy'], subject: '当事人乙', contact: '本人来访', wish: '想要一份复印件' },
    })).value
    await product.call(privacyOperations.verifyIdentity, { params: { requestId }, as: 'dpo', body: { how: 'identity-card', note: '看过身份证' } }).then((done) => done.value)
    const copy = await product.call(privacyOperations.readOwnData, { params: { requestId }, as: 'dpo' })
    expect(copy.raw.body).toContain('漏水')
    expect(copy.raw.body).not.toMatch(new RegExp(`${APART}|各让一步`))
  })
})

describe('undisputed facts and proposals (T09, D08)', () => {
  test('facts are jointly confirmed by the parties named, and printed apart from proposals, which say that they never leave', async () => {
    const opened = await mediatedCase(product)
    expect(await printed(opened, 'D08')).toContain('以上事实还没有由各方逐一确认')
    const session = { ...aSession(product, opened), undisputedBy: everybodyOf(opened), proposals: SECRET }
    expect((await product.call(ops.holdSession, { params: paramsOf(opened), as: 'mediator', body: { ...session, undisputedBy: [opened.caseId] } })).refusal?.code).toBe('no-such-party')
    expect((await product.call(ops.holdSession, { params: paramsOf(opened), as: 'mediator', body: session })).status).toBe(201)
    const text = await printed(opened, 'D08')
    for (const phrase of ['以上事实由当事人甲、当事人乙当面确认', SECRET, '不随案移送']) expect(text).toContain(phrase)
  })
})

describe('a visit on site (D06, PMA 22)', () => {
  test('photos need the answer that nobody can be recognised; the record prints place, time and who was there', async () => {
    const opened = await acceptedCase(product)
    const visit = (changes: object) => product.call(ops.recordSiteVisit, {
      params: paramsOf(opened), as: 'mediator',
      body: {
        startedAt: minute(product, '10:00'), endedAt: minute(product, '10:20'), place: '602 厨房', presentPartyIds: [opened.respondent],
        othersPresent: ['物业老陈'], findings: '下水管接头开裂，地面有积水。', ...changes,
      },
    })
    const photo = await aScan(product)
    expect((await visit({ photos: [photo] })).refusal).toMatchObject({ code: 'people-in-photos', field: 'nobodySeen' })
    expect((await visit({ presentPartyIds: [opened.caseId] })).refusal?.code).toBe('no-such-party')
    expect((await visit({ endedAt: minute(product, '09:00') })).refusal?.code).toBe('day-does-not-fit')
    expect((await visit({ photos: [photo], nobodySeen: true })).status).toBe(201)
    const text = await printed(opened, 'D06')
    for (const phrase of ['602厨房', '当事人乙', '物业老陈', '下水管接头开裂', '拍了1张']) expect(text.replaceAll(' ', '')).toContain(phrase)
    const files = await product.call(intakeOperations.listCaseFiles, { params: paramsOf(opened), as: 'mediator' })
    expect(files.value.files.map((each) => each.purpose)).toEqual(['site-visit'])
  })
})
