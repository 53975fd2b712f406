import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEMONSTRATION_PASSWORD, hashPassword, SESSION_COOKIE } from '#cap/people'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { PLATES } from '../../tools/testing/small-district.ts'
import { type Browser, openBrowser } from './browser.testing.ts'

let product: Product
let browser: Browser
let slip: { code: string; pin: string }

const LEAK = '卧室天花板湿了一大片，楼上在漏水。'

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
  browser = openBrowser(product)
  await report(browser, '13800000001')
  slip = browser.slip()
})

afterAll(() => product.stop())

async function report(by: Browser, phone = ''): Promise<void> {
  await by.get(`/d/shili/a/${PLATES.flat301}`)
  await by.press('next', { text: LEAK })
  await by.press('next', { danger: 'no' })
  await by.press('next')
  await by.press('next', { phone })
  await by.press('send')
}

test('a link to a remote session that was cut off says so, and what to do', async () => {
  const reader = openBrowser(product)
  await reader.get('/d/shili/remote/xyz')
  expect(reader.status()).toBe(404)
  expect(reader.text()).toContain('请向调解员要一个新链接')
})

describe('following a matter', () => {
  test('the slip shows code and PIN again, on the page and as PDF, and the PIN no longer after 24 hours', async () => {
    await browser.get(`/d/shili/c/${slip.code}/slip`)
    expect(browser.slip()).toEqual(slip)
    await browser.get(`/d/shili/c/${slip.code}/slip.pdf`)
    expect(browser.html().slice(0, 5)).toBe('%PDF-')
    product.clock.set('2026-03-17 15:00')
    const later = openBrowser(product)
    await later.get('/d/shili/c')
    await later.press('', slip)
    await later.get(`/d/shili/c/${slip.code}/slip`)
    expect(later.slip().pin).toBe('')
    expect(later.text()).toContain('密码不再显示')
  })

  test('adding to it', async () => {
    await browser.get('/d/shili/c')
    await browser.press('', slip)
    await browser.get(`/d/shili/c/${slip.code}/add`)
    await browser.press('', { text: '' })
    expect(browser.status()).toBe(422)
    await browser.press('', { text: '今天滴得更快了。' })
    expect(browser.text()).toContain('补充好了')
    expect(browser.text()).toContain('今天滴得更快了。')
  })

  test('a wrong PIN is refused in words, the code stays typed, and five wrong tries lock it', async () => {
    const stranger = openBrowser(product)
    await report(stranger)
    const own = stranger.slip()
    const guessing = openBrowser(product)
    await guessing.get(`/d/shili/c/${own.code}`)
    for (let tries = 0; tries < 5; tries += 1) {
      await guessing.press('', { pin: own.pin === '000000' ? '111111' : '000000' })
      expect(guessing.status()).toBe(401)
      expect(guessing.html()).toContain(`value="${own.code}"`)
    }
    await guessing.press('', { pin: own.pin })
    expect(guessing.status()).toBe(429)
    expect(guessing.text()).toContain('已暂时锁住')
  })

  test('another browser that opened another matter is asked for the PIN', async () => {
    const other = openBrowser(product)
    await report(other)
    await other.get(`/d/shili/c/${slip.code}`)
    expect(other.heading()).toBe('查进度')
    expect(other.text()).not.toContain('漏水')
  })

  test('stopping is one page away, needs no reason, and shows the other ways', async () => {
    const own = openBrowser(product)
    await report(own)
    const { code } = own.slip()
    await own.get(`/d/shili/c/${code}`)
    expect(own.text()).toContain('我不想调解了')
    await own.get(`/d/shili/c/${code}/stop`)
    expect(own.html()).not.toContain(' checked')
    expect(own.text()).toContain('12348')
    await own.press('')
    expect(own.text()).toContain('这件事停在这里')
    await own.get(`/d/shili/c/${code}/stop`)
    expect(own.text()).toContain('现在不能在这里停')
  })

  test('leaving closes it on this phone', async () => {
    const own = openBrowser(product)
    await report(own)
    const { code } = own.slip()
    await own.get(`/d/shili/c/${code}`)
    await own.press('')
    expect(own.text()).toContain('已经退出')
    await own.get(`/d/shili/c/${code}`)
    expect(own.heading()).toBe('查进度')
  })

  test('the phone that was left opens it with a one-time code, which the demonstration shows', async () => {
    const own = openBrowser(product)
    await own.get('/d/shili/phone')
    await own.press('', { phone: '138 0000 0001' })
    const code = /验证码是 (\d{6})/.exec(own.text())?.[1] ?? ''
    await own.press('', { code })
    expect(own.heading()).toBe('您报过的事')
    await own.pressLabel('2026年3月16日')
    expect(own.text()).toContain(LEAK)
  })
})

test('a petition says what it is before it is taken: nothing is guessed, and an accusation is never filed as a claim (PET Art. 30)', async () => {
  const petitioner = openBrowser(product)
  await petitioner.get('/d/shili/petition')
  const unit = /<option value="([0-9a-f-]{36})"/.exec(petitioner.html())?.[1] ?? ''
  const typed = { text: '请求退还多收的钱。', accused: unit, notice: 'yes' }
  await petitioner.press('send', typed)
  expect([petitioner.status(), petitioner.text()]).toEqual([422, expect.stringContaining('请先选一种')])
  await petitioner.press('send', { ...typed, type: 'claim' })
  expect([petitioner.status(), petitioner.text()]).toEqual([422, expect.stringContaining('要对那个单位保密')])
  await petitioner.press('send', { ...typed, type: 'claim', accused: '', notice: '' })
  expect([petitioner.status(), petitioner.text()]).toEqual([422, expect.stringContaining('请先看个人信息说明')])
  expect(petitioner.text()).toContain('请求退还多收的钱。')
})

describe('pages', () => {
  const ADDRESSES = ['/', '/d/shili', '/d/shili/report', `/d/shili/a/${PLATES.flat301}`, '/d/shili/whom', '/d/shili/notice', '/d/shili/c', '/d/shili/phone', '/d/shili/plates']

  test.each(ADDRESSES)('%s is small with all it loads, has no script but that of a photo field, and asks nobody else for anything', async (address) => {
    const one = openBrowser(product)
    await one.get(address)
    const sheet = /href="(\/resident-[0-9a-f]+\.css)"/.exec(one.html())?.[1] ?? ''
    const style = await product.app.inject({ url: sheet })
    expect(style.headers['cache-control']).toContain('immutable')
    const covering = '<script src="/photos.js" defer></script>'
    const script = one.html().includes(covering) ? (await product.app.inject({ url: '/photos.js' })).body : ''
    expect(script !== '').toBe(one.html().includes('type="file"'))
    expect(gzipSync(one.html()).length + gzipSync(style.body).length + gzipSync(script).length).toBeLessThan(40 * 1024)
    expect(one.html().replace(covering, '')).not.toMatch(/<script|https?:\/\/(?!127\.0\.0\.1)[^w]/)
  })

  test.each(ADDRESSES)('%s in English holds Chinese only where it is marked as such', async (address) => {
    const one = openBrowser(product, 'en')
    await one.get(address)
    const english = one.html().replace(/<(\w+)[^>]* lang="zh(?:-CN)?"[^>]*>.*?<\/\1>/gs, '')
    expect(english).not.toMatch(/\p{Script=Han}/u)
  })

  test('an address that leads nowhere says so in both languages with a way on; a program is told in its own form', async () => {
    const one = openBrowser(product)
    await one.get('/nowhere')
    expect(one.status()).toBe(404)
    expect(one.text()).toContain('没有这个页面')
    expect(one.text()).toContain('There is no such page')
    await one.get('/d/no-such-district/report')
    expect(one.status()).toBe(404)
    expect(one.text()).toContain('没有这个地区')
    const program = await product.app.inject({ url: '/api/d/shili/nowhere', headers: { accept: 'application/json' } })
    expect(program.json()).toMatchObject({ code: 'no-such-page' })
  })

  test('a setting leads back to this product and nowhere else', async () => {
    for (const back of ['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', '']) {
      const answer = await product.app.inject({ url: `/show/en?back=${encodeURIComponent(back)}` })
      expect(answer.headers.location).toBe('/')
    }
    const own = await product.app.inject({ url: '/show/en?back=%2Fd%2Fshili%2Freport' })
    expect(own.headers.location).toBe('/d/shili/report')
  })

  test('the start page signs a visitor of the demonstration in with one press', async () => {
    const one = openBrowser(product)
    await one.get('/')
    expect(one.text()).toContain('mediator')
    expect(one.text()).toContain('示例小区2栋1单元301')
    const signIn = (login: string) => product.app.inject({ method: 'POST', url: '/d/shili/sign-in', payload: { login } })
    expect((await signIn('nobody')).statusCode).toBe(401)
    await product.rows("update people.staff set password_hash = $1 where login = 'mediator'", [await hashPassword(DEMONSTRATION_PASSWORD)])
    const answer = await signIn('mediator')
    expect(answer.headers.location).toBe('/desk/shili/work')
    expect(answer.cookies.map((each) => each.name)).toContain(SESSION_COOKIE)
  })

  test('plates are printed by staff of the community and by nobody else', async () => {
    const address = '/d/shili/plates?unitId=01900001-0000-7000-8000-000000000003&estate=%E7%A4%BA%E4%BE%8B%E5%B0%8F%E5%8C%BA&building=2%E6%A0%8B1%E5%8D%95%E5%85%83'
    const clerk = await product.app.inject({ url: address, headers: { authorization: `Bearer ${await product.signIn('clerk')}`, 'accept-language': 'zh' } })
    expect(clerk.body.match(/class="plate"/g)).toHaveLength(2)
    const anybody = await product.app.inject({ url: address })
    expect(anybody.statusCode).toBe(401)
    const elsewhere = await product.app.inject({ url: address, headers: { authorization: `Bearer ${await product.signIn('mediator-elsewhere')}` } })
    expect(elsewhere.statusCode).toBe(403)
  })

  test('control characters anywhere in an address are no fault', async () => {
    for (const address of ['/d/shili/a/%00', '/d/shili/c/%00', '/d/shili/plates?unitId=01900001-0000-7000-8000-000000000003&estate=%00&building=%00', '/d/shili/c?left=%00']) {
      const answer = await product.app.inject({ url: address, headers: { authorization: `Bearer ${await product.signIn('clerk')}` } })
      expect(answer.statusCode, address).toBeLessThan(500)
    }
  })
})
