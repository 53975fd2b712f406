import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { casesOperations, LIST_VIEWS } from '../capabilities/cases/contract.ts'
import { INDICATOR_WORDS } from '../capabilities/cases/counter-words.ts'
import { sealingOperations } from '../capabilities/cases/contract/sealing.ts'
import { followUpOperations } from '../capabilities/follow-up/contract.ts'
import { intakeOperations } from '../capabilities/intake/contract.ts'
import { acceptedCase, aScan, aSession, minute, type Opened, SAFE } from '../capabilities/mediation/house.testing.ts'
import { mediationOperations as mediation } from '../capabilities/mediation/contract.ts'
import { protectionOperations as ops } from '../capabilities/protection/contract.ts'
import { type Product, startProduct } from '../tools/testing/product.ts'
import { staffIdOf } from '../tools/testing/small-district.ts'
import { differences, figures } from './acts.testing.ts'

/** SC-05: a quarrel about money reveals violence (`docs/law.md` §9). A is the applicant, B the respondent. */
let product: Product
let matter: Opened
const params = () => ({ caseId: matter.caseId })
const NOTHING_TO_TELL = /打|孩子|暴力|庇护|保护令|G-03/

beforeAll(async () => {
  product = await startProduct({ now: '2026-04-01 09:10' })
  await product.rows('update people.staff set violence_trained = true where login = $1', ['mediator'])
  matter = await acceptedCase(product, { category: 'FAM-01' })
  const name = { mediatorIds: [staffIdOf('mediator')], chosenBy: 'parties' as const, disclosure: 'none' as const }
  ;(await product.call(mediation.designateMediator, { params: params(), as: 'committee-head', body: name })).value
  await product.drain()
})
afterAll(() => product.stop())

const letters = async () => (await product.rows<{ body: string; state: string }>("select body, state from notifications.letter where case_id = $1 and recipient_kind <> 'unit'", [matter.caseId]))

test('in the separate talk she says that he hits her, and the child is there: the session is stopped, the record sealed', async () => {
  const separate = aSession(product, matter, 'separate', { ...SAFE, 'G-03': 'yes', 'G-04': 'yes' })
  expect((await product.call(mediation.holdSession, { params: params(), as: 'mediator', body: separate })).refusal?.code).toBe('gate-stops')
  const asked = await product.call(mediation.askGates, { params: params(), as: 'mediator', body: { answers: { 'G-03': 'yes', 'G-04': 'yes' } } })
  expect(asked.status).toBe(201)
  expect((await product.call(casesOperations.readCase, { params: params(), as: 'mediator' })).value).toMatchObject({ sealed: true, nearness: 'handle' })
  const stopped = await product.call(mediation.suspendMediation, { params: params(), as: 'mediator', body: { reason: 'safety', expectedEndOn: '2026-04-15' } })
  expect(stopped.value.state).toBe('suspended')
})

test('no joint session, whoever asks', async () => {
  ;(await product.call(mediation.resumeMediation, { params: params(), as: 'mediator', body: { event: '先单独谈' } })).value
  const joint = await product.call(mediation.holdSession, { params: params(), as: 'mediator', body: aSession(product, matter) })
  expect(joint.refusal).toMatchObject({ code: 'gate-stops', details: { gate: 'G-03' } })
})

test('the mandatory report about the child goes to the police at once, and is taken with its minute (DL-29, G-04; DVL 14, LPM 11)', async () => {
  const body = { caseId: matter.caseId, observedAt: minute(product, '09:05'), place: '示例社区调解一室', facts: '当事人甲说丈夫动手打她，九岁的孩子在场。', danger: 'child-at-risk' } as const
  const sent = await product.call(ops.reportDanger, { as: 'mediator', body })
  expect(sent.value.policeUnitName?.zh).toBe('示例派出所')
  product.clock.set('2026-04-01 09:13')
  expect((await product.call(ops.acknowledgeDanger, { params: { reportId: sent.value.reportId }, as: 'community-officer', body: {} })).value.state).toBe('acknowledged')
  const line = (await product.call(ops.listDangerReports, { as: 'mediator' })).value.reports[0]
  expect(line?.acknowledgedAt).toBe('2026-04-01T01:13:00.000Z')
  const desk = await product.call(mediation.readMediationDesk, { params: params(), as: 'mediator' })
  expect(desk.value.records.filter((each) => each.kind === 'emergency-reported').map((each) => each.data['gate']).sort()).toEqual(['G-04', 'G-13'])
})

describe('reaching her safely', () => {
  const contact = (partyId: string, channel: 'phone' | 'message' | 'counter' | 'visit') => product.call(mediation.recordContact, {
    params: params(), as: 'mediator', body: { partyId, channel, at: minute(product, '09:12'), reached: true, result: '约了时间' },
  })
  const confirm = (channel: 'phone' | 'visit', shared: boolean) => product.call(ops.confirmSafeContact, {
    params: params(), as: 'mediator', body: { partyId: matter.applicant, channel, how: '只在上班时间打她单位的电话', shared },
  })

  test('a number shared at home is refused; so is every way that was not confirmed, and any text with content', async () => {
    const plan = { wish: '愿意单独谈钱的事', measures: '分时到场', writtenWish: await aScan(product) }
    ;(await product.call(mediation.recordSafetyPlan, { params: params(), as: 'mediator', body: plan })).value
    for (const channel of ['phone', 'message', 'visit'] as const) expect((await contact(matter.applicant, channel)).refusal?.code).toBe('way-not-safe')
    expect((await confirm('phone', true)).refusal?.code).toBe('shared-channel')
    expect((await confirm('phone', false)).status).toBe(201)
    expect((await contact(matter.applicant, 'phone')).status).toBe(201)
    for (const channel of ['message', 'visit'] as const) expect((await contact(matter.applicant, channel)).refusal?.code).toBe('way-not-safe')
    expect((await contact(matter.applicant, 'counter')).status).toBe(201)
    expect((await contact(matter.respondent, 'message')).refusal?.code).toBe('way-not-safe')
  })

  test('protection order, shelter and legal aid are offered, with her own wish', async () => {
    expect((await product.call(ops.offerHelp, { params: params(), as: 'mediator', body: { partyId: matter.applicant, wish: '想先了解保护令' } })).status).toBe(201)
    const safety = (await product.call(ops.readSafety, { params: params(), as: 'mediator' })).value
    expect(safety.offered.map((each) => each.help)).toEqual(['protection-order', 'shelter', 'legal-aid', 'police-warning'])
    expect(safety.offered[0]).toMatchObject({ wish: '想先了解保护令' })
  })
})

test('B is told only that the session is postponed', async () => {
  const told = await product.call(ops.tellPostponed, { params: params(), as: 'mediator', body: { partyId: matter.respondent } })
  expect(told.value.words.zh).toBe('您好，原定的调解改期，时间另行通知。')
  expect(told.value.words.zh).not.toMatch(NOTHING_TO_TELL)
})

test('the police warning is kept as day and number only; a safe visit goes to a trained person by name (DVL 17)', async () => {
  expect((await product.call(ops.noteWarning, { params: params(), as: 'mediator', body: { on: '2026-04-01', number: '示公告诫〔2026〕3号' } })).status).toBe(201)
  const give = (login: string) => product.call(ops.giveSafeVisit, { params: params(), as: 'mediator', body: { staffId: staffIdOf(login), what: '分别查访双方，不同时', dueOn: '2026-04-08' } })
  expect((await give('mediator-2')).refusal).toMatchObject({ code: 'not-trained', law: 'DVL-17' })
  expect((await give('mediator')).status).toBe(201)
  const [task] = (await product.call(ops.listMyTasks, { as: 'mediator' })).value.tasks
  expect(task).toMatchObject({ kind: 'safe-visit', dueOn: '2026-04-08' })
  expect((await product.call(ops.listMyTasks, { as: 'mediator-2' })).value.tasks).toEqual([])
  const facts = await product.rows<{ data: object }>("select data from cases.fact where case_id = $1 and kind = 'warning-noted'", [matter.caseId])
  expect(facts[0]?.data).toEqual({ on: '2026-04-01' })
})

test('who is not trained is refused, in the words of a case that does not exist, and the try is written down', async () => {
  for (const as of ['mediator-2', 'clerk', 'dispatcher', 'director', 'unit-head', 'archivist', 'statistician', 'grid-worker'])
    expect([as, [403, 404].includes((await product.call(mediation.readMediationDesk, { params: params(), as })).status)]).toEqual([as, true])
  expect((await product.call(ops.readSafety, { params: params(), as: 'mediator-2' })).status).toBe(404)
  const looks = (await product.call(sealingOperations.listSealedAccess, { as: 'dpo', query: {} })).value.looks
  expect(looks.some((each) => each.refused && each.byName === '老许')).toBe(true)
})

test('A does not go on: withdrawn, and B learns neither that nor why', async () => {
  const before = (await letters()).length
  const { token } = (await product.call(intakeOperations.openMyCase, { body: { code: matter.code, pin: matter.pin } })).value
  expect((await product.call(mediation.withdrawMatter, { params: params(), as: token, body: { reason: 'other-route' } })).value.state).toBe('withdrawn')
  product.clock.set('2026-04-03 10:00')
  await product.drain()
  expect((await letters()).length).toBe(before)
  for (const { body } of await letters()) expect(body).not.toMatch(NOTHING_TO_TELL)
  expect(await product.rows("select 1 from notifications.letter where case_id = $1 and state = 'queued'", [matter.caseId])).toEqual([])
})

test('no follow-up by telephone to the home; no list, search or reminder shows it', async () => {
  const visit = { visitedOn: '2026-04-03', how: 'home' as const, partyIds: [matter.applicant], reached: true, performance: 'performed' as const }
  const refused = await product.call(followUpOperations.recordVisit, { params: params(), as: 'mediator', body: visit })
  expect(refused.status).not.toBe(201)
  for (const as of ['clerk', 'dispatcher', 'mediator', 'committee-head', 'director'])
    for (const view of LIST_VIEWS) expect((await product.call(casesOperations.listCases, { query: { view }, as })).raw.body).not.toContain(matter.code)
  expect((await product.call(casesOperations.findCaseByCode, { params: { code: matter.code }, as: 'clerk' })).status).toBe(404)
})

test('figures: registered, accepted, withdrawn; no success, no target of reconciliation; “safety came first” is told to nobody below five', async () => {
  const month = await figures(product, '2026-04-01', '2026-04-30')
  expect(month).toMatchObject({ registered: 1, accepted: 1, withdrawn: 1 })
  for (const success of ['agreed-written', 'agreed-oral', 'on-the-spot']) expect(month[success] ?? 0).toBe(0)
  expect(month['safety-gated']).toBeUndefined()
  const told = await product.call(casesOperations.readFigures, { as: 'statistician', query: { from: '2026-04-01', to: '2026-04-30' } })
  expect(told.value.counts.every((each) => each.n === null || each.n >= 5)).toBe(true)
  expect(Object.keys(INDICATOR_WORDS).filter((each) => /reconcil|和好/.test(each))).toEqual([])
})

test('everything is made again from the facts', async () => expect(await differences(product)).toEqual([]))
