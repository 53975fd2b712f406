import { afterAll, beforeAll, expect, test } from 'vitest'
import { mediationOperations } from '../../capabilities/mediation/contract.ts'
import { acceptedCase, type Opened } from '../../capabilities/mediation/house.testing.ts'
import { type DeskHouse, openDesk, signIn } from './desk.testing.ts'

let house: DeskHouse
let opened: Opened

beforeAll(async () => {
  house = await openDesk('2026-07-06 20:08')
  await house.product.rows('update people.staff set violence_trained = true where login = $1', ['mediator'])
  opened = await acceptedCase(house.product, { category: 'FAM-01' })
  const asked = { params: { caseId: opened.caseId }, as: 'mediator', body: { answers: { 'G-03': 'yes' as const } } }
  ;(await house.product.call(mediationOperations.askGates, asked)).value
})
afterAll(() => house.close())

const SHOTS = process.env.SHOTS

test('a sealed record says so on its page, offers what keeps people safe, and is one click from the report of danger', async () => {
  const page = await house.openPage()
  await signIn(house, page, 'mediator')
  await page.goto(`${house.address}/desk/shili/work/${opened.caseId}`)
  await page.getByText('本案已封存，您的查看已记录。').waitFor()
  await page.getByRole('tab', { name: '安全' }).click()
  await page.getByText('家里共用的电话').waitFor()
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/case.png`, fullPage: true })
  await page.getByRole('link', { name: '发现危险，报公安' }).click()
  await page.getByText('案卷会封存').waitFor()
  await page.context().close()
})

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
  await signIn(house, police, 'community-officer')
  await police.goto(`${house.address}/desk/shili/danger`)
  await police.getByRole('link', { name: 'Take it' }).click()
  await police.getByRole('button', { name: 'Take it' }).click()
  await police.getByText('taken by the police').waitFor()
  if (SHOTS) await police.screenshot({ path: `${SHOTS}/report-en.png`, fullPage: true })
  await police.context().close()
  expect(await house.product.rows("select 1 from protection.report where state = 'acknowledged'")).toHaveLength(1)
})

test('the desk of sealed records: codes only, asked by one and decided by another, every look before the DPO', async () => {
  const page = await house.openPage()
  await signIn(house, page, 'mediator')
  await page.goto(`${house.address}/desk/shili/sealed`)
  await page.getByText('只列编号').waitFor()
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/sealed.png`, fullPage: true })
  await page.context().close()
  const officer = await house.openPage()
  await signIn(house, officer, 'dpo')
  await officer.goto(`${house.address}/desk/shili/sealed`)
  await officer.getByText('包括被拒绝的。').waitFor()
  if (SHOTS) await officer.screenshot({ path: `${SHOTS}/dpo.png`, fullPage: true })
  await officer.goto(`${house.address}/desk/shili/privacy`)
  await officer.locator('summary', { hasText: '登记一份请求' }).click()
  if (SHOTS) await officer.screenshot({ path: `${SHOTS}/privacy.png`, fullPage: true })
  await officer.context().close()
})
