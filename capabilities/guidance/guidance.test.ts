import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { id, staffIdOf, TEST_DISTRICT, UNITS } from '../../tools/testing/small-district.ts'
import { seedCourts, TRIBUNAL } from '../confirmation/court.testing.ts'
import { guidanceOperations as ops } from './contract.ts'
import { textRefusal } from './domain.ts'

let product: Product
const HOUSING = id(1, 71)

beforeAll(async () => {
  product = await startProduct({ now: '2026-04-03 14:10' })
  await seedCourts(product)
  await product.rows(
    `insert into organisation.unit (district_id, id, parent_id, kind, level, function, code, path, name_zh, name_en, valid_from)
     values ($1, $2, $3, 'department', 2, 'link', '1.71', '1.71', '示例区住建局', 'Shili Housing Department', '2020-01-01')`, [TEST_DISTRICT, HOUSING, UNITS.district])
  await product.rows(
    `insert into people.staff (district_id, id, login, name, password_hash, state, violence_trained, created_at, password_changed_at)
     select district_id, $2, 'housing', '住建经办', password_hash, 'active', false, created_at, password_changed_at from people.staff where district_id = $1 and id = $3`,
    [TEST_DISTRICT, id(7, 95), staffIdOf('mediator')])
  await product.rows(
    `insert into organisation.posting (district_id, id, staff_id, unit_id, role, capacity, duty, from_on) values ($1, $2, $3, $4, 'department-handler', 'main', '', '2025-01-01')`,
    [TEST_DISTRICT, id(8, 95), id(7, 95), HOUSING])
})

afterAll(() => product.stop())

const ask = (changes: object = {}, as = 'mediator') =>
  product.call(ops.askCourt, { as, body: { unitId: TRIBUNAL, subject: 'housing', title: '加装电梯的同意比例', text: '一户不同意，比例怎么算？', ...changes } })
const questions = async (as: string, view: 'open' | 'answered' = 'open') => (await product.call(ops.listQuestions, { as, query: { view } })).value.questions

describe('mediators ask, judges answer, apart from adjudication', () => {
  test('the asking unit and the court see it, nobody else; answered once, dated, marked as no ruling', async () => {
    const { id: asked } = (await ask()).value
    expect((await questions('mediator')).map((each) => [each.title, each.mayAnswer])).toEqual([['加装电梯的同意比例', false]])
    expect((await questions('court-liaison')).map((each) => [each.askedBy.zh !== '', each.mayAnswer])).toEqual([[true, true]])
    expect(await questions('court-liaison-elsewhere')).toEqual([])
    expect(await questions('mediator-elsewhere')).toEqual([])
    expect((await product.call(ops.listQuestions, { as: 'clerk', query: {} })).status).toBe(403)
    const answer = (as: string) => product.call(ops.answerQuestion, { as, params: { id: asked }, body: { text: '按面积和人数双过三分之二参与表决。', law: '民法典第278条' } })
    expect((await answer('court-liaison-elsewhere')).refusal?.code).toBe('no-such-request')
    expect((await answer('mediator')).status).toBe(403)
    expect((await answer('court-liaison')).value.id).toBe(asked)
    expect((await answer('court-liaison')).refusal).toMatchObject({ code: 'already-answered' })
    const [given] = await questions('mediator', 'answered')
    expect(given?.answer).toMatchObject({ on: '2026-04-03', law: '民法典第278条', note: { zh: expect.stringContaining('不是裁判意见') } })
    expect(await questions('mediator')).toEqual([])
  })

  test('it is part of no case: no table of it knows one, and a number that leads to a person or a case is refused', async () => {
    const columns = await product.rows(`select 1 from information_schema.columns where table_schema = 'guidance' and column_name like '%case%'`)
    expect(columns).toEqual([])
    expect((await ask({ text: '当事人电话 13800000001，怎么办？' })).refusal).toMatchObject({ code: 'personal-data', law: 'PIPL-6' })
    expect((await ask({ unitId: HOUSING })).refusal?.code).toBe('no-such-court')
  })

  test.each([
    ['一般的问题，楼上 602 漏水，赔 1200 元。', undefined],
    ['身份证 11010119900307123X', 'personal-data'],
    ['案件 7KQ4-92MX 怎么判', 'personal-data'],
    ['2026-04-03 起算三十日', undefined],
    ['12345 热线转来的', undefined],
  ])('names and numbers stay out: %s', (text, code) => expect(textRefusal(text)?.code).toBe(code))
})

test('a department gives its opinion on request, dated, once; a court may ask as well, and what is late is seen', async () => {
  const request = { unitId: HOUSING, title: '加装电梯的可行性', text: '北侧能不能装，对一层采光的影响？', dueOn: '2026-04-10' }
  const { id: asked } = (await product.call(ops.askOpinion, { as: 'court-liaison', body: request })).value
  expect((await product.call(ops.askOpinion, { as: 'mediator', body: { ...request, unitId: TRIBUNAL } })).refusal?.code).toBe('no-such-department')
  expect((await product.call(ops.askOpinion, { as: 'mediator', body: { ...request, dueOn: '2026-04-02' } })).refusal?.code).toBe('day-does-not-fit')
  const seen = async (as: string, view: 'open' | 'answered' = 'open') => (await product.call(ops.listOpinions, { as, query: { view } })).value.opinions
  expect((await seen('housing')).map((each) => [each.title, each.mayGive, each.late])).toEqual([['加装电梯的可行性', true, false]])
  expect(await seen('mediator')).toEqual([])
  product.clock.set('2026-04-13 09:00')
  expect((await seen('court-liaison')).map((each) => each.late)).toEqual([true])
  const give = (on: string, as = 'housing') => product.call(ops.giveOpinion, { as, params: { id: asked }, body: { on, text: '北侧可装，一层采光符合规范。' } })
  expect((await give('2026-04-02')).refusal?.code).toBe('day-does-not-fit')
  expect((await give('2026-04-14')).refusal?.code).toBe('day-does-not-fit')
  expect((await give('2026-04-12', 'court-liaison')).status).toBe(403)
  ;(await give('2026-04-12')).value
  expect((await give('2026-04-12')).refusal?.code).toBe('already-answered')
  expect((await seen('court-liaison', 'answered')).map((each) => each.given?.on)).toEqual(['2026-04-12'])
})

test('circuit hearings are public: place, day, hour, kind; cancelled is shown, past is gone, no name is kept', async () => {
  product.clock.set('2026-04-13 09:00')
  const plan = (changes: object = {}) =>
    product.call(ops.planHearing, { as: 'court-liaison', body: { on: '2026-04-20', startsAt: '09:30', place: '示例社区调解室', kind: 'neighbours', ...changes } })
  expect((await plan({ on: '2026-04-12' })).refusal?.code).toBe('day-does-not-fit')
  expect((await plan({ place: '示例小区 13800000001' })).refusal?.code).toBe('personal-data')
  const { id: first } = (await plan()).value
  const { id: second } = (await plan({ on: '2026-04-15', kind: 'family' })).value
  const shown = async () => (await product.call(ops.listHearings, {})).value.hearings
  expect((await shown()).map((each) => [each.on, each.kindWords.zh, each.state])).toEqual([['2026-04-15', '婚姻家庭纠纷', 'planned'], ['2026-04-20', '邻里纠纷', 'planned']])
  expect((await product.call(ops.cancelHearing, { as: 'court-liaison-elsewhere', params: { id: second }, body: {} })).refusal?.code).toBe('no-such-hearing')
  ;(await product.call(ops.cancelHearing, { as: 'court-liaison', params: { id: second }, body: {} })).value
  expect((await product.call(ops.cancelHearing, { as: 'court-liaison', params: { id: second }, body: {} })).refusal?.code).toBe('no-such-hearing')
  expect((await shown()).map((each) => each.stateWords.zh)).toEqual(['已取消', '如期'])
  product.clock.set('2026-04-16 09:00')
  expect((await shown()).map((each) => each.id)).toEqual([first])
})
