import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day, daysBetween } from '#platform/time'
import { councilsOperations } from '../capabilities/councils/contract.ts'
import { followUpOperations } from '../capabilities/follow-up/contract.ts'
import { intakeOperations, type Registered } from '../capabilities/intake/contract.ts'
import { mediationOperations } from '../capabilities/mediation/contract.ts'
import { aScan, CHECKS, SAFE } from '../capabilities/mediation/house.testing.ts'
import { partiesOperations } from '../capabilities/parties/contract.ts'
import { type Product, startProduct } from '../tools/testing/product.ts'
import { ADDRESSES, PLATES, staffIdOf, TEST_PASSWORD } from '../tools/testing/small-district.ts'
import { ALL_SAFE, deskOf, differences, facts, figures, gained, type Life, phoneOf, readPaper } from './acts.testing.ts'
import { triageOperations } from '../capabilities/triage/contract.ts'
import { dispatchOperations } from '../capabilities/dispatch/contract.ts'

/** SC-06: barbecue smoke, many residents. Every day, number and count below stands in the scenario. */
let product: Product
let mayBefore: Record<string, number> = {}
let council = ''
let task = ''
let draftId = ''
const reports: Life[] = []
let owners: string[] = []
let shop = ''

const REPORTER = (index: number) => ({ name: `反映人${'甲乙丙丁戊己'[index]}`, phone: `1390000000${index + 1}`, words: `我家第${index + 1}扇窗都不敢开` })
const OWNERS = Array.from({ length: 39 }, (_each, index) => ({ name: `业主代号${String(index + 1).padStart(2, '0')}`, phone: `137000000${String(index + 1).padStart(2, '0')}` }))
const SHOP = { name: '烧烤店主庚', phone: '13600000001' }

beforeAll(async () => {
  product = await startProduct({ now: '2026-05-11 09:00' })
})
afterAll(() => product.stop())

const main = () => {
  const [first] = reports
  if (!first) throw new Error('nothing was reported')
  return first
}
const params = () => ({ caseId: main().caseId })
const asLife = (registered: Registered): Life => ({ ...registered, applicant: '', respondent: '' })

async function byQr(index: number): Promise<Life> {
  const { phone, words } = REPORTER(index)
  return asLife((await product.call(intakeOperations.reportMatter, { body: { text: words, addressToken: PLATES.flat301, danger: 'no', noticeGiven: true, phone } })).value)
}

async function byVisit(index: number): Promise<Life> {
  const { name, phone, words } = REPORTER(index)
  const body = { text: words, channel: 'visit', noticeGiven: true, oralConfirmed: true, addressId: ADDRESSES.flat301, gates: SAFE, reporter: { name, phone } } as const
  return asLife((await product.call(intakeOperations.registerCase, { as: 'clerk', body })).value)
}

async function sign(changes: Record<string, unknown>) {
  const body = { draftId, by: 'party', actsFor: 'self', mark: 'signature', way: 'paper', on: '2026-05-13', signerPresent: true, file: await aScan(product), ...changes } as never
  return product.call(mediationOperations.signAgreement, { as: 'mediator', params: params(), body })
}

describe('SC-06, barbecue smoke', () => {
  test('Monday 11 May: six residents report by QR and visit within one hour; one case with six reporters, MERGED ×5', async () => {
    mayBefore = await figures(product, '2026-05-01', '2026-05-31')
    for (let index = 0; index < 6; index += 1) {
      product.clock.set(`2026-05-11 09:${index}0`)
      reports.push(await (index < 4 ? byQr(index) : byVisit(index)))
    }
    for (const each of reports.slice(1)) (await product.call(intakeOperations.mergeCase, { as: 'clerk', params: { caseId: each.caseId }, body: { into: main().caseId } })).value
    const gains = gained(mayBefore, await figures(product, '2026-05-01', '2026-05-31'))
    expect(gains).toMatchObject({ registered: 1, merged: 5, 'stock-in': 1 })
    const reporters = await product.rows<{ n: number }>(
      'select count(*)::int as n from people.reporter r join cases.case_file c on c.id = r.case_id where c.id = $1 or c.merged_into = $1', [main().caseId])
    expect(reporters).toEqual([{ n: 6 }])
  })

  test('NBR-03, looked at on the same day with a photo without people', async () => {
    ;(await product.call(triageOperations.triage, { as: 'dispatcher', params: params(), body: { category: 'NBR-03', gates: ALL_SAFE } })).value
    ;(await product.call(dispatchOperations.assignCase, { as: 'dispatcher', params: params(), body: {} })).value
    ;(await product.call(dispatchOperations.claimCase, { as: 'mediator', params: params(), body: {} })).value
    const photo = await aScan(product)
    ;(await product.call(intakeOperations.supplementCase, { as: 'mediator', params: params(), body: { text: '现场查看：排烟口正对住户窗户。照片中没有人。', photos: [photo] } })).value
    expect((await facts(product, main())).at(-1)).toMatchObject({ kind: 'supplemented', occurred_on: '2026-05-11' })
  })

  test('forty parties: nine and thirty owners and the shop; the others give ten representatives written authority', async () => {
    const add = (side: 'applicant' | 'respondent', people: { name: string; phone: string }[]) =>
      product.call(partiesOperations.addPeople, { as: 'mediator', params: params(), body: { side, standing: 'party', people } })
    owners = (await add('applicant', OWNERS)).value.partyIds
    shop = (await add('respondent', [SHOP])).value.partyIds[0] ?? ''
    const representatives = owners.slice(0, 10)
    const body = {
      kind: 'representative', principalIds: owners.slice(10), agentIds: representatives, matters: '油烟扰民，参加议事和调解，签协议', powers: ['settle'], together: false,
      fromOn: '2026-05-11', untilOn: '2026-06-30', file: await aScan(product),
    } as const
    // Councils have no limit and neither has a neighbours’ matter: the five are for petitions by visit (G-11).
    ;(await product.call(partiesOperations.giveAuthority, { as: 'mediator', params: params(), body: { ...body, agentIds: [...representatives], powers: ['settle'] } })).value
    const shown = (await product.call(partiesOperations.readParties, { as: 'mediator', params: params() })).value
    expect(shown.people.filter((each) => each.standing === 'party')).toHaveLength(40)
    expect(shown.group).toBeNull()
  })

  test('Wednesday 13 May: the council with fifteen around the table; exhaust refit by 22 May', async () => {
    product.clock.set('2026-05-13 09:30')
    const opened = await product.call(councilsOperations.openCouncil, { as: 'mediator', body: { topic: '烧烤店油烟', place: '示例小区2栋', caseId: main().caseId } })
    council = opened.value.id
    const units = ['社区', '物业公司', '城管', '生态环境', '烧烤店'].map((body) => ({ name: `${body}代表`, role: body === '烧烤店' ? ('business' as const) : ('unit' as const), body, standsFor: 0 }))
    const tenOwners = OWNERS.slice(0, 10).map(({ name }, index) => ({ name, role: 'owner-representative' as const, body: '2栋', standsFor: index === 0 ? 29 : 0 }))
    const joined = (await product.call(councilsOperations.joinMembers, { as: 'mediator', params: { councilId: council }, body: { members: [...tenOwners, ...units] } })).value
    expect(joined.members).toHaveLength(15)
    const presentIds = joined.members.map((each) => each.id)
    ;(await product.call(councilsOperations.holdMeeting, { as: 'mediator', params: { councilId: council }, body: { on: '2026-05-13', place: '社区议事室', presentIds, summary: '同意改造排烟管道。' } })).value
    const planned = (await product.call(councilsOperations.setTasks, { as: 'mediator', params: { councilId: council }, body: { tasks: [{ what: '改造排烟管道', owner: '烧烤店', dueOn: '2026-05-22' }] } })).value
    task = planned.tasks[0]?.id ?? ''
    const beside = (await product.call(councilsOperations.listCaseCouncils, { as: 'committee-head', params: params() })).value.councils
    expect(beside).toMatchObject([{ id: council, members: 15, tasksOpen: 1, nextDueOn: '2026-05-22' }])
  })

  test('each said for themselves that they want mediation, those who gave authority by their representative; ACCEPTED', async () => {
    const at = '2026-05-13T10:00'
    ;(await product.call(mediationOperations.recordContact, { as: 'mediator', params: params(), body: { partyId: shop, channel: 'visit', at, reached: true, result: '愿意改造' } })).value
    const answers = [
      ...[...owners.slice(0, 10), shop].map((partyId) => ({ partyId, given: true, by: 'self' as const })),
      ...owners.slice(10).map((partyId) => ({ partyId, given: true, by: 'agent' as const, signerId: owners[0] ?? '' })),
    ]
    ;(await product.call(mediationOperations.recordConsents, { as: 'mediator', params: params(), body: { form: 'written', at, witness: '小李', answers } })).value
    expect((await facts(product, main())).filter((each) => each.kind === 'consent-recorded')).toHaveLength(40)
    ;(await product.call(mediationOperations.deliverNotice, { as: 'mediator', params: params(), body: { partyIds: [...owners, shop], form: 'paper' } })).value
    expect((await product.call(mediationOperations.acceptMatter, { as: 'mediator', params: params(), body: { initiative: 'application', scope: 'whole' } })).value.state).toBe('accepted')
  })

  test('written agreement of 13 May, signed by the shop and by the representatives with authority from the others', async () => {
    ;(await product.call(mediationOperations.designateMediator, { as: 'committee-head', params: params(), body: { mediatorIds: [staffIdOf('mediator')], chosenBy: 'parties', disclosure: 'none' } })).value
    product.clock.set('2026-05-13 11:30')
    const session = {
      startedAt: '2026-05-13T10:20', endedAt: '2026-05-13T11:10', mode: 'face-to-face' as const, place: '社区议事室', isPublic: false,
      present: [{ name: '业主代表', capacity: '申请人代表' }, { name: SHOP.name, capacity: '被申请人', partyId: shop }],
      statements: [{ speaker: SHOP.name, text: '愿意改造。' }], result: '同意签协议。', gates: SAFE,
    }
    ;(await product.call(mediationOperations.holdSession, { as: 'mediator', params: params(), body: session })).value
    const obligation = { debtorPartyId: shop, creditorPartyId: owners[0] ?? '', kind: 'act' as const, what: '改造排烟管道，出口高于屋顶', way: '请有资质的单位施工', place: '示例小区2栋', dueOn: '2026-05-22' }
    ;(await product.call(mediationOperations.draftAgreement, {
      as: 'mediator', params: params(),
      body: { facts: '烧烤店油烟直排，影响住户。', disputedMatters: '店主改造排烟管道。', content: ['店主在 5 月 22 日前改造排烟管道。'], obligations: [obligation], copies: 41, checks: CHECKS },
    })).value
    draftId = (await deskOf(product, main())).draft?.draftId ?? ''
    const seal = () => product.call(mediationOperations.sealAgreement, { as: 'committee-head', params: params(), body: { draftId, password: TEST_PASSWORD } })
    const early = await seal()
    expect(early.refusal).toMatchObject({ code: 'marks-missing', law: 'PMA-29' })
    expect(early.refusal?.details?.['partyIds']).toHaveLength(40)
    ;(await sign({ whose: shop })).value
    ;(await sign({ whose: owners[0], alsoFor: owners.slice(10) })).value
    for (const whose of owners.slice(1, 10)) (await sign({ whose })).value
    ;(await sign({ by: 'mediator', whose: staffIdOf('mediator') })).value
    expect((await seal()).value.state).toBe('agreed')
    expect((await deskOf(product, main())).agreement).toMatchObject({ form: 'written', effectiveOn: '2026-05-13' })
  })

  test('Thursday 21 May: verified by somebody else and PERFORMED, ten days after the first report', async () => {
    product.clock.set('2026-05-21 15:00')
    ;(await product.call(councilsOperations.reportTaskDone, { as: 'mediator', params: { councilId: council }, body: { taskId: task, on: '2026-05-21', note: '管道已升高' } })).value
    const seen = await product.call(councilsOperations.verifyTask, { as: 'committee-head', params: { councilId: council }, body: { taskId: task, on: '2026-05-21', good: true, note: '到场看过，没有直排' } })
    expect(seen.value.tasks[0]).toMatchObject({ dueOn: '2026-05-22', verifiedOn: '2026-05-21' })
    const done = await product.call(mediationOperations.recordPerformance, { as: 'mediator', params: params(), body: { ref: '1', on: '2026-05-21', proof: 'photo', file: await aScan(product) } })
    expect(done.value.performance).toBe('performed')
    const all = await facts(product, main())
    const on = (kind: string) => day(all.find((each) => each.kind === kind)?.occurred_on ?? '')
    expect(daysBetween(on('case-registered'), on('obligation-performed'))).toBe(10)
  })

  test('Friday 12 June: followed up, no smoke; the lesson is added: check the flue before the lease; CLOSED', async () => {
    await product.drain()
    product.clock.set('2026-06-12 10:00')
    const view = (await product.call(followUpOperations.readFollowUp, { as: 'mediator', params: params() })).value
    expect(view.dueOn).toBe('2026-06-12')
    ;(await product.call(followUpOperations.recordVisit, {
      as: 'clerk', params: params(), body: { visitedOn: '2026-06-12', how: 'home', partyIds: [owners[0] ?? ''], reached: true, performance: 'performed', performanceNote: '没有油烟', ratings: [{ partyId: owners[0] ?? '', rating: 'satisfied' }] },
    })).value
    const stranger = await product.call(councilsOperations.addMeasure, { as: 'mediator-2', params: { councilId: council }, body: { what: '租前查烟道', owner: '市场监管' } })
    expect(stranger.status).toBeGreaterThanOrEqual(400)
    const added = (await product.call(councilsOperations.addMeasure, { as: 'mediator', params: { councilId: council }, body: { what: '新开餐饮店：出租前先查烟道', owner: '市场监管' } })).value
    expect(added.measures).toMatchObject([{ what: '新开餐饮店：出租前先查烟道', owner: '市场监管', on: '2026-06-12' }])
    expect((await product.call(councilsOperations.closeCouncil, { as: 'mediator', params: { councilId: council }, body: { outcome: '油烟问题解决' } })).value.closedOn).toBe('2026-06-12')
    ;(await product.call(followUpOperations.answerHazard, { as: 'mediator', params: params(), body: { hazard: false } })).value
    ;(await product.call(followUpOperations.proposeClosing, { as: 'mediator', params: params(), body: {} })).value
    expect((await product.call(followUpOperations.closeCase, { as: 'committee-head', params: params(), body: {} })).value.state).toBe('closed')
  })
})

describe('what is left of it', () => {
  test('one case and not six, agreement, performance, prevention: exactly', async () => {
    expect(gained(mayBefore, await figures(product, '2026-05-01', '2026-05-31'))).toEqual({
      registered: 1, merged: 5, accepted: 1, 'agreed-written': 1, 'performance-due': 1, performed: 1, 'stock-in': 1, 'stock-out': 1,
    })
    expect(await figures(product, '2026-06-01', '2026-06-30')).toMatchObject({ 'follow-up-due': 1, 'follow-up-done': 1, 'preventive-measure': 1, closed: 1 })
    expect(await differences(product)).toEqual([])
  })

  test('its papers: register, record, agreement, proof, visit', { timeout: 90_000 }, async () => {
    const printed = new Map<string, string>()
    for (const kind of ['D02', 'D08', 'D09', 'D11'] as const) {
      printed.set(kind, await readPaper((await product.call(mediationOperations.printPaper, { as: 'mediator', params: { ...params(), kind }, query: {} })).value))
      expect(printed.get(kind), kind).toContain('示例社区')
    }
    for (const { name } of [...OWNERS, SHOP]) expect(printed.get('D09')).toContain(name)
    expect(await readPaper((await product.call(followUpOperations.printVisit, { as: 'clerk', params: params(), query: {} })).value)).toContain('没有油烟')
  })

  test('each of six reporters has their own page with their own words and nobody else’s data (item by item)', async () => {
    for (const [index, report] of reports.entries()) {
      const token = await phoneOf(product, report)
      const page = await product.call(intakeOperations.readMyCase, { as: token })
      expect(page.value.text).toBe(REPORTER(index).words)
      expect(page.value.stage.zh).not.toBe('')
      const others = reports.flatMap((_each, other) => (other === index ? [] : [REPORTER(other).words, REPORTER(other).phone, REPORTER(other).name]))
      const people = [...OWNERS, SHOP].flatMap((each) => [each.name, each.phone])
      for (const secret of [...others, ...people, '议事', '业主代表']) expect(page.raw.body.includes(secret), secret).toBe(false)
    }
  })

  test('and no door beside it: parties, authorities, councils, votes and other reporters’ pages stay shut', async () => {
    const [first, second] = reports
    if (!first || !second) throw new Error('six reported')
    const token = await phoneOf(product, second)
    const tries = await Promise.all([
      product.call(partiesOperations.readParties, { as: token, params: params() }),
      product.call(mediationOperations.readMediationDesk, { as: token, params: params() }),
      product.call(councilsOperations.listCaseCouncils, { as: token, params: params() }),
      product.call(councilsOperations.readCouncil, { as: token, params: { councilId: council } }),
      product.call(intakeOperations.listCasePeople, { as: token, params: params() }),
      product.call(partiesOperations.readParties, { params: params() }),
    ])
    for (const each of tries) {
      expect(each.status).toBeGreaterThanOrEqual(401)
      expect(each.raw.body).not.toMatch(/业主代号|137000000|反映人/)
    }
    const crossed = await product.call(intakeOperations.openMyCase, { body: { code: first.code, pin: second.pin } })
    expect(crossed.status).toBeGreaterThanOrEqual(400)
  })
})
