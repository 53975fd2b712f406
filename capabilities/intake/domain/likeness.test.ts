import { expect, test } from 'vitest'
import { type Likeness, likelySame, saysTheSame } from './likeness.ts'

const apart: Likeness = { sameAddress: false, sameMicroGrid: false, sameCategory: false, samePhone: false, sameWords: false, daysApart: 3 }

test.each<[string, Partial<Likeness>, readonly string[]]>([
  ['nothing alike', {}, []],
  ['one address', { sameAddress: true }, ['address']],
  ['one telephone', { samePhone: true }, ['phone']],
  ['one micro-grid alone', { sameMicroGrid: true }, []],
  ['one category alone', { sameCategory: true }, []],
  ['one micro-grid and one category', { sameMicroGrid: true, sameCategory: true }, ['place-and-category']],
  ['one micro-grid and the same words, whatever the category', { sameMicroGrid: true, sameWords: true }, ['place-and-words']],
  ['the same words elsewhere', { sameWords: true }, []],
  ['the same day alone', { daysApart: 0 }, []],
  ['everything on one day', { sameAddress: true, sameWords: true, daysApart: 0 }, ['address', 'place-and-words', 'same-day']],
  ['too long ago', { sameAddress: true, samePhone: true, daysApart: 31 }, []],
])('T02: %s', (_name, changes, reasons) => {
  expect(likelySame({ ...apart, ...changes })).toEqual(reasons)
})

test.each([
  ['楼下烧烤店油烟太大，窗户不敢开', '烧烤店的油烟飘到我家窗户', true],
  ['楼下烧烤店油烟太大', '三楼卫生间漏水', false],
  ['电梯又停了', '电梯停了两天', false],
  ['the lift is broken again', 'lift broken since Monday', true],
  ['', '烧烤店油烟', false],
])('“%s” and “%s”', (one, other, same) => {
  expect(saysTheSame(one, other)).toBe(same)
})
