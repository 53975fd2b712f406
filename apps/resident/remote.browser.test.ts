import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mediationOperations } from '../../capabilities/mediation/contract.ts'
import { acceptedCase, type Opened } from '../../capabilities/mediation/house.testing.ts'
import { remoteOperations } from '../../capabilities/remote-room/contract.ts'
import { SESSION_COOKIE } from '#cap/people'
import { browserOptions, browserPath } from '../../tools/testing/browser.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'

/** A browser of its own for each person, with a microphone and a camera that Chromium makes up. */
const DEVICES = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']
const PATIENCE = { timeout: 20_000 }

let product: Product
let address: string
let opened: Opened
let roomId: string
let links: readonly string[]
const browsers: Browser[] = []

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-20 09:10' })
  address = await product.app.listen({ port: 0, host: '127.0.0.1' })
  opened = await acceptedCase(product)
  const params = { caseId: opened.caseId }
  const body = { on: '2026-03-20', from: '14:00', to: '15:30', place: '远程', partyIds: [opened.applicant, opened.respondent] }
  ;(await product.call(mediationOperations.arrangeSession, { as: 'mediator', params, body })).value
  const [arranged] = (await product.call(remoteOperations.readCaseRooms, { as: 'mediator', params })).value.arranged
  roomId = (await product.call(remoteOperations.openRemoteRoom, { as: 'mediator', params, body: { arrangedId: arranged?.arrangedId ?? '' } })).value.roomId
  const { rooms } = (await product.call(remoteOperations.readCaseRooms, { as: 'mediator', params })).value
  links = ['申请人', '被申请人'].map((part) => rooms[0]?.seats.find((each) => each.part.zh === part)?.link?.replace('http://127.0.0.1:8080', address) ?? '')
  product.clock.set('2026-03-20 14:00')
})

afterAll(async () => {
  for (const browser of browsers) await browser.close()
  await product.stop()
})

/** A person with a browser of their own, which remembers its connections so that they can be counted. */
async function person(language: 'zh' | 'en', width: number): Promise<Page> {
  const browser = await chromium.launch({ executablePath: browserPath(), args: [...browserOptions, ...DEVICES] })
  browsers.push(browser)
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale: language === 'zh' ? 'zh-CN' : 'en-GB' })
  context.setDefaultTimeout(PATIENCE.timeout)
  await context.addCookies([{ name: 'language', value: language, url: address }])
  const page = await context.newPage()
  await page.addInitScript(() => {
    const made: RTCPeerConnection[] = []
    Reflect.set(window, 'made', made)
    const Native = window.RTCPeerConnection
    window.RTCPeerConnection = class extends Native {
      constructor(configuration?: RTCConfiguration) {
        super(configuration)
        made.push(this)
      }
    }
  })
  return page
}

/** Packets that connections still open have received. */
function received(page: Page, kind: 'audio' | 'video'): Promise<number> {
  return page.evaluate(async (wanted) => {
    const made: RTCPeerConnection[] = Reflect.get(window, 'made')
    const reports = await Promise.all(made.filter((each) => each.connectionState === 'connected').map((each) => each.getStats()))
    const packets = reports.flatMap((report) => [...report.values()]).filter((each) => each.type === 'inbound-rtp' && each.kind === wanted)
    return packets.reduce((sum, each) => sum + each.packetsReceived, 0)
  }, kind)
}

const hears = (page: Page) => expect.poll(() => received(page, 'audio'), PATIENCE).toBeGreaterThan(0)

test('two people in two browsers hear each other; one leaves, comes back with the same link and is heard again', async () => {
  const host = await person('zh', 1440)
  await host.context().addCookies([{ name: SESSION_COOKIE, value: await product.signIn('mediator'), url: address }])
  await host.goto(`${address}/d/shili/remote-rooms/${roomId}`)
  await host.getByRole('button', { name: '进入（打开麦克风）' }).click()
  await host.getByText('您在会谈中。').waitFor()

  const guest = await person('en', 360)
  await guest.goto(links[0] ?? '')
  await guest.getByText('it works only while everybody is on one network').waitFor()
  await guest.getByRole('button', { name: 'I agree to talk remotely' }).click()
  await guest.getByRole('button', { name: 'Enter (microphone on)' }).click()
  await guest.getByText('You are in the waiting room.').waitFor()
  expect(await received(guest, 'audio')).toBe(0)

  await host.getByRole('button', { name: '请进' }).click()
  await hears(host)
  await hears(guest)
  await host.getByText('已接通').waitFor()
  // Named by their part: the other's name is nowhere on the page.
  expect(await guest.locator('main').textContent()).toMatch(/Mediator/)
  expect(await guest.locator('main').textContent()).not.toMatch(/当事人|老|小/)

  await guest.getByRole('button', { name: 'Camera on' }).click()
  await expect.poll(() => received(host, 'video'), PATIENCE).toBeGreaterThan(0)
  await host.locator('video.room-picture').waitFor()

  await host.getByRole('button', { name: '请关一下麦克风' }).click()
  await guest.getByText('The host asks you to switch your microphone off').waitFor()
  await guest.getByRole('button', { name: 'Microphone off' }).click()
  await guest.getByRole('button', { name: 'Microphone on' }).waitFor()

  await guest.getByRole('button', { name: 'Leave' }).click()
  await host.getByText('已接通').waitFor({ state: 'detached' })
  await guest.getByRole('button', { name: 'Enter again' }).click()
  await guest.getByText('You are in the session.').waitFor()
  await host.getByText('已接通').waitFor()
  await hears(host)
  await hears(guest)

  await host.getByRole('button', { name: '请到等候室' }).click()
  await guest.getByText('You are in the waiting room.').waitFor()
  await expect.poll(() => received(guest, 'audio'), PATIENCE).toBe(0)
  await host.getByRole('button', { name: '结束会谈' }).click()
  await host.getByRole('button', { name: '结束会谈' }).click()
  await guest.getByText('This link has ended.').waitFor()
}, 120_000)

test('microphone and camera are for this page alone, and everything else it needs comes from here', async () => {
  const room = await fetch(links[1] ?? '')
  expect(room.headers.get('permissions-policy')).toBe('microphone=(self), camera=(self)')
  const policy = room.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("script-src 'self'")
  expect(policy).toContain("connect-src 'self'")
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*/)
  expect((await fetch(`${address}/d/shili`)).headers.get('permissions-policy')).toBe('microphone=(), camera=()')
})
