import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '#platform/time'
import { type Product, startProduct } from '../../../tools/testing/product.ts'
import { UNITS } from '../../../tools/testing/small-district.ts'
import { inputsOperations as ops } from '../contract/inputs.ts'
import { comparisonWords, currentOf, INPUT_KINDS, inputChanges, litigationRate, partVerdicts } from '../domain/inputs.ts'
import { MAY_PASS, NETWORKS, NEVER_PASSES } from '../domain/networks.ts'

const span = (from: string, to: string, value: number) => ({ from: day(from), to: day(to), value })

describe('the arithmetic of figures of other bodies', () => {
  test('I-12: 7,200 to 5,214 is −27.58 %, labelled half-on-half and not year-on-year', () => {
    const [change] = inputChanges(span('2023-07-01', '2023-12-31', 5214), [span('2023-01-01', '2023-06-30', 7200)])
    expect(change).toMatchObject({ base: 7200, change: { kind: 'percent', percent: '-27.58' } })
    expect(change?.words.zh).toContain('半年环比')
    expect(change?.words.zh).toContain('不是同比')
  })
  test('year-on-year is called so; a base of nought is new, a small one shows counts', () => {
    expect(inputChanges(span('2023-01-01', '2023-12-31', 1075), [span('2022-01-01', '2022-12-31', 1680)])).toMatchObject([{ words: { zh: '同比（年）' }, change: { percent: '-36.01' } }])
    expect(inputChanges(span('2026-03-01', '2026-03-31', 4), [span('2026-02-01', '2026-02-28', 0), span('2025-03-01', '2025-03-31', 12)]).map((each) => each.change.kind)).toEqual(['new', 'counts'])
    expect(comparisonWords({ from: day('2026-03-09'), to: day('2026-03-15') }).zh).toContain('前 7 天')
  })
  test.each([
    ['closed beside registered, with what is open', 'centre-closed', { 'centre-closed': 10_464, 'centre-registered': 10_481 }, ['holds'], '99.84%，还有 17 个'],
    ['the same from the other side', 'centre-registered', { 'centre-closed': 10_464, 'centre-registered': 10_481 }, ['holds'], '99.84%'],
    ['a part above its whole', 'centre-closed', { 'centre-closed': 10_482, 'centre-registered': 10_481 }, ['impossible'], '分子比分母大'],
    ['parts that only together are more than the whole', 'court-civil', { 'court-civil': 100, 'court-family': 60, 'court-property': 50 }, ['holds', 'holds', 'impossible'], '60.00%'],
    ['a whole of nought', 'disputes', { disputes: 0, 'disputes-assigned': 3 }, ['impossible'], '分母是零'],
    ['nothing to stand beside', 'centre-closed', { 'centre-closed': 5, disputes: 9 }, [], ''],
  ])('I-02, I-13: %s', (_name, kind, values, kinds, words) => {
    const found = partVerdicts(kind, Object.entries(values).map(([code, value]) => ({ kind: code, value })))
    expect(found.map((each) => each.verdict.kind)).toEqual(kinds)
    expect(found[0]?.verdict.say.zh ?? '').toContain(words)
  })
  test('I-13: a part that is missing gives no rate', () => {
    expect(litigationRate({ civil: 2400, administrative: 100, residents: 480_000, floating: 20_000 })).toBe('50.00')
    expect(litigationRate({ civil: 2400, administrative: null, residents: 480_000, floating: 20_000 })).toBeNull()
  })
  test('what counts is the latest version that was confirmed', () => {
    expect(currentOf([{ version: 1, value: 5, checkResult: 'confirmed' }, { version: 2, value: 6, checkResult: null }, { version: 3, value: 7, checkResult: 'objected' }])?.value).toBe(5)
    expect(currentOf([{ version: 1, value: 5, checkResult: null }])).toBeNull()
  })
  test('N-02, N-05: nothing that never passes is on the list of a network; no kind is of a person', () => {
    const passing = NETWORKS.flatMap((each): string[] => [...MAY_PASS[each]])
    expect(NEVER_PASSES.filter((each) => passing.includes(each.what))).toEqual([])
    expect(new Set(INPUT_KINDS.map((each) => each.code)).size).toBe(INPUT_KINDS.length)
  })
})

describe('figures typed in with their source', () => {
  let product: Product
  beforeAll(async () => {
    product = await startProduct({ now: '2026-03-16 09:00' })
  })
  afterAll(() => product.stop())

  const half = (n: 1 | 2, value: number) => ({ kind: 'disputes', from: n === 1 ? '2023-01-01' : '2023-07-01', to: n === 1 ? '2023-06-30' : '2023-12-31', value, source: '示例通报', page: '第3页' })
  const enter = (as: string, body: ReturnType<typeof half> & { unit?: string }) => product.call(ops.enterInput, { as, body })
  const check = (as: string, seriesId: string, version = 1, result: 'confirmed' | 'objected' = 'confirmed') => product.call(ops.checkInput, { as, params: { seriesId }, body: { version, result } })

  test('a figure counts once a second person compared it; a correction is a version, and the old one stays', async () => {
    const first = (await enter('statistician', half(1, 7200))).value
    const second = (await enter('director', half(2, 5214))).value
    expect(first).toMatchObject({ current: null, versions: [{ enteredBy: '蒋统计', mayCheck: false }], changes: [] })
    expect((await enter('statistician', half(1, 7000))).refusal).toMatchObject({ code: 'input-known', field: 'kind' })
    expect((await check('statistician', first.id)).refusal?.code).toBe('checked-by-another')
    expect((await check('director', first.id)).value).toMatchObject({ current: 1, versions: [{ checked: { by: '孙主任' } }] })
    expect((await check('director', first.id)).refusal?.code).toBe('checked-already')
    expect((await check('statistician', second.id)).value.changes).toMatchObject([{ words: { zh: '半年环比（不是同比）' }, base: 7200, percent: '-27.58' }])
    const correct = (version: number) => product.call(ops.correctInput, { as: 'director', params: { seriesId: second.id }, body: { version, value: 5241, source: '示例通报更正', page: '第1页', note: '通报更正' } })
    expect((await correct(2)).refusal?.code).toBe('version-changed')
    expect((await correct(1)).value).toMatchObject({ current: 1, versions: [{ value: 5214 }, { value: 5241, checked: null }] })
    expect((await check('statistician', second.id, 2)).value).toMatchObject({ current: 2, versions: [{ value: 5214 }, { value: 5241 }] })
    const assigned = (await enter('director', { ...half(2, 5300), kind: 'disputes-assigned' })).value
    expect((await check('statistician', assigned.id)).value.verdicts).toMatchObject([{ of: { zh: '指派办理的纠纷（外部口径） ÷ 矛盾纠纷（外部口径）' }, kind: 'impossible' }])
    const listed = (await product.call(ops.listInputs, { as: 'supervisor', query: { group: 'centre' } })).value
    expect(listed.inputs.map((each) => [each.value, each.version, each.state])).toEqual([[5300, 1, 'confirmed'], [5241, 2, 'confirmed'], [7200, 1, 'confirmed']])
    await expect(product.services.db.pool.query('update inputs.entry set value = 1')).rejects.toThrow(/permission denied/)
  })

  test('a day that does not exist, a unit above one’s own, a number that leads to somebody and a wrong role are refused', async () => {
    expect((await enter('director', { ...half(1, 5), from: '2023-02-30' })).refusal?.code).toBe('not-a-day')
    expect((await enter('director', { ...half(1, 5), from: '2023-12-31' })).refusal?.code).toBe('period-reversed')
    expect((await enter('unit-head', { ...half(1, 5), unit: UNITS.district })).refusal?.code).toBe('unit-out-of-reach')
    expect((await enter('unit-head', { ...half(1, 5), source: '王某 13812345678' })).refusal).toMatchObject({ code: 'names-somebody', law: 'PIPL-6' })
    for (const as of ['mediator', 'supervisor', 'administrator']) expect((await enter(as, half(1, 5))).status).toBe(403)
    const own = (await enter('unit-head', half(1, 5))).value
    expect((await check('committee-head', own.id)).value).toMatchObject({ current: 1 })
    const above = (await product.call(ops.listInputs, { as: 'director', query: { group: 'centre' } })).value.inputs.find((each) => each.value === 7200)
    expect(await product.call(ops.readInput, { as: 'unit-head', params: { seriesId: above?.id ?? '' } })).toMatchObject({ status: 404, refusal: { code: 'no-such-input' } })
  })

  test('the profile has dated sums with their source; I-13 only where all four parts are of one period', async () => {
    const year = (kind: string, value: number) => ({ kind, from: '2025-01-01', to: '2025-12-31', value, source: '示例年鉴', page: '第12页' })
    const parts = [year('resident-population', 480_000), year('floating-population', 20_000), year('court-civil', 2400), year('court-administrative', 100)]
    for (const [index, part] of parts.entries()) {
      const made = (await enter('director', part)).value
      if (index < 3) (await check('statistician', made.id)).value
    }
    const profile = async () => (await product.call(ops.readProfile, { as: 'supervisor', query: {} })).value
    expect((await profile()).litigation).toBeNull()
    const waiting = (await product.call(ops.listInputs, { as: 'director', query: { group: 'court' } })).value.inputs.find((each) => each.state === 'waiting')
    ;(await check('statistician', waiting?.id ?? '')).value
    expect(await profile()).toMatchObject({ litigation: { rate: '50.00', from: '2025-01-01' } })
    expect((await profile()).facts.find((each) => each.kind === 'resident-population')).toMatchObject({ value: 480_000, source: '示例年鉴', page: '第12页', from: '2025-01-01' })
  })

  test('N-02: a network that is to carry video or faces is refused with the law; work orders pass', async () => {
    const set = (as: string, network: 'video-security' | 'city-governance', passes: string[], version = 0) =>
      product.call(ops.setNetwork, { as, params: { network }, body: { version, state: 'connected', keeper: '示例区大数据中心', passes, note: '' } })
    for (const what of ['video', 'faces']) expect((await set('administrator', 'video-security', ['work-orders', what])).refusal).toMatchObject({ code: 'never-passes', law: 'PIPL-26', field: 'passes' })
    expect((await set('administrator', 'video-security', ['person-registers'])).refusal).toMatchObject({ code: 'never-passes', law: 'PIPL-6' })
    expect((await set('administrator', 'video-security', ['meetings'])).refusal?.code).toBe('not-through-this')
    expect((await set('director', 'city-governance', ['work-orders'])).status).toBe(403)
    const done = (await set('administrator', 'city-governance', ['work-orders', 'receipts'])).value
    expect(done.networks.find((each) => each.network === 'city-governance')).toMatchObject({ version: 1, state: 'connected', passes: [{ what: 'work-orders' }, { what: 'receipts' }] })
    expect((await set('administrator', 'city-governance', [], 0)).refusal?.code).toBe('version-changed')
    const seen = (await product.call(ops.readNetworks, { as: 'supervisor' })).value
    expect(seen).toMatchObject({ mayChange: false, networks: done.networks })
    expect(done.never.map((each) => each.what)).toEqual(['video', 'faces', 'person-registers', 'mediation-content', 'tracks'])
  })
})
