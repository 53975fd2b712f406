import { afterAll, beforeAll, expect, test } from 'vitest'
import { mediationOperations } from '../../capabilities/mediation/contract.ts'
import { acceptedCase, type Opened } from '../../capabilities/mediation/house.testing.ts'
import { protectionOperations } from '../../capabilities/protection/contract.ts'
import { sealingOperations } from '../../capabilities/cases/contract/sealing.ts'
import { staffIdOf, UNITS } from '../../tools/testing/small-district.ts'
import { arrive, type DeskHouse, openDesk, signIn } from './desk.testing.ts'

let house: DeskHouse
let opened: Opened

beforeAll(async () => {
  house = await openDesk('2026-07-06 20:08')
  await house.product.rows('update people.staff set violence_trained = true where login = $1', ['mediator'])
  opened = await acceptedCase(house.product, { category: 'FAM-01' })
  const asked = { params: { caseId: opened.caseId }, as: 'mediator', body: { answers: { 'G-03': 'yes' as const } } }
  ;(await house.product.call(mediationOperations.askGates, asked)).value
}, 240_000)
afterAll(() => house.close())

const SHOTS = process.env.SHOTS

test('a sealed record says so on its page, offers what keeps people safe, and is one click from the report of danger', async () => {
  const page = await house.openPage()
  await arrive(house, page, 'mediator')
  await page.goto(`${house.address}/desk/shili/work/${opened.caseId}`)
  await page.getByText('本案已封存，您的查看已记录。').waitFor()
  await page.getByRole('tab', { name: '安全' }).click()
  await page.getByText('家里共用的电话').waitFor()
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/case.png`, fullPage: true })
  await page.getByRole('link', { name: '发现危险，报公安' }).click()
  await page.getByText('案卷会封存').waitFor()
  await page.context().close()
}, 90_000)

test('a grid worker reports danger in a minute; the police take it', async () => {
  const page = await house.openPage({ width: 360 })
  await signIn(house, page, 'grid-worker')
  await page.getByRole('link', { name: /涉险情报告/ }).click()
  await page.getByText('汽油、纵火、爆炸').click()
  await page.getByLabel('在哪里').fill('示例小区7号楼楼下')
  await page.getByLabel('看到、听到了什么').fill('有人说要去找人算账，身边有两个标有“汽油”的桶。')
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/danger-360.png`, fullPage: true })
  await page.getByRole('button', { name: '报给公安' }).click()
  await page.getByText('这份报告已封存，您这次查看已记录。').waitFor()
  await page.context().close()
  const police = await house.openPage({ language: 'en' })
  await arrive(house, police, 'community-officer')
  await police.goto(`${house.address}/desk/shili/danger`)
  await police.getByRole('link', { name: 'Take it' }).click()
  // The list has such a button too: the page of the one report is waited for.
  await police.waitForURL(/danger\/[0-9a-f-]{36}/)
  await police.locator('.step-form').getByRole('button', { name: 'Take it' }).click()
  await police.getByText('taken by the police').waitFor()
  if (SHOTS) await police.screenshot({ path: `${SHOTS}/report-en.png`, fullPage: true })
  await police.context().close()
  expect(await house.product.rows("select 1 from protection.report where state = 'acknowledged'")).toHaveLength(1)
}, 90_000)

test('the desk of sealed records: codes only, asked by one and decided by another, every look before the DPO', async () => {
  const page = await house.openPage()
  await arrive(house, page, 'mediator')
  await page.goto(`${house.address}/desk/shili/sealed`)
  await page.getByText('只列案件码').waitFor()
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/sealed.png`, fullPage: true })
  await page.context().close()
  const officer = await house.openPage()
  await arrive(house, officer, 'dpo')
  await officer.goto(`${house.address}/desk/shili/sealed`)
  await officer.getByText('包括被拒绝的。').waitFor()
  if (SHOTS) await officer.screenshot({ path: `${SHOTS}/dpo.png`, fullPage: true })
  await officer.goto(`${house.address}/desk/shili/privacy`)
  await officer.locator('summary', { hasText: '登记一份请求' }).click()
  if (SHOTS) await officer.screenshot({ path: `${SHOTS}/privacy.png`, fullPage: true })
  await officer.context().close()
}, 90_000)

test('whoever decides sees on the first page that a request waits, and decides it there', async () => {
  const body = { code: opened.code, kind: 'look', reason: '上级督办，需要核实' } as const
  ;(await house.product.call(sealingOperations.askForSealed, { as: 'director', body })).value
  const page = await house.openPage({ width: 360 })
  await signIn(house, page, 'committee-head')
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/waiting-360.png` })
  await page.getByRole('link', { name: '1 份封存案件的申请等您决定' }).click()
  await page.getByRole('button', { name: '同意', exact: true }).click()
  await page.getByText('已决定').waitFor()
  await page.context().close()
  const dpo = await house.openPage({ language: 'en' })
  await signIn(house, dpo, 'dpo')
  expect(await dpo.getByText('waits for you').count()).toBe(0)
  await dpo.goto(`${house.address}/desk/shili/sealed`)
  await dpo.getByText('上级督办，需要核实').waitFor()
  if (SHOTS) await dpo.screenshot({ path: `${SHOTS}/dpo-en.png`, fullPage: true })
  await dpo.context().close()
}, 90_000)

test('the director writes down what the police said on the telephone, opens a group, gives a task; the counsellor keeps notes that only they open', async () => {
  const page = await house.openPage()
  await arrive(house, page, 'director')
  await page.goto(`${house.address}/desk/shili/danger`)
  await page.getByRole('link', { name: '打开' }).first().click()
  await page.waitForURL(/danger\/[0-9a-f-]{36}/)
  await page.locator('.step-form').getByText('已由公安处理').click()
  await page.getByLabel('哪位民警在电话里说的').fill('值班民警老赵')
  await page.getByRole('button', { name: '记录结果' }).click()
  await page.getByRole('button', { name: '成立帮扶小组' }).click()
  await page.locator('summary', { hasText: '交办任务' }).first().waitFor()
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/group.png`, fullPage: true })
  await page.context().close()
  const [report] = (await house.product.call(protectionOperations.listDangerReports, { as: 'director' })).value.reports
  expect(report?.resultWords?.zh).toBe('已由公安处理')
  const task = { unitId: UNITS.district, what: '心理疏导，每周一次', dueOn: '2026-08-10', staffId: staffIdOf('counsellor') }
  ;(await house.product.call(protectionOperations.giveSupportTask, { params: { reportId: report?.id ?? '' }, as: 'director', body: task })).value
  const notes = await house.openPage({ width: 360 })
  await arrive(house, notes, 'counsellor')
  await notes.goto(`${house.address}/desk/shili/support-tasks`)
  await notes.getByText('心理疏导，每周一次').waitFor()
  if (SHOTS) await notes.screenshot({ path: `${SHOTS}/tasks-360.png`, fullPage: true })
  await notes.goto(`${house.address}/desk/shili/counselling`)
  await notes.getByRole('heading', { level: 1 }).waitFor()
  if (SHOTS) await notes.screenshot({ path: `${SHOTS}/notes-360.png`, fullPage: true })
  await notes.context().close()
}, 90_000)

test('the safety tab, filled: a safe channel, help, a warning, a visit', async () => {
  const { product } = house
  const params = { caseId: opened.caseId }
  const call = { params, as: 'mediator' }
  ;(await product.call(protectionOperations.confirmSafeContact, { ...call, body: { partyId: opened.applicant, channel: 'phone', how: '工作日上午打单位电话', shared: false } })).value
  ;(await product.call(protectionOperations.offerHelp, { ...call, body: { partyId: opened.applicant, wish: '想先住到姐姐家' } })).value
  ;(await product.call(protectionOperations.noteWarning, { ...call, body: { on: '2026-07-06', number: '示公告诫〔2026〕1号' } })).value
  const visit = { staffId: staffIdOf('mediator'), what: '上门看看是否安全', dueOn: '2026-07-13' }
  ;(await product.call(protectionOperations.giveSafeVisit, { ...call, body: visit })).value
  for (const [language, width, tab] of [['zh', 360, '安全'], ['en', 1440, 'Safety']] as const) {
    const page = await house.openPage({ language, width })
    await arrive(house, page, 'mediator')
    await page.goto(`${house.address}/desk/shili/work/${opened.caseId}`)
    await page.getByRole('tab', { name: tab, exact: true }).click()
    await page.getByText('工作日上午打单位电话').waitFor()
    await page.getByText('示公告诫〔2026〕1号').waitFor()
    await page.getByText('上门看看是否安全').waitFor()
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/safety-${language}.png`, fullPage: true })
    await page.context().close()
  }
}, 90_000)
