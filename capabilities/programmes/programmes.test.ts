import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPdf } from '../documents/reading.testing.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { TEST_DISTRICT } from '../../tools/testing/small-district.ts'
import { programmesOperations as ops } from './contract.ts'
import { aFamily, aPair, aProgramme, familyTakingPart, SECOND, seedProgrammes } from './programmes.testing.ts'
import { endByDate, forgetProgrammes } from './sweep.ts'

let product: Product
const PASS = '一句只有我自己知道的话'
const as = 'social-worker'
const NOTE = '今天他先停下来听了，回家的路上说想再来'
beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 10:00', seed: seedProgrammes })
})
afterAll(() => product.stop())

const page = async (path: string, form?: Readonly<Record<string, string>>) => {
  const url = `/d/shili/programmes${path}`
  if (!form) return product.app.inject({ url })
  return product.app.inject({ method: 'POST', url, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(form).toString() })
}
const left = async (id: string) => {
  const tables = ['adult', 'child', 'note', 'visit', 'look', 'handover', 'attendance']
  const counts = await Promise.all(tables.map(async (table) => (await product.rows(`select 1 from programmes.${table} where participation_id = $1`, [id])).length))
  return counts.reduce((sum, each) => sum + each, 0)
}
const write = (id: string, text = NOTE) => product.call(ops.writeFamilyNote, { as, params: { id }, body: { text, passphrase: PASS } })
const readNotes = (who: string, id: string, passphrase = PASS) => product.call(ops.readFamilyNotes, { as: who, params: { id }, body: { passphrase } })

describe('family programmes', () => {
  test.each([
    ['an adult has not agreed', { adults: [{ name: '当事人甲', phone: '', agreed: false }] }, 'consent-missing'],
    ['no guardian agreed', { children: [{ ...aFamily('').children[0], guardianAgreed: false }] }, 'guardian-missing'],
    ['the child does not want to', { children: [{ ...aFamily('').children[0], wish: 'does-not-want' }] }, 'child-does-not-want'],
    ['what the child said is made a label', { children: [{ ...aFamily('').children[0], said: '问题少年' }] }, 'labels'],
  ])('PR-06, LPM 19: nothing is stored where %s', async (_name, more, code) => {
    const { id: programmeId } = (await product.call(ops.enterProgramme, { as, body: aProgramme('family') })).value
    const refused = await product.call(ops.joinFamily, { as, body: { ...aFamily(programmeId), ...more } as ReturnType<typeof aFamily> })
    expect([refused.status, refused.refusal?.code]).toEqual([422, code])
    expect((await product.call(ops.readProgramme, { as, params: { id: programmeId } })).value.members).toEqual([])
  })

  test('N-10, PR-06, MNR 36: names are in no list; a child is seen after another person granted the look, for four hours, written down', async () => {
    const { id, programmeId } = await familyTakingPart(product)
    const lists = [
      await product.call(ops.listTakingPart, { as, query: { kind: 'family' } }), await product.call(ops.readProgramme, { as, params: { id: programmeId } }),
      await product.call(ops.listProgrammes, { as, query: { kind: 'family' } }), await product.call(ops.readProgramme, { as: 'director', params: { id: programmeId } }),
    ]
    expect(lists.map((each) => each.raw.body).join('')).not.toMatch(/小示|当事人|under-14|child/)
    expect(lists[3]?.value).toMatchObject({ members: [] })
    const read = async () => (await product.call(ops.readTakingPart, { as, params: { id } })).value
    expect(await read()).toMatchObject({ look: 'needed', children: null, adults: [{ name: '当事人甲' }, { name: '当事人乙' }] })
    const { id: lookId } = (await product.call(ops.askMinorLook, { as, params: { id }, body: { reason: '准备周六做饭，问忌口' } })).value
    const waiting = await product.call(ops.listMinorLooks, { as: 'unit-head', query: {} })
    expect(waiting.value.looks).toMatchObject([{ askedBy: '小方', reason: '准备周六做饭，问忌口' }])
    expect(waiting.raw.body).not.toContain('小示')
    expect((await product.call(ops.grantMinorLook, { as, params: { id: lookId }, body: {} })).status).toBe(403)
    expect((await product.call(ops.grantMinorLook, { as: 'unit-head', params: { id: lookId }, body: {} })).status).toBe(201)
    expect((await read()).children).toMatchObject([{ name: '小示', said: '想一起做饭' }])
    product.clock.set('2026-03-16 14:01')
    expect(await read()).toMatchObject({ look: 'needed', children: null })
    product.clock.set('2026-03-16 10:00')
    const looked = await product.rows<{ action: string }>(`select action from audit.access where reason = $1 order by recorded_at, id`, [id])
    expect(looked.map((each) => each.action).filter((each) => each === 'programmes.read-child')).toHaveLength(1)
  })

  test('N-04: notes open under the counsellor’s passphrase alone: not for head, director, administrator, DPO, supervisor, police, court or another counsellor', async () => {
    const { id } = await familyTakingPart(product)
    expect((await write(id)).status).toBe(201)
    expect((await readNotes(as, id)).value.notes).toMatchObject([{ on: '2026-03-16', text: NOTE }])
    expect((await readNotes(as, id, '别的一句很长的话')).refusal?.code).toBe('vault-closed')
    const others = ['unit-head', 'director', 'administrator', 'dpo', 'supervisor', 'community-officer', 'counsellor', 'social-worker-2']
    const answers = await Promise.all(others.map((who) => readNotes(who, id)))
    expect(answers.filter((each) => ![403, 404].includes(each.status))).toEqual([])
    const [stored] = await product.rows<{ content: Buffer }>('select content from programmes.note where participation_id = $1', [id])
    expect(stored?.content.toString('utf8')).not.toContain('停下来')
    expect(() => product.services.keys.decryptBytes(TEST_DISTRICT, 'contact', stored?.content ?? Buffer.alloc(0))).toThrow()
    const own = await product.call(ops.readTakingPart, { as, params: { id } })
    const everywhere = await product.rows<{ text: string }>(`select c::text as text from audit.change c union all select a::text from audit.access a`)
    expect([own.raw.body, ...everywhere.map((each) => each.text)].join('')).not.toContain('停下来')
  })

  test('a successor reads them only after the family agreed by its own PIN; the code is shown once', async () => {
    const slip = await familyTakingPart(product)
    const { id } = slip
    await write(id)
    const { people } = (await product.call(ops.listSuccessors, { as })).value
    expect(people.map((each) => each.name)).toContain('小鲁')
    expect((await product.call(ops.proposeSuccessor, { as, params: { id }, body: { toId: SECOND } })).status).toBe(201)
    const pack = () => product.call(ops.packFamilyNotes, { as, params: { id }, body: { passphrase: PASS } })
    expect((await pack()).refusal?.code).toBe('family-has-not-agreed')
    const agree = (toId: string) => product.call(ops.agreeToSuccessor, { body: { number: slip.number, pin: slip.pin, toId } })
    const shown = (await product.call(ops.readOwnTakingPart, { body: { number: slip.number, pin: slip.pin } })).value
    expect((await agree(people.find((each) => each.id !== SECOND)?.id ?? 'nobody')).refusal).toMatchObject({ code: 'another-successor', law: 'PIPL-14' })
    expect((await pack()).refusal?.code).toBe('family-has-not-agreed')
    expect((await page('/agree', { number: slip.number, pin: slip.pin })).body).toContain('提出接手的人换了')
    expect((await page('/own', { number: slip.number, pin: slip.pin })).body).toContain(`name="toId" value="${SECOND}"`)
    expect((await agree(shown.successorId ?? '')).value).toMatchObject({ successor: '小鲁', successorId: SECOND, successorAgreed: true })
    const { code } = (await pack()).value
    expect((await product.call(ops.proposeSuccessor, { as, params: { id }, body: { toId: SECOND } })).refusal?.code).toBe('notes-on-their-way')
    expect((await readNotes(as, id)).refusal?.code).toBe('notes-on-their-way')
    const take = (given: string) => product.call(ops.takeFamilyNotes, { as: 'social-worker-2', params: { id }, body: { code: given, passphrase: '第二位自己记住的一句长话' } })
    expect((await take('wrong-code')).refusal?.code).toBe('nothing-to-take')
    expect((await take(code)).status).toBe(201)
    expect((await readNotes('social-worker-2', id, '第二位自己记住的一句长话')).value.notes).toMatchObject([{ text: NOTE }])
    expect((await readNotes(as, id)).status).toBe(404)
  })

  test('withdrawing is one press: erased at once, and nobody reads anything of it any more (PIPL 15, 47)', async () => {
    const slip = await familyTakingPart(product)
    const { id } = slip
    await write(id)
    await product.call(ops.planVisit, { as, params: { id }, body: { on: '2026-03-30' } })
    const anew = (await product.call(ops.renewSlip, { as, params: { id }, body: {} })).value
    expect((await product.call(ops.readOwnTakingPart, { body: { number: slip.number, pin: slip.pin } })).refusal?.code).toBe('wrong-number-or-pin')
    Object.assign(slip, { number: anew.number, pin: anew.pin })
    expect((await product.call(ops.leaveTakingPart, { body: { number: slip.number, pin: '000000' } })).refusal?.code).toBe('wrong-number-or-pin')
    expect(await left(id)).toBeGreaterThan(3)
    const gone = await product.call(ops.leaveTakingPart, { body: { number: slip.number.replace(' ', ''), pin: slip.pin } })
    expect(gone.value).toMatchObject({ state: 'withdrawn', sessions: [], visits: [] })
    expect(await left(id)).toBe(0)
    for (const answered of [await product.call(ops.readTakingPart, { as, params: { id } }), await readNotes(as, id), await write(id), await product.call(ops.askMinorLook, { as, params: { id }, body: { reason: '再看一次' } })]) {
      expect(answered.refusal?.code).toBe('withdrawn-already')
    }
    const [row] = await product.rows<{ goals: null; helper: null; state: string }>('select goals, helper, state from programmes.participation where id = $1', [id])
    expect(row).toEqual({ goals: null, helper: null, state: 'withdrawn' })
  })

  test('sessions: who came and which kinds; a programme ends by its date with everybody in it, or is renewed with a ground; after retention all is destroyed', async () => {
    const { id, programmeId } = await familyTakingPart(product)
    const { id: sessionId } = (await product.call(ops.planProgrammeSession, { as, params: { id: programmeId }, body: { on: '2026-03-16', place: '社区厨房', activities: ['cooking'] } })).value
    const note = () => product.call(ops.noteProgrammeSession, { as, params: { id: sessionId }, body: { held: true, activities: ['cooking', 'talking'], came: [id] } })
    expect([(await note()).status, (await note()).status]).toEqual([201, 201])
    expect((await product.call(ops.readProgramme, { as, params: { id: programmeId } })).value).toMatchObject({ held: 1, sessions: [{ came: 1, state: 'held' }] })
    expect((await product.call(ops.renewProgramme, { as, params: { id: programmeId }, body: { untilOn: '2026-12-31', ground: '帮助问题家庭' } })).refusal?.code).toBe('labels')
    expect((await product.call(ops.renewProgramme, { as, params: { id: programmeId }, body: { untilOn: '2026-12-31', ground: '几家人想再办一季' } })).status).toBe(201)
    product.clock.set('2026-09-17 02:00')
    await endByDate(product.services)
    expect((await product.call(ops.readTakingPart, { as, params: { id } })).value).toMatchObject({ state: 'ended', adults: [], goals: '' })
    product.clock.set('2027-01-01 02:00')
    await endByDate(product.services)
    expect((await product.call(ops.readProgramme, { as, params: { id: programmeId } })).value.state).toBe('ended')
    product.clock.set('2027-09-20 02:00')
    await forgetProgrammes(product.services)
    expect(await left(id)).toBe(0)
    product.clock.set('2026-03-16 10:00')
  })
})

describe('pairings', () => {
  const officer = 'community-officer'
  test.each([
    ['LPM 62: a helper who was not checked', { checkedOn: '2025-01-10' }, 'check-needed'], ['N-01: a label', { goals: '帮助问题少年' }, 'labels'], ['N-13: a belief', { goals: '一家人信教' }, 'not-asked-here'],
    ['longer than a year', { untilOn: '2028-01-01' }, 'until-wrong'], ['two adults', { adults: [1, 2].map(() => ({ name: '监护人丙', phone: '', agreed: true })) }, 'one-person'],
  ])('%s is refused', async (_name, more, code) => {
    expect((await product.call(ops.joinPair, { as: officer, body: aPair(more) })).refusal?.code).toBe(code)
  })

  test('visits are days, kept or not; it is renewed with consent and ends on purpose; nobody else reads it', async () => {
    const { id } = (await product.call(ops.joinPair, { as: officer, body: aPair() })).value
    const { id: visitId } = (await product.call(ops.planVisit, { as: officer, params: { id }, body: { on: '2026-03-16' } })).value
    expect((await product.call(ops.noteVisit, { as: officer, params: { id: visitId }, body: { kept: true } })).status).toBe(201)
    const renew = (agreed: boolean) => product.call(ops.renewTakingPart, { as: officer, params: { id }, body: { untilOn: '2026-12-31', ground: '两个人都想接着打球', agreed } })
    expect((await renew(false)).refusal?.code).toBe('consent-missing')
    expect((await renew(true)).status).toBe(201)
    const read = (who: string) => product.call(ops.readTakingPart, { as: who, params: { id } })
    expect((await read(officer)).value).toMatchObject({ goals: '每周一起打一次球', checkedOn: '2026-01-10', visits: [{ state: 'kept' }], untilOn: '2026-12-31' })
    const others = ['unit-head', 'director', 'administrator', 'dpo', 'supervisor', as, 'counsellor', 'mediator', 'grid-worker']
    expect((await Promise.all(others.map(read))).filter((each) => ![403, 404].includes(each.status))).toEqual([])
    expect((await product.call(ops.endTakingPart, { as: officer, params: { id }, body: {} })).status).toBe(201)
    const counted = await product.rows(`select measure, kind, n::int from programmes.day_count where measure like 'pairings%' order by measure`)
    expect(counted).toMatchObject([{ measure: 'pairings', n: 1 }, { measure: 'pairings-over', kind: 'purpose', n: 1 }])
  })

  test('an elder agrees for themself; a volunteer’s name is kept encrypted', async () => {
    const { id } = (await product.call(ops.joinPair, { as: officer, body: aPair({ helper: '志愿者丁', goals: '每周一起买一次菜', adults: [{ name: '老人戊', phone: '', agreed: true }], children: [] }) })).value
    expect((await product.call(ops.readTakingPart, { as: officer, params: { id } })).value).toMatchObject({ helper: '志愿者丁', look: null, children: [] })
    expect((await product.call(ops.askMinorLook, { as: officer, params: { id }, body: { reason: '看看' } })).refusal?.code).toBe('no-child-here')
    const told = () => product.call(ops.withdrawTakingPart, { as: officer, params: { id }, body: {} })
    expect([(await told()).status, (await told()).status, await left(id)]).toEqual([201, 201, 0])
  })
})

describe('projects, tutors, lists', () => {
  test('a resident joins without an account, sees and leaves without a script; a name is shown by consent only; orders are pieces', async () => {
    const { id } = (await product.call(ops.enterProgramme, { as: 'unit-head', body: aProgramme('project') })).value
    expect((await page('')).body).toContain('织心手作')
    const typed = { name: '居民己', phone: '13800003333', grownUp: 'yes', agreed: 'yes', shownAs: '' }
    expect((await page(`/${id}`, { ...typed, grownUp: '' })).body).toContain('只收满18周岁的人')
    expect((await page(`/${id}`, { ...typed, agreed: '' })).body).toContain('请勾选“我同意留下上面的称呼和电话”')
    const slip = (await page(`/${id}`, typed)).body
    const [number = '', pin = ''] = [/\d{4} \d{4}/.exec(slip)?.[0], /<strong class="code">(\d{6})</.exec(slip)?.[1]]
    expect((await product.call(ops.listOpenProjects)).value.projects.map((each) => each.title)).toContain('织心手作')
    const join = (phone: string) => product.call(ops.joinProject, { params: { id }, body: { name: '居民庚', phone, grownUp: true, agreed: true, shownAs: '石榴' } })
    expect([(await join('12')).refusal?.code, (await join('13800004444')).status]).toEqual(['phone-wrong', 201])
    const { members } = (await product.call(ops.readProgramme, { as: 'unit-head', params: { id } })).value
    for (const each of members) (await product.call(ops.takeIn, { as: 'unit-head', params: { id: each.id }, body: {} })).value
    const shown = (await page(`/${id}`)).body
    expect(shown).toContain('石榴')
    expect(shown).not.toMatch(/居民己|居民庚|1380000|<script/)
    const own = await page('/own', { number, pin })
    expect(own.body).toContain('参加中')
    expect((await page('/leave', { number, pin })).body).toContain('已退出')
    ;(await product.call(ops.startProgramme, { as: 'unit-head', params: { id }, body: {} })).value
    const { id: orderId } = (await product.call(ops.addProductOrder, { as: 'unit-head', params: { id }, body: { partner: '示例手工协会', product: '围巾', pieces: 60, dueOn: '2026-04-30' } })).value
    const deliver = (pieces: number) => product.call(ops.deliverProductOrder, { as: 'unit-head', params: { id: orderId }, body: { pieces } })
    expect([(await deliver(40)).status, (await deliver(21)).refusal?.code, (await deliver(20)).status]).toEqual([201, 'too-many-pieces', 201])
    expect((await product.call(ops.readOpenProject, { params: { id } })).value).toMatchObject({ pieces: 60, members: ['石榴'] })
    ;(await product.call(ops.endProgramme, { as: 'unit-head', params: { id }, body: {} })).value
    expect((await join('13800005555')).refusal?.code).toBe('project-not-open')
  })

  test('a tutor teaches within the term; the slip and the consent sheet are PDFs', async () => {
    const body = { name: '林警官', body: 'police', role: 'vice-principal', school: '示例小学', fromOn: '2026-03-01', untilOn: '2026-04-10' } as const
    const { id } = (await product.call(ops.appointTutor, { as: 'unit-head', body })).value
    const lesson = (on: string, topic = '过马路和坐车') => product.call(ops.noteLesson, { as: 'unit-head', params: { id }, body: { on, topic, audience: 180, cards: [] } })
    expect([(await lesson('2026-03-16')).status, (await lesson('2026-03-17')).refusal?.code, (await lesson('2026-02-20')).refusal?.code, (await lesson('2026-03-16', '问题学生')).refusal?.code]).toEqual([201, 'day-to-come', 'tutor-over', 'labels'])
    expect((await product.call(ops.listTutors, { as: 'unit-head' })).value.tutors).toMatchObject([{ endsSoon: true, lessons: [{ audience: 180 }] }])
    const renew = (untilOn: string, ground: string) => product.call(ops.renewTutor, { as: 'unit-head', params: { id }, body: { untilOn, ground } })
    expect([(await renew('2026-04-01', '再讲一年')).refusal?.code, (await renew('2027-04-10', '学校请他再讲一年')).status]).toEqual(['renewed-to-less', 201])
    const papers = [await product.call(ops.printTutorSlip, { as: 'unit-head', params: { id } }), await product.call(ops.printConsentSheet, { as, query: { about: 'pairing', withChild: 'yes' } })]
    for (const each of papers) expect(each.raw.rawPayload.subarray(0, 4).toString(), each.raw.body.slice(0, 300)).toBe('%PDF')
    const [sheet] = await readPdf(new Uint8Array(papers[1]?.raw.rawPayload ?? []))
    const text = sheet?.text ?? ''
    for (const words of ['监护人替孩子同意', '我想来', '我不想来', '不用说理由']) expect(text.replace(/\s/g, '')).toContain(words)
    // The child’s part stands in a frame of its own, with room to write: its lower half is neither empty nor full.
    expect(sheet?.darkness(0.1, 0.6, 0.9, 0.85)).toBeGreaterThan(0.005)
    expect(sheet?.darkness(0.1, 0.6, 0.9, 0.85)).toBeLessThan(0.2)
    ;(await product.call(ops.endTutor, { as: 'unit-head', params: { id }, body: {} })).value
    expect((await renew('2027-05-10', '再讲一年')).refusal?.code).toBe('out-of-turn')
  })

  test('an action of a list is done with its evidence', async () => {
    const { id } = (await product.call(ops.addTitleAction, { as: 'unit-head', body: { list: 'fengqiao-station', measure: '每月一次警民恳谈', owner: '社区民警岗', dueOn: '2026-03-10' } })).value
    expect((await product.call(ops.listTitleActions, { as: 'unit-head' })).value.actions).toMatchObject([{ late: true, doneOn: null }])
    const done = () => product.call(ops.finishTitleAction, { as: 'unit-head', params: { id }, body: { evidence: '恳谈记录三份，存档案柜' } })
    expect([(await done()).status, (await done()).refusal?.code]).toEqual([201, 'no-such-action'])
  })

  test.each(['mediator', 'grid-worker', 'administrator', 'supervisor', 'dpo'])('%s sees nothing here', async (who) => {
    const answers = [await product.call(ops.listProgrammes, { as: who, query: { kind: 'family' } }), await product.call(ops.listTakingPart, { as: who, query: { kind: 'pairing' } }), await product.call(ops.listTutors, { as: who })]
    expect(answers.map((each) => each.status)).toEqual([403, 403, 403])
  })
})
