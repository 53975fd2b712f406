import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dispatchOperations } from '../capabilities/dispatch/contract.ts'
import { linkedOperations } from '../capabilities/linked/contract.ts'
import { mediationOperations } from '../capabilities/mediation/contract.ts'
import { aScan, CHECKS, SAFE } from '../capabilities/mediation/house.testing.ts'
import { partiesOperations } from '../capabilities/parties/contract.ts'
import { triageOperations } from '../capabilities/triage/contract.ts'
import { type Product, startProduct } from '../tools/testing/product.ts'
import { staffIdOf, TEST_PASSWORD } from '../tools/testing/small-district.ts'
import { ALL_SAFE, at, deadlines, deskOf, differences, facts, figures, gained, letters, type Life, phoneOf, readPaper, registeredAtTheWindow } from './acts.testing.ts'

/** SC-04: unpaid wages of eleven workers of one site, with an agreement (A) and without one (B). Days, states and counts are the scenario's. */
let product: Product
let mayBefore: Record<string, number>

const WORKERS = Array.from({ length: 11 }, (_each, index) => ({ name: `工人代号${String(index + 1).padStart(2, '0')}`, phone: `1370000${String(index + 1).padStart(4, '0')}` }))
const EMPLOYER = { name: '示例劳务公司', phone: '13600000001' }
const CONTRACTOR = { name: '示例总包公司', phone: '13600000002' }
const WAGES_FEN = 16_500_000

beforeAll(async () => {
  product = await startProduct({ now: '2026-05-11 09:00' })
  mayBefore = await figures(product, '2026-05-01', '2026-05-31')
})
afterAll(() => product.stop())

/** How often each letter was written. */
function tally(written: readonly string[]): Record<string, number> {
  return Object.fromEntries([...new Set(written)].map((each) => [each, written.filter((other) => other === each).length]))
}

interface Group extends Life {
  readonly workers: readonly string[]
  readonly contractor: string
}

/** Eleven workers, their employer and the general contractor; the first two workers speak for all, with written authority to settle. */
async function registeredGroup(): Promise<Group> {
  const [first = { name: '', phone: '' }, ...others] = WORKERS
  const life = await registeredAtTheWindow(product, {
    text: '工地十一名工人被拖欠工资共十六万五千元。', category: 'LAB-02', applicant: first, respondent: EMPLOYER, gates: { ...SAFE, 'G-11': 'yes' },
  })
  const add = async (side: 'applicant' | 'respondent', people: { name: string; phone: string }[]) =>
    (await product.call(partiesOperations.addPeople, { as: 'clerk', params: at(life), body: { side, standing: 'party', people } })).value.partyIds
  const more = await add('applicant', others)
  const [contractor = ''] = await add('respondent', [CONTRACTOR])
  return { ...life, workers: [life.applicant, ...more], contractor }
}

/** LDM Art. 7: ten or more with a common demand may choose representatives; the paper is kept. */
async function represented(group: Group): Promise<void> {
  const body = {
    kind: 'representative', principalIds: group.workers.slice(2), agentIds: group.workers.slice(0, 2), matters: '拖欠工资，参加调解、达成和签署协议', powers: ['settle'],
    together: false, fromOn: '2026-05-11', file: await aScan(product),
  } as const
  ;(await product.call(partiesOperations.giveAuthority, { as: 'mediator', params: at(group), body: { ...body, principalIds: [...body.principalIds], agentIds: [...body.agentIds], powers: ['settle'] } })).value
}

async function acceptedGroup(): Promise<Group> {
  const group = await registeredGroup()
  ;(await product.call(triageOperations.triage, { as: 'dispatcher', params: at(group), body: { category: 'LAB-02', gates: { ...ALL_SAFE, 'G-11': 'yes' } } })).value
  ;(await product.call(dispatchOperations.assignCase, { as: 'dispatcher', params: at(group), body: {} })).value
  ;(await product.call(dispatchOperations.claimCase, { as: 'mediator', params: at(group), body: {} })).value
  await represented(group)
  const everybody = [...group.workers, group.respondent, group.contractor]
  const minute = `${product.clock.now().toISOString().slice(0, 10)}T09:00`
  for (const partyId of [group.respondent, group.contractor]) {
    ;(await product.call(mediationOperations.recordContact, { as: 'mediator', params: at(group), body: { partyId, channel: 'phone', at: minute, reached: true, result: '愿意来谈' } })).value
  }
  const answers = everybody.map((partyId, index) =>
    index >= 2 && index < 11 ? { partyId, given: true, by: 'agent' as const, signerId: group.workers[0] ?? '' } : { partyId, given: true, by: 'self' as const })
  ;(await product.call(mediationOperations.recordConsents, { as: 'mediator', params: at(group), body: { form: 'written', at: minute, witness: '小李', answers } })).value
  ;(await product.call(mediationOperations.deliverNotice, { as: 'mediator', params: at(group), body: { partyIds: everybody, form: 'paper' } })).value
  ;(await product.call(mediationOperations.acceptMatter, { as: 'mediator', params: at(group), body: { initiative: 'application', scope: 'whole' } })).value
  ;(await product.call(mediationOperations.designateMediator, { as: 'committee-head', params: at(group), body: { mediatorIds: [staffIdOf('mediator')], chosenBy: 'parties', disclosure: 'none' } })).value
  return group
}

async function sessionHeld(group: Group, on: string): Promise<void> {
  const body = {
    startedAt: `${on}T09:00`, endedAt: `${on}T10:00`, mode: 'face-to-face', place: '调解室', isPublic: false,
    present: [{ name: '工人代表', capacity: '申请人', partyId: group.workers[0] ?? '' }], statements: [{ speaker: '工人代表', text: '要求付清工资。' }], result: '商谈', gates: SAFE,
  } as const
  ;(await product.call(mediationOperations.holdSession, { as: 'mediator', params: at(group), body: { ...body, present: [...body.present], statements: [...body.statements] } })).value
}

describe('SC-04 A: an agreement that is not kept', () => {
  let group: Group

  test('Monday 11 May: one case with eleven workers, two of whom speak for all with written authority (LDM 7)', async () => {
    group = await acceptedGroup()
    const shown = (await product.call(partiesOperations.readParties, { as: 'mediator', params: at(group) })).value
    expect(shown.people.filter((each) => each.side === 'applicant' && each.standing === 'party')).toHaveLength(11)
    // Counted apart: one case, eleven workers, and two who owe.
    expect(shown.sides).toEqual([{ side: 'applicant', persons: 11 }, { side: 'respondent', persons: 2 }])
    expect(shown.authorities).toMatchObject([{ kind: 'representative', powers: ['settle'], hasPaper: true, inForce: true }])
    const may = gained(mayBefore, await figures(product, '2026-05-01', '2026-05-31'))
    expect(may).toMatchObject({ registered: 1, accepted: 1 })
  })

  test('the route: labour inspection leads, the general contractor pays first (MW 30), legal aid without a means test (LAL 42)', async () => {
    const triage = (await product.call(triageOperations.readTriage, { as: 'dispatcher', params: at(group), query: { category: 'LAB-02' } })).value
    const category = triage.categories.find((each) => each.code === 'LAB-02')
    expect(category?.lead.zh).toContain('劳动监察')
    expect(category?.note).toEqual({ zh: '总承包单位先行清偿；申请法律援助不审查经济状况。', en: 'The general contractor pays first; legal aid without a means test.' })
    expect(category?.law).toEqual(expect.arrayContaining(['MW-30', 'MW-38', 'LAL-42']))
    // The parties are told the same as rights of theirs, with the time of arbitration (DL-12).
    const { rights } = await deskOf(product, group)
    expect(rights.map((each) => [each.key, each.clock])).toEqual([
      ['labour-claim', 'DL-12'], ['wages-employed', 'DL-12'], ['wages-after', 'DL-12'], ['contractor-first', 'wages'], ['inspection', 'wages'], ['aid-no-means-test', 'wages'],
    ])
    const own = (await product.call(mediationOperations.readMyMediation, { as: await phoneOf(product, group) })).value
    expect(own.rights.map((each) => each.laws.map((law) => law.en).join())).toContain('Legal Aid Law Art. 42')
  })

  test('letters: each of the thirteen is told of the acceptance, and nobody else', async () => {
    expect(tally(await letters(product, group))).toEqual({ 'receipt → reporter': 1, 'assigned → reporter': 1, 'accepted → reporter': 1, 'accepted → party': 12 })
  })

  test('DL-05: fifteen days from the application, until 26 May; no extension, not even by everybody (LDM 14)', async () => {
    expect((await deadlines(product, group))['DL-05']).toMatchObject({ raw: '2026-05-26', rolled: '2026-05-26', safe: '2026-05-26' })
    const desk = await deskOf(product, group)
    expect(desk.clock).toMatchObject({ rule: 'CK-05', law: 'LDM-14', overridden: null })
    const extended = await product.call(mediationOperations.extendMediation, {
      as: 'mediator', params: at(group), body: { newDueOn: '2026-06-10', agreedBy: [...group.workers, group.respondent, group.contractor], form: 'written' },
    })
    expect(extended.refusal?.code).toBe('no-extension')
  })

  test('labour inspection runs beside it, by reference and status alone (MW 38); it stops nothing', async () => {
    const body = { organ: 'administrative', field: 'labour', name: '示例区劳动保障监察大队', reference: '示监2026-31', status: 'accepted', on: '2026-05-11', sameDispute: false } as const
    ;(await product.call(linkedOperations.noteLinked, { as: 'mediator', params: at(group), body })).value
    expect((await deskOf(product, group)).gates['G-06']).toBe('no')
  })

  test('22 May: 165,000 yuan by 15 June, signed by employer, contractor and the two representatives for all; sealed and in force', async () => {
    product.clock.set('2026-05-22 10:30')
    await sessionHeld(group, '2026-05-22')
    const [first = '', second = ''] = group.workers
    const debt = { debtorPartyId: group.respondent, creditorPartyId: first, kind: 'money', fen: WAGES_FEN, way: '转账到各人工资卡', place: '示例工地', what: '十一人工资，总包公司一并承担', dueOn: '2026-06-15' } as const
    ;(await product.call(mediationOperations.draftAgreement, {
      as: 'mediator', params: at(group),
      body: { facts: '拖欠十一人工资。', disputedMatters: '无。', content: ['劳务公司和总包公司于2026年6月15日前付清165000元。'], copies: 14, checks: CHECKS, obligations: [debt] },
    })).value
    const draftId = (await deskOf(product, group)).draft?.draftId ?? ''
    const paper = await aScan(product)
    const mark = { draftId, by: 'party', actsFor: 'self', mark: 'signature', way: 'paper', on: '2026-05-22', signerPresent: true, file: paper } as const
    const sign = async (changes: Record<string, unknown>) => (await product.call(mediationOperations.signAgreement, { as: 'mediator', params: at(group), body: { ...mark, ...changes } as never })).value
    for (const whose of [first, second, group.respondent, group.contractor]) await sign({ whose })
    const [principal = '', ...alsoFor] = group.workers.slice(2)
    await sign({ whose: principal, actsFor: 'agent', signerId: first, alsoFor })
    await sign({ by: 'mediator', whose: staffIdOf('mediator') })
    const sealed = await product.call(mediationOperations.sealAgreement, { as: 'committee-head', params: at(group), body: { draftId, password: TEST_PASSWORD } })
    expect(sealed.value.state).toBe('agreed')
    await product.drain()
    const open = await deadlines(product, group)
    expect(open['DL-07']).toEqual({ raw: '2026-06-21', rolled: '2026-06-22', safe: '2026-06-18', optional: true })
    expect(open).not.toHaveProperty('DL-05')
    expect(tally((await letters(product, group)).filter((each) => each.startsWith('agreement')))).toEqual({ 'agreement-reached → reporter': 1, 'agreement-reached → party': 12 })
    expect(gained(mayBefore, await figures(product, '2026-05-01', '2026-05-31'))).toMatchObject({ registered: 1, 'agreed-written': 1 })
  })

  test('documents: acceptance, notices, record and agreement are there', async () => {
    const { papers } = await deskOf(product, group)
    const kinds = new Set(papers.map((each) => each.kind))
    for (const kind of ['D02', 'D03', 'D08', 'D09']) expect(kinds).toContain(kind)
    const printed = await readPaper((await product.call(mediationOperations.printPaper, { as: 'mediator', params: { ...at(group), kind: 'D09' }, query: {} })).value)
    for (const word of [EMPLOYER.name, CONTRACTOR.name, '工人代号01', '工人代号11', '2026年6月15日']) expect(printed).toContain(word)
  })

  test('16 June: unpaid, overdue, urged; workers are told all the ways, and the joint application only while it is open', async () => {
    product.clock.set('2026-06-16 09:00')
    await product.drain()
    expect((await facts(product, group)).find((each) => each.kind === 'performance-overdue')?.occurred_on).toBe('2026-06-16')
    ;(await product.call(mediationOperations.urgePerformance, { as: 'mediator', params: at(group), body: { ref: '1', channel: 'phone', note: '请尽快按协议支付。' } })).value
    expect(tally((await letters(product, group)).filter((each) => each.startsWith('performance-overdue')))).toEqual({ 'performance-overdue → reporter': 1, 'performance-overdue → party': 12 })
    const { remedies } = await deskOf(product, group)
    expect(remedies.map((each) => [each.remedy, each.basis])).toEqual([
      ['payment-order', 'LDM-16'], ['labour-arbitration', 'LDM-27'], ['labour-inspection', 'MW-38'], ['police-unpaid-wages', 'MW-41'], ['confirmation', 'PMA-33'],
      ['sue-on-agreement', 'PMA-32'], ['enforcement', 'CPL-250'], ['legal-aid', 'LAL-31'],
    ])
    product.clock.set('2026-06-23 09:00')
    expect((await deskOf(product, group)).remedies.map((each) => each.remedy)).not.toContain('confirmation')
  })

  test('performance counts 0 of 1, money 0 of 165,000', async () => {
    const june = await figures(product, '2026-06-01', '2026-06-30')
    expect([june['performance-due'], june['performed'] ?? 0]).toEqual([1, 0])
    expect([june['performance-fen-due'], june['performance-fen-paid'] ?? 0]).toEqual([WAGES_FEN, 0])
  })
})

describe('SC-04 B: no agreement within fifteen days', () => {
  let group: Group

  beforeAll(async () => {
    product.clock.set('2026-07-06 09:00')
    group = await acceptedGroup()
  })

  test('until the last day nobody is told that the time is over', async () => {
    product.clock.set('2026-07-21 09:00')
    await product.drain()
    expect((await deadlines(product, group))['DL-05']).toMatchObject({ raw: '2026-07-21' })
    expect((await deskOf(product, group)).timeIsOver).toBeNull()
    expect((await facts(product, group)).map((each) => each.kind)).not.toContain('time-passed')
  })

  test('on the day after, the system says: fifteen days are over, arbitration without waiting further (LDM 14); once, whenever it runs', async () => {
    product.clock.set('2026-07-24 09:00')
    await product.drain()
    await product.drain()
    const noted = (await facts(product, group)).filter((each) => each.kind === 'time-passed')
    expect(noted).toMatchObject([{ occurred_on: '2026-07-22', data: { clock: 'DL-05', rolledOn: '2026-07-21' } }])
    const desk = await deskOf(product, group)
    expect(desk.timeIsOver?.zh).toContain('可以依法申请劳动仲裁，不用再等')
    expect(desk.timeIsOver?.en).toContain('you may apply for arbitration without waiting further')
    expect(desk.state).toBe('mediating')
    expect(tally((await letters(product, group)).filter((each) => each.startsWith('time-passed')))).toEqual({ 'time-passed → reporter': 1, 'time-passed → party': 12 })
    expect(await phoneOf(product, group)).not.toBe('')
  })

  test('what ends now ends with R3 and tells arbitration first (PMA 26, LDM 5)', async () => {
    ;(await product.call(mediationOperations.terminateMediation, { as: 'committee-head', params: at(group), body: { reason: 'R3' } })).value
    const desk = await deskOf(product, group)
    expect([desk.state, desk.remedies.map((each) => each.remedy).slice(0, 2)]).toEqual(['terminated', ['labour-inspection', 'labour-arbitration']])
    expect(gained({}, await figures(product, '2026-07-01', '2026-07-31'))).toMatchObject({ registered: 1, accepted: 1, terminated: 1 })
  })

  test('and all of it can be rebuilt from the facts', async () => {
    expect(await differences(product)).toEqual([])
  })
})
