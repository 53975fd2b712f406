import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aDocument, aParty } from './builders.ts'
import type { DocumentKind } from './domain.ts'
import { SYSTEM_FALLBACK_FILES } from './fonts.ts'
import { createRenderer, DOCUMENT_KINDS, DOCUMENT_NAMES, renderExplanation, renderPdf } from './public.ts'
import { type ReadPage, readPdf } from './reading.testing.ts'

const verification = { url: 'http://127.0.0.1:8080/d/shili/v/9F2K7Q4M', code: '9F2K-7Q4M' }
const options = { copy: { n: 2, of: 3 }, verification, printedAt: new Date('2026-03-16T08:30:00Z') }
const withoutFallback = createRenderer([])

const number = '（2026）示例社区民调字第1号'
const people = ['当事人甲', '当事人乙']
/** Pages, and what must be readable, paper by paper. */
const EXPECTED: Readonly<Record<Exclude<DocumentKind, 'slip'>, { pages: number; says: readonly string[] }>> = {
  D01: {
    pages: 1,
    says: [...people, '请对方修好漏水的水管', '我自愿申请调解', '窗口工作人员小张记录', '申请日期：2026年3月16日'],
  },
  D02: { pages: 1, says: [...people, number, '邻里纠纷（房屋漏水）', '当事人申请', '盖章处', '移送单位／'] },
  D03: {
    pages: 2,
    says: [
      ...people,
      '不收任何费用',
      '第四条',
      '第十七条',
      '第二十三条',
      '第二十四条',
      '第二十九条',
      '第三十三条',
      '第二十六条',
      '《中华人民共和国个人信息保护法》第十七条',
      '三十日内，共同向人民法院申请司法确认',
    ],
  },
  D04: { pages: 1, says: [...people, '002X', '2026年3月16日15:05', '未留存', '以下空白'] },
  D05: {
    pages: 1,
    says: ['当事人乙', '代理人丙', '代为协商', '自2026年3月16日起，至2026年9月15日止', '《中华人民共和国民法典》第一百六十五条'],
  },
  D06: {
    pages: 2,
    says: ['问：请说一下你查看到的情况。', '答：602室卫生间给水管接头开裂', '当时阀门已经关上', '2026年3月16日10:00', '调解员老王、网格员小孙'],
  },
  D07: { pages: 1, says: ['卧室顶棚水渍照片3张', '电子数据', '2026年3月18日', '在卷', '开裂的水管接头'] },
  D08: {
    pages: 2,
    says: [...people, '2026年3月16日15:10至2026年3月16日16:20', '不公开', '仅为促成和解', '物业工程师老陈'],
  },
  D09: {
    pages: 2,
    says: [
      ...people,
      number,
      '人民币壹仟贰佰元整（1,200.00元）',
      '示例社区调解室',
      '本协议一式3份',
      '调解员签名',
      '加盖人民调解委员会印章',
      '盖章处',
    ],
  },
  D10: { pages: 2, says: [...people, '2026年8月17日', '人民币叁佰元整', '第三十条'] },
  D11: { pages: 1, says: [...people, number, '转账截图1张', '人民币壹仟贰佰元整'] },
  D12: { pages: 1, says: [...people, number, '已履行', '满意', '2026年4月15日', '2026年3月26日'] },
  D13: {
    pages: 4,
    says: [...people, number, '示例人民法庭', '002X', '送达地址确认书', '主持调解证明', '2026年4月8日22:40', '不同意', '盖章处'],
  },
  D14: { pages: 1, says: ['身份证明材料', '用视频核对过身份证', '示例社区调卷2026—001'] },
  D15: {
    pages: 3,
    says: [
      '示例社区调卷2026—001',
      '30年',
      '卷宗目录',
      '人民调解回访记录',
      '现场查看情况已写入调解记录',
      '本卷共8件材料、14页',
    ],
  },
  'D15-cover': { pages: 1, says: ['示例社区调卷2026—001', '档案员小李', '30年'] },
  'D15-catalogue': { pages: 1, says: ['卷宗目录', '10—12', '不需要', '完整性核对'] },
  'D15-back': { pages: 1, says: ['封底', '本卷共8件材料、14页', '30年'] },
  D16: { pages: 1, says: [...people, '达成书面协议', '立管锈蚀', '结案日期2026年4月15日', '主任老李'] },
  D17: { pages: 1, says: ['当事人甲', '原因代码：N1（一方明确表示不愿意调解）', '示例区人民法院', '公共法律服务中心', '2026年6月1日'] },
  D18: { pages: 2, says: [...people, '已于2026年4月15日终止', '第二十六条', '三年', '602室水管接头开裂'] },
  D19: { pages: 1, says: ['示例街道综治中心', '照片3张', '回执', '签收人', '2026年3月30日'] },
  D20: { pages: 1, says: ['已经超期3个工作日', '2026年4月10日', '主任老周', '核实情况'] },
  D21: { pages: 1, says: ['2026年7月6日20:05', '纵火、爆炸', '值班民警老赵，2026年7月6日20:10', '只记载事实'] },
  D23: { pages: 1, says: ['当事人戊', '第二十九条、第三十条', '第二十三条', '第三十一条', '监护人己', '不同意'] },
  D24: { pages: 1, says: [...people, '曾是同事', '不同意，要求更换', '第十三条（参照）'] },
  D25: { pages: 1, says: ['居民丁', '老年人助餐补贴', '户口簿', '《示例区老年助餐办法》第五条', '示例社区便民服务窗口'] },
}
const LEGAL_KINDS = DOCUMENT_KINDS.filter((kind) => kind !== 'slip')

/** The bands a printed page stays in; a page that lost its glyphs, or is black, leaves them. */
function expectInk(page: ReadPage, first: boolean): void {
  const title = page.darkness(0.1, 0.05, 0.9, 0.17)
  const whole = page.darkness(0, 0, 1, 1)
  const footer = page.darkness(0.1, 0.91, 0.9, 0.98)
  expect(footer, 'footer').toBeGreaterThan(0.02)
  expect(footer, 'footer').toBeLessThan(0.15)
  expect(whole, 'whole page').toBeGreaterThan(first ? 0.02 : 0.005)
  expect(whole, 'whole page').toBeLessThan(0.15)
  expect(title, 'head of the page').toBeGreaterThan(0.02)
  expect(title, 'head of the page').toBeLessThan(0.25)
  if (first) expect(page.darkness(0.1, 0.17, 0.9, 0.5), 'body').toBeGreaterThan(0.025)
}

const BLANK_PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
%%EOF`

test('the check of ink refuses a blank page', async () => {
  const [blank] = await readPdf(new TextEncoder().encode(BLANK_PDF))
  if (blank === undefined) throw new Error('the blank page was not read')
  expect(() => expectInk(blank, false)).toThrow('footer')
  expect(blank.qr()).toBeUndefined()
})

test.each(LEGAL_KINDS)('%s prints with its fields, its ink and a QR code that is read back', async (kind) => {
  const pages = await readPdf(await renderPdf(aDocument(kind), options))
  const text = pages.map((page) => page.text).join('')
  expect(pages).toHaveLength(EXPECTED[kind].pages)
  for (const phrase of [...EXPECTED[kind].says, '第2份共3份', '7KQ4-92MX', '核验码9F2K-7Q4M', '以下空白'])
    expect(text).toContain(phrase)
  expect(text.split('以下空白').length - 1, 'marks of the end').toBe(kind === 'D13' ? 3 : 1)
  expect(pages[0]?.qr()).toBe(verification.url)
  pages.forEach((page, index) => {
    expectInk(page, index === 0)
    expect(page.text).toContain(`第${index + 1}页共${pages.length}页`)
    expect(page.text).toContain('2026年3月16日16:30')
  })
})

test('the slip holds code and address, and the PIN apart beyond the cut line', async () => {
  const [page, more] = await readPdf(await renderPdf(aDocument('slip'), options))
  expect(more).toBeUndefined()
  expect(page?.qr()).toBe('http://127.0.0.1:8080/d/shili/c/7KQ4-92MX')
  const [upper = '', lower = ''] = page?.text.split('沿线剪开') ?? []
  for (const phrase of ['7KQ4-92MX', '邻里纠纷：房屋漏水', '2026年3月16日', '最迟2026年3月19日', '0431-00000000'])
    expect(upper).toContain(phrase)
  expect(upper).not.toContain('482913')
  expect(lower).toContain('482913')
  expect(lower).toContain('不要放在一起')
  expect(upper + lower).not.toContain('PIN')
  expect(page?.darkness(0, 0, 1, 1)).toBeGreaterThan(0.04)
})

test('the slip speaks English as well when asked, and shows no tear-off part without a PIN', async () => {
  const { pin, ...withoutPin } = aDocument('slip', { withEnglish: true })
  const [both] = await readPdf(await renderPdf({ ...withoutPin, pin: pin ?? '' }, options))
  for (const phrase of ['您反映的事', 'Neighbours:waterleak,16March2026', 'By19March2026', 'cuthere'])
    expect(both?.text).toContain(phrase)
  const [upper] = await readPdf(await renderPdf(withoutPin, options))
  expect(upper?.text).not.toContain('沿线剪开')
})

test('what people type is printed as typed, never read as Typst', async () => {
  const typed =
    '#eval("1+1") *粗* _斜_ $x^2$ @ref <label> [块] {码} \\n // 注 /* */ `代码` #import "layout.typ" = 标题 - 项 --- ... ~ &amp; <b>b</b> "引" \'号\''
  const data = aDocument('D09', {
    facts: typed,
    content: [typed, '#d.number'],
    parties: [{ ...aParty('#panic("x")'), role: '申请人' }],
  })
  const text = (await readPdf(await renderPdf(data, options))).map((page) => page.text).join('')
  const squeezed = typed.replace(/\s+/g, '')
  expect(text.split(squeezed)).toHaveLength(3)
  expect(text).toContain('#d.number')
  expect(text).toContain('#panic("x")')
})

test('twelve parties with long names each get a line to sign, and every page knows how many there are', async () => {
  const parties = Array.from({ length: 12 }, (_, index) => ({
    ...aParty(`示例市示例区名称特别特别长的商贸有限责任公司第${index + 1}分公司`),
    role: '被申请人',
  }))
  const pages = await readPdf(await renderPdf(aDocument('D09', { parties, copies: 13 }), options))
  const text = pages.map((page) => page.text).join('')
  for (const party of parties) expect(text.split(party.name).length).toBeGreaterThanOrEqual(3)
  expect(text.split('日期：年月日').length - 1).toBeGreaterThanOrEqual(14)
  for (const [index, page] of pages.entries()) expect(page.text).toContain(`第${index + 1}页共${pages.length}页`)
  for (const page of pages.slice(1)) expect(page.text).toContain(`《人民调解协议书》（编号：${number}）`)
})

test('a long session runs over three pages or more, numbered, with every statement', async () => {
  const statements = Array.from({ length: 24 }, (_, index) => ({
    speaker: index % 2 ? '当事人乙' : '当事人甲',
    text: `第${index + 1}次发言。${'对方当时说了很多话，我都记得。'.repeat(5)}\n补充第${index + 1}点。`,
  }))
  const pages = await readPdf(await renderPdf(aDocument('D08', { statements }), options))
  expect(pages.length).toBeGreaterThanOrEqual(3)
  const text = pages.map((page) => page.text).join('')
  statements.forEach((_, index) => {
    expect(text).toContain(`补充第${index + 1}点`)
  })
  pages.forEach((page, index) => {
    expectInk(page, index === 0)
  })
  expect(pages.at(-1)?.text).toContain(`第${pages.length}页共${pages.length}页`)
})

test('a box for consent on personal information is never ticked beforehand, and keeps what the person answered', async () => {
  const open = await renderPdf(aDocument('D23'), options)
  const answered = await renderPdf(aDocument('D23', { answers: { sensitive: 'agreed', handingOn: 'refused' } }), options)
  const ink = (pages: readonly ReadPage[]) => pages.reduce((sum, page) => sum + page.darkness(0.1, 0.05, 0.9, 0.9), 0)
  expect(ink(await readPdf(answered))).toBeGreaterThan(ink(await readPdf(open)))
})

test('the follow-up record shows each visited person with their own grade of five', async () => {
  const [page] = await readPdf(await renderPdf(aDocument('D12', { ownVisit: '同事都在外地' }), options))
  for (const phrase of ['很满意满意基本满意不满意很不满意不愿评价', '当事人甲：', '当事人乙：', '回访的原因同事都在外地', '回访事由协议履行满三十日'])
    expect(page?.text).toContain(phrase)
})

test('a paper without a mandatory field is refused with the name of the field', async () => {
  await expect(renderPdf(aDocument('D17', { reasonCode: '' }), options)).rejects.toThrow('reasonCode')
  await expect(renderPdf(aDocument('D08', { recorder: '' }), options)).rejects.toThrow('Missing: recorder')
})

test('a character no font has is told beforehand and shown as 〓 with a note, never as nothing', async () => {
  const data = aDocument('D11', { receivedBy: '当事人𠮷', way: '现金👍' })
  expect(withoutFallback.missingGlyphs(data)).toEqual(['𠮷', '👍'])
  const [page] = await readPdf(await withoutFallback.renderPdf(data, options))
  for (const phrase of ['当事人〓', '现金〓', 'U+20BB7', 'U+1F44D', '手写补正']) expect(page?.text).toContain(phrase)
})

test('a system font lends its rare characters where there is one', async () => {
  const hasSystemFont = SYSTEM_FALLBACK_FILES.some((file) => existsSync(file))
  const data = aDocument('D11', { receivedBy: '当事人𠮷' })
  expect(createRenderer().missingGlyphs(data)).toEqual(hasSystemFont ? [] : ['𠮷'])
  const [page] = await readPdf(await renderPdf(data, options))
  expect(page?.text).toContain(hasSystemFont ? '当事人𠮷' : '当事人〓')
})

test('no text that a person can type breaks a paper', async () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).map((value) => `甲${value}`)
  await fc.assert(
    fc.asyncProperty(text, text, async (name, measures) => {
      const bytes = await renderPdf(aDocument('D12', { partiesVisited: [name], visitor: name, measures }), options)
      expect(bytes.length).toBeGreaterThan(10_000)
    }),
    { numRuns: 60 },
  )
})

test('equal data and instant give equal bytes, from another compiler too', async () => {
  const first = await renderPdf(aDocument('D09'), options)
  expect(Buffer.compare(first, await renderPdf(aDocument('D09'), options))).toBe(0)
  expect(Buffer.compare(first, await withoutFallback.renderPdf(aDocument('D09'), options))).toBe(0)
  const later = await renderPdf(aDocument('D09'), { ...options, printedAt: new Date('2026-03-16T08:31:00Z') })
  expect(Buffer.compare(first, later)).not.toBe(0)
})

test('a long run of letters stays inside the page', async () => {
  const pages = await readPdf(
    await renderPdf(aDocument('D12', { measures: 'W'.repeat(400), visitor: 'x'.repeat(90) }), options),
  )
  const text = pages.map((page) => page.text).join('')
  expect(text.split('W')).toHaveLength(401)
  expect(text.match(/x+/g)).toContain('x'.repeat(90))
  for (const page of pages) expect(page.darkness(0.93, 0.1, 1, 0.9)).toBe(0)
})

test('without copy or verification a paper prints neither', async () => {
  const [page] = await readPdf(await renderPdf(aDocument('D12'), { printedAt: options.printedAt, timeZone: 'UTC' }))
  expect(page?.text).not.toMatch(/核验|第\d份/)
  expect(page?.text).toContain('2026年3月16日08:30')
  expect(page?.qr()).toBeUndefined()
})

test.each(DOCUMENT_KINDS)('%s has one English page that explains it', async (kind) => {
  const [page, more] = await readPdf(await renderExplanation(kind, { printedAt: options.printedAt }))
  expect(more).toBeUndefined()
  for (const phrase of [DOCUMENT_NAMES[kind].zh, 'Whatsigningmeans', 'nolegaleffect'])
    expect(page?.text).toContain(phrase)
  expect(page?.darkness(0, 0, 1, 1)).toBeGreaterThan(0.02)
})
