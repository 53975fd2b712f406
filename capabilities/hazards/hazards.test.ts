import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyDistrict } from '#cap/cases'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { ADDRESSES, id, TEST_DISTRICT, TEST_PASSWORD, UNITS } from '../../tools/testing/small-district.ts'
import { followUpOperations } from '../follow-up/contract.ts'
import { mediationOperations } from '../mediation/contract.ts'
import { aScan, mediatedCase, type Opened, signedDraft } from '../mediation/house.testing.ts'
import { hazardsOperations as ops } from './contract.ts'

let product: Product
let hazardId: string
let opened: Opened

const PROPERTY = id(1, 60)

/** A property company beside the community, with one engineer: the owner of the task. */
async function seedPropertyCompany(): Promise<void> {
  await product.rows(`insert into organisation.unit (district_id, id, parent_id, kind, level, function, code, path, name_zh, name_en, valid_from)
    values ($1, $2, $3, 'property-company', 4, 'link', 'W1', '1.1.1.9', '示例物业', 'Example Property', '2020-01-01')`, [TEST_DISTRICT, PROPERTY, UNITS.community])
  await product.rows(`insert into people.staff (district_id, id, login, name, password_hash, state, violence_trained, created_at, password_changed_at)
    select district_id, $1, 'engineer', '物业工程师', password_hash, state, false, created_at, created_at from people.staff where login = 'clerk'`, [id(7, 90)])
  await product.rows(`insert into organisation.posting (district_id, id, staff_id, unit_id, role, capacity, duty, from_on)
    values ($1, $2, $3, $4, 'service-provider', 'main', '', '2025-01-01')`, [TEST_DISTRICT, id(8, 90), id(7, 90), PROPERTY])
}

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
  await seedPropertyCompany()
  opened = await mediatedCase(product)
  const draftId = await signedDraft(product, opened, '2026-03-16')
  const params = { caseId: opened.caseId }
  ;(await product.call(mediationOperations.sealAgreement, { params, as: 'committee-head', body: { draftId, password: TEST_PASSWORD } })).value
  const body = { hazard: true, what: '楼道立管锈蚀，可能再漏', placeText: '示例小区2栋1单元楼道', ownerUnitId: PROPERTY }
  ;(await product.call(followUpOperations.answerHazard, { params, as: 'mediator', body })).value
  await product.drain()
  await product.drain()
})

afterAll(() => product.stop())

const params = () => ({ hazardId })

describe('a residual hazard (SC-01)', () => {
  test('stands in the list of its owner and of the community, due 26 March, with what and where and nothing else', async () => {
    const owned = await product.call(ops.listHazards, { query: {}, as: 'engineer' })
    expect(owned.value.hazards).toHaveLength(1)
    const [line] = owned.value.hazards
    hazardId = line?.id ?? ''
    expect(line).toMatchObject({ state: 'assigned', dueOn: '2026-03-26', what: '楼道立管锈蚀，可能再漏', ownerName: { zh: '示例物业' } })
    expect(JSON.stringify(line)).not.toContain('当事人')
    expect((await product.call(ops.listHazards, { query: {}, as: 'clerk' })).value.hazards.map((each) => each.id)).toEqual([hazardId])
    expect((await product.call(ops.listHazards, { query: {}, as: 'mediator-elsewhere' })).value.hazards).toEqual([])
  })

  test('is unknown to other units, and its owner still cannot read the case', async () => {
    expect((await product.call(ops.readHazard, { params: params(), as: 'mediator-elsewhere' })).refusal?.code).toBe('no-such-hazard')
    expect((await product.call(followUpOperations.readFollowUp, { params: { caseId: opened.caseId }, as: 'engineer' })).status).toBe(403)
  })

  test('is fixed by its owner, who cannot verify; a photo must show nobody', async () => {
    expect((await product.call(ops.verifyHazard, { params: params(), as: 'clerk', body: { fixed: true } })).refusal?.code).toBe('hazard-out-of-turn')
    expect((await product.call(ops.takeUpHazard, { params: params(), as: 'clerk', body: {} })).refusal?.code).toBe('not-your-side')
    expect((await product.call(ops.takeUpHazard, { params: params(), as: 'engineer', body: {} })).value).toEqual({ state: 'fixing' })
    expect((await product.call(ops.verifyHazard, { params: params(), as: 'clerk', body: { fixed: true } })).refusal?.code).toBe('not-reported-fixed')
    const photo = await aScan(product)
    expect((await product.call(ops.reportHazardFixed, { params: params(), as: 'engineer', body: { note: '已换新管', photo } })).refusal?.code).toBe('photo-with-people')
    const fixed = await product.call(ops.reportHazardFixed, { params: params(), as: 'engineer', body: { note: '已换新管', photo, photoWithoutPeople: true } })
    expect(fixed.value).toEqual({ state: 'fixing' })
  })

  test('goes back when it is not gone, and is closed after somebody else has seen it', async () => {
    expect((await product.call(ops.verifyHazard, { params: params(), as: 'clerk', body: { fixed: false, note: '接口还在滴水' } })).value).toEqual({ state: 'fixing' })
    expect((await product.call(ops.closeHazard, { params: params(), as: 'clerk', body: {} })).refusal?.code).toBe('hazard-out-of-turn')
    ;(await product.call(ops.reportHazardFixed, { params: params(), as: 'engineer', body: { note: '接口重新密封' } })).value
    expect((await product.call(ops.verifyHazard, { params: params(), as: 'grid-worker', body: { fixed: true } })).value).toEqual({ state: 'verified' })
    expect((await product.call(ops.closeHazard, { params: params(), as: 'clerk', body: {} })).value).toEqual({ state: 'closed' })
    expect((await product.call(ops.listHazards, { query: { view: 'closed' }, as: 'engineer' })).value.hazards.map((each) => each.state)).toEqual(['closed'])
    expect((await product.call(ops.listHazards, { query: { after: 'nonsense' }, as: 'engineer' })).refusal?.code).toBe('bad-cursor')
  })

  test('facts give the same states, clocks and figures again', async () => {
    const verified = await verifyDistrict(product.services.db, product.services.district(TEST_DISTRICT), product.services.calendar(), () => undefined)
    expect(verified.differences).toEqual([])
    const [sum] = await product.rows<{ n: string }>("select sum(n) as n from cases.counter where indicator in ('hazard-found', 'hazard-closed')")
    expect(Number(sum?.n)).toBe(2)
  })

  test('another unit may be given an open task, never a closed one', async () => {
    const refused = await product.call(ops.assignHazard, { params: params(), as: 'clerk', body: { ownerUnitId: UNITS.street } })
    expect(refused.refusal?.code).toBe('hazard-out-of-turn')
  })
})

describe('a hazard found without a case', () => {
  const what = { what: '楼道堆着电动车，充电线从窗口拉下来', foundBy: 'patrol', addressId: ADDRESSES.flat502, ownerUnitId: PROPERTY } as const
  const register = (more: object = {}, as = 'grid-worker') => product.call(ops.registerHazard, { as, body: { ...what, ...more } })
  const photo = async (found: string, which: 'before' | 'after', as: string) => product.call(ops.readHazardPhoto, { params: { hazardId: found, which }, as })

  test('PR-23: a photo is taken in only if somebody says that nobody can be recognised', async () => {
    expect((await register({ photo: await aScan(product) })).refusal?.code).toBe('photo-with-people')
    expect((await register({ photo: 'made-up', photoBlurred: true })).refusal?.code).toBe('photo-unknown')
    expect((await register({ addressId: undefined })).refusal?.code).toBe('hazard-not-described')
    expect((await register({}, 'mediator-elsewhere')).status).toBe(201)
  })

  test('H01 to H06: before and after side by side, verified by another, and its case is over with it; no dispute was counted', async () => {
    const counted = async () => Number((await product.rows<{ n: string }>("select coalesce(sum(n), 0) as n from cases.counter where indicator = 'registered'"))[0]?.n)
    const before = await counted()
    const found = (await register({ photo: await aScan(product), photoBlurred: true })).value
    expect(found.state).toBe('assigned')
    expect(await counted()).toBe(before)
    const at = { hazardId: found.hazardId }
    expect((await product.call(ops.addHazardPhoto, { params: at, as: 'engineer', body: { photo: await aScan(product), photoBlurred: true } })).refusal?.code).toBe('photo-there')
    expect((await photo(found.hazardId, 'after', 'engineer')).refusal?.code).toBe('no-such-photo')
    ;(await product.call(ops.reportHazardFixed, { params: at, as: 'engineer', body: { note: '已清走', photo: await aScan(product), photoWithoutPeople: true } })).value
    expect((await product.call(ops.readHazard, { params: at, as: 'clerk' })).value).toMatchObject({ foundBy: { zh: '巡查发现' }, photos: { before: true, after: true } })
    for (const which of ['before', 'after'] as const) expect((await photo(found.hazardId, which, 'clerk')).status).toBe(200)
    expect((await photo(found.hazardId, 'before', 'mediator-elsewhere')).refusal?.code).toBe('no-such-hazard')
    ;(await product.call(ops.verifyHazard, { params: at, as: 'clerk', body: { fixed: true } })).value
    ;(await product.call(ops.closeHazard, { params: at, as: 'clerk', body: {} })).value
    const [row] = await product.rows<{ stage_kind: string; stage: string; open: boolean }>('select stage_kind, stage, open from cases.case_file where id = $1', [found.caseId])
    expect(row).toEqual({ stage_kind: 'hazard', stage: 'closed', open: false })
    await product.drain()
    expect((await verifyDistrict(product.services.db, product.services.district(TEST_DISTRICT), product.services.calendar(), () => undefined)).differences).toEqual([])
  })

  test('a hazard found at a closing gets its photo of before later, once', async () => {
    const at = { hazardId: (await register({ ownerUnitId: undefined })).value.hazardId }
    expect((await product.call(ops.addHazardPhoto, { params: at, as: 'grid-worker', body: { photo: await aScan(product) } })).refusal?.code).toBe('photo-with-people')
    expect((await product.call(ops.addHazardPhoto, { params: at, as: 'grid-worker', body: { photo: await aScan(product), photoBlurred: true } })).value).toEqual({ state: 'found' })
    expect((await product.call(ops.addHazardPhoto, { params: at, as: 'engineer', body: {} })).refusal?.code).toBe('no-such-hazard')
  })
})
