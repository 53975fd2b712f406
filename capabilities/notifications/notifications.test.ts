import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CaseId, type Fact, findCase } from '#cap/cases'
import { openWithPin } from '#cap/people'
import { inDistrict } from '#platform/db/database'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { ADDRESSES, PLATES, TEST_DISTRICT, TEST_PASSWORD } from '../../tools/testing/small-district.ts'
import { followUpOperations } from '../follow-up/contract.ts'
import { intakeOperations } from '../intake/contract.ts'
import { mediationOperations } from '../mediation/contract.ts'
import { contacted, mediatedCase, type Opened, openedCase, SAFE, signedDraft } from '../mediation/house.testing.ts'
import { notificationsOperations as ops } from './contract.ts'
import { sendLetters } from './outbox.ts'
import { letterReactions } from './reactions.ts'
import { consoleSender } from './senders.ts'
import { takeQueued } from './store.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
})

afterAll(() => product.stop())

interface Row { rule: string; recipient_kind: string; body: string; state: string }
const letters = (caseId: string) =>
  product.rows<Row>('select rule, recipient_kind, body, state from notifications.letter where case_id = $1 order by queued_at, rule, recipient_kind', [caseId])
const sentSo = async (opened: Opened) => (await letters(opened.caseId)).map((each) => `${each.rule}:${each.recipient_kind}`)
const at = (opened: Opened) => ({ caseId: opened.caseId })

describe('the letters of a life, step by step', () => {
  let opened: Opened

  test('receipt and assignment to the reporter; acceptance to the other side as well', async () => {
    opened = await mediatedCase(product)
    await product.drain()
    expect(await sentSo(opened)).toEqual(['accepted:party', 'accepted:reporter', 'assigned:reporter', 'receipt:reporter'])
    const receipt = (await letters(opened.caseId)).find((each) => each.rule === 'receipt')
    expect(receipt?.body).toMatch(/^您报的事已登记，案件码 [0-9A-Z]{4}-[0-9A-Z]{4}。我们会在3月19日（周四）前联系您，也就是3个工作日内。$/)
  })

  test('the agreement, then a reminder three days before an agreed day, once', async () => {
    const draftId = await signedDraft(product, opened, '2026-03-30')
    ;(await product.call(mediationOperations.sealAgreement, { params: at(opened), as: 'committee-head', body: { draftId, password: TEST_PASSWORD } })).value
    await product.drain()
    expect(await sentSo(opened)).toContain('agreement-reached:party')
    expect(await sentSo(opened)).not.toContain('performance-due-soon:party')
    product.clock.set('2026-03-27 09:00')
    await product.drain()
    await product.drain()
    expect((await sentSo(opened)).filter((each) => each.startsWith('performance-due-soon'))).toEqual(['performance-due-soon:party', 'performance-due-soon:reporter'])
  })

  test('the day passed, whenever the sweep came: fact and letter of the day after', async () => {
    product.clock.set('2026-04-10 09:00')
    await product.drain()
    const [fact] = await product.rows<{ occurred_on: string }>("select occurred_on::text from cases.fact where case_id = $1 and kind = 'performance-overdue'", [opened.caseId])
    expect(fact?.occurred_on).toBe('2026-03-31')
    expect(await sentSo(opened)).toContain('performance-overdue:party')
  })

  test('closed: asked once, and the archive is silent', async () => {
    ;(await product.call(followUpOperations.answerHazard, { params: at(opened), as: 'mediator', body: { hazard: false } })).value
    ;(await product.call(followUpOperations.waiveFollowUp, { params: at(opened), as: 'mediator', body: { reason: 'moved-away', note: '搬走了' } })).value
    const body = { satisfaction: 'ask-on-closing', performanceReason: 'court' } as const
    ;(await product.call(followUpOperations.proposeClosing, { params: at(opened), as: 'mediator', body })).value
    ;(await product.call(followUpOperations.closeCase, { params: at(opened), as: 'committee-head', body: {} })).value
    await product.drain()
    const closed = (await letters(opened.caseId)).filter((each) => each.rule === 'closed')
    expect(closed.map((each) => each.recipient_kind)).toEqual(['reporter'])
    expect(closed[0]?.body).toContain('办得怎么样')
  })

  test('asked once, a week after closing, whether it is fixed', async () => {
    const asked = async () => (await letters(opened.caseId)).filter((each) => each.rule === 'still-not-fixed').map((each) => each.recipient_kind)
    product.clock.set('2026-04-16 09:00')
    await product.drain()
    expect(await asked()).toEqual([])
    product.clock.set('2026-04-17 09:00')
    await product.drain()
    await product.drain()
    expect(await asked()).toEqual(['reporter'])
  })

  test('hearing a fact again writes nothing, and every letter has left', async () => {
    const before = (await letters(opened.caseId)).length
    const facts = await product.rows<Fact & { case_id: string; procedure_id: string; occurred_on: string }>(
      'select id, case_id, kind, data, procedure_id, occurred_on::text from cases.fact where case_id = $1', [opened.caseId])
    for (const row of facts) {
      const fact = { ...row, caseId: row.case_id, procedureId: row.procedure_id, occurredOn: row.occurred_on } as unknown as Fact
      for (const reaction of letterReactions.filter((each) => each.hears === row.kind && (each.when?.(fact) ?? true)))
        await inDistrict(product.services.db, TEST_DISTRICT, (tx) => reaction.react(tx, product.services, fact))
    }
    expect(await letters(opened.caseId)).toHaveLength(before)
    expect(new Set((await letters(opened.caseId)).map((each) => each.state))).toEqual(new Set(['sent']))
  })

  test('letters on disk hold a masked phone and no name; nor do the jobs', async () => {
    const folder = join(product.services.dataDir, 'letters', String(TEST_DISTRICT))
    const texts = readdirSync(folder).flatMap((on) => readdirSync(join(folder, on)).map((file) => readFileSync(join(folder, on, file), 'utf8')))
    expect(texts.length).toBeGreaterThan(5)
    const all = texts.join('\n')
    expect(all).toContain('138****0001')
    // A reporter answers by the link: it holds the code, and the PIN opens it.
    const own = texts.filter((text) => text.includes('"rule": "still-not-fixed"')).map((text) => /\/d\/\w+\/c\/[0-9A-Z]{4}-[0-9A-Z]{4}"/.test(text))
    expect(own).toEqual([true])
    for (const secret of ['当事人', '13800000001', '13800000002', '漏水']) expect(all).not.toContain(secret)
    const jobs = await product.rows<{ payload: object }>('select payload from jobs.due')
    expect(JSON.stringify(jobs)).not.toContain('当事人')
  })

  test('staff see the letters of their case; a stranger sees no case', async () => {
    expect((await product.call(ops.listLetters, { params: at(opened), as: 'mediator' })).value.letters.length).toBeGreaterThan(5)
    expect((await product.call(ops.listLetters, { params: at(opened), as: 'mediator-elsewhere' })).status).toBe(404)
  })
})

describe('who is written to', () => {
  test.each([
    ['reached, and told', true, ['withdrawn:reporter', 'withdrawn-told:party']],
    ['never reached, and not told', false, ['withdrawn:reporter']],
  ])('SC-11 b: the other side was %s', async (_name, reached, expected) => {
    const opened = await openedCase(product)
    if (reached) await contacted(product, opened)
    ;(await product.call(mediationOperations.withdrawMatter, { params: at(opened), as: 'clerk', body: { reason: 'settled-themselves' } })).value
    await product.drain()
    expect((await sentSo(opened)).filter((each) => each.startsWith('withdrawn'))).toEqual(expected)
  })

  test('violence, or somebody in danger: not a single letter', async () => {
    const violence = await openedCase(product, { gates: { ...SAFE, 'G-03': 'yes' } })
    const body = { text: '有人打架', addressToken: PLATES.flat301, danger: 'yes', noticeGiven: true, phone: '13800000003', lettersWanted: true } as const
    const danger = await product.call(intakeOperations.reportMatter, { body })
    await product.drain()
    expect(await letters(violence.caseId)).toEqual([])
    expect(await letters(danger.value.caseId)).toEqual([])
  })

  test('an English reporter is written to in English and reads it on their own page; who wants none gets none', async () => {
    const body = { text: '漏水', addressToken: PLATES.flat301, danger: 'no', noticeGiven: true, lettersWanted: true, phone: '13800000004', language: 'en' } as const
    const english = (await product.call(intakeOperations.reportMatter, { body })).value
    const silent = (await product.call(intakeOperations.reportMatter, { body: { ...body, lettersWanted: false } })).value
    await product.drain()
    expect((await letters(english.caseId)).map((each) => each.body)[0]).toMatch(/^Your report is registered\. Its case code is /)
    expect(await letters(silent.caseId)).toEqual([])
    const opened = await openWithPin(product.services, { district: TEST_DISTRICT, caseId: english.caseId as CaseId, typedCode: english.code, pin: english.pin })
    if (!opened.ok) throw new Error(opened.refusal.say.en)
    const own = await product.call(ops.listOwnLetters, { as: opened.value.token })
    expect(own.value.letters.map((each) => each.rule)).toEqual(['receipt'])
  })

  test('a merged reporter is told the code that goes on, gets its letters, and may rate it once', async () => {
    const target = await openedCase(product)
    const body = { text: '楼上漏水', addressToken: PLATES.flat502, danger: 'no', noticeGiven: true, lettersWanted: true, phone: '13800000005' } as const
    const source = (await product.call(intakeOperations.reportMatter, { body })).value
    ;(await product.call(intakeOperations.mergeCase, { as: 'dispatcher', params: { caseId: source.caseId }, body: { into: target.caseId } })).value
    await product.drain()
    const [line] = await product.rows<{ code: string }>('select code from cases.case_file where id = $1', [target.caseId])
    const code = `${line?.code.slice(0, 4)}-${line?.code.slice(4)}`
    const merged = (await letters(source.caseId)).find((each) => each.rule === 'merged')
    expect(merged?.body).toContain(code)
    ;(await product.call(mediationOperations.withdrawMatter, { params: at(target), as: 'clerk', body: { reason: 'other-route' } })).value
    await product.drain()
    const told = (await letters(target.caseId)).filter((each) => each.rule === 'withdrawn')
    expect(told).toHaveLength(2)
    expect(told.every((each) => each.body.includes(code) && each.state === 'sent')).toBe(true)
    const opened = await openWithPin(product.services, { district: TEST_DISTRICT, caseId: source.caseId as CaseId, typedCode: source.code, pin: source.pin })
    if (!opened.ok) throw new Error(opened.refusal.say.en)
    const rated = await product.call(followUpOperations.rateHandling, { as: opened.value.token, body: { rating: 'satisfied' } })
    expect(rated.value.state).toBe('withdrawn')
    expect((await product.call(followUpOperations.rateHandling, { as: opened.value.token, body: { rating: 'satisfied' } })).refusal?.code).toBe('already-rated')
  })

  test('what waits is dropped when the case turns out to be unsafe before it is sent', async () => {
    const opened = await openedCase(product)
    const row = await inDistrict(product.services.db, TEST_DISTRICT, (tx) => findCase(tx, opened.caseId as CaseId))
    const receipt = letterReactions.find((each) => each.name === 'notifications.receipt')
    const [fact] = await product.rows<{ id: string }>("select id from cases.fact where case_id = $1 and kind = 'case-registered'", [opened.caseId])
    const heard = { id: fact?.id, caseId: row?.id, kind: 'case-registered', data: {}, occurredOn: '2026-04-10' } as unknown as Fact
    await inDistrict(product.services.db, TEST_DISTRICT, (tx) => receipt?.react(tx, product.services, heard) ?? Promise.resolve())
    ;(await product.call(mediationOperations.askGates, { params: at(opened), as: 'mediator', body: { answers: { ...SAFE, 'G-03': 'yes' } } })).value
    await product.drain()
    expect((await letters(opened.caseId)).map((each) => [each.rule, each.state, each.body])).toEqual([['receipt', 'dropped', '']])
  })

  test('of two workers at once one sends a letter, and neither waits for the other; what one took and never sent is free again', async () => {
    const { caseId } = await openedCase(product)
    await product.drain()
    const again = () => product.rows(`update notifications.letter set state = 'queued', held_until = null where case_id = $1 and state = 'sent' returning id`, [caseId])
    const waiting = (await again()).length
    const sent = await Promise.all([sendLetters(product.services), sendLetters(product.services)])
    expect([waiting > 0, sent[0] + sent[1]]).toEqual([true, waiting])
    await again()
    const now = product.clock.now()
    const asked = { limit: 100, now, until: new Date(now.getTime() + 600_000) }
    const both = await inDistrict(product.services.db, TEST_DISTRICT, async (one) =>
      [(await takeQueued(one, asked)).length, (await inDistrict(product.services.db, TEST_DISTRICT, (two) => takeQueued(two, asked))).length])
    expect([...both, await sendLetters(product.services)]).toEqual([waiting, 0, 0])
    await product.rows('update notifications.letter set held_until = $2 where case_id = $1', [caseId, new Date(now.getTime() - 1)])
    expect(await sendLetters(product.services)).toBe(waiting)
  })

  test('a telephone that both sides gave hears only that there is a notice; the page has the letter', async () => {
    const person = (name: string, phone: string) => ({ name, phone, addressText: '示例小区2栋1单元502' })
    const body = {
      text: '楼道堆物，走不过去。', channel: 'visit', noticeGiven: true, lettersWanted: true, addressId: ADDRESSES.flat502,
      applicant: person('当事人丙', '13800000009'), respondent: person('当事人丁', '13800000009'),
    } as const
    const { caseId, code } = (await product.call(intakeOperations.registerCase, { as: 'clerk', body })).value
    await product.drain()
    expect((await letters(caseId)).map((each) => [each.rule, each.state])).toEqual([['receipt', 'sent']])
    const folder = join(product.services.dataDir, 'letters', String(TEST_DISTRICT))
    const sent = readdirSync(folder).flatMap((on) => readdirSync(join(folder, on)).map((file) => readFileSync(join(folder, on, file), 'utf8'))).filter((each) => each.includes('138****0009'))
    expect(sent).toHaveLength(1)
    expect(sent[0]).toContain('有一条通知给您')
    expect(sent[0]).not.toContain(`${code.slice(0, 4)}-${code.slice(4)}`)
    expect((await letters(caseId))[0]?.body).toContain(`${code.slice(0, 4)}-${code.slice(4)}`)
  })

  test('the console sender prints one line', async () => {
    const lines: string[] = []
    await consoleSender((line) => lines.push(line)).send({ id: 'x', district: TEST_DISTRICT, day: '2026-03-16', rule: 'receipt', language: 'zh', to: '138****0001', body: '您报的事已登记。' })
    expect(lines).toEqual(['[receipt → 138****0001] 您报的事已登记。\n'])
  })
})

describe('how letters are worded and sent is data', () => {
  const today = '2026-04-20'
  const change = (kind: string, more: object = {}, as = 'administrator') => product.call(ops.changeLetterKind, {
    as, params: { kind },
    body: { zh: '{案件码} 现在由{单位}办。', en: '{code} is now handled by {unit}.', message: true, page: true, reporters: true, parties: false, fromOn: today, ...more },
  })
  const assignedTo = async () => {
    const opened = await openedCase(product)
    await product.drain()
    return (await letters(opened.caseId)).find((each) => each.rule === 'assigned')
  }

  test('a wording counts from its day; until then the shipped one does', async () => {
    product.clock.set(`${today} 10:00`)
    expect((await change('assigned', { fromOn: '2026-04-21' })).value).toEqual({ changed: true })
    expect((await assignedTo())?.body).toMatch(/已交.+办理。$/)
    product.clock.set('2026-04-21 09:00')
    expect((await assignedTo())?.body).toMatch(/现在由.+办。$/)
    const { versions } = (await product.call(ops.listLetterKinds, { as: 'director' })).value
    expect(versions.find((each) => each.kind === 'assigned' && each.fromOn !== null)).toMatchObject({ fromOn: '2026-04-21', zh: '{案件码} 现在由{单位}办。' })
  })

  test('what the law lets be switched off is switched off; what it requires is not', async () => {
    expect((await change('assigned', { fromOn: '2026-04-21', message: false, page: false })).status).toBe(201)
    expect(await assignedTo()).toBeUndefined()
    expect((await change('assigned', { fromOn: '2026-04-21', message: false })).status).toBe(201)
    expect(await assignedTo()).toMatchObject({ state: 'sent' })
    const required = await change('terminated', { fromOn: '2026-04-22', zh: '{案件码} 的调解结束了。', en: '{code} has ended.', parties: true, page: false })
    expect(required.refusal?.message).toContain('人民调解法第二十六条')
  })

  test.each([
    ['a day that has passed', 'assigned', { fromOn: '2026-04-01' }, 'letter-day-past'],
    ['a word of offices', 'assigned', { fromOn: '2026-04-22', zh: '{案件码} 届时由{单位}办。' }, 'officialese'],
    ['a kind that is none', 'praise', { fromOn: '2026-04-22' }, 'no-such-letter-kind'],
  ])('refused: %s', async (_name, kind, more, code) => {
    expect((await change(kind, more)).refusal?.code).toBe(code)
  })
})
