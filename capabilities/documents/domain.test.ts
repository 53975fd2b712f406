import jsQR from 'jsqr'
import { expect, test } from 'vitest'
import { aDocument } from './builders.ts'
import { CITATIONS, citationsFor } from './citations.ts'
import { type Citation, DOCUMENT_KINDS, groupCode, slipUrl } from './domain.ts'
import { EXPLANATION_FRAME, EXPLANATIONS } from './explanation-words.ts'
import { missingFields, REQUIRED } from './missing.ts'
import { capitalAmount, yuanFigures } from './money.ts'
import { qrModules, qrSvg } from './qr.ts'
import { printableText } from './view.ts'
import { cannotPrint, DOCUMENT_NAMES, fieldName } from './words.ts'

test.each([
  [0, '人民币零元整', '0.00'],
  [5, '人民币伍分', '0.05'],
  [50, '人民币伍角整', '0.50'],
  [100, '人民币壹元整', '1.00'],
  [1_000, '人民币壹拾元整', '10.00'],
  [120_000, '人民币壹仟贰佰元整', '1,200.00'],
  [100_001, '人民币壹仟元零壹分', '1,000.01'],
  [101_050, '人民币壹仟零壹拾元伍角整', '1,010.50'],
  [1_000_100, '人民币壹万零壹元整', '10,001.00'],
  [1_010_000, '人民币壹万零壹佰元整', '10,100.00'],
  [10_100_000, '人民币壹拾万壹仟元整', '101,000.00'],
  [16_500_000, '人民币壹拾陆万伍仟元整', '165,000.00'],
  [10_000_000_000, '人民币壹亿元整', '100,000,000.00'],
  [10_000_100_012, '人民币壹亿零壹仟元壹角贰分', '100,001,000.12'],
])('%i fen are written %s and %s', (fen, words, figures) => {
  expect(capitalAmount(fen)).toBe(words)
  expect(yuanFigures(fen)).toBe(figures)
})

test.each([-1, 0.5, Number.NaN, 2 ** 60])('%d is not an amount of fen', (fen) => {
  expect(() => capitalAmount(fen)).toThrow('whole fen')
  expect(() => yuanFigures(fen)).toThrow('whole fen')
})

test.each(DOCUMENT_KINDS)('the sample of %s lacks nothing', (kind) => {
  expect(missingFields(aDocument(kind))).toEqual([])
})

test('missing mandatory fields are named, each once, in the order of the form', () => {
  const [first] = aDocument('D09').obligations
  expect(missingFields(aDocument('D09', { parties: [], disputedMatters: '  ', copies: Number.NaN }))).toEqual([
    'parties',
    'disputedMatters',
    'copies',
  ])
  expect(
    missingFields(aDocument('D09', { obligations: first ? [first, { ...first, place: '', dueOn: '' }] : [] })),
  ).toEqual(['obligations[1].place', 'obligations[1].dueOn'])
  expect(missingFields(aDocument('D01', { requests: [], toldRulesAndVoluntary: false }))).toEqual([
    'requests',
    'toldRulesAndVoluntary',
  ])
  expect(missingFields(aDocument('D08', { isPublic: false, statements: [{ speaker: '当事人甲', text: '' }] }))).toEqual(
    ['statements[0].text'],
  )
})

test('a refusal to print names the paper and the fields in both languages', () => {
  expect(fieldName('obligations[1].dueOn')).toEqual({ zh: '履行义务 2：期限', en: 'obligations 2: due day' })
  expect(cannotPrint(DOCUMENT_NAMES.D01, ['requests'])).toEqual({
    zh: '《人民调解申请书》还不能打印，缺少：请求事项。补填后再打印。',
    en: 'The paper “Application for mediation” cannot be printed yet. Missing: requests. Fill these in and print again.',
  })
})

test('every mandatory field has a name in words', () => {
  for (const kind of DOCUMENT_KINDS) {
    for (const path of REQUIRED[kind]) expect(fieldName(path.replaceAll('[]', '')).zh, path).not.toMatch(/[a-z]/i)
  }
})

test('English words hold no Chinese characters', () => {
  const english = [
    ...Object.values(DOCUMENT_NAMES).map((name) => name.en),
    ...Object.values(EXPLANATIONS).flatMap((sheet) => [sheet.what, sheet.signing, ...sheet.check, ...sheet.articles]),
    ...Object.values(EXPLANATION_FRAME),
    ...CITATIONS.map((citation) => citation.sentenceEn),
  ]
  for (const sentence of english) expect(sentence).not.toMatch(/\p{Script=Han}/u)
})

test('of two versions of an article the one in force on the day is cited', () => {
  const [old] = CITATIONS.filter((citation) => citation.topic === 'free')
  const newer: Citation = { ...(old ?? missingRecord()), effectiveFrom: '2027-01-01', sentenceZh: '新的说明' }
  const on = (day: string) => citationsFor(['free'], day, [...CITATIONS, newer]).map((citation) => citation.sentenceZh)
  expect(on('2026-12-31')).toEqual([old?.sentenceZh])
  expect(on('2027-01-01')).toEqual(['新的说明'])
  expect(on('2010-12-31')).toEqual([])
})

function missingRecord(): never {
  throw new Error('the default set has no record on cost')
}

test('the code is grouped and the slip address holds district and code only', () => {
  expect(groupCode('7KQ492MX')).toBe('7KQ4-92MX')
  expect(groupCode('7KQ4-92MX')).toBe('7KQ4-92MX')
  const slip = aDocument('slip', { publicUrl: 'https://hall.example/' })
  expect(slipUrl(slip)).toBe('https://hall.example/d/shili/c/7KQ4-92MX')
})

test('text loses what cannot be seen and keeps everything else', () => {
  expect(printableText('甲\u0000乙\u202e丙\r\n丁\t戊\ufe0f')).toBe('甲乙丙\n丁 戊')
  expect(printableText('#eval("1") *x* [y] $z$ \\')).toBe('#eval("1") *x* [y] $z$ \\')
  expect(printableText('a'.repeat(60)).replaceAll('\u200b', '')).toBe('a'.repeat(60))
  expect(printableText('甲\ud842乙')).toBe('甲\ufffd乙')
})

test('the QR code of the web slip is read back exactly', () => {
  const url = 'http://127.0.0.1:8080/d/shili/c/7KQ4-92MX'
  const modules = qrModules(url)
  const scale = 4
  const side = (modules.length + 8) * scale
  const isDark = (x: number, y: number) => modules[Math.floor(y / scale) - 4]?.[Math.floor(x / scale) - 4] === true
  const pixels = Uint8ClampedArray.from({ length: side * side * 4 }, (_, index) => {
    const pixel = Math.floor(index / 4)
    return index % 4 !== 3 && isDark(pixel % side, Math.floor(pixel / side)) ? 0 : 255
  })
  expect(jsQR(pixels, side, side)?.data).toBe(url)
  expect(qrSvg(url)).toContain(`viewBox="0 0 ${modules.length + 8} ${modules.length + 8}"`)
})
