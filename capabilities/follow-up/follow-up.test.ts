import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CaseId, verifyDistrict } from '#cap/cases'
import { openWithPin, pinOf } from '#cap/people'
import { newId } from '#platform/ids'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { staffIdOf, TEST_DISTRICT, TEST_PASSWORD, TEST_SLUG, UNITS } from '../../tools/testing/small-district.ts'
import { readPdf } from '../documents/reading.testing.ts'
import { indicatorsOperations } from '../indicators/contract.ts'
import { mediationOperations } from '../mediation/contract.ts'
import { aScan, contacted, mediatedCase, type Opened, openedCase, SAFE, signedDraft } from '../mediation/house.testing.ts'
import { preventionOperations } from '../prevention/contract.ts'
import { followUpOperations as ops, type VisitBody } from './contract.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
})

afterAll(() => product.stop())

const at = (opened: Opened) => ({ caseId: opened.caseId })

/** What whoever scans the code on a printed paper is told. */
async function askedFor(bytes: Uint8Array) {
  const [first] = await readPdf(new Uint8Array(bytes))
  const [, check = ''] = /\/d\/[a-z]+\/papers\/([0-9a-f]{16})$/.exec(first?.qr() ?? '') ?? []
  return (await product.call(mediationOperations.verifyPaper, { params: { check } })).value
}

/** SC-01 up to the receipt: agreed, sealed and paid on one day. */
async function agreedCase(paid = true, dueOn: string = product.services.today(TEST_DISTRICT)): Promise<Opened> {
  const opened = await mediatedCase(product)
  const draftId = await signedDraft(product, opened, dueOn)
  ;(await product.call(mediationOperations.sealAgreement, { params: at(opened), as: 'committee-head', body: { draftId, password: TEST_PASSWORD } })).value
  const proof = { ref: '1', on: product.services.today(TEST_DISTRICT), paidFen: 120_000, proof: 'receipt', file: await aScan(product) } as const
  if (paid) (await product.call(mediationOperations.recordPerformance, { params: at(opened), as: 'mediator', body: proof })).value
  return opened
}

const visit = (opened: Opened, changes: Partial<VisitBody> = {}): VisitBody => ({
  visitedOn: product.services.today(TEST_DISTRICT), how: 'home', partyIds: [opened.applicant], reached: true, performance: 'performed',
  ratings: [{ partyId: opened.applicant, rating: 'satisfied' }], ...changes,
})

const hazard = { hazard: true, what: '楼道立管锈蚀', ownerUnitId: UNITS.street } as const
const view = async (opened: Opened) => (await product.call(ops.readFollowUp, { params: at(opened), as: 'committee-head' })).value
const deadline = async (opened: Opened, clock: string) =>
  (await product.rows<{ raw_on: string; state: string }>('select raw_on::text, state from cases.deadline where case_id = $1 and clock = $2', [opened.caseId, clock]))[0]
const kinds = async (opened: Opened) =>
  (await product.rows<{ kind: string }>('select kind from cases.fact where case_id = $1 order by seq', [opened.caseId])).map((each) => each.kind)
const counted = async (indicator: string) =>
  Number((await product.rows<{ n: string }>('select coalesce(sum(n), 0) as n from cases.counter where indicator = $1', [indicator]))[0]?.n)

async function asReporter(opened: Opened): Promise<string> {
  const [row] = await product.rows<{ id: string; code: string }>(
    'select r.id, f.code from people.reporter r join cases.case_file f on f.id = r.case_id where r.case_id = $1', [opened.caseId])
  const pin = pinOf(product.services.keys, opened.caseId as never, (row?.id ?? '') as never, 1)
  const session = await openWithPin(product.services, { district: TEST_DISTRICT, caseId: opened.caseId as CaseId, typedCode: row?.code ?? '', pin })
  if (!session.ok) throw new Error(session.refusal.say.en)
  return session.value.token
}

describe('SC-01 from the agreement to the archive', () => {
  let opened: Opened

  test('the follow-up is planned once, for 15 April, however often the fact is heard', async () => {
    opened = await agreedCase()
    await product.drain()
    await product.drain()
    expect((await kinds(opened)).filter((each) => each === 'follow-up-planned')).toHaveLength(1)
    expect(await deadline(opened, 'follow-up')).toEqual({ raw_on: '2026-04-15', state: 'open' })
    expect(await view(opened)).toMatchObject({ state: 'planned', dueOn: '2026-04-15', hazard: null })
  })

  test('a danger left becomes a task due 26 March', async () => {
    const empty = await product.call(ops.answerHazard, { params: at(opened), as: 'mediator', body: { hazard: true } })
    expect(empty.refusal).toMatchObject({ code: 'hazard-not-described', field: 'what' })
    const answered = await product.call(ops.answerHazard, { params: at(opened), as: 'mediator', body: hazard })
    expect(answered.status).toBe(201)
    expect(await deadline(opened, 'DL-37')).toEqual({ raw_on: '2026-03-26', state: 'open' })
    expect((await product.call(ops.answerHazard, { params: at(opened), as: 'mediator', body: { hazard: false } })).refusal?.code).toBe('hazard-answered')
  })

  test('closing too early names all that is missing', async () => {
    const early = await product.call(ops.proposeClosing, { params: at(opened), as: 'mediator', body: {} })
    expect(early.refusal).toMatchObject({ code: 'closing-incomplete', law: 'PMA-31', details: { missing: ['follow-up', 'satisfaction'] } })
    expect(early.refusal?.messages.zh).toContain('还没有回访')
    expect((await product.call(ops.closeCase, { params: at(opened), as: 'committee-head', body: {} })).refusal?.code).toBe('nothing-proposed')
  })

  test('whoever is asked to visit is told whom, by name; for others it stays masked', async () => {
    expect((await view(opened)).people.map((each) => [each.side, each.name])).toEqual([['applicant', '当＊＊＊'], ['respondent', '当＊＊＊']])
    const asked = await product.call(ops.askVisitor, { params: at(opened), as: 'mediator', body: { staffId: staffIdOf('grid-worker') } })
    expect(asked.status).toBe(201)
    const seen = (await product.call(ops.readFollowUp, { params: at(opened), as: 'grid-worker' })).value
    expect(seen.people.map((each) => each.name)).toEqual(['当事人甲', '当事人乙'])
  })

  test('somebody other than the mediator visits', async () => {
    product.clock.set('2026-04-15 10:00')
    const own = await product.call(ops.recordVisit, { params: at(opened), as: 'mediator', body: visit(opened) })
    expect(own.refusal?.code).toBe('visitor-is-mediator')
    const future = await product.call(ops.recordVisit, { params: at(opened), as: 'clerk', body: visit(opened, { visitedOn: '2026-04-16' }) })
    expect(future.refusal?.code).toBe('day-does-not-fit')
    const done = await product.call(ops.recordVisit, { params: at(opened), as: 'clerk', body: visit(opened) })
    expect(done.value).toEqual({ state: 'agreed', followUp: 'done' })
    expect(await deadline(opened, 'follow-up')).toMatchObject({ state: 'met' })
    expect(await view(opened)).toMatchObject({ satisfaction: { asked: 1, answered: 1 } })
  })

  test('the visited person was asked; the reporter page does not ask again', async () => {
    const token = await asReporter(opened)
    const open = await product.call(ops.readRating, { as: token })
    expect(open.value).toMatchObject({ open: false, refusal: { code: 'already-rated' } })
    expect((await product.call(ops.rateHandling, { as: token, body: { rating: 'dissatisfied' } })).refusal?.code).toBe('already-rated')
  })

  test('T23: the mediator proposes, the head checks, and the archive waits', async () => {
    const proposed = await product.call(ops.proposeClosing, { params: at(opened), as: 'mediator', body: { cause: 'worn-out' } })
    expect(proposed.status).toBe(201)
    expect((await product.call(ops.closeCase, { params: at(opened), as: 'mediator', body: {} })).status).toBe(403)
    const closed = await product.call(ops.closeCase, { params: at(opened), as: 'committee-head', body: {} })
    expect(closed.value).toEqual({ state: 'closed', followUp: 'done' })
    expect(await deadline(opened, 'T24')).toEqual({ raw_on: '2026-05-15', state: 'open' })
    const [fact] = await product.rows<{ data: object }>("select data from cases.fact where case_id = $1 and kind = 'closed'", [opened.caseId])
    expect(fact?.data).toMatchObject({ residualHazard: true, followUp: 'done', satisfaction: 'asked', outcome: 'agreed', cause: 'worn-out' })
  })

  test('why it came up is counted by kind of matter and opens to its list; who handles cases reads no such table', async () => {
    const { causes, closed } = (await product.call(preventionOperations.readCauses, { as: 'committee-head', query: {} })).value
    expect(closed).toBe(1)
    expect(causes).toMatchObject([{ counter: 'cause-worn-out', words: { zh: '设施老化、年久失修' }, n: 1, kinds: [{ category: 'NBR-01', n: 1 }] }])
    const span = { from: '2026-04-01', to: '2026-04-30', of: 'cause-worn-out' }
    expect((await product.call(indicatorsOperations.listBehind, { as: 'committee-head', query: span })).value.total).toBe(1)
    expect((await product.call(preventionOperations.readCauses, { as: 'statistician', query: {} })).value).toMatchObject({ closed: null, causes: [] })
    expect((await product.call(preventionOperations.readCauses, { as: 'mediator', query: {} })).status).toBe(403)
    expect((await product.call(preventionOperations.readCauses, { as: 'director', query: { from: '2026-02-30' } })).refusal).toMatchObject({ code: 'bad-days', field: 'from' })
  })

  test('D12 is a PDF for the visitor, not for the mediator of whom people spoke', async () => {
    const paper = await product.call(ops.printVisit, { params: at(opened), query: {}, as: 'clerk' })
    expect(await askedFor(paper.value.bytes)).toMatchObject({ known: true, name: { zh: '人民调解回访记录' } })
    expect((await product.call(ops.printVisit, { params: at(opened), query: {}, as: 'mediator' })).refusal?.code).toBe('nothing-to-print')
  })

  test('a lesson is passed to the prevention ledger at the closing: it counts, names a body, and changes nothing that was closed', async () => {
    const pass = (body: { what: string; owner: string }, as = 'mediator') => product.call(ops.passLesson, { params: at(opened), as, body })
    expect((await pass({ what: '每年检查立管', owner: '示例物业公司' }, 'clerk')).status).toBe(403)
    expect((await pass({ what: ' ', owner: '示例物业公司' })).refusal?.code).toBe('lesson-empty')
    const before = await counted('preventive-measure')
    expect((await pass({ what: '每年检查立管', owner: '示例物业公司' })).value.state).toBe('closed')
    expect(await counted('preventive-measure')).toBe(before + 1)
    const view = (await product.call(ops.readFollowUp, { params: at(opened), as: 'mediator' })).value
    expect(view.lessons).toMatchObject([{ what: '每年检查立管', owner: '示例物业公司' }])
  })

  test('T24: the archivist begins with each paper once, is told what is missing, explains it, and the file is complete but for that', async () => {
    product.clock.set('2026-04-20 09:00')
    const file = await product.call(ops.readFile, { params: at(opened), as: 'archivist' })
    expect(file.value.papers.filter((each) => each.kind === 'D03')).toHaveLength(1)
    expect(file.value.completeness.filter((each) => each.state === 'missing').map((each) => each.kinds)).toEqual([['D04']])
    expect((await product.call(ops.printFile, { params: at(opened), as: 'archivist' })).refusal?.code).toBe('nothing-to-print')
    const papers = file.value.papers.map(({ kind, madeOn }) => ({ kind, madeOn, sheets: 2 })) as never
    const gap = await product.call(ops.archiveCase, { params: at(opened), as: 'archivist', body: { papers } })
    expect(gap.refusal).toMatchObject({ code: 'file-incomplete', details: { missing: ['D04'] } })
    expect(gap.refusal?.messages.zh).toContain('身份证明材料')
    const short = await product.call(ops.archiveCase, { params: at(opened), as: 'archivist', body: { papers, gaps: [{ kind: 'D04', why: '当事人未带证件' }], retention: 'register' } })
    expect(short.refusal?.code).toBe('retention-too-short')
    const done = await product.call(ops.archiveCase, { params: at(opened), as: 'archivist', body: { papers, gaps: [{ kind: 'D04', why: '当事人未带证件' }] } })
    expect(done.value.state).toBe('archived')
    expect(await deadline(opened, 'T24')).toMatchObject({ state: 'met' })
    const paper = await product.call(ops.printFile, { params: at(opened), as: 'archivist' })
    expect(await askedFor(paper.value.bytes)).toMatchObject({ known: true, name: { zh: '人民调解卷宗' }, madeOn: '2026-04-20' })
  })

  test('D15 in one: every paper in order with its pages, the note on what is missing and the closing report among them', async () => {
    const bound = await product.call(ops.printBound, { params: at(opened), as: 'archivist' })
    const pages = await readPdf(new Uint8Array(bound.value.bytes))
    const text = pages.map((page) => page.text).join('')
    for (const title of ['人民调解卷宗', '卷宗目录', '人民调解受理登记表', '人民调解协议书', '人民调解回访记录', '卷宗情况说明', '人民调解结案报告表', '签名页扫描件', '封底'])
      expect(text).toContain(title)
    expect(text).toContain('当事人未带证件')
    const numbered = pages.filter((page) => page.text.includes('卷内第'))
    for (const [index, page] of numbered.entries()) expect(page.text).toContain(`卷内第${index + 1}页共${numbered.length}页`)
    expect(pages.at(-1)?.text).toContain(`${numbered.length}页，页码连续`)
    expect((await product.call(ops.printBound, { params: at(opened), as: 'mediator' })).status).toBe(403)
    for (const op of [ops.printNote, ops.printClosing] as const) expect((await product.call(op, { params: at(opened), as: 'mediator' })).value.type).toBe('application/pdf')
  })

  test('figures, and facts that give them again', async () => {
    const expected = { 'satisfaction-asked': 1, rated: 1, 'rated-satisfied': 1, closed: 1, 'hazard-found': 1, 'follow-up-due': 1, 'follow-up-done': 1, archived: 1, 'file-complete': 0 }
    for (const [indicator, n] of Object.entries(expected)) expect([indicator, await counted(indicator)]).toEqual([indicator, n])
    const verified = await verifyDistrict(product.services.db, product.services.district(TEST_DISTRICT), product.services.calendar(), () => undefined)
    expect(verified.differences).toEqual([])
  })
})

describe('other ends', () => {
  test('withdrawn: no visit is due; the reporter rates once; the figures do not guess', async () => {
    const opened = await openedCase(product)
    await contacted(product, opened)
    const token = await asReporter(opened)
    expect((await product.call(ops.rateHandling, { as: token, body: { rating: 'satisfied' } })).refusal?.code).toBe('rating-too-early')
    ;(await product.call(mediationOperations.withdrawMatter, { params: at(opened), as: 'clerk', body: { reason: 'settled-themselves' } })).value
    const before = [await counted('rated'), await counted('satisfaction-asked')]
    const commandId = newId<'command'>(product.clock)
    const rated = await product.call(ops.rateHandling, { as: token, body: { rating: 'very-dissatisfied' }, commandId })
    expect(rated.value.state).toBe('withdrawn')
    expect((await product.call(ops.rateHandling, { as: token, body: { rating: 'very-dissatisfied' }, commandId })).status).toBe(201)
    expect([await counted('rated'), await counted('satisfaction-asked')]).toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) + 1])
    ;(await product.call(ops.answerHazard, { params: at(opened), as: 'mediator', body: { hazard: false } })).value
    ;(await product.call(ops.proposeClosing, { params: at(opened), as: 'mediator', body: {} })).value
    const returned = await product.call(ops.returnClosing, { params: at(opened), as: 'committee-head', body: { reason: '请补一句说明' } })
    expect(returned.status).toBe(201)
    ;(await product.call(ops.proposeClosing, { params: at(opened), as: 'mediator', body: { note: '双方自行和解' } })).value
    expect((await product.call(ops.closeCase, { params: at(opened), as: 'committee-head', body: {} })).value).toEqual({ state: 'closed', followUp: 'waived' })
  })

  test('not performed: closed only with a reason, waived visit, question by letter', async () => {
    const opened = await agreedCase(false, '2026-05-30')
    ;(await product.call(ops.answerHazard, { params: at(opened), as: 'mediator', body: { hazard: false } })).value
    ;(await product.call(ops.waiveFollowUp, { params: at(opened), as: 'mediator', body: { reason: 'moved-away', note: '双方都搬走了' } })).value
    const without = await product.call(ops.proposeClosing, { params: at(opened), as: 'mediator', body: { satisfaction: 'ask-on-closing' } })
    expect(without.refusal?.details).toEqual({ missing: ['performance'] })
    const body = { satisfaction: 'ask-on-closing', performanceReason: 'waived-by-creditor', performanceNote: '甲方不再要求' } as const
    ;(await product.call(ops.proposeClosing, { params: at(opened), as: 'mediator', body })).value
    const asked = await counted('satisfaction-asked')
    ;(await product.call(ops.closeCase, { params: at(opened), as: 'committee-head', body: {} })).value
    expect(await counted('satisfaction-asked')).toBe(asked + 1)
    expect(await counted('follow-up-due')).toBe(1)
  })

  test('T25: still not fixed, asked once; the head sees who waits and answers, or takes it up again', async () => {
    const closedCase = async () => {
      const opened = await openedCase(product)
      const token = await asReporter(opened)
      expect((await product.call(ops.tellOutcome, { as: token, body: { answer: 'not-fixed', wants: 'reopening' } })).refusal?.code).toBe('outcome-not-closed')
      ;(await product.call(mediationOperations.withdrawMatter, { params: at(opened), as: 'clerk', body: { reason: 'settled-themselves' } })).value
      ;(await product.call(ops.rateHandling, { as: token, body: { rating: 'satisfied' } })).value
      ;(await product.call(ops.answerHazard, { params: at(opened), as: 'mediator', body: { hazard: false } })).value
      ;(await product.call(ops.proposeClosing, { params: at(opened), as: 'mediator', body: {} })).value
      ;(await product.call(ops.closeCase, { params: at(opened), as: 'committee-head', body: {} })).value
      expect((await product.call(ops.answerOutcome, { params: at(opened), as: 'committee-head', body: { reason: '没有人问' } })).refusal?.code).toBe('nobody-asked')
      expect((await product.call(ops.readOutcome, { as: token })).value).toMatchObject({ open: true, mayReopen: true, told: null })
      expect((await product.call(ops.tellOutcome, { as: token, body: { answer: 'not-fixed', wants: 'reopening', text: '晚上还在滴水' } })).value.state).toBe('closed')
      expect((await product.call(ops.tellOutcome, { as: token, body: { answer: 'fixed' } })).refusal?.code).toBe('outcome-told')
      return { opened, token }
    }
    const waiting = async () => (await product.call(ops.listNotFixed, { as: 'committee-head' })).value.matters.map((each) => each.caseId)
    const [one, other] = [await closedCase(), await closedCase()]
    expect((await deadline(one.opened, 'not-fixed'))?.state).toBe('open')
    expect((await waiting()).sort()).toEqual([one.opened.caseId, other.opened.caseId].sort())
    expect((await product.call(ops.listNotFixed, { as: 'mediator-elsewhere' })).value.matters).toEqual([])
    ;(await product.call(ops.answerOutcome, { params: at(one.opened), as: 'committee-head', body: { reason: '漏点在 702，已另立一件' } })).value
    expect((await product.call(ops.readOutcome, { as: one.token })).value).toMatchObject({ open: false, answered: { reason: '漏点在 702，已另立一件' } })
    ;(await product.call(mediationOperations.reopenMatter, { params: at(other.opened), as: 'committee-head', body: { ground: 'new-facts', note: '又漏了' } })).value
    expect(await waiting()).toEqual([])
    expect([(await deadline(one.opened, 'not-fixed'))?.state, (await deadline(other.opened, 'not-fixed'))?.state]).toEqual(['met', 'met'])
    expect((await verifyDistrict(product.services.db, product.services.district(TEST_DISTRICT), product.services.calendar(), () => undefined)).differences).toEqual([])
  })

  test('violence: nobody is asked by letter', async () => {
    await product.rows('update people.staff set violence_trained = true where login = $1', ['mediator'])
    const opened = await openedCase(product, { gates: { ...SAFE, 'G-03': 'yes' } })
    ;(await product.call(mediationOperations.withdrawMatter, { params: at(opened), as: 'mediator', body: { reason: 'no-reason' } })).value
    ;(await product.call(ops.answerHazard, { params: at(opened), as: 'mediator', body: { hazard: false } })).value
    const asking = await product.call(ops.proposeClosing, { params: at(opened), as: 'mediator', body: { satisfaction: 'ask-on-closing' } })
    expect(asking.refusal?.details).toEqual({ missing: ['satisfaction'] })
    expect((await product.call(ops.proposeClosing, { params: at(opened), as: 'mediator', body: {} })).status).toBe(201)
  })

  test('what people said of the mediator is on no timeline, and a colleague may be asked to visit', async () => {
    const opened = await agreedCase()
    const visitor = staffIdOf('mediator-2')
    expect((await product.call(ops.askVisitor, { params: at(opened), as: 'mediator', body: { staffId: staffIdOf('mediator') } })).refusal?.code).toBe('no-such-colleague')
    ;(await product.call(ops.askVisitor, { params: at(opened), as: 'mediator', body: { staffId: visitor } })).value
    ;(await product.call(ops.recordVisit, { params: at(opened), as: 'mediator-2', body: visit(opened, { visitedOn: '2026-04-20', ratings: [{ partyId: opened.applicant, rating: 'very-dissatisfied' }] }) })).value
    const page = await product.app.inject({ url: `/api/d/${TEST_SLUG}/cases/${opened.caseId}`, headers: { authorization: `Bearer ${await product.signIn('mediator')}` } })
    expect(page.body).not.toContain('dissatisfied')
    const rated = (page.json() as { timeline: { kind: string; data: object; actorName: string | null }[] }).timeline.find((each) => each.kind === 'rated')
    expect(rated).toMatchObject({ data: {}, actorName: null })
  })

  test('I-21: what it became within ninety days is noted once by the head, counted on the day of the ending, and read by those who handle it', async () => {
    const opened = await openedCase(product)
    const note = async (on: string, as = 'committee-head') => {
      const { status, refusal } = await product.call(ops.confirmEscalation, { params: at(opened), as, body: { became: 'crime', on, confirmedBy: 'police' } })
      return refusal?.code ?? status
    }
    expect(await note('2026-04-20')).toBe('not-at-an-end')
    ;(await product.call(mediationOperations.withdrawMatter, { params: at(opened), as: 'clerk', body: { reason: 'settled-themselves' } })).value
    product.clock.set('2026-07-20 09:00')
    expect([await note('2026-07-19', 'mediator'), await note('2026-04-19'), await note('2026-07-21'), await note('2026-07-20')]).toEqual(['role-not-permitted', 'escalation-day', 'escalation-day', 'escalation-too-late'])
    expect([await note('2026-07-19'), await note('2026-07-19')]).toEqual([201, 'escalation-confirmed'])
    expect(await view(opened)).toMatchObject({ state: 'waived', escalation: { became: { zh: '刑事案件' }, confirmedBy: { zh: '公安机关' }, on: '2026-07-19' } })
    expect((await product.call(ops.readFollowUp, { params: at(opened), as: 'clerk' })).value.escalation).toBeNull()
    expect(await product.rows("select effective_on::text as on, n from cases.counter where indicator = 'escalated-after'")).toEqual([{ on: '2026-04-20', n: '1' }])
  })
})
