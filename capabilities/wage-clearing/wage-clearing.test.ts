import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { id, UNITS } from '../../tools/testing/small-district.ts'
import { openedCase } from '../mediation/house.testing.ts'
import { wageOperations as ops } from './contract.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-05-13 09:10' })
})

afterAll(() => product.stop())

const CODE = '91350100M000100Y43'
const register = (changes: object = {}, as = 'clerk') =>
  product.call(ops.registerWageEmployer, { as, body: { name: '示例建筑公司', orgCode: CODE, project: '示例路一期', fromMonth: '2026-03', ...changes } })
const paid = { month: '2026-04', result: 'full', workers: 11, dueFen: 16_500_000, paidFen: 16_500_000, note: '' } as const
const checkIn = (employerId: string, changes: object = {}, as = 'clerk', commandId?: string) =>
  product.call(ops.checkInWages, { as, params: { employerId }, body: { ...paid, ...changes }, ...(commandId ? { commandId } : {}) })
const month = async (as: string, query: object = {}) => (await product.call(ops.readWageMonth, { as, query })).value

test('the register takes organisations, never a person, once a project; who is responsible lies below', async () => {
  expect((await register({ orgCode: '11010119900307002X' })).refusal).toMatchObject({ code: 'is-a-person', law: 'PIPL-6', field: 'orgCode' })
  expect((await register({ orgCode: '91350100M000100Y44' })).refusal?.code).toBe('code-wrong')
  expect((await register({ name: '找 13800000001' })).refusal?.code).toBe('personal-data')
  expect((await register({ fromMonth: '2026-13' })).refusal?.code).toBe('no-such-month')
  expect((await register({ unitId: UNITS.otherCommunity })).refusal?.code).toBe('unit-out-of-reach')
  expect((await register({}, 'mediator')).status).toBe(403)
  ;(await register()).value
  expect((await register()).refusal?.code).toBe('already-registered')
  const columns = await product.rows(`select 1 from information_schema.columns where table_schema = 'wage_clearing' and column_name ~ 'person|worker_name|phone|identity|score|rank'`)
  expect(columns).toEqual([])
})

describe('one check-in an employer and month', () => {
  let employerId: string

  test('by the responsible unit, when the month is over, with amounts that fit; a second click adds nothing', async () => {
    employerId = (await register({ project: '示例路二期' })).value.id
    expect((await checkIn(employerId, { month: '2026-05' })).refusal?.code).toBe('month-not-over')
    expect((await checkIn(employerId, { month: '2026-02' })).refusal?.code).toBe('outside-period')
    expect((await checkIn(employerId, { paidFen: 1 })).refusal?.code).toBe('amounts-do-not-fit')
    expect((await checkIn(employerId, { result: 'not', paidFen: 0 })).refusal?.code).toBe('reason-missing')
    expect((await checkIn(employerId, {}, 'director')).status).toBe(403)
    expect((await checkIn(employerId, { why: '漏报' })).refusal?.code).toBe('nothing-to-correct')
    const commandId = id(9, 7)
    ;(await checkIn(employerId, {}, 'clerk', commandId)).value
    expect((await checkIn(employerId, {}, 'clerk', commandId)).value.months[0]?.versions).toHaveLength(1)
    expect((await checkIn(employerId)).refusal?.code).toBe('already-checked-in')
  })

  test('a correction is a new version with its reason; the newest counts, the earlier one stays', async () => {
    const corrected = (await checkIn(employerId, { result: 'partly', paidFen: 10_000_000, note: '进度款未到，6月10日发清', depositFen: 5_000_000, why: '有四人没有发' })).value
    expect(corrected.months[0]?.versions.map((each) => [each.version, each.result, each.why, each.late])).toEqual([[2, 'partly', '有四人没有发', false], [1, 'full', null, false]])
    const { totals, lines } = await month('director')
    expect(totals).toMatchObject({ employers: 2, checkedIn: 1, missing: 1, partly: 1, full: 0, workers: 11, dueFen: 16_500_000, paidFen: 10_000_000, owedFen: 6_500_000 })
    expect(lines.map((each) => [each.employer.project, each.state]).sort()).toEqual([['示例路一期', 'waiting'], ['示例路二期', 'partly']].sort())
    expect((await month('director', { view: 'owing' })).lines.map((each) => each.checkIn?.version)).toEqual([2])
  })

  test('only the responsible unit writes; others above read; nobody beside', async () => {
    expect((await product.call(ops.readWageEmployer, { as: 'director', params: { employerId } })).value).toMatchObject({ link: null, employer: { mayWrite: false } })
    expect((await product.call(ops.readWageEmployer, { as: 'mediator-elsewhere', params: { employerId } })).status).toBe(403)
    expect((await product.call(ops.readWageEmployer, { as: 'clerk', params: { employerId: id(1, 99) } })).refusal?.code).toBe('no-such-employer')
  })

  test('by the employer’s own link, once, without an amount of other months; a new link kills the old one, a stopped one too', async () => {
    const renew = async (alive: boolean) => (await product.call(ops.renewWageLink, { as: 'clerk', params: { employerId }, body: { alive } })).value.link?.split('/wages/')[1] ?? ''
    const first = await renew(true)
    const link = await renew(true)
    expect((await product.call(ops.readWageLink, { params: { link: first } })).refusal?.code).toBe('no-such-link')
    expect((await product.call(ops.readWageLink, { params: { link: `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}` } })).refusal?.code).toBe('no-such-link')
    const page = (await product.call(ops.readWageLink, { params: { link } })).value
    expect([page.open.map((each) => each.month), page.done.map((each) => each.month)]).toEqual([['2026-03'], ['2026-04']])
    expect(JSON.stringify(page)).not.toMatch(/16500000|10000000/)
    const byLink = (changes: object) => product.call(ops.checkInWagesByLink, { params: { link }, body: { ...paid, ...changes } })
    expect((await byLink({})).refusal?.code).toBe('already-checked-in')
    expect((await byLink({ month: '2026-03', note: '张三 13800000001' })).refusal?.code).toBe('personal-data')
    expect((await byLink({ month: '2026-03' })).value.open).toEqual([])
    const months = (await product.call(ops.readWageEmployer, { as: 'clerk', params: { employerId } })).value.months
    expect(months.find((each) => each.month === '2026-03')?.versions.map((each) => [each.cameBy, each.late])).toEqual([['link', true]])
    expect(await renew(false)).toBe('')
    expect((await product.call(ops.readWageLink, { params: { link } })).refusal?.code).toBe('no-such-link')
  })
})

test('the cut-off is data; after it missing ones are listed, and the head of the unit is told once', async () => {
  const cut = (body: { fromMonth: string; monthDay: number }, as = 'director') => product.call(ops.setWageCutOff, { as, body })
  expect((await cut({ fromMonth: '2026-04', monthDay: 10 })).refusal?.code).toBe('cut-off-in-the-past')
  expect((await cut({ fromMonth: '2026-05', monthDay: 10 }, 'clerk')).status).toBe(403)
  ;(await cut({ fromMonth: '2026-05', monthDay: 10 })).value
  product.clock.set('2026-05-16 08:00')
  await product.drain()
  await product.drain()
  expect((await month('unit-head', { month: '2026-04', view: 'missing' })).lines.map((each) => [each.employer.project, each.state])).toEqual([['示例路一期', 'missed']])
  const letters = await product.rows<{ body: string }>(`select body from notifications.letter where rule = 'wages-missing' and recipient_kind = 'unit' order by body`)
  expect(letters.map((each) => each.body)).toEqual(['3月的工资月清，还有1家没有报。请催报。', '4月的工资月清，还有1家没有报。请催报。'])
  product.clock.set('2026-06-09 08:00')
  expect((await month('clerk', { month: '2026-05' })).dueOn).toBe('2026-06-10')
})

test('complaints beside it are counts and sums of wage matters, without a case or a name', async () => {
  product.clock.set('2026-06-09 09:00')
  await openedCase(product, { category: 'LAB-02' })
  const shown = await month('clerk', { month: '2026-06' })
  expect(shown.complaints.map((each) => [each.about, each.n])).toEqual([['reports', 1], ['merged', 0], ['agreements', 0], ['dueFen', 0], ['paidFen', 0]])
  expect(JSON.stringify(shown)).not.toContain('当事人')
})

test('a registration ends with a month; nothing is asked after it', async () => {
  const { id: employerId } = (await register({ project: '示例路三期', fromMonth: '2026-05' })).value
  const end = (untilMonth: string) => product.call(ops.endWageEmployer, { as: 'clerk', params: { employerId }, body: { untilMonth, why: '项目竣工' } })
  expect((await end('2026-04')).refusal?.code).toBe('outside-period')
  expect((await end('2026-05')).value.employer.untilMonth).toBe('2026-05')
  expect((await end('2026-06')).refusal?.code).toBe('already-ended')
  product.clock.set('2026-07-08 09:00')
  expect((await checkIn(employerId, { month: '2026-06' })).refusal?.code).toBe('outside-period')
})
