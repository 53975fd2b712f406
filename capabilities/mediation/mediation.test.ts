import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { staffIdOf } from '../../tools/testing/small-district.ts'
import { mediationOperations as ops } from './contract.ts'
import {
  acceptedCase, aScan, aSession, consented, contacted, mediatedCase, noticed, type Opened, openedCase, SAFE,
} from './house.testing.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
})

afterAll(() => product.stop())

const at = (opened: Opened) => ({ caseId: opened.caseId })
const desk = async (opened: Opened, as = 'mediator') => (await product.call(ops.readMediationDesk, { params: at(opened), as })).value
const stepOf = async (opened: Opened, step: string, as = 'mediator') => (await desk(opened, as)).steps.find((each) => each.step === step)?.refusal?.code ?? null
const accept = (opened: Opened, commandId?: string) =>
  product.call(ops.acceptMatter, { params: at(opened), as: 'mediator', body: { initiative: 'application', scope: 'whole' }, ...(commandId ? { commandId } : {}) })
const deadline = async (opened: Opened, key: string) =>
  (await product.rows<{ raw_on: string; state: string }>('select raw_on::text, state from cases.deadline where case_id = $1 and key = $2', [opened.caseId, key]))[0]

describe('from contact to acceptance', () => {
  test('both consents and both notices, and then a number of the committee and year', async () => {
    const opened = await openedCase(product)
    expect(await deadline(opened, 'DL-02')).toEqual({ raw_on: '2026-03-19', state: 'open' })
    expect(await stepOf(opened, 'accept')).toBe('out-of-turn')
    await contacted(product, opened)
    expect(await deadline(opened, 'DL-02')).toMatchObject({ state: 'met' })
    expect(await stepOf(opened, 'accept')).toBe('consent-missing')
    for (const partyId of [opened.applicant, opened.respondent]) expect((await consented(product, opened, partyId)).status).toBe(201)
    expect((await accept(opened)).refusal).toMatchObject({ code: 'notice-missing', law: 'PMA-23' })
    await noticed(product, opened)
    expect(await stepOf(opened, 'accept')).toBeNull()
    expect((await accept(opened)).value).toEqual({ state: 'accepted', performance: null })
    expect((await desk(opened)).number).toMatch(/^（2026）示例社区民调字第\d+号$/)
    expect(await deadline(opened, 'DL-04c')).toEqual({ raw_on: '2026-04-15', state: 'open' })
  })

  test('everybody at the table: notice, each one’s own yes and the acceptance at once, as the three steps would; a no accepts nothing', async () => {
    const opened = await openedCase(product)
    await contacted(product, opened)
    const together = (answers: readonly { partyId: string; given: boolean }[], as = 'mediator') =>
      product.call(ops.acceptTogether, {
        params: at(opened), as,
        body: {
          initiative: 'application', scope: 'whole', notice: 'read-aloud',
          consents: { form: 'oral', at: '2026-03-16T13:00', witness: '陈某', answers: answers.map((each) => ({ ...each, by: 'self' as const })) },
        },
      })
    const [yes, other] = [{ partyId: opened.applicant, given: true }, { partyId: opened.respondent, given: true }]
    expect((await together([yes, other], 'community-officer')).status).toBe(403)
    expect((await together([yes, { ...other, given: false }])).refusal).toMatchObject({ code: 'party-refused', law: 'PMA-17' })
    expect((await together([yes])).refusal?.code).toBe('consent-missing')
    expect((await desk(opened)).parties.map((each) => [each.consent, each.notified])).toEqual([[null, false], [null, false]])
    expect((await together([yes, other])).value).toEqual({ state: 'accepted', performance: null })
    const kinds = await product.rows<{ kind: string }>("select kind from cases.fact where case_id = $1 and kind <> 'respondent-contacted' order by seq desc limit 5", [opened.caseId])
    expect(kinds.map((each) => each.kind)).toEqual(['accepted', 'consent-recorded', 'consent-recorded', 'notice-delivered', 'notice-delivered'])
    expect((await desk(opened)).number).toMatch(/^（2026）示例社区民调字第\d+号$/)
    expect((await together([yes, other])).refusal?.code).toBe('out-of-turn')
  })

  test('place, category and gates that nobody knows hold contact back (decision 19)', async () => {
    const opened = await openedCase(product, { category: null, gates: { 'G-01': 'no' } })
    const body = { partyId: opened.respondent, channel: 'phone', at: '2026-03-16T10:00', reached: true, result: '打了电话' } as const
    const refused = await product.call(ops.recordContact, { params: at(opened), as: 'mediator', body })
    expect(refused.refusal?.code).toBe('details-unknown')
    expect(refused.refusal?.messages.zh).toContain('纠纷类别')
    const asked = await product.call(ops.askGates, { params: at(opened), as: 'mediator', body: { answers: SAFE } })
    expect(asked.status).toBe(201)
    expect((await product.call(ops.recordContact, { params: at(opened), as: 'mediator', body })).refusal?.messages.zh).not.toContain('犯罪')
  })

  test('SC-11 a: a clear no leaves only the lawful end, with its paper and its figures', async () => {
    const opened = await openedCase(product)
    await contacted(product, opened)
    ;(await consented(product, opened, opened.applicant)).value
    ;(await consented(product, opened, opened.respondent, false)).value
    expect((await accept(opened)).refusal).toMatchObject({ code: 'party-refused', law: 'PMA-17' })
    expect((await consented(product, opened, opened.respondent, true)).refusal?.code).toBe('party-refused')
    const wrong = await product.call(ops.notAcceptMatter, { params: at(opened), as: 'mediator', body: { reason: 'unreachable' } })
    expect(wrong.refusal?.code).toBe('reason-does-not-fit')
    const ended = await product.call(ops.notAcceptMatter, { params: at(opened), as: 'mediator', body: { reason: 'party-refuses' } })
    expect(ended.value.state).toBe('not-accepted')
    const counts = await product.rows<{ indicator: string }>("select indicator from cases.counter where indicator = 'not-accepted' and n > 0")
    expect(counts.length).toBeGreaterThan(0)
    expect((await desk(opened)).remedies.map((each) => each.remedy)).toEqual(['sue', 'legal-aid', 'mediate-again'])
    const paper = await product.call(ops.printPaper, { params: { ...at(opened), kind: 'D17' }, as: 'mediator' })
    expect(Buffer.from(paper.value.bytes).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test.each([
    ['the other side was reached and is told', true, 1],
    ['nobody reached it, so it is not told', false, 0],
  ])('SC-11 b: withdrawn, and %s', async (_name, reached, told) => {
    const opened = await openedCase(product)
    if (reached) await contacted(product, opened)
    const done = await product.call(ops.withdrawMatter, { params: at(opened), as: 'clerk', body: { reason: 'settled-themselves' } })
    expect(done.value.state).toBe('withdrawn')
    const [fact] = await product.rows<{ told: string[] }>("select data->'toldPartyIds' as told from cases.fact where case_id = $1 and kind = 'withdrawn'", [opened.caseId])
    expect(fact?.told).toHaveLength(told)
    expect(await product.rows("select 1 from cases.deadline where case_id = $1 and state = 'open' and procedure_id <> (select procedure_id from cases.fact where case_id = $1 and seq = 1)", [opened.caseId])).toEqual([])
  })

  test('a gate that fires stops acceptance, and the button says the same', async () => {
    const opened = await openedCase(product, { gates: { ...SAFE, 'G-02': 'yes' } })
    await contacted(product, opened)
    for (const partyId of [opened.applicant, opened.respondent]) (await consented(product, opened, partyId)).value
    await noticed(product, opened)
    expect((await accept(opened)).refusal).toMatchObject({ code: 'gate-stops', law: 'PSAP-9', details: { gate: 'G-02' } })
    expect(await stepOf(opened, 'accept')).toBe('gate-stops')
    const noted = await product.call(ops.notePolice, { params: at(opened), as: 'mediator', body: { station: '示例派出所', status: 'handling', on: '2026-03-16' } })
    expect(noted.status).toBe(201)
    expect((await accept(opened)).status).toBe(201)
  })
})

describe('who may', () => {
  test('nobody acts on a case that nobody has taken up; a stranger learns nothing; a clerk does not mediate', async () => {
    const unclaimed = await openedCase(product, { assignee: null })
    expect(await stepOf(unclaimed, 'record-contact')).toBe('claim-first')
    const opened = await openedCase(product)
    const body = { partyIds: [opened.applicant], form: 'paper' } as const
    expect((await product.call(ops.deliverNotice, { params: at(opened), as: 'mediator-elsewhere', body: { ...body, partyIds: [...body.partyIds] } })).status).toBe(404)
    expect((await product.call(ops.deliverNotice, { params: at(opened), as: 'mediator-2', body: { ...body, partyIds: [...body.partyIds] } })).status).toBe(403)
    expect((await product.call(ops.deliverNotice, { params: at(opened), as: 'clerk', body: { ...body, partyIds: [...body.partyIds] } })).status).toBe(403)
    expect(await stepOf(opened, 'seal')).toBe('out-of-turn')
  })

  test('an officer whom both parties accepted records sessions; without one party’s word he does not join (PMA 20)', async () => {
    const opened = await mediatedCase(product)
    const join = (agreedBy: string[]) => product.call(ops.addCoHandler, {
      params: at(opened), as: 'mediator', body: { staffId: staffIdOf('community-officer'), capacity: 'community-officer', agreedBy },
    })
    expect((await join([opened.applicant])).refusal).toMatchObject({ code: 'not-everybody-agrees', law: 'PMA-20' })
    expect((await join([opened.applicant, opened.respondent])).status).toBe(201)
    const session = await product.call(ops.holdSession, { params: at(opened), as: 'community-officer', body: aSession(product, opened) })
    expect(session.value.state).toBe('mediating')
    expect((await product.call(ops.acceptMatter, { params: at(opened), as: 'community-officer', body: { initiative: 'application', scope: 'whole' } })).status).toBe(403)
  })

  test('a head reviews the records, but not what was said in a separate talk', async () => {
    const opened = await mediatedCase(product)
    ;(await product.call(ops.holdSession, { params: at(opened), as: 'mediator', body: aSession(product, opened, 'separate') })).value
    const sessions = (await desk(opened, 'committee-head')).records.filter((each) => each.kind === 'session-held')
    expect(sessions.map((each) => each.content && 'statements' in each.content)).toEqual([true, false])
    expect((await desk(opened, 'committee-head')).parties[0]?.name).not.toBe('当事人甲')
    expect((await desk(opened)).parties[0]?.name).toBe('当事人甲')
  })
})

describe('two at once', () => {
  test('two people accept at the same instant: one number, one refusal in words', async () => {
    const opened = await openedCase(product)
    await contacted(product, opened)
    for (const partyId of [opened.applicant, opened.respondent]) (await consented(product, opened, partyId)).value
    await noticed(product, opened)
    const both = await Promise.all([accept(opened), accept(opened)])
    expect(both.map((each) => each.status).sort()).toEqual([201, 409])
    expect(both.find((each) => each.status === 409)?.refusal?.code).toBe('out-of-turn')
    expect(await product.rows('select n from mediation.number where case_id = $1', [opened.caseId])).toHaveLength(1)
  })

  test('a double click gets the first answer and no second number', async () => {
    const opened = await openedCase(product)
    await contacted(product, opened)
    for (const partyId of [opened.applicant, opened.respondent]) (await consented(product, opened, partyId)).value
    await noticed(product, opened)
    const commandId = newId<'command'>(product.clock)
    const [first, second] = await Promise.all([accept(opened, commandId), accept(opened, commandId)])
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.value).toEqual(first.value)
    expect(await product.rows('select n from mediation.number where case_id = $1', [opened.caseId])).toHaveLength(1)
  })

  test('numbers of one committee follow each other without a gap, refused commands among them', async () => {
    for (let turn = 0; turn < 2; turn += 1) await acceptedCase(product)
    const numbers = (await product.rows<{ n: number }>('select n from mediation.number order by n')).map((each) => each.n)
    expect(numbers).toEqual(numbers.map((_n, index) => index + 1))
  })
})

describe('ways out', () => {
  test('a stop and an end are proposed by the mediator and decided by the head', async () => {
    const opened = await mediatedCase(product)
    const params = at(opened)
    expect((await product.call(ops.approveSuspension, { params, as: 'committee-head', body: {} })).refusal?.code).toBe('nothing-proposed')
    const stop = { reason: 'appraisal', expectedEndOn: '2026-03-30' } as const
    expect((await product.call(ops.suspendMediation, { params, as: 'mediator', body: stop })).value.state).toBe('mediating')
    expect((await product.call(ops.approveSuspension, { params, as: 'committee-head', body: {} })).value.state).toBe('suspended')
    expect(await deadline(opened, 'DL-04c')).toMatchObject({ state: 'cancelled' })
    expect((await product.call(ops.resumeMediation, { params, as: 'mediator', body: { event: '鉴定结果已出' } })).value.state).toBe('mediating')
    expect(await deadline(opened, 'DL-04c')).toMatchObject({ state: 'open', raw_on: '2026-04-15' })
    expect((await product.call(ops.terminateMediation, { params, as: 'mediator', body: { reason: 'R3' } })).refusal?.code).toBe('reason-does-not-fit')
    expect((await product.call(ops.terminateMediation, { params, as: 'mediator', body: { reason: 'R2' } })).value.state).toBe('mediating')
    expect((await product.call(ops.approveTermination, { params, as: 'committee-head', body: {} })).value.state).toBe('terminated')
    const paper = await product.call(ops.printPaper, { params: { ...params, kind: 'D18' }, as: 'mediator' })
    expect(paper.value.bytes.length).toBeGreaterThan(1000)
    expect((await product.call(ops.voidNumber, { params, as: 'committee-head', body: { reason: '重复受理' } })).status).toBe(201)
    expect((await desk(opened)).numberVoid).toBe(true)
  })

  test('violence that shows itself in a talk: no joint session, separate talks only after the safety plan', async () => {
    const opened = await mediatedCase(product)
    const params = at(opened)
    await product.rows('update people.staff set violence_trained = true where login = $1', ['mediator'])
    const joint = aSession(product, opened, 'face-to-face', { ...SAFE, 'G-03': 'yes' })
    expect((await product.call(ops.holdSession, { params, as: 'mediator', body: joint })).refusal?.details).toEqual({ gate: 'G-03' })
    ;(await product.call(ops.askGates, { params, as: 'mediator', body: { answers: { 'G-03': 'yes' } } })).value
    expect(await stepOf(opened, 'hold-session')).toBe('gate-stops')
    const cleared = await product.call(ops.askGates, { params, as: 'mediator', body: { answers: { 'G-03': 'no' }, reason: '问过了' } })
    expect(cleared.refusal?.code).toBe('head-decides')
    const plan = { wish: '愿意分开谈', measures: '分时到场', writtenWish: await aScan(product) }
    ;(await product.call(ops.recordSafetyPlan, { params, as: 'mediator', body: plan })).value
    const separate = aSession(product, opened, 'separate', { 'G-03': 'yes' })
    expect((await product.call(ops.holdSession, { params, as: 'mediator', body: separate })).status).toBe(201)
    expect((await product.call(ops.holdSession, { params, as: 'mediator', body: { ...separate, mode: 'face-to-face' } })).refusal?.code).toBe('gate-stops')
    expect((await product.call(ops.withdrawMatter, { params, as: 'mediator', body: { reason: 'no-reason' } })).value.state).toBe('withdrawn')
  })
})
