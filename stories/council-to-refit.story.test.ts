import { afterAll, beforeAll, expect, test } from 'vitest'
import { anOpinion, SATISFIED, tokensPrinted } from '../capabilities/councils/beside.testing.ts'
import { councilsOperations as ops } from '../capabilities/councils/contract.ts'
import { aScan } from '../capabilities/mediation/house.testing.ts'
import { type Product, startProduct } from '../tools/testing/product.ts'
import { UNITS } from '../tools/testing/small-district.ts'

/** SC-06 seen from its council (rows 60, 71, 72, 88): smoke over the windows, a meeting that is called, ten representatives, a refit, and everybody told. */
let product: Product
const held: { council: string; notice: string; task: string; opinion: { id: string; code: string; pin: string }; survey: string; project: string } =
  { council: '', notice: '', task: '', opinion: { id: '', code: '', pin: '' }, survey: '', project: '' }
const params = () => ({ councilId: held.council })

beforeAll(async () => {
  product = await startProduct({ now: '2026-05-11 09:00' })
})
afterAll(() => product.stop())

/** What somebody reads on a phone, without a script. */
const page = async (path: string, form?: Readonly<Record<string, string>>) => {
  const url = `/d/shili/council${path}`
  const sent = form
    ? await product.app.inject({ method: 'POST', url, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(form).toString() })
    : await product.app.inject({ url })
  expect(sent.body).not.toMatch(/<script|业主代号|烧烤店主庚/)
  return sent.body
}
const board = () => page(`/${UNITS.community}`)

test('Monday 11 May: a property council about the smoke is opened and called for Wednesday; the notice stands on everybody’s page', async () => {
  held.council = (await product.call(ops.openCouncil, { as: 'mediator', body: { topic: '烧烤店油烟', place: '示例小区2栋', kind: 'property' } })).value.id
  const body = { on: '2026-05-13', time: '09:30', place: '社区议事室', topic: '临街油烟怎么治', gathering: 'council' as const }
  const called = (await product.call(ops.callMeeting, { as: 'mediator', params: params(), body })).value
  held.notice = called.notices[0]?.id ?? ''
  const shown = await board()
  for (const words of ['临街油烟怎么治', '5月13日', '09:30', '社区议事室', '当场答复']) expect(shown).toContain(words)
})

test('Wednesday 13 May: ten owners’ representatives and five bodies; no limit is set; what they say is noted with their consent, without a name', async () => {
  product.clock.set('2026-05-13 09:30')
  const owners = Array.from({ length: 10 }, (_each, index) => ({ name: `业主代号${index + 1}`, role: 'owner-representative' as const, body: '2栋', standsFor: index === 0 ? 29 : 0 }))
  const bodies = ['社区', '物业公司', '城管', '生态环境', '烧烤店'].map((body) => ({ name: `${body}代表`, role: body === '烧烤店' ? ('business' as const) : ('unit' as const), body, standsFor: 0 }))
  const { members } = (await product.call(ops.joinMembers, { as: 'mediator', params: params(), body: { members: [...owners, ...bodies] } })).value
  expect(members).toHaveLength(15)
  const meeting = { on: '2026-05-13', place: '社区议事室', presentIds: members.map((each) => each.id), summary: '同意改造排烟管道。', noticeId: held.notice }
  ;(await product.call(ops.holdMeeting, { as: 'mediator', params: params(), body: meeting })).value
  ;(await product.call(ops.noteStatement, { as: 'mediator', params: params(), body: { as: 'business', text: '愿意改烟道，请给九天', consent: true } })).value
  expect(await board()).not.toContain('临街油烟怎么治')
})

test('a resident asks for more: answered with a day, and given number and PIN', async () => {
  const asked = await product.call(ops.noteCouncilOpinion, { as: 'grid-worker', params: params(), body: anOpinion({ subject: 'smoke-and-noise', text: '别的店会不会也这样' }) })
  expect(asked.refusal?.code).toBe('answer-or-date')
  held.opinion = (await product.call(ops.noteCouncilOpinion, {
    as: 'grid-worker', params: params(), body: anOpinion({ subject: 'smoke-and-noise', text: '别的店会不会也这样', dueOn: '2026-05-20', phone: '13800004444', noticeGiven: true }),
  })).value
  expect(await page('/own', { code: held.opinion.code, pin: held.opinion.pin })).toContain('说好2026年5月20日')
})

test('the plan: a resolution with its task, exhaust refit by 22 May; another person lets it out', async () => {
  const resolved = (await product.call(ops.makeResolution, { as: 'mediator', params: params(), body: { text: '烧烤店改造排烟管道，出口高过屋顶。' } })).value
  const resolutionId = resolved.resolutions[0]?.id ?? ''
  const planned = (await product.call(ops.setTasks, { as: 'mediator', params: params(), body: { tasks: [{ what: '改造排烟管道', owner: '烧烤店', dueOn: '2026-05-22', resolutionId }] } })).value
  held.task = planned.tasks[0]?.id ?? ''
  expect((await product.call(ops.publishText, { as: 'mediator', params: params(), body: { of: 'resolution', id: resolutionId } })).refusal?.code).toBe('second-look')
  ;(await product.call(ops.publishText, { as: 'committee-head', params: params(), body: { of: 'resolution', id: resolutionId } })).value
  const shown = await board()
  for (const words of ['出口高过屋顶', '改造排烟管道', '烧烤店', '5月22日', '在做']) expect(shown).toContain(words)
})

test('Wednesday 20 May: the reply comes on its day and becomes a project; the asker is written to, and reads both', async () => {
  product.clock.set('2026-05-20 10:00')
  ;(await product.call(ops.replyOpinion, { as: 'clerk', params: { opinionId: held.opinion.id }, body: { text: '新开餐饮店，出租前先查烟道。' } })).value
  const project = { title: '临街商铺烟道普查', why: '油烟反复有人提', subject: 'smoke-and-noise' as const, origin: 'council' as const, owner: '市场监管', dueOn: '2026-06-10', budget: '', councilId: held.council, opinionIds: [held.opinion.id] }
  held.project = (await product.call(ops.proposeProject, { as: 'clerk', body: project })).value.id
  ;(await product.call(ops.takeProjectStep, { as: 'unit-head', params: { projectId: held.project }, body: { step: 'decide', note: '' } })).value
  await product.drain()
  expect(await product.rows('select 1 from notifications.letter where recipient_id = $1', [held.opinion.id])).toHaveLength(1)
  const own = await page('/own', { code: held.opinion.code, pin: held.opinion.pin })
  for (const words of ['新开餐饮店，出租前先查烟道。', '临街商铺烟道普查', '已定下']) expect(own).toContain(words)
})

test('Thursday 21 May: refitted, and verified by somebody else; the page says so', async () => {
  product.clock.set('2026-05-21 16:00')
  ;(await product.call(ops.reportTaskDone, { as: 'mediator', params: params(), body: { taskId: held.task, on: '2026-05-21', note: '管道已升高' } })).value
  expect(await board()).toContain('等别人去看')
  const verified = { taskId: held.task, on: '2026-05-21', good: true, note: '晚饭时去看过，没有直排' }
  expect((await product.call(ops.verifyTask, { as: 'mediator', params: params(), body: verified })).refusal?.code).toBe('verified-by-another')
  ;(await product.call(ops.verifyTask, { as: 'committee-head', params: params(), body: verified })).value
  expect(await board()).toContain('看过，做好了')
})

test('four questions: each household draws a slip; answered on a phone or on paper; told when it is over', async () => {
  const survey = (await product.call(ops.openSurvey, { as: 'mediator', params: params(), body: { measure: '烧烤店改造排烟管道', households: 10, closesOn: '2026-06-05' } })).value
  held.survey = survey.id
  const tokens = tokensPrinted(product, survey.id, 10)
  const [first = '', ...others] = tokens
  expect(await page(`/survey?token=${first}`)).toMatch(/烧烤店改造排烟管道.*需要不需要.*满意不满意/s)
  expect(await page('/survey', { token: first, answers: 'yes', needed: 'yes' })).toContain('请每一问选一个')
  expect(await page('/survey', { token: first, answers: 'yes', ...SATISFIED })).toContain('收到了，谢谢')
  expect(await page('/survey', { token: first, answers: 'yes', ...SATISFIED })).toContain('一户一票')
  ;(await product.call(ops.enterSurveySlips, { as: 'clerk', params: { surveyId: survey.id }, body: { slips: others.slice(0, 7).map((token) => ({ token, ...SATISFIED })) } })).value
  const { results, answered } = (await product.call(ops.closeSurvey, { as: 'mediator', params: { surveyId: survey.id }, body: {} })).value
  expect([answered, results?.map((each) => each.parts?.yes)]).toEqual([8, [8, 8, 8, 8]])
})

test('Wednesday 10 June: the project is done and looked at; whoever asked is told back, and the council closes', async () => {
  product.clock.set('2026-06-10 15:00')
  const step = async (as: string, name: 'start' | 'report' | 'verify', photo?: string) =>
    (await product.call(ops.takeProjectStep, { as, params: { projectId: held.project }, body: { step: name, note: '十二家都查过', ...(photo ? { photo, photoWithoutPeople: true } : {}) } })).value
  await step('clerk', 'start')
  await step('clerk', 'report', await aScan(product))
  await step('mediator', 'verify')
  await product.drain()
  expect(await product.rows('select 1 from notifications.letter where recipient_id = $1', [held.opinion.id])).toHaveLength(2)
  expect(await page('/own', { code: held.opinion.code, pin: held.opinion.pin })).toMatch(/已办成.*十二家都查过/s)
  const shown = await board()
  expect(shown).toMatch(/临街商铺烟道普查.*6月10日.*办成/s)
  const photo = /council\/photos\/[0-9a-f.-]+/.exec(shown)?.[0] ?? ''
  expect((await product.app.inject({ url: `/d/shili/${photo}` })).headers['content-type']).toBe('image/png')
  expect((await product.call(ops.closeCouncil, { as: 'mediator', params: params(), body: { outcome: '油烟问题解决' } })).value.closedOn).toBe('2026-06-10')
})
