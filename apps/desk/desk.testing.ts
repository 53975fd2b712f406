import { type Browser, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { SESSION_COOKIE } from '#cap/people'
import { browserOptions, browserPath } from '../../tools/testing/browser.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { TEST_PASSWORD } from '../../tools/testing/small-district.ts'

/** The small district with its desk open to a real browser. */
export interface DeskHouse {
  readonly product: Product
  readonly browser: Browser
  readonly address: string
  openPage(look?: Look): Promise<Page>
  close(): Promise<void>
}

export interface Look {
  readonly language?: 'zh' | 'en'
  readonly dark?: boolean
  readonly width?: number
}

/** A step of the desk answers well within this, also on a busy machine. */
const PATIENCE_MS = 15_000

/** `seed` puts another district in place of the small one. */
export async function openDesk(now: string, seed?: (superUrl: string) => Promise<void>): Promise<DeskHouse> {
  const building: { ensureBuilt(): Promise<string> } = await import(
    new URL('../../tools/build.mjs', import.meta.url).href
  )
  await building.ensureBuilt()
  const product = await startProduct({ now, ...(seed ? { seed } : {}) })
  const address = await product.app.listen({ port: 0, host: '127.0.0.1' })
  const browser = await chromium.launch({ executablePath: browserPath(), args: browserOptions })
  const openPage = async ({ language = 'zh', dark = false, width = 1440 }: Look = {}) => {
    // Asked for less motion, the desk opens its dialogs at once: on a busy machine a press would fall beside a button that still grows.
    const context = await browser.newContext({
      reducedMotion: 'reduce',
      viewport: { width, height: 900 },
      locale: language === 'zh' ? 'zh-CN' : 'en-GB',
      colorScheme: dark ? 'dark' : 'light',
    })
    context.setDefaultTimeout(PATIENCE_MS)
    await context.addCookies([{ name: 'language', value: language, url: address }])
    return context.newPage()
  }
  const close = async () => {
    await browser.close()
    await product.stop()
  }
  return { product, browser, address, openPage, close }
}

/** The browser holds a session of this person: the form for signing in is walked by whoever tests it. */
export async function arrive({ address, product }: DeskHouse, page: Page, login: string): Promise<void> {
  await page.context().addCookies([{ name: SESSION_COOKIE, value: await product.signIn(login), url: address, httpOnly: true, sameSite: 'Lax' }])
}

/** A page of their own at this place of the desk (`work/<case>`, `leads?tab=messages`), once it says where it is. */
export async function sitDown(house: DeskHouse, login: string, where: string, look: Look = {}): Promise<Page> {
  const page = await house.openPage(look)
  await arrive(house, page, login)
  await page.goto(`${house.address}/desk/shili/${where}`)
  await page.locator('h1, .case-head').first().waitFor()
  return page
}

/** Opens a step by its button; the seldom ones stand behind a line of their own. */
export async function beginStep(page: Page, name: string): Promise<void> {
  const button = page.locator('.step-link', { hasText: new RegExp(`^${name}`) }).first()
  await button.waitFor({ state: 'attached' })
  if (!(await button.isVisible())) await page.locator('details:has(.step-link) > summary').first().click()
  await button.click()
  await page.locator('.step-form').waitFor()
}

/** Only keys: the login field has the focus when the page opens. */
export async function signIn({ address }: DeskHouse, page: Page, login: string): Promise<void> {
  await page.goto(`${address}/desk/shili/sign-in`)
  await page.locator('#login:focus').waitFor()
  await page.keyboard.type(login)
  await page.keyboard.press('Tab')
  await page.keyboard.type(TEST_PASSWORD)
  await page.keyboard.press('Enter')
  await page.locator('.queue, .post-places').first().waitFor()
}

const MOST_TABS = 150

async function tabUntil(page: Page, there: () => Promise<boolean>, wanted: string): Promise<void> {
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    if (await there()) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no way by Tab to ${wanted}`)
}

export function tabTo(page: Page, selector: string): Promise<void> {
  const there = () => page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)
  return tabUntil(page, there, selector)
}

/** Moves on by Tab until the focus is in the field that carries this label. */
export function tabToField(page: Page, label: string): Promise<void> {
  const there = () =>
    page.evaluate((wanted) => {
      const at = document.activeElement
      const item = at?.matches('input, textarea, button') ? at.closest('.ant-form-item') : undefined
      return (item?.querySelector('label, legend')?.textContent ?? '').trim().startsWith(wanted)
    }, label)
  return tabUntil(page, there, label)
}

export function tabToButton(page: Page, label: string): Promise<void> {
  const there = () =>
    page.evaluate((wanted) => {
      const at = document.activeElement
      return (at?.matches('button, a') ?? false) && (at?.textContent ?? '').includes(wanted)
    }, label)
  return tabUntil(page, there, label)
}

export async function typeInto(page: Page, selector: string, text: string): Promise<void> {
  await tabTo(page, selector)
  await page.keyboard.type(text)
}

/** Replaces what stands in the field by what is typed. */
export async function write(page: Page, label: string, text: string): Promise<void> {
  await tabToField(page, label)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

/** One of a few: the arrows walk through them until the wanted one is chosen. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await tabToField(page, label)
  const chosen = () =>
    page.evaluate((wanted) => {
      const at = document.activeElement
      const words = (at?.closest('label')?.textContent ?? '').trim()
      return at instanceof HTMLInputElement && at.checked && words.startsWith(wanted)
    }, option)
  if (!(await page.evaluate(() => document.activeElement?.matches(':checked') ?? false)))
    await page.keyboard.press('Space')
  for (let presses = 0; presses < 20; presses += 1) {
    if (await chosen()) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`no way by the arrows to ${option}`)
}

/** Finds one of many by typing. */
export async function pick(page: Page, label: string, text: string): Promise<void> {
  await tabToField(page, label)
  await page.keyboard.type(text)
  await page.locator('.ant-select-item-option-active', { hasText: text }).waitFor()
  await page.keyboard.press('Enter')
}

export async function tick(page: Page, label: string): Promise<void> {
  const there = () =>
    page.evaluate((wanted) => {
      const at = document.activeElement
      return (
        at instanceof HTMLInputElement &&
        at.type === 'checkbox' &&
        (at.closest('label')?.textContent ?? '').includes(wanted)
      )
    }, label)
  await tabUntil(page, there, label)
  await page.keyboard.press('Space')
}

/** Answers every safety question of the open form with “no”. */
export async function answerAllNo(page: Page): Promise<void> {
  await tabTo(page, '.question input')
  for (const _question of await page.locator('.question').all()) await page.keyboard.press('1')
}

/** Opens the step by the key that its own button shows. */
export async function takeStep(page: Page, name: string): Promise<void> {
  // Another station may have a step whose name goes on after this one: what the moment is for stands first.
  const step = page.locator('.step-link', { hasText: new RegExp(`^${name}`) }).first()
  await step.waitFor()
  const key = await step.getAttribute('data-key')
  expect(key, `${name} has a key`).toMatch(/^[0-9a-z]$/)
  await page.keyboard.press(key ?? '')
  await page.locator('.step-form :focus').waitFor()
}

/** Saves the open form; afterwards the focus is on the list of next steps. */
export async function send(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await page
    .waitForFunction(() => !document.querySelector('.step-form') || document.querySelector('.note-error'))
    .catch(() => undefined)
  const problems = page.locator('.step-form .note-error, .step-form .ant-form-item-explain-error')
  expect(await problems.allTextContents()).toEqual([])
  await page.locator('#next-steps:focus').waitFor()
}
