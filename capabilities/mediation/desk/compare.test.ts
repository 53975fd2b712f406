import { expect, test } from 'vitest'
import { compareTexts, compareVersions, isChanged, type Paragraph, type Piece } from './compare.ts'

const shown = (pieces: readonly Piece[]) =>
  pieces.map(({ change, text }) => (change === 'same' ? text : change === 'added' ? `{+${text}+}` : `[-${text}-]`)).join('')

test.each([
  ['a sum', '乙方赔偿甲方1200元。', '乙方赔偿甲方1500元。', '乙方赔偿甲方[-1200-]{+1500+}元。'],
  ['a day', '2026年3月30日前付清', '2026年4月15日前付清', '2026年[-3-]{+4+}月[-30-]{+15+}日前付清'],
  ['a word more', '乙方更换水管。', '乙方更换厨房水管。', '乙方更换{+厨房+}水管。'],
  ['nothing', '当面道歉一次。', '当面道歉一次。', '当面道歉一次。'],
  ['English', 'Pay 1,200.00 yuan', 'Pay 1,500.00 yuan', 'Pay [-1,200.00-]{+1,500.00+} yuan'],
])('D09: two versions differ by %s, word by word', (_name, older, newer, expected) => expect(shown(compareTexts(older, newer))).toBe(expected))

const term = (text: string): Paragraph => ({ part: 'content', text })

test('D09: a new term is added whole, a struck one removed whole, and the rest stays the same', () => {
  const compared = compareVersions(
    [{ part: 'facts', text: '水管开裂。' }, term('乙方修好水管。'), term('乙方付1200元。'), term('双方互不追究。')],
    [{ part: 'facts', text: '水管开裂。' }, term('乙方修好水管。'), term('乙方付1500元。'), term('双方互不追究。'), term('乙方当面道歉。')],
  )
  expect(compared.map((each) => `${each.part} ${shown(each.pieces)}`)).toEqual([
    'facts 水管开裂。', 'content 乙方修好水管。', 'content 乙方付[-1200-]{+1500+}元。', 'content 双方互不追究。', 'content {+乙方当面道歉。+}',
  ])
  expect(compared.filter(isChanged)).toHaveLength(2)
})
