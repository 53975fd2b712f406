import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyDistrict } from '#cap/cases'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { TEST_DISTRICT } from '../../tools/testing/small-district.ts'
import { mediationOperations } from '../mediation/contract.ts'
import { aSession, mediatedCase, type Opened } from '../mediation/house.testing.ts'
import { type ApplyBody, confirmationOperations as ops } from './contract.ts'
import { anApplication, seedCourts, sealedAgreement } from './court.testing.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-04-03 14:10' })
  await seedCourts(product)
})

afterAll(() => product.stop())

const at = (opened: Opened) => ({ caseId: opened.caseId })
const desk = async (opened: Opened) => (await product.call(mediationOperations.readMediationDesk, { params: at(opened), as: 'mediator' })).value
const view = async (opened: Opened) => (await product.call(ops.readConfirmation, { params: at(opened), as: 'mediator' })).value
const apply = (opened: Opened, changes: Partial<ApplyBody> = {}) =>
  product.call(ops.applyForConfirmation, { params: at(opened), as: 'mediator', body: anApplication(opened, changes) })
const everybody = (opened: Opened) => [opened.applicant, opened.respondent].map((partyId) => ({ partyId, wishes: true, by: 'self' }) as const)
const talkAgain = (opened: Opened, parties: ReturnType<typeof everybody> = everybody(opened)) =>
  product.call(ops.beginNewRound, { params: at(opened), as: 'mediator', body: { parties, note: '把付款方式写清楚' } })
const clocks = async (opened: Opened) =>
  (await product.rows<{ key: string; raw_on: string; rolled_on: string; safe_on: string }>(
    `select key, raw_on::text, rolled_on::text, safe_on::text from cases.deadline where case_id = $1 and state = 'open' order by key`, [opened.caseId]))
    .filter((each) => each.key !== 'follow-up').map((each) => `${each.key} ${each.raw_on} ${each.rolled_on} ${each.safe_on}`)
const counts = async (opened: Opened, indicator: string) => {
  const facts = await product.rows<{ kind: string }>('select kind from cases.fact where case_id = $1', [opened.caseId])
  return facts.filter((each) => each.kind === indicator).length
}

async function rejected(): Promise<Opened> {
  product.clock.set('2026-04-03 14:10')
  const opened = await mediatedCase(product)
  await sealedAgreement(product, opened, '2026-05-29')
  ;(await apply(opened)).value
  ;(await product.call(ops.recordFiling, { params: at(opened), as: 'court-liaison', body: { filedOn: '2026-04-03', caseNumber: '（2026）示01民特9号' } })).value
  product.clock.set('2026-04-17 10:00')
  const ruling = { number: '（2026）示01民特9号', ruledOn: '2026-04-17', result: 'rejected', reason: 'unclear' } as const
  ;(await product.call(ops.recordRuling, { params: at(opened), as: 'court-liaison', body: ruling })).value
  return opened
}

describe('T22: the court did not confirm (CPL 206)', () => {
  test('the ways are told; only everybody together begins a round, and a liaison never does', async () => {
    const opened = await rejected()
    expect((await view(opened)).after.ways.map((each) => each.law)).toEqual(['PMA-31', 'CPL-206', 'PMA-32'])
    const [one] = everybody(opened)
    if (!one) throw new Error('there are two parties')
    expect((await talkAgain(opened, [one])).refusal).toMatchObject({ code: 'not-everybody-wishes', law: 'PMA-17' })
    const byLiaison = await product.call(ops.beginNewRound, { params: at(opened), as: 'court-liaison', body: { parties: everybody(opened), note: '重谈' } })
    expect(byLiaison.status).toBe(403)
    expect((await talkAgain(opened)).value.state).toBe('rejected')
    expect((await talkAgain(opened)).refusal).toMatchObject({ code: 'round-running', law: 'CPL-206' })
    expect((await apply(opened)).refusal?.code).toBe('round-running')
  })

  test('a new agreement takes the place of the first: same number, thirty new days, a confirmation of its own', async () => {
    const opened = await rejected()
    ;(await talkAgain(opened)).value
    const before = await desk(opened)
    expect(before).toMatchObject({ state: 'mediating', performance: { state: 'pending' }, agreement: { form: 'written', effectiveOn: '2026-04-03' }, draft: null })
    expect(await clocks(opened)).toEqual(['DL-04c 2026-05-17 2026-05-18 2026-05-15', 'due:1 2026-05-29 2026-05-29 2026-05-29'])
    // What the first talks recorded is not enough: the changed terms were talked about too (PMA 22).
    const blocked = await product.call(mediationOperations.agreeOrally, {
      params: at(opened), as: 'mediator',
      body: { noDocumentWanted: true, confirmedBy: [opened.applicant, opened.respondent], facts: '口头改', content: '口头改', place: '示例社区', obligations: [], checks: { mediable: true, capacity: true, voluntary: true, lawful: true, 'no-harm-to-others': true } },
    })
    expect(blocked.refusal).toMatchObject({ code: 'round-in-writing', law: 'CPL-205' })
    product.clock.set('2026-04-20 09:00')
    ;(await product.call(mediationOperations.holdSession, { params: at(opened), as: 'mediator', body: aSession(product, opened) })).value
    await sealedAgreement(product, opened, '2026-06-30')
    const after = await desk(opened)
    expect(after).toMatchObject({ state: 'agreed', number: before.number, agreement: { effectiveOn: '2026-04-20' }, performance: { state: 'pending' } })
    expect(after.agreement?.obligations.map((each) => [each.ref, each.dueOn])).toEqual([['2', '2026-06-30']])
    await product.drain()
    await product.drain()
    expect(await counts(opened, 'confirmation-window-opened')).toBe(2)
    expect(await clocks(opened)).toEqual(['DL-07 2026-05-20 2026-05-20 2026-05-20', 'due:2 2026-06-30 2026-06-30 2026-06-30'])
    const seen = await view(opened)
    expect(seen).toMatchObject({ state: 'window-open', window: { latestOn: '2026-05-20' }, court: null })
    // Until they apply anew, the court still finds what it rejected; then it finds the new one.
    const pack = () => product.call(ops.readConfirmationPackage, { params: at(opened), as: 'court-liaison' })
    expect((await pack()).value).toMatchObject({ state: 'rejected', effectiveOn: '2026-04-03' })
    expect((await apply(opened)).value.state).toBe('applied')
    expect((await pack()).value).toMatchObject({ state: 'applied', effectiveOn: '2026-04-20' })
  })

  test('nothing comes of it: the round ends, the first agreement stands, and the matter is not counted as failed', async () => {
    const opened = await rejected()
    ;(await talkAgain(opened)).value
    const ended = await product.call(mediationOperations.terminateMediation, { params: at(opened), as: 'committee-head', body: { reason: 'R2', note: '谈不拢' } })
    expect(ended.value).toMatchObject({ state: 'agreed', performance: 'pending' })
    expect(await clocks(opened)).toEqual(['due:1 2026-05-29 2026-05-29 2026-05-29'])
    expect(await desk(opened)).toMatchObject({ draft: { missing: [] }, agreement: { effectiveOn: '2026-04-03' } })
    expect([await counts(opened, 'terminated'), await counts(opened, 'round-ended')]).toEqual([0, 1])
    // The court was asked about this agreement already; they may sue, and then nobody mediates beside the court.
    const suit = { partyId: opened.applicant, on: '2026-04-17', court: '示例县人民法院' }
    ;(await product.call(ops.noteSuit, { params: at(opened), as: 'mediator', body: suit })).value
    expect((await talkAgain(opened)).refusal).toMatchObject({ code: 'already-sued', law: 'MOJ-2002-22' })
  })

  test('one who withdraws from the round ends the round and nothing else (PMA 23)', async () => {
    const opened = await rejected()
    ;(await talkAgain(opened)).value
    const gone = await product.call(mediationOperations.withdrawMatter, { params: at(opened), as: 'mediator', body: { reason: 'no-reason' } })
    expect(gone.value.state).toBe('agreed')
    expect(await counts(opened, 'withdrawn')).toBe(0)
  })

  test('not before the court has spoken, and not where it did confirm', async () => {
    product.clock.set('2026-04-03 14:10')
    const opened = await mediatedCase(product)
    await sealedAgreement(product, opened, '2026-05-29')
    expect((await talkAgain(opened)).refusal).toMatchObject({ code: 'court-did-not-refuse', law: 'CPL-206' })
    ;(await apply(opened)).value
    const unfiled = { decidedOn: '2026-04-03', reason: 'materials' } as const
    ;(await product.call(ops.recordNotFiled, { params: at(opened), as: 'court-liaison', body: unfiled })).value
    expect((await talkAgain(opened)).value.state).toBe('not-filed')
  })

  test('what is all performed needs no new agreement (PMA 31)', async () => {
    const opened = await rejected()
    const paid = { ref: '1', on: '2026-04-17', paidFen: 120_000, proof: 'statement', statement: '甲收到' } as const
    ;(await product.call(mediationOperations.recordPerformance, { params: at(opened), as: 'mediator', body: paid })).value
    expect((await talkAgain(opened)).refusal).toMatchObject({ code: 'all-performed', law: 'PMA-31' })
  })
})

describe('after the ruling (CPL-I 372; CPL 250)', () => {
  async function confirmed(): Promise<Opened> {
    product.clock.set('2026-04-03 14:10')
    const opened = await mediatedCase(product)
    await sealedAgreement(product, opened, '2026-05-29')
    ;(await apply(opened)).value
    ;(await product.call(ops.recordFiling, { params: at(opened), as: 'court-liaison', body: { filedOn: '2026-04-03', caseNumber: '（2026）示01民特8号' } })).value
    product.clock.set('2026-04-17 10:00')
    const ruling = { number: '（2026）示01民特8号', ruledOn: '2026-04-17', result: 'confirmed' } as const
    ;(await product.call(ops.recordRuling, { params: at(opened), as: 'court-liaison', body: ruling })).value
    return opened
  }
  const objected = (opened: Opened, body: object) => product.call(ops.recordObjection, { params: at(opened), as: 'mediator', body: { by: 'party', partyId: opened.respondent, on: '2026-05-07', ...body } })
  const inTime = async (opened: Opened) =>
    (await product.rows<{ data: { inTime: boolean | null } }>(`select data from cases.fact where case_id = $1 and kind = 'ruling-objected' order by seq`, [opened.caseId])).map((each) => each.data.inTime)

  test('DL-10: a late objection is noted as late and blocks nothing, for the court decides; revoked, the parties may talk again', async () => {
    const opened = await confirmed()
    expect((await product.call(ops.decideObjection, { params: at(opened), as: 'court-liaison', body: { on: '2026-04-17', result: 'dismissed' } })).refusal?.code).toBe('no-objection')
    ;(await product.call(ops.recordReceipt, { params: at(opened), as: 'court-liaison', body: { partyId: opened.respondent, on: '2026-04-17' } })).value
    expect(await clocks(opened)).toContain(`DL-10:${opened.respondent} 2026-05-02 2026-05-06 2026-04-30`)
    product.clock.set('2026-11-12 09:00')
    ;(await objected(opened, { on: '2026-05-06' })).value
    ;(await objected(opened, { on: '2026-05-07' })).value
    ;(await objected(opened, { by: 'interested', knewOn: '2026-05-11', on: '2026-11-11' })).value
    ;(await objected(opened, { by: 'interested', knewOn: '2026-05-11', on: '2026-11-12' })).value
    expect(await inTime(opened)).toEqual([true, false, true, false])
    expect((await objected(opened, { partyId: '00000000-0000-7000-8000-0000000000ff' })).refusal?.code).toBe('no-such-party')
    const revoked = { on: '2026-11-12', result: 'revoked' } as const
    expect((await product.call(ops.decideObjection, { params: at(opened), as: 'court-liaison', body: revoked })).value.state).toBe('revoked')
    expect((await clocks(opened)).filter((each) => each.startsWith('DL-1'))).toEqual([])
    expect((await talkAgain(opened)).value.state).toBe('revoked')
  })

  test('DL-11: two years from the last day of performance, open until all is performed', async () => {
    const opened = await confirmed()
    expect(await clocks(opened)).toContain('DL-11 2028-05-29 2028-05-29 2028-05-29')
    const paid = { ref: '1', on: '2026-04-17', paidFen: 120_000, proof: 'statement', statement: '甲收到' } as const
    ;(await product.call(mediationOperations.recordPerformance, { params: at(opened), as: 'mediator', body: paid })).value
    expect((await clocks(opened)).filter((each) => each.startsWith('DL-11'))).toEqual([])
    const enforce = await product.call(ops.recordEnforcement, { params: at(opened), as: 'mediator', body: { partyId: opened.applicant, on: '2026-04-17', court: 'confirming' } })
    expect(enforce.refusal?.code).toBe('all-performed')
    const early = await product.call(ops.recordEnforcementResult, { params: at(opened), as: 'court-liaison', body: { on: '2026-04-17', result: 'fulfilled' } })
    expect(early.refusal?.code).toBe('no-enforcement')
  })
})

test('all of it can be rebuilt from the facts', async () => {
  const { differences } = await verifyDistrict(product.services.db, product.services.district(TEST_DISTRICT), product.services.calendar(), () => undefined)
  expect(differences).toEqual([])
})
