import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { casesOperations, LIST_VIEWS } from '../capabilities/cases/contract.ts'
import { sealingOperations } from '../capabilities/cases/contract/sealing.ts'
import { intakeOperations } from '../capabilities/intake/contract.ts'
import { hazardsOperations } from '../capabilities/hazards/contract.ts'
import { privacyOperations as privacy } from '../capabilities/privacy/contract.ts'
import { protectionOperations as ops } from '../capabilities/protection/contract.ts'
import { type Product, startProduct } from '../tools/testing/product.ts'
import { ADDRESSES, staffIdOf, UNITS } from '../tools/testing/small-district.ts'
import { differences, readPaper, tablesHolding } from './acts.testing.ts'

/** SC-12: a grid worker reports danger; the person concerned asks for their data later (`docs/law.md` §9). */
let product: Product
let reportId: string
let caseId: string
let code: string

const FACTS = '网格员走访时听到当事人庚说要去找人算账，看到其身边有两个标有“汽油”字样的塑料桶。'
const report = { observedAt: '2026-07-06T20:05', place: '示例小区7号楼楼下', facts: FACTS, danger: 'fire-or-explosion', toProtect: '同楼居民' } as const
const SECRET = /当事人庚|汽油|7号楼/
const PASSPHRASE = '只有我知道的口令'.repeat(2)

beforeAll(async () => {
  product = await startProduct({ now: '2026-07-06 20:08' })
})
afterAll(() => product.stop())

const counted = async () => Object.fromEntries((await product.rows<{ indicator: string; unit_id: string; n: string }>(
  "select indicator, unit_id, sum(n)::text as n from cases.counter where indicator like 'emergency%' or indicator in ('registered', 'stock-in', 'safety-gated') group by 1, 2"))
  .map((each) => [each.indicator, [each.unit_id, Number(each.n)]]))

describe('2026-07-06, 20:08: the report', () => {
  test('facts only: a word that judges a person is sent back, and nothing is kept', async () => {
    const judged = await product.call(ops.reportDanger, { as: 'grid-worker', body: { ...report, facts: `${FACTS}这人是高危人员。` } })
    expect(judged.refusal).toMatchObject({ code: 'judging-words', field: 'facts' })
    const later = await product.call(ops.reportDanger, { as: 'grid-worker', body: { ...report, observedAt: '2026-07-06T20:30' } })
    expect(later.refusal?.code).toBe('not-yet')
    expect(await product.rows('select 1 from cases.case_file')).toEqual([])
  })

  test('sent to the police duty; a double click sends one', async () => {
    const sent = await product.call(ops.reportDanger, { as: 'grid-worker', body: report, commandId: '019f3a00-0000-7000-8000-000000000001' })
    expect(sent.value.policeUnitName?.zh).toBe('示例派出所')
    reportId = sent.value.reportId
    const again = await product.call(ops.reportDanger, { as: 'grid-worker', body: report, commandId: '019f3a00-0000-7000-8000-000000000001' })
    expect(again.value.reportId).toBe(reportId)
    const cases = await product.rows<{ id: string; code: string; sealed: boolean }>('select id, code, sealed from cases.case_file')
    expect(cases).toHaveLength(1)
    expect(cases[0]?.sealed).toBe(true)
    caseId = cases[0]?.id ?? ''
    code = cases[0]?.code ?? ''
    await product.drain()
    const letters = await product.rows<{ body: string; recipient_kind: string }>('select body, recipient_kind from notifications.letter')
    expect(letters).toEqual([{ recipient_kind: 'unit', body: '有一份涉险情报告等您签收，请马上登录查看。' }])
  })

  test('20:10: the duty takes it, and the time stays (D21)', async () => {
    product.clock.set('2026-07-06 20:10')
    expect((await product.call(ops.printDangerReport, { params: { reportId }, as: 'director' })).refusal?.code).toBe('not-taken-yet')
    expect((await product.call(ops.acknowledgeDanger, { params: { reportId }, as: 'grid-worker', body: {} })).refusal?.code).toBe('who-took-it')
    expect((await product.call(ops.finishDanger, { params: { reportId }, as: 'community-officer', body: { result: 'handed-over' } })).refusal?.code).toBe('not-taken-yet')
    expect((await product.call(ops.acknowledgeDanger, { params: { reportId }, as: 'community-officer', body: {} })).value.state).toBe('acknowledged')
    expect((await product.call(ops.acknowledgeDanger, { params: { reportId }, as: 'community-officer', body: {} })).refusal?.code).toBe('already-taken')
    const line = (await product.call(ops.listDangerReports, { as: 'community-officer' })).value.reports[0]
    expect(line).toMatchObject({ acknowledgedAt: '2026-07-06T12:10:00.000Z', stateWords: { zh: '公安已签收' } })
    const paper = await readPaper((await product.call(ops.printDangerReport, { params: { reportId }, as: 'director' })).value)
    for (const said of ['2026年7月6日20:05', '2026年7月6日20:10', '汽油', '林警官']) expect(paper).toContain(said)
  })

  test('the result is a class and nothing more', async () => {
    expect((await product.call(ops.finishDanger, { params: { reportId }, as: 'community-officer', body: { result: 'handed-over' } })).value.state).toBe('handed-over')
    expect((await product.call(ops.listDangerReports, { as: 'director' })).value.reports[0]?.resultWords?.zh).toBe('已由公安处理')
  })
})

describe('who sees it', () => {
  test('reporter, police, director and DPO; nobody else, in no list, no search, no export', async () => {
    for (const as of ['grid-worker', 'community-officer', 'director', 'dpo'])
      expect((await product.call(ops.readDangerReport, { params: { reportId }, as })).value.facts).toContain('汽油')
    for (const as of ['clerk', 'mediator', 'dispatcher', 'committee-head', 'unit-head', 'supervisor']) {
      expect((await product.call(ops.readDangerReport, { params: { reportId }, as })).status).toBe(404)
      expect((await product.call(ops.listDangerReports, { as })).value.reports).toEqual([])
    }
    for (const as of ['clerk', 'dispatcher', 'mediator', 'committee-head', 'grid-worker', 'director', 'unit-head']) {
      for (const view of LIST_VIEWS) expect((await product.call(casesOperations.listCases, { query: { view }, as })).value.cases).toEqual([])
      expect((await product.call(casesOperations.findCaseByCode, { params: { code }, as })).status).toBe(404)
      expect((await product.call(casesOperations.readCase, { params: { caseId }, as })).status).toBe(404)
    }
    const similar = await product.call(intakeOperations.findSimilarMatters, { as: 'clerk', body: { addressId: ADDRESSES.flat401, category: 'NBR-01', phone: '13800000077' } })
    expect(similar.value.similar).toEqual([])
    expect((await product.call(hazardsOperations.listHazards, { as: 'clerk', query: {} })).value.hazards).toEqual([])
    expect((await product.call(sealingOperations.listSealedCases, { as: 'clerk' })).value.cases).toEqual([])
  })

  test('no row about the person is made, and no word lies in the clear', async () => {
    expect(await product.rows('select 1 from people.party')).toEqual([])
    expect(await tablesHolding(product, '当事人庚')).toEqual([])
    expect(await tablesHolding(product, '汽油')).toEqual([])
  })

  test('every refused look is on the DPO’s page', async () => {
    const looks = (await product.call(sealingOperations.listSealedAccess, { as: 'dpo', query: {} })).value.looks
    expect(looks.filter((each) => each.refused).map((each) => each.byRole)).toEqual(expect.arrayContaining(['clerk', 'grid-worker', 'director']))
  })
})

test('figures: one report and five minutes, at the district alone; no dispute is counted, and no estate', async () => {
  expect(await counted()).toEqual({ emergency: [UNITS.district, 1], 'emergency-acknowledged': [UNITS.district, 1], 'emergency-response-minutes': [UNITS.district, 5] })
  const of = async (as: string) => (await product.call(casesOperations.readFigures, { as, query: { from: '2026-07-01', to: '2026-07-31' } })).raw.body
  expect(await of('committee-head')).not.toContain('emergency')
  expect(await of('director')).toContain('emergency')
})

describe('the support group', () => {
  const params = () => ({ reportId })
  test('opened by the director; departments get their own words and never the case', async () => {
    expect((await product.call(ops.giveSupportTask, { params: params(), as: 'director', body: { unitId: UNITS.community, what: '每周上门问候一次', dueOn: '2026-08-10' } })).refusal?.code).toBe('no-group')
    expect((await product.call(ops.openSupport, { params: params(), as: 'director', body: {} })).value.state).toBe('open')
    expect((await product.call(ops.openSupport, { params: params(), as: 'director', body: {} })).refusal?.code).toBe('group-there')
    const give = (unitId: string, what: string, staffId?: string) =>
      product.call(ops.giveSupportTask, { params: params(), as: 'director', body: { unitId, what, dueOn: '2026-08-10', ...(staffId ? { staffId } : {}) } })
    expect((await give(UNITS.community, '每周上门问候一次')).status).toBe(201)
    expect((await give(UNITS.district, '心理疏导', staffIdOf('counsellor'))).status).toBe(201)
    const tasks = (await product.call(ops.listMyTasks, { as: 'unit-head' })).value.tasks
    expect(tasks.map((each) => each.what)).toEqual(['每周上门问候一次'])
    expect((await product.call(ops.listMyTasks, { as: 'unit-head' })).raw.body).not.toMatch(SECRET)
    expect((await product.call(casesOperations.readCase, { params: { caseId }, as: 'unit-head' })).status).toBe(404)
    expect((await product.call(ops.readDangerReport, { params: params(), as: 'counsellor' })).status).toBe(404)
    expect((await product.call(ops.finishTask, { params: { taskId: tasks[0]?.id ?? '' }, as: 'mediator-elsewhere', body: { note: '去过了' } })).status).toBe(404)
    expect((await product.call(ops.finishTask, { params: { taskId: tasks[0]?.id ?? '' }, as: 'unit-head', body: { note: '去过了，情绪平稳' } })).value.state).toBe('done')
  })

  test('counselling notes are opened by their author’s passphrase and by nothing else', async () => {
    const write = (text: string, passphrase = PASSPHRASE) => product.call(ops.writeNote, { as: 'counsellor', body: { code, text, passphrase } })
    expect((await write('谈了一次。', '短口令')).refusal?.code).toBe('passphrase-short')
    expect((await write('第一次谈话：愿意再来。')).status).toBe(201)
    expect((await write('第二次谈话。', '别的口令别的口令')).refusal?.code).toBe('vault-closed')
    const read = (as: string, passphrase: string) => product.call(ops.readNotes, { as, body: { code, passphrase } })
    expect((await read('counsellor', PASSPHRASE)).value.notes.map((each) => each.text)).toEqual(['第一次谈话：愿意再来。'])
    expect((await read('counsellor', '别的口令别的口令')).refusal?.code).toBe('vault-closed')
    for (const as of ['director', 'administrator', 'dpo', 'committee-head']) expect((await read(as, PASSPHRASE)).status).toBe(403)
    expect(await tablesHolding(product, '愿意再来')).toEqual([])
    expect((await product.call(ops.readSupport, { params: params(), as: 'director' })).raw.body).not.toContain('愿意再来')
  })

  test('2026-08-20: closed when the person was told and every task is done', async () => {
    product.clock.set('2026-08-20 10:00')
    const close = () => product.call(ops.closeSupport, { params: params(), as: 'director', body: { note: '情况稳定' } })
    expect((await close()).refusal).toMatchObject({ code: 'tell-first', law: 'PIPL-17' })
    expect((await product.call(ops.informPerson, { params: params(), as: 'director', body: { how: 'written', consent: 'given', note: '当面交书面告知书，本人同意' } })).status).toBe(201)
    expect((await close()).refusal?.code).toBe('tasks-open')
    const [task] = (await product.call(ops.listMyTasks, { as: 'counsellor' })).value.tasks
    ;(await product.call(ops.finishTask, { params: { taskId: task?.id ?? '' }, as: 'counsellor', body: { note: '疏导结束' } })).value
    expect((await close()).value.state).toBe('closed')
  })
})

test('a report that nobody takes is sent again after five minutes, and comes first on the director’s desk', async () => {
  const sent = await product.call(ops.reportDanger, { as: 'clerk', body: { ...report, observedAt: '2026-08-20T09:58', facts: '窗口前有人举起椅子。', danger: 'violence' } })
  product.clock.set('2026-08-20 10:04')
  await product.drain()
  product.clock.set('2026-08-20 10:06')
  await product.drain()
  await product.drain()
  const [first] = (await product.call(ops.listDangerReports, { as: 'director' })).value.reports
  expect(first).toMatchObject({ id: sent.value.reportId, tries: 2, state: 'sent' })
  const letters = await product.rows("select 1 from notifications.letter where recipient_kind = 'unit' and rule = 'danger-escalated'")
  expect(letters).toHaveLength(1)
  const taken = await product.call(ops.acknowledgeDanger, { params: { reportId: sent.value.reportId }, as: 'clerk', body: { receivedBy: '值班民警老赵（电话）' } })
  expect(taken.value.state).toBe('acknowledged')
  const finish = (as: string, body: { result: 'moved-on'; toldBy?: string }) => product.call(ops.finishDanger, { params: { reportId: sent.value.reportId }, as, body })
  expect((await finish('clerk', { result: 'moved-on', toldBy: '老赵' })).status).toBe(403)
  expect((await finish('director', { result: 'moved-on' })).refusal).toMatchObject({ code: 'who-said-it', field: 'toldBy' })
  expect((await finish('director', { result: 'moved-on', toldBy: '值班民警老赵' })).value.state).toBe('handed-over')
  const facts = await product.rows<{ data: object }>("select data from cases.fact where kind = 'danger-handed-over' order by recorded_at desc limit 1")
  expect(facts).toMatchObject([{ data: { result: 'moved-on', byTelephone: true } }])
  expect(await tablesHolding(product, '值班民警老赵')).toEqual([])
})

describe('2026-12-01: the person asks for a copy and deletion', () => {
  let requestId: string
  const params = () => ({ requestId })
  test('taken down by the DPO alone, due in fifteen working days (DL-34)', async () => {
    product.clock.set('2026-12-01 09:30')
    const body = { code, kinds: ['copy' as const, 'delete' as const], subject: '当事人庚', contact: '本人来访', wish: '想要一份复印件，并请删除' }
    for (const as of ['clerk', 'director', 'grid-worker', 'administrator']) expect((await product.call(privacy.takeRequest, { as, body })).status).toBe(403)
    const taken = await product.call(privacy.takeRequest, { as: 'dpo', body })
    expect(taken.value.dueOn).toBe('2026-12-22')
    requestId = taken.value.requestId
    expect((await product.call(privacy.takeRequest, { as: 'dpo', body: { ...body, code: 'ZZZZ-ZZZZ' } })).refusal?.code).toBe('no-such-code')
  })

  test('nothing is read before the identity was verified; then the own data, without who told them', async () => {
    expect((await product.call(privacy.readOwnData, { params: params(), as: 'dpo' })).refusal?.code).toBe('verify-first')
    expect((await product.call(privacy.verifyIdentity, { params: params(), as: 'dpo', body: { how: 'identity-card', note: '看过身份证' } })).value.state).toBe('verified')
    const own = (await product.call(privacy.readOwnData, { params: params(), as: 'dpo' }))
    expect(own.raw.body).toContain('汽油')
    expect(own.raw.body).not.toMatch(/小吴|林警官|小柳/)
    expect((await product.rows("select 1 from audit.access where action = 'privacy.copy' and case_id = $1", [caseId]))).toHaveLength(1)
  })

  test('2026-12-09: what must be kept is limited, and the reply has its reasons and the way to court', async () => {
    product.clock.set('2026-12-09 15:00')
    const answer = (reply: string) => product.call(privacy.answerRequest, { params: params(), as: 'dpo', body: { outcome: 'partly', reply } })
    const REPLY = '复印件已当面交给您（他人信息已遮盖）。涉险情报告依法须保存，不能删除。'
    expect((await answer('不能')).refusal?.code).toBe('reasons-needed')
    expect((await answer(REPLY)).refusal).toMatchObject({ code: 'limit-first', law: 'PIPL-47' })
    expect((await product.call(privacy.limitProcessing, { params: params(), as: 'dpo', body: { ground: '档案保存义务' } })).value.state).toBe('limited')
    const done = await answer(REPLY)
    expect(done.value).toMatchObject({ state: 'answered', inTime: true })
    for (const said of ['限制处理', '第47条', '人民法院']) expect(done.value.reply).toContain(said)
    expect((await answer(REPLY)).refusal?.code).toBe('answered-already')
    const line = (await product.call(privacy.listRequests, { as: 'dpo' })).value.requests[0]
    expect(line).toMatchObject({ limited: true, answeredOn: '2026-12-09', outcomeWords: { zh: '办到一部分' } })
  })

  test('from then on nothing else is done with it', async () => {
    const inform = await product.call(ops.giveSupportTask, { params: { reportId }, as: 'director', body: { unitId: UNITS.community, what: '再去看看', dueOn: '2026-12-30' } })
    expect(inform.refusal).toMatchObject({ code: 'processing-limited', law: 'PIPL-47' })
    const figures = await product.rows<{ indicator: string; unit_id: string; n: string }>("select indicator, unit_id, n::text from cases.counter where indicator like 'privacy%' order by 1")
    expect(figures).toEqual([{ indicator: 'privacy-on-time', unit_id: UNITS.district, n: '1' }, { indicator: 'privacy-request', unit_id: UNITS.district, n: '1' }])
    await product.drain()
    expect(await product.rows("select 1 from notifications.letter where recipient_kind <> 'unit'")).toEqual([])
  })
})

test('everything is made again from the facts', async () => expect(await differences(product)).toEqual([]))
