import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { PLATES } from '../../tools/testing/small-district.ts'
import { type Browser, openBrowser } from './browser.testing.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
})

afterAll(() => product.stop())

const LEAK = '卧室天花板湿了一大片，楼上在漏水。'

/** From the plate at the door to the last page before sending. */
async function untilCheck(browser: Browser, answers: { text?: string; danger?: string; phone?: string } = {}): Promise<void> {
  await browser.get(`/d/shili/a/${PLATES.flat301}`)
  await browser.press('next', { text: answers.text ?? LEAK })
  await browser.press('next', { danger: answers.danger ?? 'no' })
  if (answers.danger === 'yes') await browser.press('next')
  await browser.press('next')
  await browser.press('next', { name: '王女士', phone: answers.phone ?? '' })
}

test('a resident reports from the plate at the door, is given a code and a PIN, and follows the matter', async () => {
  const browser = openBrowser(product)
  await browser.get(`/d/shili/a/${PLATES.flat301}`)
  expect(browser.text()).toContain('示例小区2栋1单元301')
  expect(browser.text()).toContain('遇到什么事了？')
  await untilCheck(browser)
  expect(browser.heading()).toBe('看一遍，对吗？')
  expect(browser.text()).toContain(LEAK)
  await browser.press('send')
  expect(browser.status()).toBe(200)
  expect(browser.heading()).toBe('收到了')
  expect(browser.text()).toContain('2026年3月19日（周四）前会有人联系您')
  const { code, pin } = browser.slip()
  const stranger = openBrowser(product)
  await stranger.get(`/d/shili/c/${code}`)
  expect(stranger.heading()).toBe('查进度')
  expect(stranger.text()).not.toContain('漏水')
  await stranger.press('', { code, pin })
  expect(stranger.text()).toContain(LEAK)
})

test('pressing “Send” twice registers one matter', async () => {
  const browser = openBrowser(product)
  await untilCheck(browser)
  const before = await product.rows<{ n: string }>('select count(*) as n from cases.case_file')
  const page = browser.html()
  await browser.press('send')
  const first = browser.slip()
  const twice = openBrowser(product)
  await twice.resend(page, 'send')
  expect(twice.slip()).toEqual(first)
  const after = await product.rows<{ n: string }>('select count(*) as n from cases.case_file')
  expect(Number(after[0]?.n)).toBe(Number(before[0]?.n) + 1)
})

test('a report with photos that is sent again, or twice at once, gets the same answer and stays one matter', async () => {
  const browser = openBrowser(product)
  const photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#789' } }).jpeg().toBuffer()
  await browser.get(`/d/shili/a/${PLATES.flat301}`)
  await browser.pressWithPhotos('next', { text: LEAK }, [photo])
  await browser.press('next', { danger: 'no' })
  await browser.press('next')
  await browser.press('next', { name: '王女士' })
  const page = browser.html()
  const before = await product.rows<{ n: string }>('select count(*) as n from cases.case_file')
  const again = [openBrowser(product), openBrowser(product), openBrowser(product)]
  await Promise.all([browser.press('send'), ...again.slice(0, 2).map((each) => each.resend(page, 'send'))])
  await again[2]?.resend(page, 'send')
  for (const each of again) {
    expect(each.status()).toBe(201)
    expect(each.slip()).toEqual(browser.slip())
  }
  const after = await product.rows<{ n: string }>('select count(*) as n from cases.case_file')
  expect(Number(after[0]?.n)).toBe(Number(before[0]?.n) + 1)
})

test('a refusal shows the form again as it was filled, and names the field', async () => {
  const browser = openBrowser(product)
  await browser.get('/d/shili/report')
  await browser.press('next', { text: '  ' })
  expect(browser.status()).toBe(422)
  expect(browser.html()).toContain('aria-invalid="true"')
  await browser.press('next', { text: LEAK })
  expect(browser.heading()).toBe('在哪里？')
  await browser.press('words', { address: '小区东门口的水池旁' })
  expect(browser.heading()).toBe('现在有人受伤、被打或有危险吗？')
  await browser.press('next')
  expect(browser.status()).toBe(422)
  await browser.press('next', { danger: 'no' })
  await browser.press('next')
  await browser.press('next', { name: '当事人甲', phone: '1380000000' })
  expect(browser.status()).toBe(422)
  expect(browser.text()).toContain('手机号少 1 位，应为 11 位。')
  expect(browser.html()).toContain('value="1380000000"')
  expect(browser.html()).toContain('value="当事人甲"')
})

test('the way back and the settings keep everything that was typed', async () => {
  const browser = openBrowser(product)
  await browser.get(`/d/shili/a/${PLATES.flat301}`)
  await browser.press('', { text: LEAK, show: 'en' })
  expect(browser.heading()).toBe('What happened?')
  expect(browser.html()).toContain(LEAK)
  await browser.press('', { show: 'large' })
  expect(browser.html()).toContain('class="large"')
  await browser.press('next')
  await browser.press('back')
  expect(browser.html()).toContain(LEAK)
  expect(browser.cookie('size')).toBe('large')
})

test('danger is answered with 110 before anything else, and the matter is marked urgent', async () => {
  const browser = openBrowser(product)
  await browser.get(`/d/shili/a/${PLATES.flat301}`)
  await browser.press('next', { text: '楼下有人打起来了' })
  await browser.press('next', { danger: 'yes' })
  expect(browser.heading()).toBe('先打 110')
  expect(browser.html()).toContain('href="tel:110"')
  for (const _page of ['urgent', 'notice', 'reach']) await browser.press('next')
  await browser.press('send')
  expect(browser.text()).toContain('已标紧急')
  const rows = await product.rows<{ urgent: boolean }>("select urgent from cases.case_file where title = '楼下有人打起来了'")
  expect(rows[0]?.urgent).toBe(true)
})

test('the place can be chosen without a map: community, estate, building, flat', async () => {
  const browser = openBrowser(product)
  await browser.get('/d/shili/report')
  await browser.press('next', { text: LEAK })
  for (const label of ['示例社区', '示例小区', '2栋1单元', '示例小区2栋1单元602']) await browser.pressLabel(label)
  expect(browser.heading()).toBe('现在有人受伤、被打或有危险吗？')
  await browser.press('back')
  expect(browser.text()).toContain('示例小区2栋1单元602')
  await browser.press('find', { address: '示例小区 2-1-5' })
  expect(browser.text()).toContain('示例小区2栋1单元502')
  await browser.press('find', { address: '月球背面' })
  expect(browser.text()).toContain('没有找到这个地址')
  await browser.press('pick.forged')
  expect(browser.heading()).toBe('在哪里？')
})

test('text messages are never chosen for a resident, only by them', async () => {
  const browser = openBrowser(product)
  await browser.get(`/d/shili/a/${PLATES.flat301}`)
  await browser.press('next', { text: LEAK })
  await browser.press('next', { danger: 'no' })
  await browser.press('next')
  expect(browser.html()).toMatch(/<input[^>]*name="letters"/)
  expect(browser.html()).not.toMatch(/<input[^>]*name="letters"[^>]*checked/)
  await browser.press('next', { phone: '13800000005' })
  expect(browser.text()).toContain('不发短信')
  await browser.press('edit-reach')
  await browser.press('next', { letters: 'yes' })
  expect(browser.text()).not.toContain('不发短信')
})

test('a code and a PIN typed in full-width characters are read', async () => {
  const browser = openBrowser(product)
  await untilCheck(browser)
  await browser.press('send')
  const { code, pin } = browser.slip()
  const wide = (text: string) => text.replace(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0))
  const again = openBrowser(product)
  await again.get('/d/shili/c')
  await again.press('', { code: wide(code), pin: wide(pin) })
  expect(again.text()).toContain(LEAK)
})

test('the notice points to the page with the numbers', async () => {
  const browser = openBrowser(product)
  await browser.get('/d/shili/notice')
  expect(browser.text()).not.toContain('首页上的电话')
  expect(browser.text()).toContain('电话在“找谁”那一页')
  expect(browser.html()).toContain('href="/d/shili/whom"')
})

test('photos are kept, shown small, and may be taken away; what is none is refused and costs nothing else', async () => {
  const browser = openBrowser(product)
  const photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#987' } }).jpeg().toBuffer()
  await browser.get(`/d/shili/a/${PLATES.flat301}`)
  await browser.pressWithPhotos('next', { text: LEAK }, [photo, Buffer.from('not a photo')])
  expect(browser.status()).toBe(415)
  expect(browser.html()).toContain(LEAK)
  expect(browser.html().match(/data:image\/jpeg/g)).toHaveLength(1)
  await browser.pressWithPhotos('next', {}, [photo, photo, photo])
  await browser.press('back')
  expect(browser.html().match(/data:image\/jpeg/g)).toHaveLength(3)
  await browser.press('remove-0')
  expect(browser.html().match(/data:image\/jpeg/g)).toHaveLength(2)
})

test('PR-23: a photo goes on only with the statement that nobody is on it; words and photo stay while it is asked for', async () => {
  const browser = openBrowser(product)
  const photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#978' } }).jpeg().toBuffer()
  await browser.get(`/d/shili/a/${PLATES.flat301}`)
  expect(browser.text()).toContain('请只传没有人、没有车牌的照片')
  await browser.pressWithPhotos('next', { text: LEAK, photosSafe: '' }, [photo])
  expect(browser.status()).toBe(422)
  expect(browser.text()).toContain('就勾选下面一句')
  expect(browser.html()).toContain(LEAK)
  expect(browser.html().match(/data:image\/jpeg/g)).toHaveLength(1)
  await browser.press('next', { photosSafe: 'yes' })
  expect(browser.heading()).toBe('现在有人受伤、被打或有危险吗？')
  await browser.press('back')
  expect(browser.html()).toMatch(/name="photosSafe" value="yes" checked/)
})

test('a photo that is too large is named at its field; the words and the other photos stay', async () => {
  const browser = openBrowser(product)
  const photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#987' } }).jpeg().toBuffer()
  await browser.get(`/d/shili/a/${PLATES.flat301}`)
  await browser.pressWithPhotos('next', { text: LEAK }, [Buffer.concat([photo, Buffer.alloc(12 * 1024 * 1024)]), photo])
  expect(browser.status()).toBe(413)
  expect(browser.heading()).toBe('遇到什么事了？')
  expect(browser.html()).toContain(LEAK)
  expect(browser.html()).toMatch(/id="photos-wrong">这个文件超过 10 MB/)
  expect(browser.html().match(/data:image\/jpeg/g)).toHaveLength(1)
  await browser.press('next')
  expect(browser.heading()).toBe('现在有人受伤、被打或有危险吗？')
})

test('what people type is text, never markup', async () => {
  const browser = openBrowser(product)
  await untilCheck(browser, { text: '<img src=x onerror=alert(1)> \u0000漏水 & "引号"' })
  expect(browser.html()).not.toContain('<img src=x')
  expect(browser.text()).toContain('<img src=x onerror=alert(1)>')
  await browser.press('send')
  expect(browser.status()).toBe(200)
  const { code, pin } = browser.slip()
  await browser.get('/d/shili/c')
  await browser.press('', { code, pin })
  expect(browser.html()).not.toContain('<img src=x')
})

test('an old plate still leads to a report; a changed page is refused in words', async () => {
  const browser = openBrowser(product)
  await browser.get('/d/shili/a/no-such-plate')
  expect(browser.status()).toBe(404)
  expect(browser.heading()).toBe('遇到什么事了？')
  await browser.press('next', { text: LEAK, state: 'forged.state' })
  expect(browser.status()).toBe(400)
  expect(browser.text()).toContain('什么都没有保存')
})

test('a whole report in English holds no Chinese but what people typed and where it is', async () => {
  const browser = openBrowser(product, 'en')
  const heldChinese = () => browser.html().replace(/<(\w+)[^>]* lang="zh(?:-CN)?"[^>]*>.*?<\/\1>/gs, '').replace(/<textarea.*?<\/textarea>/gs, '').match(/.{0,40}\p{Script=Han}.{0,20}/gu)
  const pages = [() => browser.get('/d/shili/report'), () => browser.press('next', { text: 'Water comes through the ceiling.' }), () => browser.press('find', { address: '示例小区2-1' }),
    () => browser.press('words', { address: 'At the east gate' }), () => browser.press('next', { danger: 'yes' }), () => browser.press('next'), () => browser.press('next'),
    () => browser.press('next', { name: 'Ms Wang', phone: '13800000002' }), () => browser.press('send'), () => browser.get(`/d/shili/c/${browser.slip().code}`)]
  for (const open of pages) {
    await open()
    expect(heldChinese()?.filter((each) => !each.includes('value=')) ?? [], browser.heading()).toEqual([])
  }
  expect(browser.text()).toContain('Water comes through the ceiling.')
})
