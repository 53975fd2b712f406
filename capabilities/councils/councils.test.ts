import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { openedCase, SAFE } from '../mediation/house.testing.ts'
import { readPdf } from '../documents/reading.testing.ts'
import { councilsOperations as ops } from './contract.ts'

let product: Product
beforeAll(async () => {
  product = await startProduct({ now: '2026-05-13 09:10' })
})
afterAll(() => product.stop())

async function opened(more: { caseId?: string } = {}, as = 'committee-head') {
  return (await product.call(ops.openCouncil, { as, body: { topic: '立管更换', place: '示例社区议事室', ...more } })).value
}
const on = (council: { id: string }) => ({ councilId: council.id })

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
  const textOf = async (sent: { readonly raw: { readonly rawPayload: Uint8Array } }) =>
    (await readPdf(new Uint8Array(sent.raw.rawPayload))).map((page) => page.text).join('').replaceAll(/\s/g, '')

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
