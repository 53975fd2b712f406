import { afterAll, beforeAll, expect, test } from 'vitest'
import { intakeOperations } from '../intake/contract.ts'
import { partiesOperations } from '../parties/contract.ts'
import { readPdf } from '../documents/reading.testing.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { staffIdOf } from '../../tools/testing/small-district.ts'
import { mediationOperations as ops } from './contract.ts'
import { acceptedCase, aScan, minute, type Opened } from './house.testing.ts'
import type { PaperKind } from './words/document-titles.ts'

let product: Product
let opened: Opened

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
  opened = await acceptedCase(product)
})

afterAll(() => product.stop())

const params = () => ({ caseId: opened.caseId })
const deskOf = async (as = 'mediator') => (await product.call(ops.readMediationDesk, { params: params(), as })).value

async function printed(kind: PaperKind, ref?: string): Promise<string> {
  const paper = await product.call(ops.printPaper, { params: { ...params(), kind }, as: 'mediator', query: ref === undefined ? {} : { ref } })
  return (await readPdf(new Uint8Array(paper.value.bytes))).map((page) => page.text).join('')
}

test('D06: a talk is recorded once, a party by its id, and printed with question and answer (PMA 22)', async () => {
  const record = (body: Partial<Parameters<typeof talk>[0]>) => product.call(ops.recordInvestigation, { params: params(), as: 'mediator', body: talk(body) })
  const talk = (changes: { partyId?: string; name?: string; endedAt?: string }) => ({
    startedAt: minute(product, '09:00'), endedAt: minute(product, '09:30'), place: '602 厨房',
    talk: [{ question: '水是从哪里来的？', answer: '下水管裂了。\n昨天发现的。' }], ...changes,
  })
  expect((await record({})).refusal?.code).toBe('nobody-named')
  expect((await record({ partyId: opened.respondent, endedAt: minute(product, '08:00') })).refusal?.code).toBe('day-does-not-fit')
  expect((await record({ partyId: opened.respondent })).status).toBe(201)
  const text = await printed('D06')
  for (const phrase of ['调查记录', '当事人乙', '示例小区2栋1单元602', '问：水是从哪里来的？', '答：下水管裂了。', '昨天发现的。']) expect(text).toContain(phrase)
})

test('D07: what is handed in is listed for whoever brought it, goes back once, and stands in the list as gone back', async () => {
  const receive = (body: object) => product.call(ops.receiveEvidence, { params: params(), as: 'mediator', body: { receivedOn: '2026-03-16', ...body, items: [{ what: '维修发票', form: 'original', pages: 2 }] } })
  expect((await deskOf()).steps.find((each) => each.step === 'return-evidence')?.refusal?.code).toBe('no-such-evidence')
  expect((await receive({ partyId: opened.applicant, file: await aScan(product) })).status).toBe(201)
  expect((await receive({ name: '物业丁' })).status).toBe(201)
  const [first, second] = (await deskOf()).evidence
  expect([first?.provider, second?.provider]).toEqual(['当事人甲', '物业丁'])
  const back = { items: [{ receiptId: first?.receiptId ?? '', item: 0 }], returnedOn: '2026-03-16' }
  const give = () => product.call(ops.returnEvidence, { params: params(), as: 'mediator', body: back })
  expect((await give()).status).toBe(201)
  expect((await give()).refusal?.code).toBe('no-such-evidence')
  const own = await printed('D07', opened.applicant)
  expect(own).toContain('维修发票')
  expect(own).toContain('2026年3月16日当事人甲')
  expect(own).not.toContain('物业丁')
  expect(await printed('D07')).toContain('物业丁')
})

test('D07: a party’s page shows what they handed in and what is for all; nothing that only the handlers may see, and never whose it was (N-04, N-17)', async () => {
  const receive = (body: object) => product.call(ops.receiveEvidence, { params: params(), as: 'mediator', body: { receivedOn: '2026-03-16', ...body } as never })
  const items = [{ what: '聊天截图', form: 'electronic', visibility: 'handlers' }, { what: '楼板照片', form: 'copy', visibility: 'parties' }, { what: '检测报告', form: 'copy', visibility: 'court' }]
  expect((await receive({ partyId: opened.respondent, items })).status).toBe(201)
  expect((await receive({ partyId: opened.applicant, items: [{ what: '病历', form: 'copy' }] })).status).toBe(201)
  const { token } = (await product.call(intakeOperations.openMyCase, { body: { code: opened.code, pin: opened.pin } })).value
  const own = await product.call(ops.readMyMediation, { as: token })
  const shown = own.value.evidence.map((each) => `${each.what} ${each.own}`)
  expect(shown).toEqual(expect.arrayContaining(['楼板照片 false', '检测报告 false', '病历 true']))
  expect(own.raw.body).not.toMatch(/聊天截图|当事人乙/)
})

test('D23: boxes are empty until the person has answered, and print exactly the answer (PIPL 29, N: consent is never ticked beforehand)', async () => {
  expect(await printed('D23', opened.applicant)).toContain('第二十九条')
  const answer = { partyId: opened.applicant, by: 'self', on: '2026-03-16', sensitive: 'agreed', handingOn: 'refused' } as const
  expect((await product.call(ops.recordDataConsent, { params: params(), as: 'mediator', body: answer })).status).toBe(201)
  expect((await product.call(ops.recordDataConsent, { params: params(), as: 'mediator-elsewhere', body: answer })).status).toBe(404)
  await product.rows(`update people.party set age_band = '8-13' where id = $1`, [opened.respondent])
  const child = { ...answer, partyId: opened.respondent }
  expect((await product.call(ops.recordDataConsent, { params: params(), as: 'mediator', body: child })).refusal?.code).toBe('guardian-needed')
  expect((await product.call(ops.recordDataConsent, { params: params(), as: 'mediator', body: { ...child, by: 'guardian' } })).status).toBe(201)
  expect(await printed('D23', opened.respondent)).toContain('第三十一条')
  await product.rows(`update people.party set age_band = '18-59' where id = $1`, [opened.respondent])
})

test('D24: what the mediator disclosed is printed with who has agreed and who has not (OMR 13)', async () => {
  const body = {
    mediatorIds: [staffIdOf('mediator')], chosenBy: 'parties', disclosure: 'other', note: '与当事人甲是远房亲戚', acceptedBy: [opened.applicant],
  } as const
  ;(await product.call(ops.designateMediator, { params: params(), as: 'committee-head', body: { ...body, mediatorIds: [...body.mediatorIds], acceptedBy: [...body.acceptedBy] } })).value
  const text = await printed('D24')
  for (const phrase of ['与当事人甲是远房亲戚', '不同意，要求更换', '当事人乙']) expect(text).toContain(phrase)
  expect((await deskOf()).papers.map((each) => each.kind)).toEqual(expect.arrayContaining(['D06', 'D07', 'D23', 'D24']))
})

test('the application is sent as an editable file too, a list of evidence is not', async () => {
  const ask = (kind: PaperKind) => product.call(ops.printPaper, { params: { ...params(), kind }, as: 'mediator', query: { format: 'docx' } })
  const file = await ask('D01')
  expect(file.value.type).toContain('wordprocessingml')
  expect(Buffer.from(file.value.bytes).subarray(0, 2).toString()).toBe('PK')
  expect((await ask('D07')).refusal?.code).toBe('pdf-only')
})

test('D05: the paper of an authority is assembled from what was recorded: from whom, to whom, how far, how long (CC 165)', async () => {
  const given = await product.call(partiesOperations.giveAuthority, {
    as: 'mediator', params: params(),
    body: {
      kind: 'agent', principalIds: [opened.respondent], agentIds: [], agent: { name: '代理人丁', phone: '13800000071' }, matters: '参加漏水纠纷的调解', powers: ['settle'],
      together: false, fromOn: '2026-03-16', untilOn: '2026-04-30', file: await aScan(product),
    },
  })
  expect(given.status).toBe(201)
  const ref = (await deskOf()).papers.find((each) => each.kind === 'D05')?.ref ?? ''
  const text = await printed('D05', ref)
  for (const phrase of ['授权委托书', '当事人乙', '代理人丁', '参加漏水纠纷的调解', '2026年4月30日']) expect(text).toContain(phrase)
  const other = await acceptedCase(product)
  const stranger = await product.call(ops.printPaper, { params: { caseId: other.caseId, kind: 'D05' }, as: 'mediator', query: { ref } })
  expect(stranger.refusal?.code).toBeDefined()
})

test('D21: the urgent report says what was seen, where, when and who took it, at their minutes (G-01)', async () => {
  const { caseId } = await acceptedCase(product)
  const body = {
    gate: 'G-01', at: minute(product, '00:40'), place: '示例小区2栋1单元602', facts: '门口有汽油味，有人拿着打火机。', danger: 'fire-or-explosion',
    receivedBy: '示例派出所值班室', receivedAt: minute(product, '00:41'), measures: '已请住户离开。',
  } as const
  expect((await product.call(ops.reportEmergency, { as: 'mediator', params: { caseId }, body })).status).toBe(201)
  const desk = (await product.call(ops.readMediationDesk, { params: { caseId }, as: 'mediator' })).value
  const paper = desk.papers.find((each) => each.kind === 'D21')
  const sent = await product.call(ops.printPaper, { params: { caseId, kind: 'D21' }, as: 'mediator', query: { ref: paper?.ref ?? '' } })
  const text = (await readPdf(new Uint8Array(sent.value.bytes))).map((page) => page.text).join('')
  for (const phrase of ['门口有汽油味', '示例派出所值班室', '00:41', '已请住户离开']) expect(text).toContain(phrase)
  expect((await product.call(ops.printPaper, { params: { caseId, kind: 'D21' }, as: 'mediator-elsewhere', query: { ref: paper?.ref ?? '' } })).status).toBe(404)
})
