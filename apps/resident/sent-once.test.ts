import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { PLATES } from '../../tools/testing/small-district.ts'
import { type Browser, openBrowser } from './browser.testing.ts'

let product: Product
let photo: Buffer

const LEAK = '卧室天花板湿了一大片，楼上在漏水。'

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
  photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#798' } }).jpeg().toBuffer()
})

afterAll(() => product.stop())

async function untilCheck(browser: Browser, danger = 'no'): Promise<void> {
  await browser.get(`/d/shili/a/${PLATES.flat301}`)
  await browser.press('next', { text: LEAK })
  await browser.press('next', { danger })
  if (danger === 'yes') await browser.press('next')
  await browser.press('next')
  await browser.press('next', { name: '当事人甲' })
}

const cases = async () => Number((await product.rows<{ n: string }>('select count(*) as n from cases.case_file'))[0]?.n)

describe('the slip after sending', () => {
  test('has an address of its own without the PIN: loaded again it shows the same and registers nothing', async () => {
    const browser = openBrowser(product)
    await untilCheck(browser, 'yes')
    await browser.press('send')
    const slip = browser.slip()
    expect(browser.path()).toBe(`/d/shili/c/${slip.code}/slip`)
    expect(browser.path()).not.toContain(slip.pin)
    expect(browser.text()).toContain('已标紧急')
    const before = await cases()
    await browser.get(browser.path())
    expect(browser.slip()).toEqual(slip)
    expect(await cases()).toBe(before)
  })

  test('going back and sending again leads to the same slip', async () => {
    const browser = openBrowser(product)
    await untilCheck(browser)
    const check = browser.html()
    await browser.press('send')
    const slip = browser.slip()
    const before = await cases()
    await browser.resend(check, 'send')
    expect(browser.slip()).toEqual(slip)
    expect(await cases()).toBe(before)
  })

  test('going back and changing something is answered in words, with where to add it', async () => {
    const browser = openBrowser(product)
    await untilCheck(browser)
    const check = browser.html()
    await browser.press('send')
    await browser.resend(check, 'edit-what')
    await browser.press('next', { text: `${LEAK}还滴到了床上。` })
    const before = await cases()
    await browser.press('send')
    expect(browser.status()).toBe(409)
    expect(browser.text()).toContain('没有报第二次')
    expect(browser.text()).toContain('补充情况')
    expect(await cases()).toBe(before)
  })

  test('switching the language after sending and sending again is the same report', async () => {
    const browser = openBrowser(product)
    await untilCheck(browser)
    const check = browser.html()
    await browser.press('send')
    const slip = browser.slip()
    await browser.resend(check.replace('name="state"', 'name="show" value="en"/><input type="hidden" name="state"'), '')
    expect(browser.heading()).toBe('Is this right?')
    expect(browser.text()).toContain(LEAK)
    await browser.press('send')
    expect(browser.heading()).toBe('We have it')
    expect(browser.slip()).toEqual(slip)
  })

  test('a browser that refuses cookies is given the slip at once, told to write it down, and may read the matter', async () => {
    const browser = openBrowser(product, 'zh', false)
    await untilCheck(browser)
    const check = browser.html()
    await browser.press('send')
    expect(browser.status()).toBe(201)
    expect(browser.path()).toBe('/d/shili/report')
    expect(browser.text()).toContain('只能看这一次')
    const slip = browser.slip()
    expect(slip.pin).toMatch(/^\d{6}$/)
    const before = await cases()
    await browser.resend(check, 'send')
    expect(browser.slip()).toEqual(slip)
    expect(await cases()).toBe(before)
    await browser.get(`/d/shili/c/${slip.code}`)
    await browser.press('', slip)
    expect(browser.status()).toBe(200)
    expect(browser.text()).toContain(LEAK)
    expect(browser.text()).toContain('这一页只能看')
    expect(browser.html()).not.toContain('/stop')
  })

  test('a browser that refuses cookies is told why a one-time code does not open the list', async () => {
    const reporter = openBrowser(product)
    await reporter.get(`/d/shili/a/${PLATES.flat301}`)
    await reporter.press('next', { text: LEAK })
    await reporter.press('next', { danger: 'no' })
    await reporter.press('next')
    await reporter.press('next', { phone: '13800000007' })
    await reporter.press('send')
    const browser = openBrowser(product, 'zh', false)
    await browser.get('/d/shili/phone')
    await browser.press('next', { phone: '13800000007' })
    const code = /验证码是 (\d{6})/.exec(browser.text())?.[1] ?? ''
    await browser.press('next', { code })
    expect(browser.status()).toBe(422)
    expect(browser.text()).toContain('不用 Cookie 也能看')
  })
})

describe('more than can be taken', () => {
  test('photos beyond the number are not taken, in words; the text and the first photos stay', async () => {
    const browser = openBrowser(product)
    await browser.get(`/d/shili/a/${PLATES.flat301}`)
    await browser.pressWithPhotos('next', { text: LEAK }, [photo, photo, photo, photo, photo, photo, photo, photo])
    expect(browser.status()).toBe(413)
    expect(browser.heading()).toBe('遇到什么事了？')
    expect(browser.html()).toContain(LEAK)
    expect(browser.text()).toContain('多出的 5 张没有收')
    expect(browser.html().match(/data:image\/jpeg/g)).toHaveLength(3)
    await browser.press('next')
    expect(browser.heading()).toBe('现在有人受伤、被打或有危险吗？')
  })

  test('a request of two hundred files, or of forty megabytes, is answered with the form in the language of the page', async () => {
    const browser = openBrowser(product, 'en')
    for (const photos of [Array.from({ length: 200 }, () => photo), [photo, photo, photo, Buffer.alloc(40 * 1024 * 1024)]]) {
      await browser.get(`/d/shili/a/${PLATES.flat301}`)
      await browser.pressWithPhotos('next', { text: LEAK }, photos)
      expect(browser.status()).toBe(413)
      expect(browser.heading()).toBe('What happened?')
      expect(browser.html()).toContain(LEAK)
      expect(browser.text()).toContain('At most 3 photos')
    }
  })
})

describe('forms of one’s own matter', () => {
  async function opened(): Promise<{ browser: Browser; code: string }> {
    const browser = openBrowser(product)
    await untilCheck(browser)
    await browser.press('send')
    return { browser, code: browser.slip().code }
  }

  test('an addition keeps words and photos over a change of language and a refusal', async () => {
    const { browser, code } = await opened()
    await browser.get(`/d/shili/c/${code}/add`)
    await browser.pressWithPhotos('', { text: '又滴水了。', show: 'en' }, [photo])
    expect(browser.heading()).toBe('What would you like to add?')
    expect(browser.html()).toContain('又滴水了。')
    expect(browser.html().match(/data:image\/jpeg/g)).toHaveLength(1)
    await browser.press('next', { text: '' })
    expect(browser.status()).toBe(422)
    expect(browser.html().match(/data:image\/jpeg/g)).toHaveLength(1)
    await browser.pressWithPhotos('next', { text: '又滴水了。' }, [photo, photo, photo])
    expect(browser.status()).toBe(413)
    await browser.press('remove-0')
    await browser.press('next')
    expect(browser.text()).toContain('Added')
    const files = await product.rows<{ n: string }>("select count(*) as n from files.file where case_id = (select id from cases.case_file where code = $1)", [code.replace('-', '')])
    expect(Number(files[0]?.n)).toBe(2)
  })

  test('stopping, code and PIN, and the one-time code keep what was typed over a change of language', async () => {
    const { browser, code } = await opened()
    await browser.get(`/d/shili/c/${code}/stop`)
    await browser.press('', { reason: 'other-route', text: '先问问律师', show: 'en' })
    expect(browser.heading()).toBe('Do you want to stop?')
    expect(browser.html()).toContain('value="先问问律师"')
    expect(browser.html()).toMatch(/value="other-route" checked/)
    const stranger = openBrowser(product)
    await stranger.get('/d/shili/c')
    await stranger.press('', { code, pin: '123456', show: 'en' })
    expect(stranger.html()).toContain(`value="${code}"`)
    expect(stranger.html()).not.toContain('123456')
    await stranger.get('/d/shili/phone')
    await stranger.press('', { phone: '13800000009', show: 'zh' })
    expect(stranger.html()).toContain('value="13800000009"')
  })
})
