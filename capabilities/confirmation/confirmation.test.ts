import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CaseId, verifyDistrict } from '#cap/cases'
import { openWithPin } from '#cap/people'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { TEST_DISTRICT } from '../../tools/testing/small-district.ts'
import { readPdf } from '../documents/reading.testing.ts'
import { mediationOperations } from '../mediation/contract.ts'
import { aScan, mediatedCase, type Opened } from '../mediation/house.testing.ts'
import { confirmationOperations as ops } from './contract.ts'
import { anApplication, seedCourts, sealedAgreement, TRIBUNAL } from './court.testing.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-04-03 14:10' })
  await seedCourts(product)
})

afterAll(() => product.stop())

const at = (opened: Opened) => ({ caseId: opened.caseId })

async function agreedCase(): Promise<Opened> {
  const opened = await mediatedCase(product)
  await sealedAgreement(product, opened, '2026-05-29')
  return opened
}

const view = async (opened: Opened) => (await product.call(ops.readConfirmation, { params: at(opened), as: 'mediator' })).value
const apply = (opened: Opened, changes: Parameters<typeof anApplication>[1] = {}) =>
  product.call(ops.applyForConfirmation, { params: at(opened), as: 'mediator', body: anApplication(opened, changes) })
const file = (opened: Opened, as = 'court-liaison') =>
  product.call(ops.recordFiling, { params: at(opened), as, body: { filedOn: product.services.today(TEST_DISTRICT), caseNumber: '（2026）示01民特1号' } })
const kinds = async (opened: Opened) =>
  (await product.rows<{ kind: string }>(`select kind from cases.fact where case_id = $1 and kind like 'confirmation%' order by seq`, [opened.caseId])).map((each) => each.kind)
const deadlines = async (opened: Opened) =>
  (await product.rows<{ key: string; rolled_on: string; state: string }>('select key, rolled_on::text, state from cases.deadline where case_id = $1 order by key', [opened.caseId]))
    .filter((each) => each.key.startsWith('DL-0')).map((each) => `${each.key} ${each.rolled_on} ${each.state}`)

describe('the window', () => {
  test('it is opened once, however often the agreement is heard, and DL-07 stays mediation’s one deadline', async () => {
    const opened = await agreedCase()
    await product.drain()
    await product.drain()
    expect(await kinds(opened)).toEqual(['confirmation-window-opened'])
    expect((await deadlines(opened)).filter((each) => each.startsWith('DL-07'))).toEqual(['DL-07 2026-05-06 open'])
    const seen = await view(opened)
    expect(seen).toMatchObject({ state: 'window-open', notOffered: null, window: { safeOn: '2026-04-30', latestOn: '2026-05-06' } })
    expect(seen.courts.map((each) => each.ground)).toContain('committee-place')
    expect(seen.steps.filter((each) => each.refusal === null).map((each) => each.step)).toEqual(['apply'])
  })

  test('before an agreement nothing is offered, in words', async () => {
    const opened = await mediatedCase(product)
    expect((await view(opened)).notOffered?.code).toBe('no-agreement')
    expect((await apply(opened)).refusal?.code).toBe('no-agreement')
  })

  test('a party’s page shows a right with its safe day; a stranger’s shows nothing', async () => {
    const opened = await agreedCase()
    const session = await openWithPin(product.services, { district: TEST_DISTRICT, caseId: opened.caseId as CaseId, typedCode: opened.code, pin: opened.pin })
    if (!session.ok) throw new Error(session.refusal.say.en)
    const mine = (await product.call(ops.readMyConfirmation, { as: session.value.token })).value
    expect(mine).toMatchObject({ state: 'window-open', safeOn: '2026-04-30', latestOn: '2026-05-06' })
    expect(mine.words?.zh).toContain('自愿')
  })
})

describe('the joint application', () => {
  test('all parties, a court of the list, a moment that has been; a command before the worker opens the window itself', async () => {
    const opened = await agreedCase()
    const [first] = anApplication(opened).applicants
    if (!first) throw new Error('an application has applicants')
    expect((await apply(opened, { applicants: [first] })).refusal).toMatchObject({ code: 'not-joint', law: 'CPL-205' })
    expect((await apply(opened, { court: { ground: 'inviting', unitId: TRIBUNAL } })).refusal?.code).toBe('no-such-court')
    expect((await apply(opened, { court: { ground: 'party-domicile' } })).refusal?.code).toBe('no-such-court')
    expect((await apply(opened, { handedInAt: '2026-04-03T14:11' })).refusal?.code).toBe('day-does-not-fit')
    expect((await apply(opened, { handedInAt: '2026-04-03T14:00', applicants: anApplication(opened).applicants.map((each) => ({ ...each, saidAt: '2026-04-03T14:05' })) })).refusal?.code).toBe('day-does-not-fit')
    expect((await apply(opened)).value.state).toBe('applied')
    await product.drain()
    expect(await kinds(opened)).toEqual(['confirmation-window-opened', 'confirmation-applied'])
    expect((await apply(opened)).refusal?.code).toBe('already-applied')
    expect(await deadlines(opened)).toEqual(expect.arrayContaining(['DL-07 2026-05-06 met', 'DL-08 2026-04-07 open']))
  })

  test('what leaves is the agreement and addresses, never the talks; only the court’s own liaison sees it', async () => {
    const opened = await agreedCase()
    await apply(opened)
    const read = (as: string) => product.call(ops.readConfirmationPackage, { params: at(opened), as })
    const pack = (await read('court-liaison')).value
    expect(pack.parties.map((each) => each.name)).toEqual(['当事人甲', '当事人乙'])
    expect(pack.agreement.obligations[0]).toMatchObject({ debtor: '当事人乙', fen: 120_000 })
    expect(pack.mediators).toEqual(['老王'])
    // Buttons of the court, and of those only what may be pressed now.
    expect(pack.steps.filter((each) => each.refusal === null).map((each) => each.step)).toEqual(['record-filing', 'record-not-filed'])
    expect(pack.steps.map((each) => each.step)).not.toContain('new-round')
    const sent = JSON.stringify(pack)
    for (const inside of ['各让一步', '602 厨房下水管开裂。', '天花板湿了。', '愿意修', '电话里说明', '13800000002']) expect(sent).not.toContain(inside)
    expect((await read('court-liaison-elsewhere')).refusal?.code).toBe('no-such-confirmation')
    expect((await read('mediator-elsewhere')).status).toBe(404)
    expect((await file(opened, 'court-liaison-elsewhere')).refusal?.code).toBe('no-such-confirmation')
    const looks = await product.rows(`select 1 from audit.access where case_id = $1 and action = 'confirmation.package' and actor_role = 'court-liaison'`, [opened.caseId])
    expect(looks).toHaveLength(1)
  })

  test('the set is not printed while an identity was never seen, and says so', async () => {
    const opened = await agreedCase()
    const print = () => product.call(ops.printConfirmationSet, { params: at(opened), as: 'mediator' })
    expect((await print()).refusal?.code).toBe('not-applied')
    await apply(opened)
    expect((await print()).refusal).toMatchObject({ code: 'cannot-print', messages: { zh: expect.stringContaining('证件号码后四位') } })
  })

  test('N-17: after violence at home the set says nowhere to a side where the other is served; the court’s own print does', async () => {
    const opened = await mediatedCase(product)
    const params = at(opened)
    await product.rows('update people.staff set violence_trained = true where login = $1', ['mediator'])
    const identity = (partyId: string) => ({ partyId, documentType: 'identity-card' as const, lastFour: '123X', at: `${product.services.today(TEST_DISTRICT)}T09:00` })
    for (const partyId of [opened.applicant, opened.respondent]) (await product.call(mediationOperations.checkIdentity, { params, as: 'mediator', body: identity(partyId) })).value
    ;(await product.call(mediationOperations.askGates, { params, as: 'mediator', body: { answers: { 'G-03': 'yes' } } })).value
    const plan = { wish: '愿意分开谈', measures: '分时到场', writtenWish: await aScan(product) }
    ;(await product.call(mediationOperations.recordSafetyPlan, { params, as: 'mediator', body: plan })).value
    await sealedAgreement(product, opened, '2026-05-29')
    expect((await apply(opened)).status).toBe(201)
    const printed = async (as: string) => {
      const pages = await readPdf(new Uint8Array((await product.call(ops.printConfirmationSet, { params, as })).value.bytes))
      return { text: pages.map((page) => page.text).join(''), qr: pages[0]?.qr() ?? '' }
    }
    const ours = await printed('mediator')
    expect(ours.text).toContain('地址和联系方式另存（依法保密）')
    expect(ours.text).not.toMatch(/13800000001|2栋1单元/)
    expect((await product.call(mediationOperations.verifyPaper, { params: { check: ours.qr.slice(-16) } })).value).toMatchObject({ known: true })
    expect((await printed('court-liaison')).text).toMatch(/13800000001/)
  })

  test('the liaison stands near no case, and sees none before its parties apply', async () => {
    const opened = await agreedCase()
    await product.drain()
    expect((await product.call(ops.readConfirmationPackage, { params: at(opened), as: 'court-liaison' })).status).toBe(404)
    expect((await product.call(ops.readConfirmation, { params: at(opened), as: 'court-liaison' })).status).toBe(403)
    expect((await product.call(mediationOperations.readMediationDesk, { params: at(opened), as: 'court-liaison' })).status).toBe(403)
  })
})

describe('before the court', () => {
  test('filed, then a ruling; a rejection needs its reason; nothing is open afterwards', async () => {
    const opened = await agreedCase()
    await apply(opened)
    const ruling = { number: '（2026）示01民特1号之一', ruledOn: '2026-04-03', result: 'rejected' } as const
    const rule = (body: object) => product.call(ops.recordRuling, { params: at(opened), as: 'court-liaison', body: { ...ruling, ...body } })
    expect((await rule({})).refusal?.code).toBe('not-filed-yet')
    const open = (await product.call(ops.listConfirmations, { as: 'court-liaison', query: {} })).value.confirmations
    expect(open.map((each) => each.caseId)).toContain(opened.caseId)
    expect((await file(opened)).value.state).toBe('filed')
    expect((await file(opened)).refusal?.code).toBe('not-applied')
    expect((await rule({})).refusal?.code).toBe('reason-missing')
    expect((await rule({ ruledOn: '2026-04-02', reason: 'unclear' })).refusal?.code).toBe('day-does-not-fit')
    expect((await rule({ reason: 'unclear', note: '付款方式不清楚' })).value.state).toBe('rejected')
    const done = (await product.call(ops.listConfirmations, { as: 'court-liaison', query: { view: 'done' } })).value.confirmations
    expect(done.find((each) => each.caseId === opened.caseId)?.state).toBe('rejected')
    expect((await deadlines(opened)).filter((each) => each.endsWith('open'))).toEqual([])
  })

  test('not filed by the wrong court: the parties may ask another one while the window runs', async () => {
    const opened = await agreedCase()
    await apply(opened)
    const body = { decidedOn: '2026-04-03', reason: 'jurisdiction' } as const
    expect((await product.call(ops.recordNotFiled, { params: at(opened), as: 'court-liaison', body })).value.state).toBe('not-filed')
    expect((await apply(opened, { court: { ground: 'party-domicile', name: '示例县人民法院' } })).value.state).toBe('applied')
    // A court outside the house has no liaison here: the mediator notes what the parties bring.
    expect((await file(opened, 'court-liaison')).refusal?.code).toBe('no-such-confirmation')
    expect((await file(opened, 'mediator')).value.state).toBe('filed')
  })

  test('the parties may withdraw before the ruling (CPL-I 357)', async () => {
    const opened = await agreedCase()
    await apply(opened)
    const withdrawn = await product.call(ops.withdrawConfirmation, { params: at(opened), as: 'mediator', body: { reason: 'performed' } })
    expect(withdrawn.value.state).toBe('withdrawn')
    expect(await deadlines(opened)).toContain('DL-08 2026-04-07 cancelled')
  })
})

test('a window that passes is noted for the day after it, once; what was handed in in time still counts', async () => {
  const opened = await agreedCase()
  await product.drain()
  product.clock.set('2026-05-06 23:50')
  await product.drain()
  expect(await kinds(opened)).toEqual(['confirmation-window-opened'])
  product.clock.set('2026-05-11 08:00')
  await product.drain()
  await product.drain()
  const [missed] = await product.rows<{ on: string }>(`select occurred_on::text as on from cases.fact where case_id = $1 and kind = 'confirmation-window-missed'`, [opened.caseId])
  expect(missed?.on).toBe('2026-05-07')
  expect(await kinds(opened)).toHaveLength(2)
  expect((await apply(opened)).refusal).toMatchObject({ code: 'window-over', law: 'PMA-33' })
  expect((await apply(opened, { handedInAt: '2026-05-06T23:40' })).value.state).toBe('applied')
})

test('everything rebuilt from the facts is what stands', async () => {
  const { differences } = await verifyDistrict(product.services.db, product.services.district(TEST_DISTRICT), product.services.calendar(), () => undefined)
  expect(differences).toEqual([])
})
