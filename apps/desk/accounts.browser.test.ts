import { afterAll, beforeAll, expect, test } from 'vitest'
import { acceptedCase } from '../../capabilities/mediation/house.testing.ts'
import { type DeskHouse, openDesk, pick, signIn, write } from './desk.testing.ts'

let house: DeskHouse
const SHOTS = process.env.SHOTS

beforeAll(async () => {
  house = await openDesk('2026-03-16 09:00')
  await acceptedCase(house.product)
}, 240_000)
afterAll(() => house.close())

test('a newcomer gets an account, a first password that is shown once, and chooses their own at the first sign-in', async () => {
  const page = await house.openPage()
  await signIn(house, page, 'administrator')
  await page.goto(`${house.address}/desk/shili/accounts`)
  await page.locator('summary', { hasText: '给新同事建账号' }).click()
  await write(page, '姓名', '小周')
  await write(page, '登录名', 'zhou.shili')
  await pick(page, '单位', '示例社区')
  await pick(page, '身份', '调解员')
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/accounts-form.png`, fullPage: true })
  await page.getByRole('button', { name: '建账号' }).click()
  await page.getByRole('heading', { name: '小周的一次性密码' }).waitFor()
  const first = (await page.locator('.first-password').textContent()) ?? ''
  expect(first).toMatch(/^\w{4}-\w{4}-\w{4}$/)
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/accounts-first.png`, fullPage: true })
  await page.getByRole('button', { name: '已当面交给本人' }).click()
  expect(await page.locator('body').textContent()).not.toContain(first)
  await page.context().close()

  const theirs = await house.openPage({ width: 360 })
  await theirs.goto(`${house.address}/desk/shili/sign-in`)
  await theirs.locator('#login:focus').waitFor()
  await theirs.keyboard.type('zhou.shili')
  await theirs.keyboard.press('Tab')
  await theirs.keyboard.type(first)
  await theirs.keyboard.press('Enter')
  await theirs.getByText('请现在换成只有您自己知道的').waitFor()
  if (SHOTS) await theirs.screenshot({ path: `${SHOTS}/own-password-360.png`, fullPage: true })
  await theirs.getByLabel('您自己的新密码').fill('示例口令示例口令01')
  await theirs.getByLabel('再输一遍').fill('示例口令示例口令02')
  await theirs.getByRole('button', { name: '换密码并登录' }).click()
  await theirs.getByText('两遍不一样').waitFor()
  await theirs.getByLabel('再输一遍').fill('示例口令示例口令01')
  await theirs.getByRole('button', { name: '换密码并登录' }).click()
  await theirs.locator('.queue').waitFor()
  await theirs.context().close()
}, 90_000)

test('locking ends what is open; the list says why; nobody finds a button for themselves', async () => {
  const theirs = await house.openPage()
  await signIn(house, theirs, 'clerk-2')
  const page = await house.openPage({ language: 'en' })
  await signIn(house, page, 'administrator')
  await page.goto(`${house.address}/desk/shili/accounts?text=clerk-2`)
  await page.getByRole('button', { name: 'Lock', exact: true }).click()
  await page.getByLabel('Reason').fill('Left the office')
  await page.locator('.step-form').getByRole('button', { name: 'Lock', exact: true }).click()
  await page.getByText('1 session(s) ended').waitFor()
  await page.locator('tr', { hasText: 'clerk-2' }).getByText('Left the office').waitFor()
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/accounts-en.png`, fullPage: true })
  await page.goto(`${house.address}/desk/shili/accounts`)
  const own = page.locator('tr', { hasText: 'administrator' }).first()
  await own.getByText('This is you').waitFor()
  expect(await own.getByRole('button').count()).toBe(0)
  await page.setViewportSize({ width: 360, height: 800 })
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/accounts-360.png`, fullPage: true })
  await page.context().close()
  await theirs.reload()
  await theirs.locator('#login').waitFor()
  await theirs.context().close()
}, 90_000)

test('before a posting ends: how many cases are left behind, and the way to them for whoever may read', async () => {
  const page = await house.openPage()
  await signIn(house, page, 'director')
  await page.goto(`${house.address}/desk/shili/postings?text=${encodeURIComponent('老王')}`)
  await page.getByRole('button', { name: '结束…' }).first().click()
  await page.getByText('老王手上还有 1 件没办完').waitFor()
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/left-behind.png`, fullPage: true })
  await page.getByRole('link', { name: '看这些案件' }).click()
  await page.getByRole('button', { name: '只看这位同事承办的 ×' }).waitFor()
  expect(await page.locator('.line').count()).toBe(1)
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/of-one.png` })
  await page.context().close()
}, 90_000)

test('the page for whoever keeps it running, in both languages', async () => {
  for (const [language, words] of [['zh', '还没有核对过'], ['en', 'Run ./maplebridge verify']] as const) {
    const page = await house.openPage({ language, width: language === 'en' ? 360 : 1440 })
    await signIn(house, page, 'administrator')
    await page.goto(`${house.address}/desk/shili/upkeep`)
    await page.getByText(words).waitFor()
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/upkeep-${language}.png`, fullPage: true })
    await page.context().close()
  }
}, 90_000)
