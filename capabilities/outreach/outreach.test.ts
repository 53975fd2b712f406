import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { knowledgeOperations as guides } from '../knowledge/contract.ts'
import { readPdf } from '../documents/reading.testing.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { outreachAccess } from './access.ts'
import { type ListingBody, type NoticeBody, outreachOperations as ops } from './contract.ts'
import { aListing, aPractice, aSession, aTip, seedWithEditors } from './outreach.testing.ts'

let product: Product
const TODAY = '2026-03-16'

beforeAll(async () => {
  product = await startProduct({ now: `${TODAY} 14:10`, seed: seedWithEditors })
})
afterAll(() => product.stop())

const plan = async (more: object = {}, as = 'editor') => product.call(ops.planLiveSession, { as, body: aSession(more) })
const ask = (id: string, text: string, commandId?: string) => product.call(ops.askLive, { params: { id }, body: { text }, ...(commandId ? { commandId } : {}) })
const settle = (id: string, body: object, as = 'editor') => product.call(ops.settleQuestion, { as, params: { id }, body: { to: 'answered', ...body } })
const write = (body: NoticeBody, as = 'editor') => product.call(ops.writeNotice, { as, body })
const decide = (id: string, as: string, agreed = true, note = '') => product.call(ops.decideNotice, { as, params: { id }, body: { agreed, note } })
const enter = (more: Partial<ListingBody> = {}, as = 'clerk') => product.call(ops.enterListing, { as, body: aListing(more) })
const opened = async (more: Partial<ListingBody> = {}) => {
  const made = (await enter(more)).value
  ;(await product.call(ops.decideListing, { as: 'clerk-2', params: made, body: { agreed: true } })).value
  return made
}
const page = async (path: string) => (await product.app.inject({ url: `/d/shili${path}`, headers: { 'accept-language': 'zh' } })).body

describe('live sessions', () => {
  test('a question carries nobody, waits for an editor, and its answer stands on the page; sent twice it is one', async () => {
    const { id } = (await plan()).value
    const refusals = [['我的电话 13800000001', 'leads-to-somebody'], ['我和邻居吵架怎么办', 'own-matter'], ['王大爷能办吗', 'names-somebody'], ['  ', 'text-empty']] as const
    for (const [text, code] of refusals) expect((await ask(id, text)).refusal?.code).toBe(code)
    const sent = await ask(id, '租房合同丢了能办居住证吗？', '019cf000-0000-7000-8000-000000000001')
    await ask(id, '租房合同丢了能办居住证吗？', '019cf000-0000-7000-8000-000000000001')
    expect((await product.call(ops.readLive, { params: { id } })).value.questions).toEqual([])
    expect((await product.call(ops.readLiveSession, { as: 'editor', params: { id } })).value.questions).toHaveLength(1)
    expect((await product.call(ops.readLiveSession, { as: 'clerk-elsewhere', params: { id } })).refusal?.code).toBe('no-such-session')
    const question = sent.value.id
    expect((await settle(question, { to: 'chosen' })).status).toBe(201)
    expect((await settle(question, { answer: '打 13800000001' })).refusal?.code).toBe('leads-to-somebody')
    expect((await settle(question, {})).refusal?.code).toBe('answer-needed')
    expect((await settle(question, { answer: '可以，请房东出一份证明。' })).status).toBe(201)
    expect((await settle(question, { to: 'declined', ground: 'other-topic' })).refusal?.code).toBe('question-settled')
    expect((await product.call(ops.readLive, { params: { id } })).value.questions).toMatchObject([{ state: 'answered', answer: '可以，请房东出一份证明。' }])
    expect((await product.call(ops.listLiveSessions, { as: 'director', query: {} })).value.sessions).toMatchObject([{ answered: 1, waiting: 0, takesQuestions: true }])
  })

  test('a declined question keeps its ground and loses its words; an over or called-off session takes none', async () => {
    const { id } = (await plan({ title: '防骗直播', on: TODAY })).value
    const question = (await ask(id, '隔壁是不是骗子')).value.id
    ;(await settle(question, { to: 'declined', ground: 'somebody' })).value
    expect(await product.rows('select body, ground, state from outreach.live_question where id = $1', [question])).toEqual([{ body: null, ground: 'somebody', state: 'declined' }])
    expect((await product.call(ops.endLiveSession, { as: 'editor', params: { id }, body: { held: true } })).status).toBe(201)
    expect((await ask(id, '怎么防骗')).refusal?.code).toBe('session-over')
    const off = (await plan({ title: '改期' })).value
    expect((await product.call(ops.endLiveSession, { as: 'editor', params: off, body: { held: true } })).refusal?.code).toBe('session-not-yet')
    ;(await product.call(ops.endLiveSession, { as: 'editor', params: off, body: { held: false } })).value
    expect((await ask(off.id, '还办吗')).refusal?.code).toBe('session-over')
    const live = (await product.call(ops.listLive)).value
    expect([live.coming.map((each) => each.title), live.past.map((each) => each.title)]).toEqual([['居住证怎么办'], ['防骗直播']])
  })

  test('nothing is embedded and nothing but https leads out; days and times fit', async () => {
    for (const [more, code] of [[{ link: 'javascript:alert(1)' }, 'link-wrong'], [{ on: '2026-03-15' }, 'day-does-not-fit'], [{ startsAt: '25:00' }, 'time-wrong'], [{ on: '2026-02-30' }, 'not-a-day'], [{ agenda: '找 13800000001' }, 'leads-to-somebody']] as const) {
      expect((await plan(more)).refusal?.code).toBe(code)
    }
    expect((await plan({}, 'grid-worker')).status).toBe(403)
    const html = await page('/know/live')
    expect(html).not.toMatch(/<(?:iframe|script|video|embed)/)
  })

  test('an answer becomes a guide or a law card by one step, and is nothing before a second person', async () => {
    const { id } = (await plan({ title: '养老' })).value
    const [one, two] = [(await ask(id, '养老金几号发')).value.id, (await ask(id, '老人赡养怎么说')).value.id]
    const guide = { topic: 'pension', title: { zh: '养老金什么时候到账', en: '' }, body: { zh: '每月十五日前。', en: '' }, basis: '', link: 'https://rsj.example.gov.cn', checkedOn: null }
    const toGuide = (as: string) => product.call(ops.answerToGuide, { as, params: { id: one }, body: guide })
    expect((await toGuide('editor')).refusal?.code).toBe('not-answered-yet')
    for (const each of [one, two]) (await settle(each, { answer: '每月十五日前到账。' })).value
    const made = (await toGuide('editor')).value
    expect((await toGuide('editor')).refusal?.code).toBe('not-answered-yet')
    expect((await product.call(guides.readGuide, { params: made })).refusal?.code).toBe('no-such-guide')
    const look = (as: string) => product.call(guides.decideGuide, { as, params: made, body: { agreed: true } })
    expect([(await look('editor')).refusal?.code, (await look('unit-head')).refusal?.code, (await look('editor-2')).status]).toEqual(['own-proposal', 'no-such-guide', 201])
    expect((await product.call(guides.listGuides)).value.guides).toMatchObject([{ topic: 'pension', title: { zh: '养老金什么时候到账' } }])
    const card = { code: 'CC-1067', law: { zh: '民法典', en: 'Civil Code' }, article: { zh: '第1067条', en: 'art. 1067' }, categories: ['*'], effectiveFrom: TODAY, summary: { zh: '成年子女要赡养父母。', en: 'Grown children support their parents.' }, link: 'https://flk.npc.gov.cn' }
    const proposed = (await product.call(ops.answerToLawCard, { as: 'editor', params: { id: two }, body: card })).value
    const has = async () => (await product.call(guides.listCards, { query: {} })).value.cards.some((each) => each.code === 'CC-1067' && each.summary.zh.includes('成年子女要'))
    expect(await has()).toBe(false)
    expect((await product.call(guides.listProposals, { as: 'editor-2' })).value.cards).toMatchObject([{ code: 'CC-1067', mayDecide: true }])
    const agree = (as: string) => product.call(guides.decideLawCard, { as, params: proposed, body: { agreed: true } })
    expect([(await agree('editor')).refusal?.code, (await agree('director')).status, await has()]).toEqual(['own-proposal', 201, true])
    expect((await product.call(guides.withdrawGuide, { as: 'director', params: made, body: {} })).status).toBe(201)
    expect((await product.call(guides.listGuides)).value.guides).toEqual([])
  })

  test('a guide is for everybody: no number in it, English whole or none; anybody who writes may propose one', async () => {
    const body = { topic: 'residence' as const, title: { zh: '居住证', en: '' }, body: { zh: '带身份证和租房合同。', en: '' }, basis: '居住证暂行条例第9条', link: '', checkedOn: null }
    const propose = (more: object) => product.call(guides.proposeGuide, { as: 'clerk', body: { ...body, ...more } })
    expect((await propose({ body: { zh: '找 13800000001', en: '' } })).refusal).toMatchObject({ code: 'guide-wrong', details: { fault: 'leads-to-somebody' } })
    expect((await propose({ title: { zh: '居住证', en: 'Residence permit' } })).refusal).toMatchObject({ details: { fault: 'english' } })
    const { id } = (await propose({})).value
    expect((await product.call(guides.decideGuide, { as: 'unit-head', params: { id }, body: { agreed: true } })).status).toBe(201)
    expect(await page(`/know/guides/${id}`)).toContain('带身份证和租房合同。')
    const card = { code: 'CC-288', law: { zh: '民法典', en: 'Civil Code' }, article: { zh: '第288条', en: 'art. 288' }, categories: ['*'], effectiveFrom: TODAY, summary: { zh: '相邻各方方便生活。', en: 'Neighbours make room for each other.' }, link: 'https://flk.npc.gov.cn' }
    expect((await product.call(guides.proposeLawCard, { as: 'clerk', body: card })).status).toBe(201)
  })
})

describe('the log, tips and posters', () => {
  test('an entry counts heads and nobody else; taken back it is out of the figures and stays in the log (N-18)', async () => {
    const entry = (more: object = {}, as = 'grid-worker') => product.call(ops.enterPublicity, { as, body: { topic: 'fraud', title: '反诈宣传', place: '东门广场', on: TODAY, audience: 40, materials: '折页', ...more } })
    expect((await entry({ on: '2026-03-17' })).refusal?.code).toBe('day-does-not-fit')
    expect((await entry({ materials: '名单 13800000001' })).refusal?.code).toBe('leads-to-somebody')
    ;(await entry()).value
    const wrong = (await entry({ audience: 400 })).value
    const back = (as: string) => product.call(ops.takeBackPublicity, { as, params: wrong, body: { ground: '多写了一个零' } })
    expect([(await back('community-officer')).refusal?.code, (await back('clerk')).status, (await back('clerk')).status]).toEqual(['no-such-entry', 201, 201])
    const log = (await product.call(ops.listPublicity, { as: 'unit-head', query: {} })).value.entries
    expect(log.map((each) => [each.audience, each.takenBack])).toEqual(expect.arrayContaining([[400, '多写了一个零'], [40, null]]))
    const { figures, topics } = (await product.call(ops.readOutreachFigures, { as: 'unit-head', query: {} })).value
    expect(figures.filter((each) => ['outreach.publicity', 'outreach.audience'].includes(each.id)).map((each) => each.n)).toEqual([1, 40])
    expect(topics).toEqual([{ measure: 'publicity', kind: 'fraud', n: 1 }])
    const columns = await product.rows(`select column_name from information_schema.columns where table_schema = 'outreach' and column_name ~ '(case|party|recipient|subscriber|phone|resident|tenant|identity)'`)
    expect(columns).toEqual([])
  })

  test('a tip waits for a second person, is read without signing in, and is taken down at once', async () => {
    const { id } = (await write(aTip())).value
    expect((await product.call(ops.readPublicNotice, { params: { id } })).refusal?.code).toBe('no-such-notice')
    expect([(await decide(id, 'editor')).refusal?.code, (await decide(id, 'unit-head')).refusal?.code, (await decide(id, 'editor-2')).status]).toEqual(['second-person', 'no-such-notice', 201])
    expect((await product.call(ops.listPublicNotices, { query: { kind: 'tip' } })).value.notices).toMatchObject([{ id, title: { zh: '冒充客服退款' } }])
    expect(await page('/know')).toContain('冒充客服退款')
    expect((await write(aTip({ titleEn: 'Refund trick' }))).refusal?.code).toBe('english-missing')
    expect((await write(aTip({ happensZh: '张女士被骗' }))).refusal?.code).toBe('names-somebody')
    expect((await product.call(ops.withdrawNotice, { as: 'director', params: { id }, body: { note: '有新的' } })).status).toBe(201)
    expect((await product.call(ops.readPublicNotice, { params: { id } })).status).toBe(404)
    expect((await product.call(ops.listNotices, { as: 'director', query: { kind: 'tip' } })).value.notices).toMatchObject([{ state: 'withdrawn', note: '有新的' }])
  })

  test('good practice names nobody and no place, is the committee head’s to let through, and needs consent where somebody could be known (PR-20, N-03)', async () => {
    for (const [more, code] of [[{ happensZh: '示例社区的一户' }, 'names-place'], [{ todoZh: '王女士退一步' }, 'names-somebody'], [{ resultZh: '3号楼2单元好了' }, 'leads-to-somebody'], [{ recognisable: true }, 'consent-needed'], [{ recognisable: true, consentOn: '2026-04-01', consentFile: '档案' }, 'consent-needed']] as const) {
      expect((await write(aPractice(more), 'clerk')).refusal?.code).toBe(code)
    }
    const { id } = (await write(aPractice({ recognisable: true, consentOn: '2026-03-10', consentFile: '村务档案2026-9' }), 'clerk')).value
    expect((await product.call(ops.listNotices, { as: 'committee-head', query: { kind: 'practice' } })).value.notices).toMatchObject([{ id, mayDecide: true, consentOn: '2026-03-10' }])
    expect([(await decide(id, 'editor')).refusal?.code, (await decide(id, 'committee-head')).status]).toEqual(['not-yours-to-decide', 201])
    expect(await page('/know/practice')).toContain('一起算维修账')
    expect(await page('/know/practice')).not.toContain('村务档案')
    const tip = (await write(aTip({ titleZh: '另一条' }), 'clerk')).value
    expect((await decide(tip.id, 'committee-head')).refusal?.code).toBe('not-yours-to-decide')
    expect([(await decide(tip.id, 'editor', false)).refusal?.code, (await decide(tip.id, 'editor', false, '先核对说法')).status]).toEqual(['text-empty', 201])
    expect((await product.call(ops.listNotices, { as: 'director', query: { kind: 'tip' } })).value.notices).toContainEqual(expect.objectContaining({ id: tip.id, state: 'declined', note: '先核对说法' }))
    expect(await product.rows(`select 1 from information_schema.table_constraints where table_schema = 'outreach' and constraint_type = 'FOREIGN KEY' and constraint_name ~ 'case'`)).toEqual([])
  })

  test('evidence for a title says where it is kept', async () => {
    const { id } = (await product.call(ops.addEvidence, { as: 'clerk', body: { title: '枫桥式派出所', item: '联调机制文件', keptAt: '', there: false } })).value
    expect((await product.call(ops.setEvidence, { as: 'clerk-elsewhere', params: { id }, body: { keptAt: '柜2', there: true } })).refusal?.code).toBe('evidence-unknown')
    ;(await product.call(ops.setEvidence, { as: 'clerk', params: { id }, body: { keptAt: '柜2', there: true } })).value
    expect((await product.call(ops.listEvidence, { as: 'unit-head' })).value.items).toMatchObject([{ keptAt: '柜2', thereOn: TODAY }])
  })

  test('a poster’s code is read from the printed sheet and leads to its page; where it hangs is looked after', async () => {
    const poster = (body: object) => product.call(ops.makePoster, { as: 'clerk', body: { leadsTo: 'know', subjectId: null, title: '别上当', lines: '不轻信\n不转账', ...body } })
    expect((await poster({ leadsTo: 'tip' })).refusal?.code).toBe('subject-needed')
    const { id } = (await poster({})).value
    const address = 'http://127.0.0.1:8080/d/shili/know'
    const print = (size: 'a4' | 'a3') => product.call(ops.printPoster, { as: 'clerk', params: { id }, query: { size } })
    const [sheet, ...more] = await readPdf(new Uint8Array((await print('a4')).raw.rawPayload))
    expect([sheet?.qr(), more.length, sheet?.text.includes('别上当') && sheet.text.includes('先打110')]).toEqual([address, 0, true])
    expect((await print('a3')).raw.headers['content-type']).toBe('application/pdf')
    const hang = (until: string) => product.call(ops.hangPoster, { as: 'clerk', params: { id }, body: { place: '东门公告栏', from: TODAY, until } })
    expect((await hang(TODAY)).refusal?.code).toBe('until-wrong')
    const { id: hanging } = (await hang('2026-03-20')).value
    const list = async (view: 'hanging' | 'down') => (await product.call(ops.listHangings, { as: 'unit-head', query: { view } })).value.hangings.map((each) => each.state)
    expect(await list('hanging')).toEqual(['due'])
    ;(await product.call(ops.renewHanging, { as: 'clerk-2', params: { id: hanging }, body: { until: '2026-06-01' } })).value
    expect(await list('hanging')).toEqual(['hanging'])
    expect((await product.call(ops.takeDownPoster, { as: 'clerk-elsewhere', params: { id: hanging }, body: {} })).refusal?.code).toBe('no-such-hanging')
    ;(await product.call(ops.takeDownPoster, { as: 'clerk', params: { id: hanging }, body: {} })).value
    expect([await list('hanging'), await list('down')]).toEqual([[], ['down']])
    expect((await product.call(ops.listPosters, { as: 'clerk', query: {} })).value.posters).toMatchObject([{ address, hanging: 0 }])
  })
})

describe('listings', () => {
  test('no consent, no listing; another person checks; no telephone of the owner is on any page', async () => {
    expect((await enter({ consent: false })).refusal).toMatchObject({ code: 'consent-to-list', law: 'PIPL-13' })
    expect((await enter({ details: '电话 13800003333' })).refusal?.code).toBe('leads-to-somebody')
    expect((await enter({ until: '2026-12-31' })).refusal?.code).toBe('until-wrong')
    expect((await enter({}, 'editor')).status).toBe(403)
    const made = (await enter()).value
    const agree = (as: string) => product.call(ops.decideListing, { as, params: made, body: { agreed: true } })
    expect([(await agree('clerk')).refusal?.code, (await agree('clerk-elsewhere')).refusal?.code]).toEqual(['second-person', 'no-such-listing'])
    expect((await product.call(ops.readPublicListing, { params: made })).refusal?.code).toBe('no-such-listing')
    expect((await agree('unit-head')).status).toBe(201)
    const html = (await page(`/know/listings/${made.id}`)) + (await page('/know/listings'))
    expect(html).toContain('两室一厅')
    expect(html).not.toMatch(/13800003333|房主甲/)
    const stored = await product.rows('select * from outreach.listing where id = $1', [made.id])
    expect(JSON.stringify(stored)).not.toMatch(/13800003333|房主甲/)
    expect((await product.call(ops.revealOwner, { as: 'clerk', params: made })).value).toEqual({ name: '房主甲', phone: '13800003333' })
    expect(await product.rows(`select count(*)::int as n from audit.access where action = 'outreach.owner-shown' and reason = $1`, [made.id])).toEqual([{ n: 1 }])
  })

  test('word reaches the owner through the unit, and is erased once the owner was asked', async () => {
    const made = await opened()
    const leave = (phone: string) => product.call(ops.writeToOwner, { params: made, body: { text: '周末能看房吗？', phone } })
    expect((await leave('138000')).refusal?.code).toBe('phone-wrong')
    const { id } = (await leave('13900004444')).value
    const wrong = (await product.call(ops.reportListing, { params: made, body: { reason: 'price', text: '' } })).value
    const inbox = (await product.call(ops.listListingWords, { as: 'clerk', query: {} })).value.words
    expect(inbox).toMatchObject([{ id, text: '周末能看房吗？', phoneMasked: expect.not.stringContaining('13900004444') }, { id: wrong.id, reason: 'price' }])
    expect((await product.call(ops.revealWord, { as: 'clerk', params: { id } })).value).toEqual({ phone: '13900004444' })
    const done = (word: string, outcome: 'owner-asked' | 'checked' | 'taken-down') => product.call(ops.settleListingWord, { as: 'clerk', params: { id: word }, body: { outcome } })
    expect((await done(id, 'checked')).refusal?.code).toBe('outcome-wrong')
    expect([(await done(id, 'owner-asked')).status, (await done(wrong.id, 'taken-down')).status]).toEqual([201, 201])
    expect(await product.rows('select words_sealed from outreach.listing_word where id = any($1)', [[id, wrong.id]])).toEqual([{ words_sealed: null }, { words_sealed: null }])
    expect((await leave('13900004444')).refusal?.code).toBe('no-such-listing')
  })

  test('the owner takes it down with number and PIN at once, and is erased; a wrong PIN opens nothing', async () => {
    const made = await opened({ contact: 'unit' })
    expect((await product.call(ops.writeToOwner, { params: made, body: { text: '在吗', phone: '13900004444' } })).refusal?.code).toBe('no-message-here')
    const own = (pin: string) => product.call(ops.readOwnListing, { body: { number: made.number, pin } })
    expect((await own('000000')).refusal?.code).toBe('wrong-number-or-pin')
    const typed = await product.app.inject({ method: 'POST', url: '/d/shili/know/own', headers: { 'accept-language': 'zh', 'content-type': 'application/x-www-form-urlencoded' }, payload: 'number=%00&pin=000000' })
    expect([typed.statusCode, typed.body.includes('没有打开')]).toEqual([(await own('000000')).status, false])
    expect((await own(made.pin)).value).toMatchObject({ state: 'open', number: made.number })
    const end = () => product.call(ops.endOwnListing, { body: { number: made.address, pin: made.pin } })
    expect([(await end()).value.state, (await end()).value.state]).toEqual(['ended', 'ended'])
    expect(await product.rows('select owner_sealed, ended_why from outreach.listing where id = $1', [made.id])).toEqual([{ owner_sealed: null, ended_why: 'owner' }])
    expect((await product.call(ops.readPublicListing, { params: made })).status).toBe(404)
    expect((await product.call(ops.listListings, { as: 'unit-head', query: { view: 'ended' } })).value.listings.some((each) => each.id === made.id && each.why === 'owner')).toBe(true)
  })

  test('a listing ends on its last day, a declined one keeps no owner, and word nobody handled goes after thirty days', async () => {
    const [long, short, declined] = [await opened({ until: '2026-09-01' }), await opened({ until: '2026-03-18' }), (await enter()).value]
    ;(await product.call(ops.decideListing, { as: 'clerk-2', params: declined, body: { agreed: false } })).value
    expect((await product.call(ops.endListing, { as: 'clerk', params: declined, body: { why: 'let' } })).refusal?.code).toBe('no-such-listing')
    ;(await product.call(ops.writeToOwner, { params: long, body: { text: '在吗', phone: '13900004444' } })).value
    product.clock.set('2026-04-20 06:00')
    await product.drain()
    const left = await product.rows<{ id: string; state: string; kept: boolean }>('select id, state, owner_sealed is not null as kept from outreach.listing where id = any($1)', [[long.id, short.id, declined.id]])
    expect(new Map(left.map((each) => [each.id, [each.state, each.kept]]))).toEqual(new Map<string, unknown>([[long.id, ['open', true]], [short.id, ['ended', false]], [declined.id, ['declined', false]]]))
    expect((await product.call(ops.listListingWords, { as: 'clerk', query: {} })).value.words).toEqual([])
    expect((await product.call(ops.endListing, { as: 'clerk', params: long, body: { why: 'let' } })).status).toBe(201)
    expect((await product.call(ops.listPublicListings, { query: {} })).value.listings.some((each) => each.id === long.id)).toBe(false)
  })
})

test('who may: posts of parties and matters write nothing here, and an editor never sees an owner (§8.2)', () => {
  const owners = ['enterListing', 'listListings', 'revealOwner', 'listListingWords', 'revealWord'] as const
  for (const name of owners) expect(outreachAccess[name].who).toEqual(['clerk', 'unit-head'])
  expect(outreachAccess.writeNotice.who).not.toContain('mediator')
})
