import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { followUpOperations } from '../../capabilities/follow-up/contract.ts'
import { mediationOperations } from '../../capabilities/mediation/contract.ts'
import { acceptedCase, mediatedCase, type Opened, openedCase, signedDraft } from '../../capabilities/mediation/house.testing.ts'
import { TEST_PASSWORD, UNITS } from '../../tools/testing/small-district.ts'
import { beginStep, type DeskHouse, openDesk, sitDown } from './desk.testing.ts'

/** Steps that come seldom, each through its real form: the words it shows and the state it reaches. */
let house: DeskHouse

beforeAll(async () => {
  house = await openDesk('2026-03-16 14:10')
}, 240_000)

afterAll(() => house?.close())

const SCAN = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

async function atCase(login: string, opened: Opened): Promise<Page> {
  return sitDown(house, login, `work/${opened.caseId}`)
}

const item = (page: Page, label: string) =>
  page.locator('.step-form .ant-form-item').filter({ has: page.locator('label, legend', { hasText: label }) }).first()

const write = (page: Page, label: string, text: string) => item(page, label).locator('input, textarea').first().fill(text)
const choose = (page: Page, label: string, option: string) =>
  item(page, label).locator('.ant-radio-wrapper, .ant-checkbox-wrapper', { hasText: option }).first().click()

async function attach(page: Page): Promise<void> {
  await page.locator('.step-form input[type=file]').first().setInputFiles({ name: 'scan.png', mimeType: 'image/png', buffer: SCAN })
  await page.locator('.upload-field', { hasText: '已上传' }).waitFor()
}

/** Saves; the words of a new refusal, or nothing. */
async function send(page: Page): Promise<string> {
  const notes = '.step-form .note-error, .step-form .ant-form-item-explain-error'
  // What an earlier try left behind is not the answer to this one.
  await page.locator(notes).evaluateAll((old) => old.map((each) => each.setAttribute('data-old', '')))
  await page.locator('.step-form .form-foot button[type=submit]').click()
  const fresh = page.locator('.step-form .note-error:not([data-old]), .step-form .ant-form-item-explain-error:not([data-old])')
  await page.waitForFunction(
    () => !document.querySelector('.step-form')
      || document.querySelector('.step-form .note-error:not([data-old]), .step-form .ant-form-item-explain-error:not([data-old])'),
  )
  return (await fresh.allTextContents()).join(' ')
}

const stands = (page: Page, words: string) => page.locator('.case-head', { hasText: words }).waitFor()
const reopened = async (page: Page) => {
  await page.reload()
  await page.locator('.case-head').waitFor()
}

/** A paper of the case, as the papers' tab opens it. */
async function paper(page: Page, kind: string): Promise<{ status: number; type: string | undefined }> {
  await page.locator('.case-tabs button', { hasText: '文书' }).click()
  const link = page.locator('tr').filter({ has: page.locator('td', { hasText: new RegExp(`^${kind}$`) }) }).locator('a').first()
  const address = (await link.getAttribute('href')) ?? ''
  const response = await page.request.get(`${house.address}${address}`)
  return { status: response.status(), type: response.headers()['content-type'] }
}
const PDF = { status: 200, type: 'application/pdf' }

const stateOf = async (opened: Opened) =>
  (await house.product.call(mediationOperations.readMediationDesk, { as: 'mediator', params: { caseId: opened.caseId } })).value.state

async function addObligation(page: Page, index: number, given: { fen: string; due: string }): Promise<void> {
  await page.locator('.step-form button', { hasText: '加一项' }).click()
  const part = page.locator('.step-form .form-part').nth(index)
  const field = (label: string) => part.locator('.ant-form-item').filter({ has: page.locator('label', { hasText: label }) }).first()
  await field('谁做').locator('.ant-radio-wrapper', { hasText: '当事人乙' }).click()
  await field('对谁').locator('.ant-radio-wrapper', { hasText: '当事人甲' }).click()
  await field('做什么').locator('input').fill('赔偿天花板维修费')
  await field('多少钱').locator('input').fill(given.fen)
  await field('什么时候前').locator('input').first().fill(given.due)
  await field('怎么做').locator('input').fill('银行转账')
  await field('在哪里').locator('input').fill('示例社区')
  await part.locator('.check-line', { hasText: '✓' }).waitFor()
}

async function tickChecks(page: Page): Promise<void> {
  for (const check of await page.locator('.step-form .tick input').all()) await check.check()
}

describe('a mediation that stops', () => {
  test('it is suspended for a reason, approved by the head, resumed with what ended it', async () => {
    const opened = await mediatedCase(house.product)
    const mediator = await atCase('mediator', opened)
    await beginStep(mediator, '中止')
    await choose(mediator, '原因', '等待鉴定')
    await write(mediator, '预计什么时候恢复', '2026-03-01')
    expect(await send(mediator)).not.toBe('')
    await write(mediator, '预计什么时候恢复', '2026-04-10')
    expect(await send(mediator)).toBe('')
    const head = await atCase('committee-head', opened)
    await beginStep(head, '批准中止')
    expect(await send(head)).toBe('')
    await stands(head, '已中止')
    await reopened(mediator)
    await beginStep(mediator, '恢复调解')
    await write(mediator, '什么情况结束了中止', '鉴定意见已收到')
    expect(await send(mediator)).toBe('')
    await stands(mediator, '调解中')
    expect(await stateOf(opened)).toBe('mediating')
  }, 90_000)

  test('it ends without agreement, the head agrees, each side gets the paper with the other ways', async () => {
    const opened = await mediatedCase(house.product)
    const mediator = await atCase('mediator', opened)
    await beginStep(mediator, '终止')
    expect(await send(mediator)).toContain('请选一个')
    await choose(mediator, '原因', '分歧较大')
    expect(await send(mediator)).toBe('')
    if ((await stateOf(opened)) !== 'terminated') {
      const head = await atCase('committee-head', opened)
      await beginStep(head, '批准终止')
      expect(await send(head)).toBe('')
    }
    await reopened(mediator)
    await stands(mediator, '已终止')
    expect(await paper(mediator, 'D18')).toEqual(PDF)
  }, 90_000)

  test('the applicant withdraws: it is noted with the reason they chose to give', async () => {
    const opened = await acceptedCase(house.product)
    const mediator = await atCase('mediator', opened)
    await beginStep(mediator, '撤回')
    await choose(mediator, '原因', '已经自行解决')
    expect(await send(mediator)).toBe('')
    await stands(mediator, '已撤回')
  }, 60_000)
})

test('a mediator with a relation to a party goes on only with both parties’ word, or is replaced', async () => {
  const opened = await acceptedCase(house.product)
  const head = await atCase('committee-head', opened)
  await beginStep(head, '确定调解员')
  await choose(head, '有没有关系', '亲属')
  expect(await send(head)).toBe('')
  const mediator = await atCase('mediator', opened)
  const off = mediator.locator('.steps-off, .off-name, [aria-disabled=true]').filter({ hasText: '记录调解' }).first()
  await off.waitFor({ state: 'attached' })
  expect(await mediator.locator('main').textContent()).toContain('调解员已说明有利害关系，还不是各方都同意')
  await beginStep(head, '确定调解员')
  await choose(head, '有没有关系', '亲属')
  await choose(head, '仍同意', '申请人')
  await choose(head, '仍同意', '被申请人')
  expect(await send(head)).toBe('')
  await reopened(mediator)
  await mediator.locator('.step-link', { hasText: '记录调解' }).waitFor()
  // The mediator steps back: somebody else is named in their place, with a disclosure of their own.
  await beginStep(head, '确定调解员')
  const field = item(head, '调解员')
  await field.locator('.ant-select-selection-item-remove').first().click()
  await field.locator('input').first().fill('老许')
  await head.locator('.ant-select-item-option-active', { hasText: '老许' }).waitFor()
  await head.keyboard.press('Enter')
  await item(head, '补充说明').locator('input, textarea').first().click()
  await choose(head, '有没有关系', '没有')
  expect(await send(head)).toBe('')
  const desk = (await house.product.call(mediationOperations.readMediationDesk, { as: 'committee-head', params: { caseId: opened.caseId } })).value
  expect(desk.mediators.map((each) => each.name)).toEqual(['老许'])
}, 90_000)

describe('an agreement by word of mouth', () => {
  test('two instalments are taken down and printed, then put in writing before the second is paid', async () => {
    const opened = await mediatedCase(house.product)
    const mediator = await atCase('mediator', opened)
    await beginStep(mediator, '登记口头协议')
    await write(mediator, '说好了什么', '乙方分两次赔偿，共1200元。')
    await addObligation(mediator, 0, { fen: '600', due: '2026-03-30' })
    await addObligation(mediator, 1, { fen: '600', due: '2026-04-30' })
    await tickChecks(mediator)
    expect(await send(mediator)).toContain('书面协议')
    await mediator.locator('.step-form label', { hasText: '各方都说不用书面协议' }).click()
    expect(await send(mediator)).toBe('')
    await stands(mediator, '已达成协议')
    expect(await paper(mediator, 'D10')).toEqual(PDF)
    await beginStep(mediator, '写成书面协议')
    await write(mediator, '争议事项', '漏水由602水管引起。')
    // What was agreed by word of mouth is there already: nobody types it twice.
    expect(await mediator.locator('.step-form .row-term textarea').first().inputValue()).toBe('乙方分两次赔偿，共1200元。')
    await mediator.locator('.step-form .form-part', { hasText: '第2项' }).locator('.check-line', { hasText: '✓' }).waitFor()
    await tickChecks(mediator)
    expect(await send(mediator)).toBe('')
    await mediator.locator('.step-link', { hasText: '记录签名' }).waitFor()
    expect(await stateOf(opened)).toBe('agreed')
  }, 120_000)
})

describe('danger', () => {
  test('an urgent report states facts and whom it reached', async () => {
    const opened = await mediatedCase(house.product)
    const mediator = await atCase('mediator', opened)
    await beginStep(mediator, '报送紧急情况')
    expect(await send(mediator)).toContain('请')
    await item(mediator, '因为哪一个问题').locator('input').first().click()
    await mediator.locator('.ant-select-item-option').first().click()
    await choose(mediator, '什么危险', '暴力')
    await write(mediator, '看到的事实', '乙方在门口砸坏了甲方的门，没有人受伤。')
    await write(mediator, '报给了谁', '示例派出所 林警官')
    expect(await send(mediator)).toBe('')
    await mediator.locator('.timeline', { hasText: '紧急' }).waitFor()
    const reported = await house.product.rows<{ kind: string }>(`select kind from cases.fact where case_id = $1 and kind like '%emergency%'`, [opened.caseId])
    expect(reported).toHaveLength(1)
  }, 60_000)

  test('a safety plan is made with the person’s own wish, written by them', async () => {
    // Such a matter is for somebody trained for it.
    await house.product.rows('update people.staff set violence_trained = true where login = $1', ['mediator'])
    const opened = await openedCase(house.product, { gates: { 'G-01': 'no', 'G-02': 'no', 'G-03': 'yes', 'G-04': 'no', 'G-05': 'no', 'G-06': 'no' } })
    const mediator = await atCase('mediator', opened)
    await beginStep(mediator, '记录安全计划')
    await write(mediator, '本人的意愿', '我想先住在姐姐家，只谈医药费。')
    await write(mediator, '采取了什么措施', '分开谈，约在派出所调解室。')
    expect(await send(mediator)).toContain('请')
    await attach(mediator)
    expect(await send(mediator)).toBe('')
    const planned = await house.product.rows<{ kind: string }>(`select kind from cases.fact where case_id = $1 and kind like '%safety%'`, [opened.caseId])
    expect(planned.length).toBeGreaterThan(0)
  }, 60_000)
})

test('a danger that was found is given to a unit, reported fixed, looked at again and struck off', async () => {
  const opened = await mediatedCase(house.product)
  const params = { caseId: opened.caseId }
  const draftId = await signedDraft(house.product, opened, '2026-03-16')
  ;(await house.product.call(mediationOperations.sealAgreement, { params, as: 'committee-head', body: { draftId, password: TEST_PASSWORD } })).value
  const found = { hazard: true, what: '楼道立管锈蚀', placeText: '示例小区2栋1单元楼道', ownerUnitId: UNITS.otherCommunity }
  ;(await house.product.call(followUpOperations.answerHazard, { params, as: 'mediator', body: found })).value
  await house.product.drain()
  await house.product.drain()
  const clerk = await onHazards('clerk')
  const officer = await onHazards('community-officer')
  const state = (page: Page, words: string) => page.locator('tr', { hasText: '楼道立管锈蚀' }).filter({ hasText: words }).waitFor()
  await state(clerk, '示例北社区')
  await hazardStep(clerk, '交办')
  await item(clerk, '交给哪个单位').locator('input').first().fill('派出所')
  await clerk.locator('.ant-select-item-option-active', { hasText: '派出所' }).waitFor()
  await clerk.keyboard.press('Enter')
  expect(await send(clerk)).toBe('')
  await state(clerk, '示例派出所')
  await officer.reload()
  await hazardStep(officer, '开始整改')
  expect(await send(officer)).toBe('')
  await state(officer, '整改中')
  await hazardStep(officer, '报告已整改')
  expect(await send(officer)).toContain('请填写')
  await write(officer, '怎么整改的', '立管已更换')
  expect(await send(officer)).toBe('')
  await clerk.reload()
  await hazardStep(clerk, '现场核实')
  await choose(clerk, '消除了吗', '消除了')
  expect(await send(clerk)).toBe('')
  await state(clerk, '已核实消除')
  await hazardStep(clerk, '销号')
  expect(await send(clerk)).toBe('')
  await clerk.locator('.tabs a', { hasText: '已销号' }).click()
  await state(clerk, '已销号')
}, 90_000)

async function onHazards(login: string): Promise<Page> {
  return sitDown(house, login, 'hazards')
}

async function hazardStep(page: Page, name: string): Promise<void> {
  await page.locator('tr', { hasText: '楼道立管锈蚀' }).locator('button', { hasText: name }).click()
  await page.locator('.step-form').waitFor()
}
