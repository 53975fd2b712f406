import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { casesOperations } from '../capabilities/cases/contract.ts'
import { intakeOperations } from '../capabilities/intake/contract.ts'
import { petitionsOperations as ops, type TakeDownBody } from '../capabilities/petitions/contract.ts'
import { HOUSING, PETITION } from '../capabilities/transfers/receivers.testing.ts'
import { filedPapers, seedPetitionHouse, UNITS_OF } from '../capabilities/petitions/house.testing.ts'
import { type Product, startProduct } from '../tools/testing/product.ts'
import { at, deadlines, differences, facts, phoneOf } from './acts.testing.ts'
import { accusation, claim, HOUSER, LETTERS_OF_A_CLAIM, type Life, OFFICER, opinion, petitionActs } from './petition-acts.testing.ts'
import { UNITS } from '../tools/testing/small-district.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-02 09:10' })
  await seedPetitionHouse(product)
})
afterAll(() => product.stop())

const { takeDown, view, paper, mine, handedOn, repeatsCount } = petitionActs(() => product)

describe('a claim through objection, designation, extension, opinion, review and re-review', () => {
  let life: Life

  test('is received and registered (D22); the officer has fifteen days to direct it (DL-15, PET 22)', async () => {
    life = await takeDown(claim)
    expect(await deadlines(product, life)).toMatchObject({ 'DL-15': { raw: '2026-03-17' }, 'DL-15b': { raw: '2026-03-17' } })
    ;(await product.call(ops.registerPetition, { as: OFFICER, params: at(life), body: { repeat: 'first' } })).value
    expect((await mine(life))?.now.zh).toBe('登记好了，正在找该办的单位。')
    expect(await paper(life, 'register')).toMatch(/信访事项登记表.*信访人甲/s)
  })

  test('goes to a unit that objects within five working days, with reasons (DL-16, PET 23); the sender agrees, twice, then only the director designates (PET 24)', async () => {
    for (const [unitId, as] of [[HOUSING, HOUSER], [UNITS_OF.water, 'water-handler']] as const) {
      ;(await product.call(ops.directPetition, { as: OFFICER, params: at(life), body: { unitId, mode: 'assigned' } })).value
      expect((await deadlines(product, life))['DL-16']).toMatchObject({ raw: '2026-03-09', optional: true })
      ;(await product.call(ops.objectCompetence, { as, params: at(life), body: { reason: '征收补偿由征收部门决定，不归我单位管。' } })).value
      expect(await paper(life, 'objection')).toContain('征收补偿由征收部门决定')
      ;(await product.call(ops.answerObjection, { as: OFFICER, params: at(life), body: { agreed: true, reason: '核实属实。' } })).value
    }
    const again = await product.call(ops.directPetition, { as: OFFICER, params: at(life), body: { unitId: HOUSING, mode: 'assigned' } })
    expect(again.refusal?.code).toBe('returned-twice')
    ;(await product.call(ops.designatePetition, { as: 'director', params: at(life), body: { unitId: HOUSING, reason: '征收事务由住建局承接。' } })).value
    expect((await product.call(ops.objectCompetence, { as: HOUSER, params: at(life), body: { reason: '还是不归我们管。' } })).refusal?.code).toBe('designated-for-good')
    expect(await paper(life, 'directing')).toContain('最终指定办理')
    expect(await paper(life, 'directing')).toContain('请求重新核定')
  })

  test('is accepted with the sixty days (DL-17, PET 34), extended once by the head, who is not the handler', async () => {
    expect((await product.call(ops.acceptPetition, { as: HOUSER, params: at(life), body: {} })).refusal?.code).toBe('take-up-first')
    ;(await product.call(ops.takeUpPetition, { as: HOUSER, params: at(life), body: {} })).value
    ;(await product.call(ops.acceptPetition, { as: HOUSER, params: at(life), body: {} })).value
    expect(await deadlines(product, life)).toMatchObject({ 'DL-17': { raw: '2026-05-01', rolled: '2026-05-06' } })
    expect(await paper(life, 'acceptance', HOUSER)).toContain('六十日内办结')
    ;(await product.call(ops.inquirePetition, { as: HOUSER, params: at(life), body: { text: '听取了信访人的陈述，查阅了登记簿。' } })).value
    expect((await product.call(ops.extendPetition, { as: HOUSER, params: at(life), body: { days: 30, reason: '要做鉴定。' } })).status).toBe(403)
    ;(await product.call(ops.extendPetition, { as: 'housing-head', params: at(life), body: { days: 30, reason: '要做房屋面积鉴定。' } })).value
    expect(await deadlines(product, life)).toMatchObject({ 'DL-17': { raw: '2026-05-31', rolled: '2026-06-01' } })
    expect((await product.call(ops.extendPetition, { as: 'housing-head', params: at(life), body: { days: 5, reason: '再延。' } })).refusal?.code).toBe('already-extended')
    expect(await paper(life, 'extension', HOUSER)).toContain('2026年6月1日')
  })

  test('gets a written opinion; the thirty days for review run from its receipt (DL-18, PET 32, 35)', async () => {
    product.clock.set('2026-05-20 10:00')
    ;(await product.call(ops.issueOpinion, { as: HOUSER, params: at(life), body: opinion })).value
    expect(await paper(life, 'opinion', HOUSER)).toMatch(/信访请求.*查明的事实.*意见.*依据/s)
    ;(await product.call(ops.deliverReply, { as: HOUSER, params: at(life), body: { on: '2026-05-20', way: '当面送达' } })).value
    expect(await deadlines(product, life)).toMatchObject({ 'DL-18': { raw: '2026-06-19', optional: true } })
    expect((await mine(life))?.review).toMatchObject({ level: 'review', safeOn: '2026-06-18', latestOn: '2026-06-22' })
    expect((await product.call(ops.closePetition, { as: OFFICER, params: at(life), body: {} })).refusal?.code).toBe('window-open')
  })

  test('goes one level up for review and re-review; hearing days do not count; then it is final (DL-19, PET 36)', async () => {
    product.clock.set('2026-06-10 10:00')
    const token = await phoneOf(product, { ...life, pin: life.pin ?? '' } as never)
    ;(await product.call(ops.askForReview, { as: token, body: { reason: '第四间是合法的。' } })).value
    expect(await deadlines(product, life)).toMatchObject({ 'DL-18-decision': { raw: '2026-07-10' } })
    const listed = (await product.call(ops.listPetitions, { as: OFFICER, query: {} })).value.petitions.find((each) => each.caseId === life.caseId)
    expect(listed).toMatchObject({ dueOn: '2026-07-10', dueWords: { zh: '出具复查意见' } })
    expect(await handedOn(life)).toMatchObject({ 'DL-18-decision': { raw: '2026-07-10' } })
    ;(await product.call(ops.takeUpPetition, { as: 'water-handler', params: at(life), body: {} })).value
    const review = { outcome: 'upheld', facts: '复查查明与原意见一致。', opinion: '维持。', basis: '同上。' } as const
    ;(await product.call(ops.issueReview, { as: 'water-handler', params: at(life), body: review })).value
    expect(await paper(life, 'review-opinion')).toContain('示例水务局')
    ;(await product.call(ops.deliverReply, { as: OFFICER, params: at(life), body: { on: '2026-06-10', way: '挂号信' } })).value
    expect((await product.call(ops.requestReview, { as: OFFICER, params: at(life), body: { on: '2026-06-10', reason: '不服。', unitId: UNITS_OF.water } })).refusal?.code).toBe('same-body-reviews')
    ;(await product.call(ops.requestReview, { as: OFFICER, params: at(life), body: { on: '2026-06-10', reason: '不服复查意见。', body: '示例市信访复查复核委员会' } })).value
    expect((await deadlines(product, life))['DL-19-decision']).toMatchObject({ raw: '2026-07-10' })
    ;(await product.call(ops.takeUpPetition, { as: OFFICER, params: at(life), body: {} })).value
    ;(await product.call(ops.noteHearing, { as: OFFICER, params: at(life), body: { on: '2026-06-10', days: 5, note: '双方到场。' } })).value
    expect((await deadlines(product, life))['DL-19-decision']).toMatchObject({ raw: '2026-07-15' })
    ;(await product.call(ops.issueReview, { as: OFFICER, params: at(life), body: review })).value
    expect(await paper(life, 're-review-opinion')).toMatch(/示例市信访复查复核委员会.*终结意见|终结意见.*示例市信访复查复核委员会/s)
    expect((await view(life)).state).toBe('closed-final')
    expect(await deadlines(product, life)).toEqual({})
  })

  test('whoever brought it is written to in their language: days, units and the right to ask, and no word of the matter (PET 22, 23, 34, 35)', async () => {
    await product.drain()
    const letters = await product.rows<{ rule: string; language: string; body: string }>('select rule, language, body from notifications.letter where case_id = $1', [life.caseId])
    expect(letters.map((each) => each.rule).sort()).toEqual([...LETTERS_OF_A_CLAIM].sort())
    expect(new Set(letters.map((each) => each.language))).toEqual(new Set(['en']))
    const bodies = letters.map((each) => each.body).join('\n')
    expect(bodies).toMatch(/By Tuesday 17 March it is registered/)
    expect(bodies).toContain('a written answer comes by Monday 1 June')
    expect(bodies).toContain('ask by Thursday 18 June')
    expect(bodies).not.toMatch(/拆迁|补偿|信访人甲/)
  })

  test('the bound file names and holds the whole petition set, each paper as often as it was made (D15, D22)', async () => {
    expect(await filedPapers(product, life.caseId)).toEqual([
      '信访事项登记表', '信访事项转送交办单', '信访事项职权异议书', '信访事项转送交办单', '信访事项职权异议书', '信访事项转送交办单', '信访事项受理告知书', '延长办理期限告知书',
      '信访事项处理意见书', '信访事项转送交办单', '信访事项转送交办单', '信访事项职权异议书', '信访事项转送交办单', '信访事项复查意见书', '信访事项复核意见书',
    ])
  })

  test('the same facts brought again are not accepted (PET 36); the review chain was no repeat (I-14)', async () => {
    const again = await takeDown({ ...claim, text: '还是补偿的事。', receivedOn: '2026-06-10' })
    const { earlier } = await view(again)
    expect(earlier).toMatchObject([{ code: life.code, suggested: 'final-same' }])
    const register = (repeat: 'repeat' | 'final-same') => product.call(ops.registerPetition, { as: OFFICER, params: at(again), body: { repeat, earlierCaseId: life.caseId } })
    expect((await register('repeat')).refusal?.code).toBe('chain-not-repeat')
    ;(await register('final-same')).value
    const body = { route: 'final-same', reason: '同一事实已经复核终结。' } as const
    ;(await product.call(ops.refusePetition, { as: OFFICER, params: at(again), body })).value
    expect((await mine(again))?.route?.zh).toContain('不再受理')
    const counted = await product.rows<{ indicator: string; n: string }>(
      `select indicator, sum(n)::text as n from cases.counter where indicator like 'petition-%' group by 1 order by 1`)
    expect(Object.fromEntries(counted.map((each) => [each.indicator, Number(each.n)]))).toEqual({
      'petition-acceptance-due': 2, 'petition-accepted-in-time': 2, 'petition-decided-in-time': 1, 'petition-decision-due': 1, 'petition-first': 1,
    })
    expect((await facts(product, life)).map((each) => each.kind)).toContain('petition-designated')
  })
})

describe('an accusation whose accuser stays hidden (PET 30, 46; N-09)', () => {
  let life: Life
  /** Everybody who is posted in the accused street or below it. */
  const ACCUSED = ['clerk', 'mediator', 'mediator-elsewhere', 'committee-head', 'community-officer', 'grid-worker', 'unit-head', 'archivist'] as const

  test('is sealed from its first moment and goes to a unit that it is not about', async () => {
    product.clock.set('2026-06-10 14:00'); life = await takeDown(accusation)
    expect((await product.call(casesOperations.readCase, { as: OFFICER, params: at(life) })).value.nearness).toBe('content')
    ;(await product.call(ops.registerPetition, { as: OFFICER, params: at(life), body: { repeat: 'first' } })).value
    for (const unitId of [UNITS.street, UNITS.community, UNITS.station]) {
      const sent = await product.call(ops.directPetition, { as: OFFICER, params: at(life), body: { unitId, mode: 'forwarded' } })
      expect(sent.refusal?.code).toBe('accused-unit')
    }
    expect((await view(life)).units.map((each) => each.unitId)).not.toContain(UNITS.street)
    ;(await product.call(ops.directPetition, { as: OFFICER, params: at(life), body: { unitId: HOUSING, mode: 'assigned', note: '请核实。' } })).value
    const untaken = await product.call(ops.readPetition, { as: HOUSER, params: at(life) })
    expect(untaken.raw.body).not.toMatch(/检举人乙|违规收费/)
    expect(untaken.value.papers.map((each) => each.paper)).toEqual(['directing'])
    ;(await product.call(ops.takeUpPetition, { as: HOUSER, params: at(life), body: {} })).value
    ;(await product.call(ops.acceptPetition, { as: HOUSER, params: at(life), body: {} })).value
    const colleague = await product.call(ops.readPetition, { as: 'housing-head', params: at(life) })
    expect(colleague.raw.body).not.toMatch(/检举人乙|违规收费/)
    expect((await product.call(ops.printPetitionPaper, { as: 'housing-head', params: { ...at(life), paper: 'acceptance' } })).refusal?.code).toBe('nothing-to-print')
  })

  test('no paper for a unit (D22) names the accuser, and their register stays at the office', async () => {
    const slip = await paper(life, 'directing')
    expect(slip).toContain('依法保密')
    expect(slip).not.toMatch(/检举人乙|违规收费/)
    expect((await product.call(ops.printPetitionPaper, { as: HOUSER, params: { ...at(life), paper: 'register' } })).refusal?.code).toBe('nothing-to-print')
  })

  test('its file holds in the open only what names nobody (D15, D22, PET 30)', async () => {
    const apart = '信访文书：检举控告材料，另存密封'
    expect(await filedPapers(product, life.caseId)).toEqual([apart, '信访事项转送交办单', apart])
  })

  test.each(ACCUSED)('to the %s of the accused unit there is no such case: by id, by code, in lists, papers and figures', async (as) => {
    const reads = [
      product.call(casesOperations.readCase, { as, params: at(life) }), product.call(casesOperations.findCaseByCode, { as, params: { code: life.code } }),
      product.call(ops.readPetition, { as, params: at(life) }), product.call(ops.printPetitionPaper, { as, params: { ...at(life), paper: 'directing' } }),
      product.call(ops.takeUpPetition, { as, params: at(life), body: {} }),
    ]
    for (const answered of await Promise.all(reads)) {
      expect([403, 404]).toContain(answered.status)
      expect(answered.raw.body).not.toMatch(/检举人乙|违规收费|13900000202/)
    }
    for (const query of [{ view: 'unit' }, { view: 'entry' }, { view: 'mine' }, { view: 'unclaimed' }, { view: 'closed' }] as const) {
      const list = await product.call(casesOperations.listCases, { as, query })
      expect([200, 403]).toContain(list.status)
      expect(list.raw.body).not.toContain(life.code)
    }
    expect((await product.call(ops.listPetitions, { as, query: {} })).raw.body).not.toContain(life.code)
  })

  test('not even with a part in it or a granted look, and it is never unsealed', async () => {
    await product.rows(`insert into cases.handler (district_id, case_id, staff_id, part, since) select district_id, $1::uuid, id, 'sealed-reader', now() from people.staff where login = 'unit-head'`, [life.caseId])
    expect((await product.call(casesOperations.readCase, { as: 'unit-head', params: at(life) })).status).toBe(404)
    await product.rows(`insert into cases.seal_request (district_id, id, kind, case_id, asked_by, asked_role, reason, asked_at, state, decided_by, decided_role, decided_at, until_at)
      select district_id, gen_random_uuid(), 'look', $1::uuid, id, 'committee-head', '-', now(), 'granted', gen_random_uuid(), 'dpo', now(), timestamptz '2099-01-01' from people.staff where login = 'committee-head'`, [life.caseId])
    expect((await product.call(casesOperations.readCase, { as: 'committee-head', params: at(life) })).status).toBe(404)
    ;(await product.call(casesOperations.readCase, { as: HOUSER, params: at(life) })).value
    await product.drain()
    expect(await product.rows('select 1 from notifications.letter where case_id = $1', [life.caseId])).toEqual([])
  })

  test('its words and its accuser lie in no table in the clear but the people’s own hidden row', async () => {
    const open = await product.rows<{ content: string }>('select content from cases.fact_content c join cases.fact f on f.id = c.fact_id where f.case_id = $1', [life.caseId])
    expect(open.map((each) => each.content).join('')).not.toMatch(/违规收费/)
    expect(await product.rows(`select 1 from petitions.petitioner q join petitions.petition p on p.id = q.petition_id where p.case_id = $1`, [life.caseId])).toEqual([])
  })

  test('the accuser follows it on a phone, and is answered (PET 30)', async () => {
    expect((await mine(life))?.with.zh).toContain('示例住建局')
    ;(await product.call(ops.answerPetition, { as: HOUSER, params: at(life), body: { text: '已核实，责令改正并退还。' } })).value
    expect((await mine(life))?.now.zh).toBe('已经办结。')
    expect((await product.call(intakeOperations.readMyCase, { as: await phoneOf(product, { ...life, pin: life.pin ?? '' } as never) })).status).toBe(200)
  })

  test.each<[string, Partial<TakeDownBody>, string, string]>([
    ['about the house that runs this office', { accusedUnitId: UNITS.district }, OFFICER, 'accused-runs-this-house'],
    ['about the very office', { accusedUnitId: PETITION }, OFFICER, 'accused-runs-this-house'],
    ['by a clerk of the accused unit', {}, 'clerk', 'own-unit-accused'],
  ])('is not taken down %s (PET 30)', async (_name, changes, as, code) => {
    const { accusedUnitId = UNITS.street } = changes
    expect((await product.call(ops.takeDownPetition, { as, body: { ...accusation, ...changes, accusedUnitId } })).refusal?.code).toBe(code)
  })
})

describe('other doors and ways', () => {
  test('a unit gives it to a colleague, or after acceptance hands it back with a ground; the sixty days run on (DL-17, PET 22, 34)', async () => {
    product.clock.set('2026-06-11 08:30'); const life = await takeDown({ ...claim, text: '供水管网改造后水压不足。', receivedOn: '2026-06-11', phone: '13900000303' })
    const step = async (op: typeof ops.giveUpPetition | typeof ops.handBackPetition, as: string, reason: string) => product.call(op, { as, params: at(life), body: { reason } })
    const take = async (as: string) => (await product.call(ops.takeUpPetition, { as, params: at(life), body: {} })).value
    const direct = (unitId: string) => product.call(ops.directPetition, { as: OFFICER, params: at(life), body: { unitId, mode: 'assigned' } })
    ;(await product.call(ops.registerPetition, { as: OFFICER, params: at(life), body: { repeat: 'new-facts' } })).value
    ;(await direct(HOUSING)).value
    await take(HOUSER)
    expect((await step(ops.giveUpPetition, 'water-handler', '调岗。')).status).toBe(404)
    ;(await step(ops.giveUpPetition, HOUSER, '调岗，请同事接着办。')).value
    expect((await step(ops.giveUpPetition, HOUSER, '再交一次。')).refusal?.code).toBe('take-up-first')
    await take(HOUSER)
    expect((await step(ops.handBackPetition, HOUSER, '归水务管。')).refusal?.code).toBe('out-of-turn')
    ;(await product.call(ops.acceptPetition, { as: HOUSER, params: at(life), body: {} })).value
    const due = (await deadlines(product, life))['DL-17']
    expect((await step(ops.handBackPetition, HOUSER, '  ')).status).toBe(400)
    ;(await step(ops.handBackPetition, HOUSER, '查明是管网水压，归供水单位。')).value
    expect((await mine(life))?.now.zh).toContain('另找该办的单位')
    expect((await product.call(casesOperations.readCase, { as: HOUSER, params: at(life) })).status).toBe(404)
    ;(await direct(UNITS_OF.water)).value
    expect(await deadlines(product, life)).toEqual({ 'DL-17': due })
    await take('water-handler')
    expect((await product.call(ops.acceptPetition, { as: 'water-handler', params: at(life), body: {} })).refusal?.code).toBe('out-of-turn')
    ;(await product.call(ops.inquirePetition, { as: 'water-handler', params: at(life), body: { text: '到现场测了水压。' } })).value
    expect((await view(life, 'water-handler')).state).toBe('handling')
  })

  test('a registered matter is filed as a petition at the counter and leaves it; a litigation-related part is split off (PET 22, 28)', async () => {
    product.clock.set('2026-06-11 09:00'); const registered = (await product.call(intakeOperations.registerCase, { as: 'clerk', body: { text: '低保申请被退回。', channel: 'visit', noticeGiven: true, lettersWanted: false, oralConfirmed: true } })).value
    const body = { type: 'claim', form: 'visit', people: 8, addressKnown: true } as const
    expect((await product.call(ops.filePetition, { as: 'clerk', params: at(registered), body })).refusal?.code).toBe('representatives-missing')
    ;(await product.call(ops.filePetition, { as: 'clerk', params: at(registered), body: { ...body, representatives: ['代表甲', '代表乙'] } })).value
    expect((await product.call(ops.filePetition, { as: 'petition-officer', params: at(registered), body })).refusal?.code).toBe('petition-there')
    expect((await product.call(casesOperations.readCase, { as: 'clerk', params: at(registered) })).value.nearness).toBe('metadata')
    ;(await product.call(ops.registerPetition, { as: OFFICER, params: at(registered), body: { repeat: 'first' } })).value
    ;(await product.call(ops.splitPetition, { as: OFFICER, params: at(registered), body: { part: '对判决不服的部分。', organ: '示例区人民法院' } })).value
    ;(await product.call(ops.takeUpPetition, { as: OFFICER, params: at(registered), body: {} })).value
    ;(await product.call(ops.acceptPetition, { as: OFFICER, params: at(registered), body: {} })).value
    ;(await product.call(ops.inquirePetition, { as: OFFICER, params: at(registered), body: { text: '核实过。' } })).value
    const mediate = (bothAgree: boolean) => product.call(ops.mediatePetition, { as: OFFICER, params: at(registered), body: { unitId: UNITS.community, bothAgree } })
    expect((await mediate(false)).refusal?.code).toBe('both-agree-first')
    ;(await mediate(true)).value
    expect((await product.call(casesOperations.readCase, { as: 'mediator', params: at(registered) })).value.case.stage).toBe('registered')
    expect((await product.call(ops.noteMediated, { as: OFFICER, params: at(registered), body: { agreed: true } })).refusal?.code).toBe('not-agreed-yet')
    expect((await product.call(ops.issueOpinion, { as: OFFICER, params: at(registered), body: opinion })).refusal?.code).toBe('mediation-there')
  })

  test('what is wrong with what was sent is said in words and not by the name of a schema', async () => {
    const refused = async (body: object) => (await product.call(ops.takeDownPetition, { as: OFFICER, body: { ...claim, ...body } as never })).refusal
    expect(await refused({ people: 0 })).toMatchObject({ code: 'invalid-input', field: 'people', messages: { zh: expect.stringContaining('“一共几个人”不能小于 1'), en: expect.stringContaining('“how many people” must be at least 1') } })
    expect(await refused({ text: '\u0007' })).toMatchObject({ code: 'control-characters', messages: { zh: expect.stringContaining('“内容”里') } })
  })

  test('a petition sent online has a code and a PIN, and an accusation must say about whom (PET 17, 30)', async () => {
    const { units } = (await product.call(ops.listAccusable)).value
    expect(units.map((each) => each.unitId)).toContain(UNITS.street)
    const body = { type: 'suggestion', text: '建议增设座椅。', noticeRead: true } as const
    expect((await product.call(ops.sendPetition, { body })).value.pin).toMatch(/^\d{6}$/)
    expect((await product.call(ops.sendPetition, { body: { ...body, lettersWanted: true } })).refusal).toMatchObject({ code: 'phone-for-letters', field: 'phone' })
    expect((await product.call(ops.sendPetition, { body: { ...body, type: 'accusation', lettersWanted: true } })).refusal?.code).toBe('accused-missing')
    expect((await product.call(ops.sendPetition, { body: { ...body, noticeRead: false } })).refusal?.code).toBe('notice-not-given')
  })

  test('live updates of an accusation say an id and nothing else (N-09)', async () => {
    const heard: object[] = []
    const leave = product.services.live.subscribe(990_001 as never, (change) => heard.push(change))
    await takeDown({ ...claim, type: 'accusation', accusedUnitId: UNITS.street, receivedOn: '2026-06-11' })
    leave()
    expect(heard.map((each) => Object.keys(each).sort())).toEqual([['caseId', 'district']])
  })

  test('two repeats of one first petition count once, back on its day; none of a repeat, nor after 180 days; told when those are over (I-16)', () => repeatsCount())
})

test('states, deadlines and counters are what the facts say', async () => expect(await differences(product)).toEqual([]))
