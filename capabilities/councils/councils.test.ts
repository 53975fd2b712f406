import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { UNITS } from '../../tools/testing/small-district.ts'
import { aScan, openedCase, SAFE } from '../mediation/house.testing.ts'
import { readPdf } from '../documents/reading.testing.ts'
import { aCouncil, alikeOpinions, anOpinion, keptOf, SATISFIED, tokensPrinted } from './beside.testing.ts'
import { councilsOperations as ops } from './contract.ts'

let product: Product
beforeAll(async () => {
  product = await startProduct({ now: '2026-05-13 09:10' })
})
afterAll(() => product.stop())

async function opened(more: { caseId?: string } = {}, as = 'committee-head') {
  return (await product.call(ops.openCouncil, { as, body: { topic: '立管更换', place: '示例社区议事室', ...more } })).value
}
const note = (councilId: string, more: Parameters<typeof anOpinion>[0], as = 'clerk') => product.call(ops.noteCouncilOpinion, { as, params: { councilId }, body: anOpinion(more) })
const on = (council: { id: string }) => ({ councilId: council.id })
/** What anybody reads of the community. */
const board = async () => (await product.call(ops.readCouncilBoard, { params: { unitId: UNITS.community } })).value
const textOf = async (sent: { readonly raw: { readonly rawPayload: Uint8Array } }) =>
  (await readPdf(new Uint8Array(sent.raw.rawPayload))).map((page) => page.text).join('').replaceAll(/\s/g, '')

describe('a small council', () => {
  test('members without limit, a meeting, a plan; somebody else verifies; then it closes', async () => {
    const council = await opened()
    const members = Array.from({ length: 15 }, (_each, index) => ({ name: `业主代表${index + 1}`, role: 'owner-representative' as const, body: `${index + 1}栋`, standsFor: 2 }))
    const joined = (await product.call(ops.joinMembers, { as: 'clerk', params: on(council), body: { members } })).value
    expect(joined.members).toHaveLength(15)
    const presentIds = joined.members.map((each) => each.id)
    const future = await product.call(ops.holdMeeting, { as: 'clerk', params: on(council), body: { on: '2026-05-14', place: '议事室', presentIds, summary: '同意更换。' } })
    expect(future.refusal?.code).toBe('day-does-not-fit')
    ;(await product.call(ops.holdMeeting, { as: 'clerk', params: on(council), body: { on: '2026-05-13', place: '议事室', presentIds, summary: '同意更换。' } })).value
    const planned = (await product.call(ops.setTasks, { as: 'clerk', params: on(council), body: { tasks: [{ what: '更换立管', owner: '示例物业', dueOn: '2026-05-22' }] } })).value
    const taskId = planned.tasks[0]?.id ?? ''
    expect((await product.call(ops.closeCouncil, { as: 'committee-head', params: on(council), body: { outcome: '完成' } })).refusal?.code).toBe('tasks-open')
    expect((await product.call(ops.verifyTask, { as: 'committee-head', params: on(council), body: { taskId, on: '2026-05-13', good: true, note: '看过' } })).refusal?.code).toBe('not-done-yet')
    ;(await product.call(ops.reportTaskDone, { as: 'clerk', params: on(council), body: { taskId, on: '2026-05-13', note: '换好了' } })).value
    expect((await product.call(ops.verifyTask, { as: 'clerk', params: on(council), body: { taskId, on: '2026-05-13', good: true, note: '看过' } })).refusal?.code).toBe('verified-by-another')
    const verified = (await product.call(ops.verifyTask, { as: 'committee-head', params: on(council), body: { taskId, on: '2026-05-13', good: true, note: '看过，不漏了' } })).value
    expect(verified.tasks[0]).toMatchObject({ verifiedOn: '2026-05-13' })
    const closed = (await product.call(ops.closeCouncil, { as: 'committee-head', params: on(council), body: { outcome: '立管已换' } })).value
    expect(closed).toMatchObject({ closedOn: '2026-05-13', mayWrite: false })
    expect((await product.call(ops.setTasks, { as: 'clerk', params: on(council), body: { tasks: [{ what: '再来', owner: '某', dueOn: '2026-06-01' }] } })).refusal?.code).toBe('council-closed')
    const closedOnes = (await product.call(ops.listCouncils, { as: 'director', query: { view: 'closed' } })).value
    expect(closedOnes.councils.map((each) => each.id)).toContain(council.id)
  })

  test('another community knows nothing of it; a second click writes nothing twice', async () => {
    const council = await opened()
    const elsewhere = await product.call(ops.readCouncil, { as: 'mediator-elsewhere', params: on(council) })
    expect(elsewhere).toMatchObject({ status: 404, refusal: { code: 'no-such-council' } })
    const commandId = '01980000-0000-7000-8000-0000000000bb'
    const join = () => product.call(ops.joinMembers, { as: 'clerk', params: on(council), commandId, body: { members: [{ name: '业主代表', role: 'owner', body: '', standsFor: 0 }] } })
    ;(await join()).value
    const [member] = (await join()).value.members
    const left = (await product.call(ops.leaveMember, { as: 'clerk', params: on(council), body: { memberId: member?.id ?? '' } })).value
    expect(left.members).toEqual([])
    expect((await product.call(ops.leaveMember, { as: 'clerk', params: on(council), body: { memberId: member?.id ?? '' } })).refusal?.code).toBe('no-such-member')
  })

  test('a case that is kept apart has no council', async () => {
    const kept = await openedCase(product, { gates: { ...SAFE, 'G-03': 'yes' } })
    const refused = await product.call(ops.openCouncil, { as: 'mediator', body: { topic: '家事', place: '议事室', caseId: kept.caseId } })
    expect(refused.status).toBeGreaterThanOrEqual(400)
    expect(refused.refusal?.code).toMatch(/case-kept-apart|no-such-case/)
  })
})

describe('owners’ votes (CC 278)', () => {
  test('ballots go in, totals come out; no choice of anybody is ever shown', async () => {
    const council = await opened()
    const voters = Array.from({ length: 4 }, (_each, index) => ({ doors: `2栋${index + 1}01`, areaCentiares: 8950 }))
    const twice = await product.call(ops.openVote, { as: 'clerk', params: on(council), body: { matter: '动用维修资金', kind: 'raise-maintenance-fund', voters: [...voters, ...voters] } })
    expect(twice.refusal).toMatchObject({ code: 'voter-twice', law: 'CC-278' })
    const vote = (await product.call(ops.openVote, { as: 'clerk', params: on(council), body: { matter: '筹集维修资金', kind: 'raise-maintenance-fund', voters } })).value.votes[0]
    const voteId = vote?.id ?? ''
    const ballots = (choices: readonly ('for' | 'against')[]) => choices.map((choice, index) => ({ voterId: vote?.voters[index]?.id ?? '', choice }))
    const open = (await product.call(ops.castBallots, { as: 'clerk', params: on(council), body: { voteId, ballots: ballots(['for', 'for', 'against']) } })).value.votes[0]
    expect(open).toMatchObject({ approval: null, passed: null, participation: { heads: { count: 3, outOf: 4 }, area: { count: 26_850, outOf: 35_800 }, reached: true } })
    ;(await product.call(ops.castBallots, { as: 'clerk', params: on(council), body: { voteId, ballots: ballots(['for', 'for', 'for']) } })).value
    const stranger = await product.call(ops.castBallots, { as: 'clerk', params: on(council), body: { voteId, ballots: [{ voterId: council.id, choice: 'for' }] } })
    expect(stranger.refusal?.code).toBe('no-such-voter')
    const counted = (await product.call(ops.countVote, { as: 'committee-head', params: on(council), body: { voteId } })).value.votes[0]
    expect(counted).toMatchObject({ needed: 'special', passed: true, approval: { heads: { count: 3, outOf: 3 }, area: { count: 26_850, outOf: 26_850 } } })
    const whole = await product.call(ops.readCouncil, { as: 'committee-head', params: on(council) })
    expect(whole.raw.body).not.toMatch(/"(for|against|abstain)"|choice|ballot/)
    expect((await product.call(ops.castBallots, { as: 'clerk', params: on(council), body: { voteId, ballots: ballots(['against']) } })).refusal?.code).toBe('vote-counted')
  })
})

describe('on paper', () => {
  test('the record names members, meetings, plan and totals; a ballot names doors and area, nothing ticked and no name', async () => {
    const council = await opened()
    const members = [{ name: '业主代表甲', role: 'owner-representative' as const, body: '2栋', standsFor: 3 }]
    const joined = (await product.call(ops.joinMembers, { as: 'clerk', params: on(council), body: { members } })).value
    const presentIds = joined.members.map((each) => each.id)
    ;(await product.call(ops.holdMeeting, { as: 'clerk', params: on(council), body: { on: '2026-05-13', place: '议事室', presentIds, summary: '先检测再谈钱。' } })).value
    ;(await product.call(ops.setTasks, { as: 'clerk', params: on(council), body: { tasks: [{ what: '检测立管', owner: '示例物业', dueOn: '2026-05-22' }] } })).value
    const voters = [{ doors: '2栋101', areaCentiares: 8950 }, { doors: '2栋102', areaCentiares: 12_025 }]
    const vote = (await product.call(ops.openVote, { as: 'clerk', params: on(council), body: { matter: '使用维修资金', kind: 'use-maintenance-fund', voters } })).value.votes[0]
    const voteId = vote?.id ?? ''
    const ballots = await textOf(await product.call(ops.printVote, { as: 'director', params: { ...on(council), voteId } }))
    expect(ballots.match(/表决票使用维修资金/g)).toHaveLength(2)
    expect(ballots).toContain('2栋102面积120.25平方米')
    expect(ballots).toContain('不投不等于同意')
    expect(ballots).not.toContain('业主代表甲')
    const choices = (vote?.voters ?? []).map((each) => ({ voterId: each.id, choice: 'for' as const }))
    ;(await product.call(ops.castBallots, { as: 'clerk', params: on(council), body: { voteId, ballots: choices } })).value
    const half = await textOf(await product.call(ops.printCouncil, { as: 'clerk', params: on(council) }))
    expect(half).toContain('还没有计票')
    expect(half).not.toContain('同意2')
    ;(await product.call(ops.countVote, { as: 'committee-head', params: on(council), body: { voteId } })).value
    const result = await textOf(await product.call(ops.printVote, { as: 'clerk', params: { ...on(council), voteId } }))
    expect(result).toMatch(/业主表决结果.*209\.75\/209\.75.*通过/)
    expect(result).not.toContain('表决票使用')
    const record = await textOf(await product.call(ops.printCouncil, { as: 'clerk', params: on(council) }))
    for (const words of ['业主代表甲', '2栋3户', '先检测再谈钱', '检测立管', '结果：通过']) expect(record).toContain(words)
    const looks = await product.rows<{ n: number }>(`select count(*)::int as n from audit.access where action = 'councils.print'`, [])
    expect(looks[0]?.n).toBe(4)
  })

  test('nobody elsewhere prints it, and there is no sheet of a vote that is not', async () => {
    const council = await opened()
    const elsewhere = await product.call(ops.printCouncil, { as: 'mediator-elsewhere', params: on(council) })
    expect(elsewhere).toMatchObject({ status: 404, refusal: { code: 'no-such-council' } })
    const none = await product.call(ops.printVote, { as: 'clerk', params: { ...on(council), voteId: council.id } })
    expect(none).toMatchObject({ status: 404, refusal: { code: 'no-such-vote' } })
  })
})

describe('notice, statements, resolutions (rows 60, 88)', () => {
  test('an owners’ assembly is called fifteen days before; a notice stands on the residents’ page and on paper until the meeting was held', async () => {
    const council = await aCouncil(product, { kind: 'property' })
    const notice = { on: '2026-05-20', time: '19:00', place: '社区议事室', topic: '电梯怎么换', gathering: 'owners-assembly' as const }
    const early = await product.call(ops.callMeeting, { as: 'clerk', params: on(council), body: notice })
    expect(early.refusal).toMatchObject({ code: 'notice-too-short', law: 'PMREG-14' })
    const named = await product.call(ops.callMeeting, { as: 'clerk', params: on(council), body: { ...notice, topic: '王女士家3栋201漏水', gathering: 'council' } })
    expect(named.refusal?.code).toBe('personal-data')
    const called = (await product.call(ops.callMeeting, { as: 'clerk', params: on(council), body: { ...notice, gathering: 'council' } })).value
    const noticeId = called.notices[0]?.id ?? ''
    expect((await board()).meetings).toMatchObject([{ topic: '电梯怎么换', on: '2026-05-20', time: '19:00' }])
    expect(await textOf(await product.call(ops.printNotice, { as: 'grid-worker', params: { ...on(council), noticeId } }))).toContain('电梯怎么换')
    ;(await product.call(ops.holdMeeting, { as: 'clerk', params: on(council), body: { on: '2026-05-13', place: '社区议事室', presentIds: [], summary: '定了', noticeId } })).value
    expect((await board()).meetings).toEqual([])
    expect((await product.call(ops.callOffMeeting, { as: 'clerk', params: on(council), body: { noticeId, why: '改期' } })).refusal?.code).toBe('no-such-notice')
  })

  test('a statement needs consent and bears no name; a resolution needs a vote that passed; another person lets them out; tasks show their progress (N-03, PR-20)', async () => {
    const council = await aCouncil(product)
    const say = (consent: boolean, text: string) => product.call(ops.noteStatement, { as: 'clerk', params: on(council), body: { as: 'owner', text, consent } })
    expect((await say(false, '我同意换')).refusal?.code).toBe('consent-to-note')
    expect((await say(true, '李大爷家不同意')).refusal?.code).toBe('personal-data')
    const statement = (await say(true, '换新的，老人上下楼方便')).value.statements[0]
    const vote = (await product.call(ops.openVote, { as: 'clerk', params: on(council), body: { matter: '换电梯', kind: 'other', voters: [{ doors: '1栋101', areaCentiares: 9000 }] } })).value.votes[0]
    const resolve = (voteId: string) => product.call(ops.makeResolution, { as: 'clerk', params: on(council), body: { text: '六月换电梯', voteId } })
    expect((await resolve(vote?.id ?? '')).refusal).toMatchObject({ code: 'vote-not-passed', law: 'CC-278' })
    ;(await product.call(ops.castBallots, { as: 'clerk', params: on(council), body: { voteId: vote?.id ?? '', ballots: [{ voterId: vote?.voters[0]?.id ?? '', choice: 'for' }] } })).value
    ;(await product.call(ops.countVote, { as: 'committee-head', params: on(council), body: { voteId: vote?.id ?? '' } })).value
    const resolution = (await resolve(vote?.id ?? '')).value.resolutions[0]
    const task = { what: '换1号电梯', owner: '示例物业', dueOn: '2026-06-30', resolutionId: resolution?.id ?? '' }
    ;(await product.call(ops.setTasks, { as: 'clerk', params: on(council), body: { tasks: [task] } })).value
    const publish = (as: string, of: 'statement' | 'resolution', id = '') => product.call(ops.publishText, { as, params: on(council), body: { of, id } })
    expect((await publish('clerk', 'resolution', resolution?.id)).refusal?.code).toBe('second-look')
    expect((await board()).resolutions).toEqual([])
    ;(await publish('unit-head', 'resolution', resolution?.id)).value
    ;(await publish('unit-head', 'statement', statement?.id)).value
    const shown = (await board()).resolutions
    expect(shown).toMatchObject([{ text: '六月换电梯', vote: { agreed: { heads: [1, 1] } }, voices: [{ asWords: { zh: '一位业主' }, text: '换新的，老人上下楼方便' }], tasks: [{ owner: '示例物业', state: 'open' }] }])
    expect(JSON.stringify(shown)).not.toMatch(/1栋101|小李/)
  })
})

describe('opinions (row 71)', () => {
  const step = { reply: (opinionId: string, text: string) => product.call(ops.replyOpinion, { as: 'clerk', params: { opinionId }, body: { text } }) }

  test('answered at once or a reply date, never neither: the command says so in words, the table too', async () => {
    const { id } = await aCouncil(product, { kind: 'opinion' })
    expect((await note(id, {})).refusal).toMatchObject({ code: 'answer-or-date', field: 'reply' })
    expect((await note(id, { reply: '好', dueOn: '2026-05-20' })).refusal?.code).toBe('answer-and-date')
    expect((await note(id, { dueOn: '2026-05-13' })).refusal?.code).toBe('reply-date-does-not-fit')
    expect((await note(id, { reply: '好', phone: '13800001111' })).refusal).toMatchObject({ code: 'notice-not-given', law: 'PIPL-17' })
    expect((await note(id, { reply: '好', text: '身份证220102199001011234' })).refusal?.code).toBe('identity-number')
    const insert = `insert into councils.opinion (district_id, id, council_id, unit_id, unit_path, code, subject, words, may_publish, noted_on, noted_at, noted_by, publishing)
      select district_id, gen_random_uuid(), id, unit_id, unit_path, 'AAAAAAAA', 'lifts', 'x', false, '2026-05-13', '2026-05-13', id, 'no' from councils.council limit 1`
    await expect(product.rows(insert)).rejects.toThrow('opinion_answer_or_day_check')
  })

  test('overdue ones are listed; a later date needs a reason and changes nothing of “in time”; the asker reads the reply by number and PIN and gets a letter', async () => {
    const { id } = await aCouncil(product, { kind: 'opinion' })
    const noted = (await note(id, { dueOn: '2026-05-14', phone: '13800001111', noticeGiven: true })).value
    const slip = await textOf(await product.call(ops.printOpinionSlip, { as: 'clerk', params: { opinionId: noted.id } }))
    expect(slip).toContain(noted.pin)
    expect(slip).not.toContain('电梯一周停了三次')
    product.clock.set('2026-05-15 09:00')
    const overdue = (await product.call(ops.listCouncilOpinions, { as: 'unit-head', query: { view: 'overdue' } })).value
    expect(overdue).toMatchObject({ overdue: 1, opinions: [{ id: noted.id, overdue: true, may: { slip: false } }] })
    expect((await product.call(ops.printOpinionSlip, { as: 'clerk', params: { opinionId: noted.id } })).refusal?.code).toBe('slip-over')
    const elsewhere = await product.call(ops.listCouncilOpinions, { as: 'mediator-elsewhere', query: { view: 'all' } })
    expect(elsewhere.value.opinions).toEqual([])
    expect((await product.call(ops.replyOpinion, { as: 'mediator-elsewhere', params: { opinionId: noted.id }, body: { text: '好' } })).refusal?.code).toBe('no-such-opinion')
    ;(await product.call(ops.postponeReply, { as: 'clerk', params: { opinionId: noted.id }, body: { dueOn: '2026-05-20', why: '等厂家' } })).value
    const wrong = await product.call(ops.readMyOpinion, { body: { code: noted.code, pin: '000000' } })
    expect(wrong.refusal?.code).toBe('wrong-code-or-pin')
    const replied = (await step.reply(noted.id, '五月底检修，以后每月检一次')).value
    expect(replied).toMatchObject({ firstDueOn: '2026-05-14', dueOn: '2026-05-20', repliedOn: '2026-05-15' })
    expect((await step.reply(noted.id, '再说一次')).refusal?.code).toBe('already-replied')
    const own = (await product.call(ops.readMyOpinion, { body: { code: noted.code, pin: noted.pin } })).value
    expect(own).toMatchObject({ text: '电梯一周停了三次', reply: { text: '五月底检修，以后每月检一次' } })
    await product.drain()
    const letters = await product.rows<{ body: string }>('select body from notifications.letter where recipient_id = $1', [noted.id])
    expect(letters).toHaveLength(1)
    expect(letters[0]?.body).not.toMatch(/电梯|检修|13800001111/)
    const counted = await product.rows<{ kind: string; n: number }>(`select kind, sum(n)::int as n from councils.day_count where measure = 'replies' and on_day = '2026-05-15' group by kind`)
    expect(counted).toEqual([{ kind: 'late', n: 1 }])
  })

  test('replies are published without names, with the asker’s yes and after a second look (N-03, PR-20)', async () => {
    const { id } = await aCouncil(product, { kind: 'opinion' })
    const quiet = (await note(id, { reply: '好', mayPublish: false })).value
    const open = (await note(id, { text: '王女士家门口灯不亮', subject: 'lighting', reply: '明天换' })).value
    const propose = (opinionId: string, question: string) => product.call(ops.proposeReplyPublished, { as: 'clerk', params: { opinionId }, body: { question, answer: '第二天换好了' } })
    const decide = (as: string, agreed: boolean) => product.call(ops.decideReplyPublished, { as, params: { opinionId: open.id }, body: { agreed, note: '' } })
    expect((await propose(quiet.id, '灯')).refusal?.code).toBe('not-agreed')
    expect((await propose(open.id, '王女士家门口灯不亮')).refusal?.code).toBe('personal-data')
    expect((await decide('unit-head', true)).refusal?.code).toBe('nothing-proposed')
    ;(await propose(open.id, '楼道的灯不亮')).value
    expect((await decide('clerk', true)).refusal?.code).toBe('second-look')
    expect((await board()).replies).toEqual([])
    ;(await decide('unit-head', true)).value
    expect((await board()).replies).toMatchObject([{ question: '楼道的灯不亮', answer: '第二天换好了' }])
    expect(JSON.stringify(await board())).not.toContain('王女士')
  })
})

describe('four questions (row 72)', () => {
  test('one answer a household token, by link or paper; nothing before the end, nothing under five', async () => {
    const council = await aCouncil(product)
    const survey = (await product.call(ops.openSurvey, { as: 'clerk', params: on(council), body: { measure: '六月换电梯', households: 12, closesOn: '2026-06-01' } })).value
    const tokens = tokensPrinted(product, survey.id, 12)
    expect(await textOf(await product.call(ops.printSurveySlips, { as: 'clerk', params: { surveyId: survey.id } }))).toContain('六月换电梯')
    const answer = (token: string) => product.call(ops.answerSurvey, { body: { token, ...SATISFIED } })
    expect((await answer('000000000000')).refusal?.code).toBe('token-wrong')
    const both = await Promise.all([answer(tokens[0] ?? ''), answer(tokens[0] ?? '')])
    expect(both.map((each) => each.refusal?.code ?? 'taken').sort()).toEqual(['taken', 'token-used'])
    const paper = (list: readonly string[], satisfied: 'yes' | 'no') => ({ slips: list.map((token) => ({ token, ...SATISFIED, satisfied })) })
    const spoilt = await product.call(ops.enterSurveySlips, { as: 'clerk', params: { surveyId: survey.id }, body: paper(tokens.slice(0, 3), 'yes') })
    expect(spoilt.refusal?.code).toBe('token-used')
    const entered = (await product.call(ops.enterSurveySlips, { as: 'clerk', params: { surveyId: survey.id }, body: paper(tokens.slice(1, 8), 'yes') })).value
    expect(entered).toMatchObject({ answered: 8, results: null })
    ;(await product.call(ops.enterSurveySlips, { as: 'clerk', params: { surveyId: survey.id }, body: paper(tokens.slice(8, 10), 'no') })).value
    const [{ value: closed }] = await Promise.all([product.call(ops.closeSurvey, { as: 'clerk', params: { surveyId: survey.id }, body: {} }), product.call(ops.closeSurvey, { as: 'unit-head', params: { surveyId: survey.id }, body: {} })])
    expect(await product.rows(`select sum(n)::int as n from councils.day_count where measure = 'surveys'`)).toEqual([{ n: 1 }])
    expect(closed.results).toEqual([
      { question: 'needed', parts: { yes: 10, no: 0, unsure: 0 } }, { question: 'agreed', parts: { yes: 10, no: 0, unsure: 0 } }, { question: 'accepted', parts: { yes: 10, no: 0, unsure: 0 } },
      { question: 'satisfied', parts: null },
    ])
    expect((await answer(tokens[11] ?? '')).refusal?.code).toBe('survey-over')
    const kept = await product.rows<{ text: string }>('select to_jsonb(t)::text as text from councils.survey_token t union all select to_jsonb(c)::text from councils.survey_count c')
    for (const token of tokens) expect(kept.some((each) => each.text.includes(token))).toBe(false)
  })
})

describe('practical deeds', () => {
  test('a frequent subject becomes a project; another person decides and verifies; whoever raised it is told; photos without people', async () => {
    product.clock.set('2026-05-18 09:00')
    const { id: councilId } = await aCouncil(product, { kind: 'opinion' })
    const asked = await Promise.all([1, 2, 3].map((each) => note(councilId, { subject: 'parking', text: `停车难${each}`, reply: '记下了', phone: `1380000200${each}`, noticeGiven: true })))
    await alikeOpinions(product, asked[0]?.value.id ?? '', 'green', 201)
    const often = (await product.call(ops.listProjects, { as: 'unit-head', query: {} })).value.frequent
    const frequent = often.find((each) => each.subject === 'parking')
    expect([frequent?.n, ...often.filter((each) => each.subject === 'green').map((each) => [each.n, each.opinionIds.length])]).toEqual([3, [201, 200]])
    const body = { title: '东侧空地改停车场', why: '三个月里多人提到停车难', subject: 'parking' as const, origin: 'opinions' as const, owner: '示例街道', dueOn: '2026-06-30', budget: '', opinionIds: frequent?.opinionIds ?? [] }
    expect((await product.call(ops.proposeProject, { as: 'clerk', body: { ...body, why: '3栋201的老李要求' } })).refusal?.code).toBe('personal-data')
    expect((await product.call(ops.proposeProject, { as: 'clerk', body: { ...body, opinionIds: ['0f0e0d0c-0000-4000-8000-000000000001'] } })).refusal?.code).toBe('no-such-opinion')
    const project = (await product.call(ops.proposeProject, { as: 'clerk', body })).value
    const step = async (as: string, name: 'decide' | 'start' | 'report' | 'verify', more: object = {}) => product.call(ops.takeProjectStep, { as, params: { projectId: project.id }, body: { step: name, note: '划了四十个车位', ...more } })
    expect((await board()).projects).toEqual([])
    expect((await step('clerk', 'decide')).refusal?.code).toBe('decided-by-head')
    ;(await step('unit-head', 'decide')).value
    expect((await board()).projects).toMatchObject([{ title: '东侧空地改停车场', stageWords: { zh: '已定下' }, outcome: '', photos: [] }])
    expect((await step('clerk', 'start', { photo: await aScan(product) })).refusal).toMatchObject({ code: 'photo-with-people', law: 'PIPL-26' })
    ;(await step('clerk', 'start', { photo: await aScan(product), photoWithoutPeople: true })).value
    const photoId = (await step('clerk', 'report', { photo: await aScan(product), photoWithoutPeople: true })).value.photos[1]?.id ?? ''
    const publicPhoto = () => product.call(ops.readBoardPhoto, { params: { projectId: project.id, photoId } })
    expect((await publicPhoto()).status).toBe(404)
    expect((await step('clerk', 'verify')).refusal?.code).toBe('project-verified-by-another')
    ;(await step('grid-worker', 'verify')).value
    expect((await publicPhoto()).status).toBe(200)
    expect((await board()).projects).toMatchObject([{ stageWords: { zh: '已办成' }, outcome: '划了四十个车位', doneOn: '2026-05-18' }])
    const own = async () => (await product.call(ops.readMyOpinion, { body: { code: asked[0]?.value.code ?? '', pin: asked[0]?.value.pin ?? '' } })).value
    expect((await own()).project).toMatchObject({ title: '东侧空地改停车场', stageWords: { zh: '已办成' } })
    await product.drain()
    expect(await product.rows('select 1 from notifications.letter where recipient_id = any($1::uuid[])', [asked.map((each) => each.value.id)])).toHaveLength(3)
    const kept = (today: string) => keptOf(product, project.id, today)
    expect([await kept('2026-06-17'), await kept('2026-06-18'), await kept('2028-05-19')].flat()).toEqual([{ phones: 3, words: 3 }, { phones: 0, words: 3 }, { phones: 0, words: 0 }])
    expect(await own()).toMatchObject({ text: null, reply: { text: null, on: '2026-05-18' } })
  })
})
