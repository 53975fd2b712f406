import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { casesOperations } from '../cases/contract.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { ADDRESSES, PLATES, UNITS } from '../../tools/testing/small-district.ts'
import { intakeOperations as ops, type Registered, type ReportBody } from './contract.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
})

afterAll(() => product.stop())

async function report(more: Partial<ReportBody> = {}): Promise<Registered> {
  const body: ReportBody = { text: '卧室天花板湿了一大片。', addressToken: PLATES.flat301, danger: 'no', noticeGiven: true, ...more }
  return (await product.call(ops.reportMatter, { body })).value
}

async function open(registered: Registered): Promise<string> {
  const opened = await product.call(ops.openMyCase, { body: { code: registered.code, pin: registered.pin } })
  return opened.value.token
}

async function photo(): Promise<string> {
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888888' } }).jpeg().toBuffer()
  const boundary = 'boundary'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="photo"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
  const answer = await product.app.inject({ method: 'POST', url: '/api/d/shili/files', payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } })
  return (answer.json() as { token: string }).token
}

describe('a reporter’s own page', () => {
  test('shows own words, who has it, by when, what comes next and the other ways', async () => {
    const own = await report({ text: '楼上漏水，天花板湿了。' })
    const { value } = await product.call(ops.readMyCase, { as: await open(own) })
    expect(value).toMatchObject({
      code: own.code, text: '楼上漏水，天花板湿了。', nextBy: '2026-03-19', together: null,
      handler: { zh: '示例社区' }, progress: [{ words: { zh: '已经登记' } }], withdrawal: { may: true },
    })
    expect(value.otherWays.map((each) => each.where.zh)).toEqual(['拨打 110', '基层人民法院或人民法庭', '拨打 12348，或到公共法律服务窗口'])
    expect(value.pin).toBe(own.pin)
  })

  test('after a merge shows the case that goes on, and never a word or a datum of another reporter', async () => {
    const own = await report({ text: '我家厨房湿了。' })
    const other = await report({ text: '邻居的秘密话', name: '当事人乙', phone: '13800000009' })
    await product.call(ops.mergeCase, { params: { caseId: own.caseId }, body: { into: other.caseId }, as: 'clerk' })
    const token = await open(own)
    await product.call(ops.supplementMyCase, { as: token, body: { text: '今天又漏了' } })
    await product.call(ops.supplementMyCase, { as: await open(other), body: { text: '乙的补充' } })
    const page = await product.call(ops.readMyCase, { as: token })
    expect(page.value.together?.zh).toContain('一起办理')
    expect(page.value.additions.map((each) => each.text)).toEqual(['今天又漏了'])
    expect(page.raw.body).not.toMatch(/秘密|当事人乙|13800000009|乙的补充/)
    expect(page.raw.body).not.toContain(other.code)
    const target = await product.call(ops.readMyCase, { as: await open(other) })
    expect(target.raw.body).not.toMatch(/厨房|今天又漏了/)
    expect(target.value.withdrawal.may).toBe(false)
    const timeline = await product.call(casesOperations.readCase, { params: { caseId: other.caseId }, as: 'clerk' })
    expect(timeline.value.timeline.map((each) => each.content?.text)).toContain('今天又漏了')
    const withdrawn = await product.call(ops.withdrawMyCase, { as: token, body: { reason: 'no-reason' } })
    expect(withdrawn.refusal?.code).toBe('withdraw-together')
  })

  test('a wrong PIN and a code that does not exist are told the same', async () => {
    const own = await report()
    const wrongPin = await product.call(ops.openMyCase, { body: { code: own.code, pin: own.pin === '000000' ? '000001' : '000000' } })
    const noCase = await product.call(ops.openMyCase, { body: { code: '7KQ492MX', pin: '000000' } })
    expect(wrongPin.status).toBe(noCase.status)
    expect(wrongPin.refusal?.messages).toEqual(noCase.refusal?.messages)
  })

  test('a reporter opens nothing of the desk', async () => {
    const own = await report()
    const token = await open(own)
    for (const operation of [ops.listCasePeople, ops.listCaseFiles, ops.listSimilarCases])
      expect((await product.call(operation, { params: { caseId: own.caseId }, as: token })).refusal?.code).toBe('role-not-permitted')
  })

  test('withdrawing asks for a reason, happens once, and counts', async () => {
    const own = await report()
    const token = await open(own)
    const bare = await product.app.inject({ method: 'POST', url: '/api/d/shili/my-case/withdrawal', headers: { authorization: `Bearer ${token}` }, payload: {} })
    expect(bare.statusCode).toBe(400)
    expect((await product.call(ops.withdrawMyCase, { as: token, body: { reason: 'settled-themselves' } })).value.withdrawn).toBe(true)
    expect((await product.call(ops.withdrawMyCase, { as: token, body: { reason: 'settled-themselves' } })).refusal?.code).toBe('already-ended')
    const page = await product.call(ops.readMyCase, { as: token })
    expect(page.value).toMatchObject({ open: false, stage: { zh: '已撤回' }, nextBy: null })
  })
})

describe('the slip', () => {
  test('is a PDF for counter and reporter; a new PIN replaces the old one at once', async () => {
    const own = await report()
    const token = await open(own)
    const slip = await product.call(ops.printMySlip, { as: token })
    expect(Buffer.from(slip.value.bytes).subarray(0, 5).toString()).toBe('%PDF-')
    const people = await product.call(ops.listCasePeople, { params: { caseId: own.caseId }, as: 'clerk' })
    const reporterId = people.value.reporters[0]?.id ?? ''
    const short = await product.call(ops.reissueReporterPin, { params: { caseId: own.caseId, reporterId }, body: { reason: '丢' }, as: 'clerk' })
    expect(short.refusal?.code).toBe('reason-missing')
    const pin = await product.call(ops.reissueReporterPin, { params: { caseId: own.caseId, reporterId }, body: { reason: '回执丢了' }, as: 'clerk' })
    expect(pin.value.pin).not.toBe(own.pin)
    expect((await product.call(ops.openMyCase, { body: { code: own.code, pin: own.pin } })).refusal?.code).toBe('wrong-code-or-pin')
    expect(await open({ ...own, pin: pin.value.pin })).toContain('.')
    const atCounter = await product.call(ops.printSlip, { params: { caseId: own.caseId }, query: {}, as: 'clerk' })
    expect(atCounter.status).toBe(200)
    const logged = await product.rows<{ action: string }>(`select action from audit.access where case_id = $1 and action in ('slip.print', 'pin.reissue', 'own-slip.print')`, [own.caseId])
    expect(logged.map((each) => each.action).sort()).toEqual(['own-slip.print', 'pin.reissue', 'slip.print'])
  })
})

test('the PIN is shown for 24 hours and opens the page after that too', async () => {
  product.clock.set('2026-03-17 09:00')
  const own = await report()
  product.clock.set('2026-03-18 08:59')
  expect((await product.call(ops.readMyCase, { as: await open(own) })).value.pin).toBe(own.pin)
  product.clock.set('2026-03-18 09:01')
  expect((await product.call(ops.readMyCase, { as: await open(own) })).value.pin).toBeNull()
})

test('six residents report one smoke: one matter is counted, and each keeps their own page', async () => {
  product.clock.set('2026-05-11 19:00')
  const all: Registered[] = []
  for (let n = 1; n <= 6; n += 1) all.push(await report({ text: `第${n}户：烧烤油烟呛人` }))
  const [first, ...others] = all
  for (const each of others)
    await product.call(ops.mergeCase, { params: { caseId: each.caseId }, body: { into: first?.caseId ?? '' }, as: 'clerk' })
  const figures = await product.call(casesOperations.readFigures, { query: { from: '2026-05-11', to: '2026-05-11' }, as: 'clerk' })
  expect(figures.value.counts).toEqual(expect.arrayContaining([{ indicator: 'registered', n: 1 }, { indicator: 'merged', n: 5 }]))
  for (const [index, each] of all.entries()) {
    const page = await product.call(ops.readMyCase, { as: await open(each) })
    expect(page.value.text).toBe(`第${index + 1}户：烧烤油烟呛人`)
    expect(page.raw.body.match(/第\d户/g)).toHaveLength(1)
  }
})

describe('details and additions', () => {
  test('a new place moves the case and its count to the centre of that place', async () => {
    product.clock.set('2026-03-18 09:00')
    const { value } = await product.call(ops.registerCase, { body: { text: '有人在楼道堆东西', channel: 'phone', noticeGiven: true }, as: 'dispatcher' })
    const stated = await product.call(ops.stateDetails, {
      params: { caseId: value.caseId }, as: 'dispatcher',
      body: { addressId: ADDRESSES.flat401, category: 'NBR-02', gates: { 'G-01': 'no' }, title: '楼道杂物' },
    })
    expect(stated.value.unitId).toBe(UNITS.community)
    const figures = await product.call(casesOperations.readFigures, { query: { from: '2026-03-18', to: '2026-03-18', unit: UNITS.community }, as: 'dispatcher' })
    expect(figures.value.counts).toContainEqual({ indicator: 'registered', n: 1 })
    const view = await product.call(casesOperations.readCase, { params: { caseId: value.caseId }, as: 'clerk' })
    expect(view.value.case).toMatchObject({ title: '楼道杂物', category: 'NBR-02', place: '示例小区2栋1单元401' })
  })

  test('parties are added, corrected without typing masked fields again, and shown masked', async () => {
    const own = await report()
    const params = { caseId: own.caseId }
    const added = await product.call(ops.stateDetails, {
      params, as: 'clerk', body: { parties: [{ name: '当事人乙', side: 'respondent', phone: '13800000005' }] },
    })
    const [partyId = ''] = added.value.partyIds
    await product.call(ops.stateDetails, { params, as: 'clerk', body: { parties: [{ name: '当事人丙', side: 'respondent', replaces: partyId }] } })
    const people = await product.call(ops.listCasePeople, { params, as: 'clerk' })
    expect(people.value.parties).toMatchObject([{ name: '当＊＊＊', phone: '138****0005', side: 'respondent' }])
    const full = await product.call(ops.revealPartyField, {
      params: { ...params, partyId: people.value.parties[0]?.id ?? '' }, as: 'dispatcher', body: { field: 'phone', reason: '打电话核实' },
    })
    expect(full.value.value).toBe('13800000005')
    const gone = await product.call(ops.stateDetails, { params, as: 'clerk', body: { endParties: [partyId] } })
    expect(gone.refusal?.code).toBe('no-such-party')
  })

  test.each([
    ['a bad telephone number', { parties: [{ name: '当事人乙', side: 'respondent', phone: '1380' }] }, 'bad-phone'],
    ['a bad identity number', { parties: [{ name: '当事人乙', side: 'respondent', identityNumber: '990101199001010001' }] }, 'bad-identity-number'],
    ['an unknown category', { category: 'XXX-99' }, 'no-such-category'],
    ['an unknown safety question', { gates: { 'G-99': 'no' } }, 'no-such-gate'],
    ['an unknown address', { addressId: '01900000-0000-7000-8000-00000000dead' }, 'no-such-place'],
    ['nothing', {}, 'nothing-stated'],
  ] as const)('%s is refused in words', async (_name, body, code) => {
    const own = await report()
    const answer = await product.call(ops.stateDetails, { params: { caseId: own.caseId }, as: 'clerk', body: body as never })
    expect(answer.refusal?.code).toBe(code)
    expect(answer.refusal?.messages.zh.length).toBeGreaterThan(5)
  })

  test('photos are opened by those who may read the case and by nobody else', async () => {
    const own = await report({ photos: [await photo()] })
    const params = { caseId: own.caseId }
    await product.call(ops.supplementCase, { params, as: 'clerk', body: { text: '现场照片', photos: [await photo()] } })
    const files = (await product.call(ops.listCaseFiles, { params, as: 'clerk' })).value.files
    expect(files.map((each) => each.purpose).sort()).toEqual(['report', 'supplement'])
    const fileId = files[0]?.id ?? ''
    const opened = await product.call(ops.readCaseFile, { params: { ...params, fileId }, as: 'clerk' })
    expect(opened.raw.headers['content-type']).toBe('image/jpeg')
    expect((await product.call(ops.readCaseFile, { params: { ...params, fileId }, as: 'mediator-elsewhere' })).refusal?.code).toBe('no-such-case')
    const other = await report()
    expect((await product.call(ops.readCaseFile, { params: { caseId: other.caseId, fileId }, as: 'clerk' })).refusal?.code).toBe('no-such-file')
    expect((await product.call(ops.supplementCase, { params, as: 'clerk', body: { text: 'x', photos: ['forged.token'] } })).refusal?.code).toBe('photo-unknown')
  })
})
