import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startProduct, type Product } from '../../tools/testing/product.ts'
import { staffIdOf } from '../../tools/testing/small-district.ts'
import { mediationOperations as mediation } from '../mediation/contract.ts'
import { aDraftOf, anObligationOf, aScan, contacted, draftIdOf, minute, type Opened, openedCase, signed } from '../mediation/house.testing.ts'
import { partiesOperations as ops } from './contract.ts'

let product: Product
beforeAll(async () => {
  product = await startProduct({ now: '2026-05-11 14:10' })
})
afterAll(() => product.stop())

const at = (opened: Pick<Opened, 'caseId'>) => ({ caseId: opened.caseId })
const names = (count: number) => Array.from({ length: count }, (_each, index) => ({ name: `当事人${index + 3}号`, phone: `138000001${String(index).padStart(2, '0')}` }))

async function add(opened: Opened, people: readonly { name: string; phone?: string }[], more: object = {}, as = 'mediator') {
  return product.call(ops.addPeople, { as, params: at(opened), body: { side: 'applicant', standing: 'party', people: [...people], ...more } })
}

async function authority(opened: Opened, changes: Record<string, unknown>, as = 'mediator') {
  const file = await aScan(product)
  const body = { kind: 'representative', principalIds: [], matters: '讨要工程款，参加调解', powers: ['settle'], together: false, fromOn: '2026-05-11', file, ...changes } as never
  return product.call(ops.giveAuthority, { as, params: at(opened), body })
}

const shown = async (opened: Opened, as = 'mediator') => (await product.call(ops.readParties, { as, params: at(opened) })).value

describe('many people at once', () => {
  test('forty owners in one go; everybody or nobody, and nobody twice', async () => {
    const opened = await openedCase(product, { category: 'NBR-03' })
    const wrong = await add(opened, [...names(2), { name: '当事人丙', phone: '138' }])
    expect(wrong.refusal).toMatchObject({ code: 'line-wrong', details: { line: 3 } })
    const twice = await add(opened, [{ name: '当事人丁' }, { name: '又一位', phone: '13800000001' }])
    expect(twice.refusal).toMatchObject({ code: 'already-listed', details: { lines: [2] } })
    const done = await add(opened, names(38))
    expect(done.value.partyIds).toHaveLength(38)
    const { people, group } = await shown(opened)
    expect(people).toHaveLength(40)
    expect(people.every((each) => each.ways.some((way) => way.as === 'self'))).toBe(true)
    expect(people.filter((each) => /号/.test(each.name))).toHaveLength(38)
    expect((await shown(opened, 'committee-head')).people.some((each) => /号/.test(each.name))).toBe(false)
    expect(group).toBeNull()
  })

  test('after dispatch only the handler and the head change who is there', async () => {
    const opened = await openedCase(product)
    expect((await add(opened, names(1), {}, 'dispatcher')).refusal?.code).toMatch(/parties-by-handler|content-not-permitted|not-the-handler|no-such-case/)
    expect((await add(opened, names(1), {}, 'committee-head')).status).toBe(201)
  })

  test('a second click adds nobody twice', async () => {
    const opened = await openedCase(product)
    const commandId = '01980000-0000-7000-8000-0000000000aa'
    const call = () => product.call(ops.addPeople, { as: 'mediator', params: at(opened), commandId, body: { side: 'applicant', standing: 'party', people: [{ name: '当事人丙' }] } })
    const [one, other] = [await call(), await call()]
    expect(other.value).toEqual(one.value)
    expect((await shown(opened)).people).toHaveLength(3)
  })
})

describe('guardians (G-05)', () => {
  test('a child has a guardian on file, is heard, and both are asked before the seal', async () => {
    const opened = await openedCase(product)
    await product.rows("update people.party set minor = true, age_band = '8-13' where id = $1", [opened.applicant])
    const consent = (by: 'self' | 'guardian') => product.call(mediation.recordConsent, {
      params: at(opened), as: 'mediator', body: { partyId: opened.applicant, given: true, form: 'written', at: minute(product, '00:20'), by, witness: '小李' },
    })
    await contacted(product, opened)
    expect((await consent('guardian')).refusal).toMatchObject({ code: 'may-not-sign', law: 'CC-23' })
    const params = { ...at(opened), partyId: opened.applicant }
    expect((await product.call(ops.nameGuardian, { as: 'mediator', params, body: { relation: 'parent' } })).refusal?.code).toBe('guardian-unnamed')
    expect((await product.call(ops.nameGuardian, { as: 'mediator', params, body: { relation: 'parent', guardianId: opened.applicant } })).refusal?.code).toBe('own-guardian')
    ;(await product.call(ops.nameGuardian, { as: 'mediator', params, body: { relation: 'parent', guardian: { name: '监护人己', phone: '13800000061' } } })).value
    expect((await consent('self')).refusal).toMatchObject({ code: 'guardian-needed', law: 'CC-19' })
    expect((await consent('guardian')).status).toBe(201)
    const child = (await shown(opened)).people.find((each) => each.id === opened.applicant)
    expect(child).toMatchObject({ lacksGuardian: false, toBeHeard: true })
    expect((await product.call(ops.hearChild, { as: 'clerk', params, body: { on: '2026-05-11', alone: true, wish: '想住在外婆家' } })).status).not.toBe(201)
    expect((await product.call(ops.hearChild, { as: 'mediator', params, body: { on: '2026-05-12', alone: true, wish: '想住在外婆家' } })).refusal?.code).toBe('day-does-not-fit')
    expect((await product.call(ops.hearChild, { as: 'mediator', params, body: { on: '2026-05-11', alone: true, wish: '想住在外婆家' } })).status).toBe(201)
    const heard = await shown(opened)
    expect(heard.people.find((each) => each.id === opened.applicant)?.toBeHeard).toBe(false)
    expect(JSON.stringify(heard)).not.toContain('外婆')
  })

  test('an adult who acts alone has none', async () => {
    const opened = await openedCase(product)
    const params = { ...at(opened), partyId: opened.applicant }
    const refused = await product.call(ops.nameGuardian, { as: 'mediator', params, body: { relation: 'spouse', guardian: { name: '配偶庚' } } })
    expect(refused.refusal).toMatchObject({ code: 'no-guardian-needed', law: 'CC-18' })
    ;(await product.call(ops.stateStanding, { as: 'mediator', params: at(opened), body: { partyIds: [opened.applicant], legalCapacity: 'limited' } })).value
    expect((await product.call(ops.nameGuardian, { as: 'mediator', params, body: { relation: 'spouse', guardian: { name: '配偶庚' } } })).status).toBe(200)
  })
})

/** Eleven workers and their employer, accepted with everybody’s own consent and mediated. */
async function elevenWorkers(): Promise<{ opened: Opened; workers: string[] }> {
  const opened = await openedCase(product, { category: 'LAB-02' })
  const added = (await add(opened, names(10))).value.partyIds
  return { opened, workers: [opened.applicant, ...added] }
}

async function consents(opened: Opened, answers: readonly Record<string, unknown>[]) {
  return product.call(mediation.recordConsents, {
    params: at(opened), as: 'mediator', body: { form: 'oral', at: minute(product, '00:40'), witness: '小李', answers } as never,
  })
}

async function drafted(opened: Opened, more: object = {}): Promise<string> {
  const body = { ...aDraftOf(opened, '2026-06-15', 16_500_000), obligations: [anObligationOf(opened, '2026-06-15', 16_500_000)], copies: 13, ...more }
  ;(await product.call(mediation.draftAgreement, { params: at(opened), as: 'mediator', body })).value
  return draftIdOf(product, opened)
}

async function mediated(opened: Opened, partyIds: readonly string[]): Promise<void> {
  const params = at(opened)
  ;(await product.call(mediation.deliverNotice, { params, as: 'mediator', body: { partyIds: [...partyIds], form: 'paper' } })).value
  ;(await product.call(mediation.acceptMatter, { params, as: 'mediator', body: { initiative: 'application', scope: 'whole' } })).value
  ;(await product.call(mediation.designateMediator, { params, as: 'committee-head', body: { mediatorIds: [staffIdOf('mediator')], chosenBy: 'parties', disclosure: 'none' } })).value
  const session = {
    startedAt: minute(product, '00:45'), endedAt: minute(product, '00:50'), mode: 'face-to-face', place: '示例社区调解一室', isPublic: false,
    present: [{ name: '代表', capacity: '申请人代表' }], statements: [{ speaker: '代表', text: '欠薪属实。' }], result: '同意签协议。',
    gates: { 'G-01': 'no', 'G-02': 'no', 'G-03': 'no', 'G-04': 'no', 'G-05': 'no', 'G-06': 'no' },
  } as const
  ;(await product.call(mediation.holdSession, { params, as: 'mediator', body: session as never })).value
}

async function sign(opened: Opened, draftId: string, changes: Record<string, unknown>) {
  const body = { draftId, by: 'party', actsFor: 'self', mark: 'signature', way: 'paper', on: '2026-05-11', signerPresent: true, file: await aScan(product), ...changes } as never
  return product.call(mediation.signAgreement, { params: at(opened), as: 'mediator', body })
}

describe('representatives and written authority (SC-04; CC 165–173, LDM 7)', () => {
  test('offered from ten workers on; each consents for themselves; two representatives sign for all within their authority', async () => {
    const { opened, workers } = await elevenWorkers()
    expect((await shown(opened)).group).toMatchObject({ advice: 'offer', law: 'LDM-7' })
    await contacted(product, opened)

    const [first = '', second = '', ...others] = workers
    const noPaper = await consents(opened, [{ partyId: second, given: true, by: 'agent', signerId: first }])
    expect(noPaper.refusal).toMatchObject({ code: 'may-not-sign', law: 'CC-165' })
    expect(noPaper.refusal?.messages.zh).toContain('当事人3号')
    ;(await consents(opened, [...workers, opened.respondent].map((partyId) => ({ partyId, given: true, by: 'self' })))).value
    const rows = await product.rows<{ party_id: string; recorded_by: string; witness: string }>("select party_id, recorded_by, witness from people.consent where case_id = $1 and purpose = 'mediation'", [opened.caseId])
    expect(new Set(rows.map((each) => each.party_id)).size).toBe(12)
    expect(rows.every((each) => each.recorded_by === staffIdOf('mediator') && each.witness === '小李')).toBe(true)
    await mediated(opened, [...workers, opened.respondent])

    const general = (await authority(opened, { principalIds: others, agentIds: [first, second], powers: [], together: true })).value
    const draftId = await drafted(opened)
    expect((await sign(opened, draftId, { whose: others[0], actsFor: 'agent', signerId: first })).refusal).toMatchObject({ code: 'may-not-sign', law: 'CC-171' })
    ;(await product.call(ops.endAuthority, { as: 'mediator', params: { ...at(opened), authorityId: general.authorityId }, body: { reason: 'mistake' } })).value
    const revoked = await sign(opened, draftId, { whose: others[0], actsFor: 'agent', signerId: first })
    expect(revoked.refusal).toMatchObject({ code: 'may-not-sign', law: 'CC-173' })

    ;(await authority(opened, { principalIds: others, agentIds: [first, second], together: true, untilOn: '2026-06-30' })).value
    expect((await shown(opened)).group).toBeNull()
    ;(await sign(opened, draftId, { whose: first, alsoFor: others })).value
    const half = (await product.call(mediation.readMediationDesk, { params: at(opened), as: 'mediator' })).value
    // Both act together (CC Art. 166): the other representative, the employer and the mediator are missing, and all who gave authority.
    expect(half.draft?.missing).toHaveLength(others.length + 3)
    expect((await sign(opened, draftId, { whose: first, alsoFor: others })).refusal?.code).toBe('already-marked')
    ;(await sign(opened, draftId, { whose: second, alsoFor: others })).value
    const seal = (await product.call(mediation.readMediationDesk, { params: at(opened), as: 'committee-head' })).value.steps.find((each) => each.step === 'seal')
    expect(seal?.refusal?.say.zh).toContain('还缺')
    ;(await signed(product, opened, draftId, 'party', opened.respondent)).value
    ;(await signed(product, opened, draftId, 'mediator', staffIdOf('mediator'))).value
    const ready = (await product.call(mediation.readMediationDesk, { params: at(opened), as: 'committee-head' })).value
    expect(ready.draft?.missing).toEqual([])
    expect(ready.steps.find((each) => each.step === 'seal')?.refusal).toBeNull()
  })

  test('an authority that is over signs nothing, and says until when to look', async () => {
    const { opened, workers } = await elevenWorkers()
    const [first = '', second = ''] = workers
    ;(await authority(opened, { principalIds: [second], agentIds: [first], fromOn: '2026-05-01', untilOn: '2026-05-10' })).value
    await contacted(product, opened)
    const refused = await consents(opened, [{ partyId: second, given: true, by: 'agent', signerId: first }])
    expect(refused.refusal).toMatchObject({ code: 'may-not-sign', law: 'CC-173' })
    expect(refused.refusal?.messages.zh).toContain('到期')
  })

  test.each([
    ['nobody named', {}, 'agent-unnamed'],
    ['only to oneself', { principalIds: ['first'], agentIds: ['first'] }, 'authority-to-oneself'],
    ['to the other side', { kind: 'agent', principalIds: ['first'], agentIds: ['employer'] }, 'authority-to-oneself'],
    ['from both sides', { kind: 'agent', principalIds: ['first', 'employer'], agentIds: ['second'] }, 'authority-to-oneself'],
    ['a representative from outside', { principalIds: ['first'], agent: { name: '律师辛' } }, 'representative-outside'],
    ['ending before it begins', { principalIds: ['first'], agentIds: ['second'], untilOn: '2026-05-10' }, 'period-wrong'],
    ['a day that does not exist', { principalIds: ['first'], agentIds: ['second'], fromOn: '2026-02-30' }, 'period-wrong'],
    ['without its paper', { principalIds: ['first'], agentIds: ['second'], file: 'nothing' }, 'paper-unknown'],
  ])('refused: %s', async (_name, changes, code) => {
    const { opened, workers } = await elevenWorkers()
    const known: Record<string, string> = { first: workers[0] ?? '', second: workers[1] ?? '', employer: opened.respondent }
    const named = Object.fromEntries(Object.entries(changes).map(([key, value]) => [key, Array.isArray(value) ? value.map((each) => known[each] ?? each) : value]))
    expect((await authority(opened, { principalIds: [workers[0]], ...named })).refusal?.code).toBe(code)
  })

  test('a lawyer speaks for a party without becoming one; the paper is read by handlers only', async () => {
    const opened = await openedCase(product)
    const given = (await authority(opened, { kind: 'agent', principalIds: [opened.respondent], agent: { name: '律师辛', phone: '13800000071' } })).value
    const { people, authorities } = await shown(opened)
    expect(people.map((each) => each.standing).sort()).toEqual(['party', 'party', 'speaker'])
    expect(authorities).toMatchObject([{ inForce: true, hasPaper: true, matters: '讨要工程款，参加调解' }])
    const params = { ...at(opened), authorityId: given.authorityId }
    expect((await product.call(ops.readAuthorityPaper, { as: 'mediator', params })).status).toBe(200)
    expect((await product.call(ops.readAuthorityPaper, { as: 'community-officer', params })).status).not.toBe(200)
    const desk = (await product.call(mediation.readMediationDesk, { params: at(opened), as: 'mediator' })).value
    expect(desk.parties).toHaveLength(2)
  })
})

describe('co-owners (§5 (5), CC 301)', () => {
  test('they sign where a share is disposed of, and are asked nothing otherwise', async () => {
    const opened = await openedCase(product, { category: 'PRO-02' })
    const wife = (await add(opened, [{ name: '共有人壬', phone: '13800000081' }], { standing: 'co-owner', household: opened.applicant })).value.partyIds[0] ?? ''
    ;(await product.call(ops.stateStanding, { as: 'mediator', params: at(opened), body: { partyIds: [opened.applicant], household: wife } })).value
    const { people } = await shown(opened)
    const home = people.find((each) => each.id === wife)?.householdId ?? ''
    expect(people.filter((each) => each.householdId === home)).toHaveLength(2)
    await contacted(product, opened)
    ;(await consents(opened, [opened.applicant, opened.respondent].map((partyId) => ({ partyId, given: true, by: 'self' })))).value
    await mediated(opened, [opened.applicant, opened.respondent])
    await drafted(opened)
    const missing = async () => (await product.call(mediation.readMediationDesk, { params: at(opened), as: 'mediator' })).value.draft?.missing.map((each) => each.whose)
    expect(await missing()).not.toContain(wife)
    await drafted(opened, { disposesOf: [home] })
    expect(await missing()).toContain(wife)
  })
})
